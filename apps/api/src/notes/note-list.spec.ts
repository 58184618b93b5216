import type { NoteList, NoteView } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { addFormat, advance, save } from '../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let format: string;
let treatmentId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ supervisor } = clinic.members);
  format = (await addFormat(supervisor)).id;
});
afterAll(() => app.stop());
beforeEach(async () => {
  // Somebody of their own for each test: a list shows the whole caseload.
  intern = await join(app, clinic.organizationId, `Intern ${++codes}`, ['intern']);
  await supervise(clinic.members.admin, supervisor, intern, { from: dayFromToday(-1), to: null });
  ({ treatmentId } = await takeOn(intern, `C-${codes}`));
});

const list = (query = '', by = intern) => get<NoteList>(by.agent, `/notes${query}`);
const heldAgo = (days: number, more: object = {}) =>
  hold(intern, treatmentId, { heldOn: dayFromToday(-days), ...more });
const begin = (sessionId: string, by = intern, form = format) =>
  post<NoteView>(by.agent, '/notes', {
    sessionId,
    format: form,
    sections: [{ key: 'talk', heading: 'Talk', text: 'x' }],
  });

describe('what is unfinished', () => {
  it('is told apart by state, oldest first, with how long it has been open', async () => {
    const draft = await begin(await heldAgo(3));
    const older = await begin(await heldAgo(9));
    const signed = await advance(intern, await begin(await heldAgo(5)), 'sign');
    const returned = await advance(supervisor, await advance(intern, await begin(await heldAgo(6)), 'sign'), 'return', {
      comment: 'More, please.',
    });
    await advance(supervisor, await advance(intern, await begin(await heldAgo(7)), 'sign'), 'co-sign');
    const all = await list();
    expect(all.items.map(({ id }) => id)).toEqual([older.id, draft.id, signed.id, returned.id]);
    expect(all.items.map(({ daysOpen }) => daysOpen)).toEqual([9, 3, 0, 0]);
    expect(all.counts).toEqual({ unsigned: 2, returned: 1, awaitingCoSignature: 1 });
    expect(all.items[0]).toMatchObject({
      format,
      formatName: 'Short note',
      status: 'draft',
      heldOn: dayFromToday(-9),
      clientCode: `C-${codes}`,
      author: { id: intern.id },
    });
    const of = async (state: string) => (await list(`?state=${state}`)).items.map(({ id }) => id);
    expect(await of('unsigned')).toEqual([older.id, draft.id]);
    expect(await of('returned')).toEqual([returned.id]);
    expect(await of('awaiting-co-signature')).toEqual([signed.id]);
    expect((await list('', supervisor)).items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([draft.id, signed.id]),
    );
  });

  it('comes page by page without gap or repetition', async () => {
    for (const days of [1, 4, 2, 4, 3]) await begin(await heldAgo(days));
    const whole = (await list('?limit=200')).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: NoteList = await list(`?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
    expect(seen).toHaveLength(5);
    expect((await refused(intern.agent.get(`${api}/notes?cursor=2026-01-01`), 400)).code).toBe('bad-cursor');
    expect((await refused(intern.agent.get(`${api}/notes?state=lost`), 422)).problems?.[0]?.field).toBe('state');
  });

  it('opens no text', async () => {
    await begin(await heldAgo(1));
    const reads = () =>
      app.owner(`SELECT 1 FROM audit_events WHERE person_id = $1 AND action = 'read' AND subject LIKE 'note%'`, [
        intern.id,
      ]);
    const before = (await reads()).length;
    await list();
    expect((await reads()).length).toBe(before);
  });

  it('has notes about supervision only with whom they belong to, and only until they are signed', async () => {
    const sessionId = await heldAgo(1);
    const note = await begin(sessionId, supervisor, 'supervision');
    expect((await list('', intern)).items).toEqual([]);
    expect((await list('', supervisor)).items.map(({ id }) => id)).toContain(note.id);
    const sections = ['reviewed', 'observations', 'feedback', 'plan'].map((key) => ({
      key,
      heading: key,
      text: 'x [session]',
    }));
    await advance(supervisor, await save(supervisor, note, { sections }), 'sign');
    expect((await list('', intern)).counts).toEqual({ unsigned: 0, returned: 0, awaitingCoSignature: 0 });
    // A note about supervision is no note of the session.
    expect((await list('', intern)).missing.map((one) => one.sessionId)).toEqual([sessionId]);
  });

  it('is empty for somebody without clients', async () => {
    await begin(await heldAgo(1));
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor']);
    expect(await list('', stranger)).toMatchObject({ items: [], missing: [], counts: { unsigned: 0 } });
  });
});

describe('what is missing', () => {
  it('are attended sessions up to today without a note, newest first', async () => {
    const older = await heldAgo(8);
    const newer = await heldAgo(2);
    await begin(await heldAgo(4));
    await heldAgo(3, { attendance: 'no-show' });
    await heldAgo(-5);
    const { missing } = await list();
    expect(missing.map(({ sessionId }) => sessionId)).toEqual([newer, older]);
    expect(missing[0]).toMatchObject({ clientCode: `C-${codes}`, intern: { id: intern.id, name: intern.name } });
  });
});
