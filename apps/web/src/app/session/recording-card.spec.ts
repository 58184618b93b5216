import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type RecordingList, type RecordingView } from '@attune/contracts';
import { byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders } from '../../testing/page-providers.js';
import { RecordingCard } from './recording-card.js';
import { RecordingPlayer } from './recording-player.js';
import { sessionPage } from './testing/session.js';

const session = sessionPage();
const recording = (changes: Partial<RecordingView> = {}): RecordingView => ({
  id: '018f0a7e-5c3d-7b00-8000-000000000900',
  sessionId: session.id,
  state: 'transcribed',
  type: 'audio/wav',
  bytes: 1000,
  receivedBytes: 1000,
  seconds: 3007,
  progress: null,
  failure: null,
  createdAt: '2026-11-06T15:00:00.000Z',
  deleteAt: null,
  deletedAt: null,
  ...changes,
});

describe('RecordingCard', () => {
  let fixture: ComponentFixture<RecordingCard>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ').trim();
  const list = `/api/v1/sessions/${session.id}/recordings`;

  const open = async (answer: Partial<RecordingList>, mayAdd = true): Promise<void> => {
    TestBed.configureTestingModule({ providers: [...pageProviders(), RecordingPlayer] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(RecordingCard);
    fixture.componentRef.setInput('sessionId', session.id);
    fixture.componentRef.setInput('mayAdd', mayAdd);
    await drawn();
    http
      .expectOne(list)
      .flush({ items: [], allowed: { ok: true }, maximumBytes: 1e9, accepted: ['audio/wav'], ...answer });
    await drawn();
  };
  afterEach(() => {
    http.verify();
    fixture.destroy();
  });

  it('offers to upload where it is allowed', async () => {
    await open({});
    expect(text()).toContain('Upload a recording');
  });

  it('says why no recording can be added, and offers nothing then', async () => {
    const reason = 'No address for transcription is set. Notes and typed transcripts work without it.';
    await open({ allowed: { ok: false, code: 'not-configured', reason } });
    expect(text()).toContain(reason);
    expect(text()).not.toContain('Upload');
  });

  it('plays what is stored, for those who only read as well', async () => {
    await open({ items: [recording()] }, false);
    expect(page().querySelector('audio')?.getAttribute('src')).toBe(`/api/v1/recordings/${recording().id}/audio`);
    expect(text()).toContain('Recording, 50:07.');
    expect(text()).not.toContain('Delete');
    expect(TestBed.inject(RecordingPlayer).ready()).toBe(true);
  });

  it('waits for the text of a recording that has just arrived', async () => {
    const events = { onmessage: null, onerror: null, readyState: 1, close: () => undefined };
    globalThis.EventSource = Object.assign(
      function () {
        return events;
      },
      { CLOSED: 2 },
    ) as unknown as typeof EventSource;
    await open({ items: [recording({ state: 'stored', seconds: null })] });
    expect(text()).toContain('waits to become text');
    expect(page().querySelector('[role=progressbar]')).not.toBeNull();
  });

  it('says when the sound goes and when it went', async () => {
    await open({ items: [recording({ state: 'deleted', deletedAt: '2026-11-07T15:00:00.000Z' })] }, false);
    expect(text()).toContain('The sound was deleted on');
    expect(page().querySelector('audio')).toBeNull();
  });

  it('says why a transcription failed and tries again on request', async () => {
    await open({ items: [recording({ state: 'failed', failure: 'The address did not answer. Try again later.' })] });
    expect(text()).toContain('The address did not answer. Try again later.');
    byRole(page(), 'button', 'Transcribe').click();
    await drawn();
    http.expectOne(`/api/v1/recordings/${recording().id}/transcribe`).flush(recording());
    await drawn();
    http
      .expectOne(list)
      .flush({ items: [recording()], allowed: { ok: true }, maximumBytes: 1e9, accepted: ['audio/wav'] });
    await drawn();
    expect(text()).not.toContain('did not answer');
  });
});
