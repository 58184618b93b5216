import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders } from '../../testing/page-providers.js';
import { CurrentPerson } from '../api/current-person.js';
import { meFixture } from '../../testing/people-fixture.js';
import { RecordingPlayer } from './recording-player.js';
import { SessionDesk, type TurnSelection } from './session-desk.js';
import { passagesView } from './testing/passages.js';
import { sessionPage } from './testing/session.js';
import { TranscriptReading } from './transcript-reading.js';

const session = sessionPage();

describe('TranscriptReading', () => {
  let fixture: ComponentFixture<TranscriptReading>;
  let http: HttpTestingController;
  let desk: SessionDesk;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const asked = `/api/v1/sessions/${session.id}/passages?revision=1`;
  const press = async (key: string): Promise<void> => {
    page()
      .querySelector('cdk-virtual-scroll-viewport')!
      .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await drawn();
  };
  const shown = (name: string): string[] =>
    [...page().querySelectorAll<HTMLElement>(`.turn.${name}`)].map((turn) => turn.dataset['row'] ?? '');

  beforeEach(async () => {
    // jsdom has no layout and does not scroll.
    Element.prototype.scrollTo ??= () => undefined;
    TestBed.configureTestingModule({ providers: [...pageProviders(), RecordingPlayer, SessionDesk] });
    http = TestBed.inject(HttpTestingController);
    const me = meFixture('supervisor');
    const loading = TestBed.inject(CurrentPerson).load();
    http.expectOne('/api/v1/me').flush({ ...me, permissions: [...me.permissions, 'passages.read'] });
    await loading;
    desk = TestBed.inject(SessionDesk);
    fixture = TestBed.createComponent(TranscriptReading);
    fixture.componentRef.setInput('transcript', session.transcript);
    fixture.componentRef.setInput('sessionId', session.id);
    await drawn();
  });
  afterEach(() => http.verify());

  const open = async (view = passagesView()): Promise<void> => {
    http.expectOne(asked).flush(view);
    await drawn();
  };

  it('shows passages by their time, and the reasons and words of the one that is chosen', async () => {
    await open();
    expect(text()).not.toContain('3 of 3 answers');
    byRole(page(), 'button', 'Possible withdrawal, 18:03–18:29').click();
    await drawn();
    expect(text()).toContain('3 of 3 answers here have three words or fewer');
    expect(text()).toContain('“I don’t know. Stuff.”');
    expect(shown('in-passage')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('gives each number with what is usual for this client', async () => {
    await open();
    expect(text()).toContain('compared with 11 earlier sessions of this client');
    expect(text()).toContain('Median response delay1.9 s0.7 s');
  });

  it('says that nothing found is no judgement', async () => {
    await open(passagesView({ passages: [], marked: [] }));
    expect(text()).toContain('That is no judgement of the session');
  });

  it('goes from passage to passage with N and P', async () => {
    await open();
    await press('n');
    expect(shown('in-passage')).toEqual(['1', '2', '3', '4', '5']);
    await press('n');
    expect(shown('in-passage')).toEqual(['7']);
    await press('p');
    expect(shown('in-passage')).toHaveLength(5);
  });

  it('cites turns chosen with the keyboard', async () => {
    await open();
    desk.takesCitations.set(true);
    const cited: TurnSelection[] = [];
    desk.citations.subscribe((selection) => cited.push(selection));
    desk.goToTurn(0);
    await drawn();
    await press('j');
    await press('J');
    expect(shown('current')).toEqual(['1', '2']);
    await press('c');
    expect(cited).toEqual([{ turns: [1, 2], text: 'No. … Okay. What got in the way, do you think?' }]);
  });

  it('cites the words of a passage', async () => {
    await open();
    desk.takesCitations.set(true);
    const cited: TurnSelection[] = [];
    desk.citations.subscribe((selection) => cited.push(selection));
    byRole(page(), 'button', 'Possible repair move, 18:58').click();
    await drawn();
    byRole(page(), 'button', 'Cite in the note').click();
    expect(cited).toEqual([{ turns: [7, 7], text: 'Did something I said land badly?' }]);
  });

  it('brings turns into sight that the note asks for', async () => {
    await open();
    desk.goToTurn(3, 4);
    await drawn();
    expect(shown('current')).toEqual(['3', '4']);
  });

  it('shows nothing that the lists found while the session is coded', async () => {
    await open();
    fixture.componentRef.setInput('blind', true);
    await drawn();
    expect(text()).not.toContain('Passages to review');
    expect(page().querySelectorAll('.sign[data-family]')).toHaveLength(0);
  });

  it('shows the turn that is heard, and plays from a time that is clicked', async () => {
    await open();
    const player = TestBed.inject(RecordingPlayer);
    const sought: number[] = [];
    player.seeks.subscribe((seconds) => sought.push(seconds));
    player.ready.set(true);
    player.at.set(1091);
    await drawn();
    expect(shown('spoken')).toEqual(['3']);
    byRole(page(), 'button', 'Play from 18:58').click();
    expect(sought).toEqual([1138]);
  });

  it('offers to ask again where the passages could not be read', async () => {
    http.expectOne(asked).flush(null, { status: 500, statusText: 'Server Error' });
    await drawn();
    byRole(page(), 'button', 'Try again').click();
    await drawn();
    await open();
    expect(text()).toContain('Passages to review');
  });
});
