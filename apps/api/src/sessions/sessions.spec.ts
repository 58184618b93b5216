import type { Client, SessionList, SessionPage } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let client: Case;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  client = await takeOn(intern, `C-${++codes}`);
});

const add = (sent: object) =>
  intern.agent.post(`${api}/sessions`).send({ treatmentId: client.treatmentId, heldOn: '2026-02-02', ...sent });
const pageOf = (id: string, by = intern) => get<SessionPage>(by.agent, `/sessions/${id}`);
const turns = [
  { speaker: 'therapist', start: 0, end: 4.5, text: 'How was the week?' },
  { speaker: 'client', start: 4.5, end: null, text: 'Well, not so good.' },
];

describe('a session', () => {
  it('takes the next number of its treatment unless it is given one', async () => {
    const numbers: number[] = [];
    for (const sent of [{}, {}, { number: 7 }, {}, { number: 3 }])
      numbers.push(((await add(sent).expect(201)).body as SessionPage).number);
    expect(numbers).toEqual([1, 2, 7, 8, 3]);
  });

  it('has what was entered, and the neighbours by number', async () => {
    const sent = { heldOn: '2026-02-09', minutes: 50, modality: 'telephone', attendance: 'no-show' };
    const ids = [await hold(intern, client.treatmentId), await hold(intern, client.treatmentId, sent)];
    ids.push(await hold(intern, client.treatmentId));
    expect(await pageOf(ids[1]!)).toMatchObject({
      ...sent,
      number: 2,
      client: { id: client.clientId, code: `C-${codes}` },
      treatment: { id: client.treatmentId, intern: { id: intern.id, name: intern.name } },
      transcript: null,
      notes: [],
      measures: [],
      episodes: [],
      previous: { id: ids[0], number: 1 },
      next: { id: ids[2], number: 3 },
    });
    expect(await pageOf(ids[0]!)).toMatchObject({ previous: null, minutes: null, attendance: 'attended' });
    expect(await pageOf(ids[2]!)).toMatchObject({ next: null });
  });

  it('does not take a number twice', async () => {
    await add({ number: 4 }).expect(201);
    const problem = await refused(add({ number: 4 }), 409);
    expect([problem.code, problem.problems?.[0]?.field]).toEqual(['session-exists', 'number']);
  });

  it.each([
    [{ number: 0 }, 'number'],
    [{ number: 2.5 }, 'number'],
    [{ minutes: 601 }, 'minutes'],
    [{ heldOn: '03/04/2026' }, 'heldOn'],
    [{ attendance: 'asleep' }, 'attendance'],
  ])('%j is refused by field', async (sent, field) => {
    expect((await refused(add(sent), 422)).problems?.map((one) => one.field)).toEqual([field]);
  });
});

describe('a note', () => {
  const note = { format: 'SOAP', sections: [{ heading: 'Subjective', text: 'Tired.' }] };

  it('is a draft of whoever treats the client, read by the supervisor too', async () => {
    const id = await hold(intern, client.treatmentId);
    await post(intern.agent, '/notes', { sessionId: id, ...note });
    const { notes } = await pageOf(id, clinic.members.supervisor);
    expect(notes).toMatchObject([
      {
        format: 'soap',
        formatName: 'SOAP',
        status: 'draft',
        version: 0,
        sections: [{ key: 'subjective', ...note.sections[0] }],
        author: { id: intern.id, name: intern.name },
        signedAt: null,
      },
    ]);
  });

  it('is not written by somebody who sees the client through a treatment of their own', async () => {
    const colleague = await join(app, clinic.organizationId, `Colleague ${codes}`, ['intern']);
    await app.owner(
      `INSERT INTO treatments (organization_id, id, client_id, intern_id) VALUES ($1, gen_random_uuid(), $2, $3)`,
      [clinic.organizationId, client.clientId, colleague.id],
    );
    const id = await hold(intern, client.treatmentId);
    expect((await get<Client>(colleague.agent, `/clients/${client.clientId}`)).treatments).toHaveLength(2);
    await refused(colleague.agent.post(`${api}/notes`).send({ sessionId: id, ...note }), 404);
  });
});

describe('the measures of a session', () => {
  it('carry the change since the same respondent’s last score', async () => {
    const scores = [3, 4, 2.5];
    let id = '';
    for (const score of scores) {
      id = await hold(intern, client.treatmentId);
      const form = { sessionId: id, form: 'ors', responses: [score, score, score, score], enteredHow: 'paper' };
      await post(intern.agent, '/administrations', form);
    }
    const { measures } = await pageOf(id);
    expect(measures).toMatchObject([
      { form: 'ors', perspective: 'client', respondent: 'client', minimum: 0, maximum: 10, withheld: [] },
    ]);
    expect(measures[0]?.scales).toMatchObject([{ scale: 'total', value: 10, itemMean: 2.5, sinceLast: -1.5 }]);
  });
});

describe('the list of sessions', () => {
  const list = (query: string, by = intern) => get<SessionList>(by.agent, `/sessions?${query}`);

  it('is newest first, undated last, and comes page by page without gap or repetition', async () => {
    const { treatmentId } = client;
    const days = ['2026-02-02', '2026-03-02', '2026-03-02', '2026-01-05', '2026-04-06', '2026-03-30', '2026-02-02'];
    for (const heldOn of days) await hold(intern, treatmentId, { heldOn });
    await app.owner(`UPDATE sessions SET held_on = NULL WHERE treatment_id = $1 AND number IN (4, 5)`, [treatmentId]);
    const seen: SessionList['items'] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: SessionList = await list(`treatmentId=${treatmentId}&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeGreaterThan(0);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen.map(({ number }) => number)).toEqual([6, 3, 2, 7, 1, 5, 4]);
    expect(seen.map(({ heldOn }) => heldOn)).toEqual([
      '2026-03-30',
      '2026-03-02',
      '2026-03-02',
      '2026-02-02',
      '2026-02-02',
      null,
      null,
    ]);
  });

  it('says what a session has, and shows the whole caseload where no treatment is named', async () => {
    const id = await hold(intern, client.treatmentId, { heldOn: '2026-11-01' });
    await post(intern.agent, '/transcripts', { sessionId: id, source: 'typed', turns });
    await post(intern.agent, '/notes', { sessionId: id, format: 'SOAP', sections: [{ heading: 'S', text: 'x' }] });
    const form = { sessionId: id, form: 'ors', responses: [1, 1, 1, 1], enteredHow: 'paper' };
    await post(intern.agent, '/administrations', form);
    const { items } = await list('limit=200', clinic.members.supervisor);
    expect(items.find((item) => item.id === id)).toMatchObject({
      transcript: true,
      note: 'draft',
      forms: ['ors'],
      clientCode: `C-${codes}`,
      intern: { id: intern.id },
    });
    expect(new Set(items.map(({ treatmentId }) => treatmentId)).size).toBeGreaterThan(2);
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor']);
    expect((await list('', stranger)).items).toEqual([]);
  });

  it.each(['x', '2026-01-01', '2026-01-01_x'])('refuses the cursor %s', async (cursor) => {
    expect((await refused(intern.agent.get(`${api}/sessions?cursor=${cursor}`), 400)).code).toBe('bad-cursor');
  });
});
