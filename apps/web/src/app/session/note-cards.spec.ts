import { type SessionComment } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { id } from '../../testing/fixture-ids.js';
import { drawn } from '../../testing/drawn.js';
import { commentThreads } from './note-comment-threads.js';
import { visibilityWords } from './note-psychotherapy-words.js';
import { type OpenedSession, openSession } from './testing/opened-session.js';
import { sessionPage } from './testing/session.js';

const author = { id: id(9), name: 'R. Okafor' };
const comment = (number: number, changes: Partial<SessionComment> = {}): SessionComment => ({
  id: id(number),
  author,
  at: `2026-11-06T18:0${number}:00.000Z`,
  turn: null,
  answers: null,
  text: `Comment ${number}`,
  mine: true,
  ...changes,
});

describe('commentThreads', () => {
  it('puts answers below their comment, answers to answers too, and lets nothing be removed that was answered', () => {
    const threads = commentThreads([
      comment(3, { answers: id(2) }),
      comment(1),
      comment(2, { answers: id(1) }),
      comment(4),
    ]);
    expect(threads.map(({ first, answers, removable }) => [first.text, answers.length, removable])).toEqual([
      ['Comment 1', 2, false],
      ['Comment 4', 0, true],
    ]);
  });

  it('shows an answer whose comment is gone, and ends where answers go round in a circle', () => {
    expect(commentThreads([comment(2, { answers: id(1) })])).toHaveLength(1);
    expect(() => commentThreads([comment(1, { answers: id(2) }), comment(2, { answers: id(1) })])).not.toThrow();
  });
});

describe('visibilityWords', () => {
  it('says who can see a psychotherapy note', () => {
    const note = {
      id: id(1),
      sessionId: id(2),
      author,
      mine: true,
      text: '',
      sharedWith: [],
      etag: '"1"',
      updatedAt: '',
    };
    expect(visibilityWords(note)).toBe('Only you can see this.');
    const shared = { ...note, sharedWith: [author, { id: id(4), name: 'T. Lee' }] };
    expect(visibilityWords(shared)).toBe('You can see this, and R. Okafor and T. Lee as long as you share it.');
    expect(visibilityWords({ ...note, mine: false })).toContain('By R. Okafor, who shares it with you');
  });
});

describe('the cards beside the note', () => {
  let opened: OpenedSession;
  const session = sessionPage();
  afterEach(() => {
    opened.page.remove();
    opened.http.verify();
  });

  it('comments on the turn that is marked, and leads back to it', async () => {
    opened = await openSession();
    await opened.press('Go to 18:42');
    const list = opened.page.querySelector('[aria-label="Turns of the transcript"]') as HTMLElement;
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', bubbles: true }));
    await drawn();
    await opened.write('New comment', 'What did you notice?');
    await opened.press('Comment');
    const request = opened.asked('POST', `/sessions/${session.id}/comments`);
    expect(request.request.body).toEqual({ turn: 5, answers: null, text: 'What did you notice?' });
    request.flush(comment(1, { turn: 5 }));
    await drawn();
    opened.asked('GET', `/sessions/${session.id}/comments`).flush({ items: [comment(1, { turn: 5 })] });
    await drawn();
    expect(byRole(opened.page, 'button', 'Go to the turn at 18:29')).toBeTruthy();
  });

  it('reads a psychotherapy note only when it is opened, and says that nobody else sees it', async () => {
    opened = await openSession();
    const details = opened.page.querySelector('note-psychotherapy-card details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await drawn();
    const note = {
      id: id(70),
      sessionId: session.id,
      author,
      mine: true,
      text: 'My own thoughts.',
      sharedWith: [],
      etag: '"1"',
      updatedAt: '2026-11-06T18:00:00.000Z',
    };
    const all = { items: [note], mayWrite: true, mayShareWith: [author] };
    opened.asked('GET', `/sessions/${session.id}/psychotherapy-notes`).flush(all);
    await drawn();
    expect(opened.text()).toContain('Only you can see this.');
    expect(byRole<HTMLTextAreaElement>(opened.page, 'textbox', 'Psychotherapy note').value).toBe('My own thoughts.');
    const who = opened.page.querySelector('#share-with') as HTMLSelectElement;
    who.value = author.id;
    await opened.press('Share');
    const request = opened.asked('POST', `/psychotherapy-notes/${note.id}/shares`);
    expect(request.request.body).toEqual({ personId: author.id });
    request.flush(null);
    await drawn();
    const shared = { ...all, items: [{ ...note, sharedWith: [author] }] };
    opened.asked('GET', `/sessions/${session.id}/psychotherapy-notes`).flush(shared);
    await drawn();
    expect(opened.text()).toContain('You can see this, and R. Okafor as long as you share it.');
    expect(allByRole(opened.page, 'button', 'Stop sharing with R. Okafor')).toHaveLength(1);
  });

  it('shows the code that the minutes allow, or why there is none', async () => {
    opened = await openSession();
    expect(opened.text()).toContain('No CPT code: Start and stop times are not entered.');
    await opened.press('Enter the times');
    const [start, end] = opened.page.querySelectorAll<HTMLInputElement>('input[type=time]');
    start!.value = '14:00';
    end!.value = '14:50';
    await opened.press('Save times');
    const request = opened.asked('PATCH', `/sessions/${session.id}/times`);
    expect(request.request.body).toEqual({ startedAt: '14:00', endedAt: '14:50', withEvaluation: false });
    const code = { ok: true, code: '90834', from: 38, to: 52, description: 'Psychotherapy, 45 minutes' };
    request.flush({ startedAt: '14:00', endedAt: '14:50', minutes: 50, code });
    await drawn();
    expect(opened.text()).toContain('14:00 to 14:50, 50 minutes');
    expect(opened.text()).toContain('CPT 90834: Psychotherapy, 45 minutes (38 to 52 minutes)');
  });

  it('adds a goal, and changes its state', async () => {
    const goal = {
      id: id(80),
      number: 1,
      text: 'Sleeps through the night.',
      state: 'active',
      form: 'wai-sr-c',
      formName: 'WAI-SR',
      createdAt: '2026-09-01T09:00:00.000Z',
      endedAt: null,
      citedAt: [{ sessionId: session.id, number: 12, noteId: id(81) }],
      measure: { first: { session: 1, value: 3.1 }, latest: { session: 12, value: 3.9 } },
    };
    opened = await openSession('intern', session, { items: [goal], mayWrite: true });
    expect(opened.text()).toContain('WAI-SR: 3.1 at session 1, 3.9 at session 12');
    expect(byRole(opened.page, 'link', 'session 12').getAttribute('href')).toBe(`/sessions/${session.id}`);
    const state = opened.page.querySelector(`#goal-${goal.id}`) as HTMLSelectElement;
    state.value = 'met';
    state.dispatchEvent(new Event('change'));
    await drawn();
    const request = opened.asked('PATCH', `/goals/${goal.id}`);
    expect(request.request.body).toEqual({ state: 'met' });
    request.flush({ ...goal, state: 'met' });
    await drawn();
    const list = { items: [{ ...goal, state: 'met' }], mayWrite: true };
    opened.asked('GET', `/treatments/${session.treatment.id}/goals`).flush(list);
    await drawn();
    expect(state.value).toBe('met');
  });
});
