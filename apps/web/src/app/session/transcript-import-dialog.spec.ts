import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type TranscriptFilePreview } from '@attune/contracts';
import { byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem } from '../../testing/page-providers.js';
import { sessionPage } from './testing/session.js';
import { TranscriptImportDialog } from './transcript-import-dialog.js';

const session = sessionPage();
const preview: TranscriptFilePreview = {
  format: 'plain',
  encoding: 'utf-8',
  cues: 2,
  turnCount: 2,
  words: 6,
  duration: null,
  voices: [
    { name: 'A', turns: 1, words: 4, speaker: 'therapist', guessed: true },
    { name: 'B', turns: 1, words: 2, speaker: 'unknown', guessed: false },
  ],
  remarks: [{ line: 3, message: 'an empty turn was left out' }],
  sample: session.transcript!.turns.slice(0, 2),
};

describe('TranscriptImportDialog', () => {
  let fixture: ComponentFixture<TranscriptImportDialog>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const asked = (): TestRequest => http.expectOne('/api/v1/transcripts/files');

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(TranscriptImportDialog);
    fixture.componentRef.setInput('sessionId', session.id);
    await drawn();
    page().querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click();
    await drawn();
    page().querySelector('textarea')!.value = 'A: How was the week?\nB: Fine, thanks.';
    byRole(page(), 'button', 'Look at it').click();
    await drawn();
  });
  afterEach(() => http.verify());

  it('shows what the text would become before anything is written, and takes it in with the roles that were chosen', async () => {
    let added = 0;
    fixture.componentInstance.added.subscribe(() => (added += 1));
    const look = asked();
    expect(look.request.body).toMatchObject({ fileName: 'typed.txt', broken: 'refuse', roles: null, dryRun: true });
    expect(atob((look.request.body as { content: string }).content)).toContain('A: How was the week?');
    look.flush(preview);
    await drawn();
    expect(text()).toContain('plain · utf-8 · 2 turns, 6 words · without times');
    expect(text()).toContain('Line 3: an empty turn was left out');
    const who = page().querySelector<HTMLSelectElement>('select[aria-label="Who B is"]')!;
    who.value = 'client';
    who.dispatchEvent(new Event('change'));
    await drawn();
    byRole(page(), 'button', 'Add this transcript').click();
    const sent = asked();
    expect(sent.request.body).toMatchObject({
      dryRun: false,
      roles: [
        { name: 'A', speaker: 'therapist' },
        { name: 'B', speaker: 'client' },
      ],
    });
    sent.flush(session.transcript, { status: 201, statusText: 'Created' });
    await drawn();
    expect(added).toBe(1);
  });

  it('names the lines of a broken file and reads what can be read on request', async () => {
    const problems = [{ field: 'content', row: 7, message: 'the end is before the start', remedy: 'Correct the line' }];
    asked().flush(problem(422, 'unreadable-transcript', 'The file was not read as srt: 1 problem.', problems), {
      status: 422,
      statusText: 'Unprocessable Content',
    });
    await drawn();
    expect(text()).toContain('Line 7: the end is before the start. Correct the line');
    byRole(page(), 'button', /^Read what can be read/).click();
    const again = asked();
    expect(again.request.body).toMatchObject({ broken: 'repair', dryRun: true });
    again.flush(preview);
    await drawn();
    expect(text()).toContain('Add this transcript');
  });
});
