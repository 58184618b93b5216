import type { AdministrationList, AdministrationView, SessionPage } from '@attune/contracts';
import { v4 as uuid } from 'uuid';
import { api, get, patch, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let client: Case;
let sessionId: string;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
  client = await takeOn(intern, 'C-1');
});
afterAll(() => app.stop());
beforeEach(async () => {
  sessionId = await hold(intern, client.treatmentId);
});

const fives = (n: number): number[] => Array.from({ length: n }, () => 5);
const paper = (form: string, sent: object, at = sessionId) => ({ sessionId: at, form, enteredHow: 'paper', ...sent });
const give = (sent: object, by = intern) => post<AdministrationView>(by.agent, '/administrations', sent);
const refusedForm = (sent: object, status = 422, by = intern) =>
  refused(by.agent.post(`${api}/administrations`).send(sent), status);
const withKey = (key: string, sent: object, by = intern) =>
  by.agent.post(`${api}/administrations`).set('Idempotency-Key', key).send(sent);
const change = (id: string, sent: object) => patch<AdministrationView>(intern.agent, `/administrations/${id}`, sent);
const listOf = (query: string) => get<AdministrationList>(intern.agent, `/administrations?${query}`);
const rows = async (): Promise<number> => (await app.owner(`SELECT 1 FROM administrations`)).length;

describe('a form', () => {
  it('is scored in the published metric, scale by scale, under the key whose version it keeps', async () => {
    // Hatcher and Gillaspy (2006): task 1, 2, 10, 12; bond 3, 5, 7, 9; goal 4, 6, 8, 11; sums of the answers.
    const view = await give(paper('wai-sr-c', { responses: [5, 4, 3, 5, 5, 4, 3, 2, 5, 1, 2, 4] }));
    expect(view).toMatchObject({ perspective: 'client', keyState: 'verified', wording: 'cues', status: 'valid' });
    const scores = Object.fromEntries(view.scores.map((score) => [score.scale, score.value]));
    expect(scores).toEqual({ task: 14, bond: 16, goal: 13, total: 43 });
    expect(view.scores.find((score) => score.scale === 'total')?.itemMean).toBeCloseTo(43 / 12, 12);
    expect(view.keyVersion).not.toBe('');
  });

  it('has its reversed items turned round', async () => {
    // HAq-II: five of nineteen items are worded negatively; 6 everywhere is 14 × 6 + 5 × 1.
    const view = await give(paper('haq-ii-p', { responses: Array.from({ length: 19 }, () => 6) }));
    expect(view.scores).toMatchObject([{ scale: 'total', value: 89 }]);
    expect(view.responses).toEqual(Array.from({ length: 19 }, () => 6));
  });

  it('partly answered is prorated and says so; with too few answers the scale is withheld with its reason', async () => {
    const missing = [null, ...fives(11)];
    const prorated = await give(paper('wai-sr-c', { responses: missing }));
    expect(prorated.scores.find((score) => score.scale === 'total')).toMatchObject({
      value: 60,
      answered: 11,
      items: 12,
      prorated: true,
    });
    const few = await give(paper('wai-sr-c', { responses: [...fives(2), ...Array.from({ length: 10 }, () => null)] }));
    expect(few.scores).toEqual([]);
    expect(few.withheld.map(({ scale }) => scale).sort()).toEqual(['bond', 'goal', 'task', 'total']);
    expect(few.withheld[0]?.reason).toMatch(/items answered; at least \d+ are needed/);
    expect(few.responses?.filter((answer) => answer !== null)).toEqual([5, 5]);
  });

  it('known by its total only is kept as a total, without items', async () => {
    const view = await give(paper('srs-3', { totals: [{ scale: 'total', value: 35.2 }] }));
    expect(view.responses).toBeNull();
    expect(view.scores).toMatchObject([{ value: 35.2, itemMean: 8.8, answered: 0, items: 4, totalsOnly: true }]);
  });

  it('whose key the site has not entered is kept and stays unscored, with the reason', async () => {
    const view = await give(paper('calpas-p', { responses: fives(24) }));
    expect(view.scores).toEqual([]);
    expect(view.withheld).toMatchObject([{ scale: 'total', reason: expect.stringContaining('No key') as string }]);
  });

  it('with a line to mark takes any number of its range, one with numbers to choose takes whole ones', async () => {
    expect((await give(paper('srs-3', { responses: [7.4, 8, 9.1, 10] }))).scores).toMatchObject([{ value: 34.5 }]);
    const problem = await refusedForm(paper('wai-sr-c', { responses: [4.5, ...fives(11)] }));
    expect(problem.problems?.[0]).toMatchObject({ field: 'item 1' });
    expect(problem.problems?.[0]?.message).toContain('not a whole number');
  });

  it('coded from 0 instead of 1 is refused item by item, with the range', async () => {
    const problem = await refusedForm(paper('wai-sr-c', { responses: [0, 5, 6, ...fives(9)] }));
    expect(problem.problems?.map(({ field }) => field)).toEqual(['item 1', 'item 3']);
    expect(problem.problems?.[0]?.message).toBe(
      'Item 1: 0 is outside 1 to 5. Enter a whole number from 1 to 5, or leave the item unanswered.',
    );
  });

  it.each([
    ['too few answers', paper('wai-sr-c', { responses: fives(11) }), 'has 12 items, but 11'],
    ['a form that does not exist', paper('wai-99', { responses: fives(9) }), 'There is no form'],
    ['a form whose range is not known', paper('wai-br-16-c', { responses: fives(16) }), 'cannot be used'],
    ['a scale that does not exist', paper('srs-3', { totals: [{ scale: 'x', value: 3 }] }), 'cannot be used'],
    ['a total out of range', paper('srs-3', { totals: [{ scale: 'total', value: 41 }] }), 'cannot be used'],
    ['neither answers nor totals', paper('srs-3', {}), 'either responses'],
    [
      'answers and totals',
      paper('srs-3', { responses: [1, 1, 1, 1], totals: [{ scale: 'total', value: 4 }] }),
      'either responses',
    ],
  ])('with %s is refused', async (_, sent, words) => {
    const before = await rows();
    expect((await refusedForm({ ...sent, sessionId })).detail).toContain(words);
    expect(await rows()).toBe(before);
  });
});

describe('who fills a form in', () => {
  it('the client: by link, or copied from paper, never by an account', async () => {
    const problem = await refusedForm({ sessionId, form: 'wai-sr-c', responses: fives(12) });
    expect(problem.problems?.[0]?.field).toBe('enteredHow');
    expect(await give(paper('wai-sr-c', { responses: fives(12) }))).toMatchObject({ respondent: 'client' });
  });

  it('the treating intern the therapist form; a supervisor may only copy it from paper', async () => {
    const form = { sessionId, form: 'wai-sr-t', responses: fives(12) };
    expect(await give(form)).toMatchObject({ perspective: 'therapist', respondent: intern.name, enteredHow: 'app' });
    expect((await refusedForm(form, 403, clinic.members.supervisor)).code).toBe('not-the-therapist');
    const copied = await give({ ...form, enteredHow: 'paper' }, clinic.members.supervisor);
    expect(copied).toMatchObject({ respondent: intern.name, enteredHow: 'paper' });
  });

  it('whoever watched the observer form', async () => {
    const form = { sessionId, form: 'wai-o-s', responses: fives(12) };
    expect(await give(form, clinic.members.supervisor)).toMatchObject({ respondent: clinic.members.supervisor.name });
    expect(await give(form)).toMatchObject({ respondent: intern.name });
    const { measures } = await get<SessionPage>(intern.agent, `/sessions/${sessionId}`);
    expect(measures.map(({ respondent }) => respondent)).toEqual([intern.name, clinic.members.supervisor.name]);
  });

  it('nobody for a client out of sight', async () => {
    const stranger = await join(app, clinic.organizationId, 'Stranger', ['intern']);
    await refusedForm(paper('wai-sr-c', { responses: fives(12) }), 404, stranger);
  });
});

describe('a form sent twice with the same Idempotency-Key', () => {
  const sent = () => paper('ors', { responses: [1, 2, 3, 4] });

  it('is saved once and answered alike', async () => {
    const [key, before] = [uuid(), await rows()];
    const first = await withKey(key, sent()).expect(201);
    const second = await withKey(key, sent()).expect(201);
    expect(second.body).toEqual(first.body);
    expect(await rows()).toBe(before + 1);
  });

  it('at the same moment is saved once', async () => {
    const [key, before] = [uuid(), await rows()];
    const answers = await Promise.all(Array.from({ length: 6 }, () => withKey(key, sent())));
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(new Set(answers.map((answer) => (answer.body as AdministrationView).id)).size).toBe(1);
    expect(await rows()).toBe(before + 1);
  });

  it('but with other answers is refused, because saying "saved" would lose them', async () => {
    const key = uuid();
    await withKey(key, sent()).expect(201);
    const problem = await refused(withKey(key, { ...sent(), responses: [4, 3, 2, 1] }), 409);
    expect(problem.code).toBe('idempotency-key-used');
  });

  it('by somebody who does not see the first one is refused without a word about it', async () => {
    const key = uuid();
    await withKey(key, sent()).expect(201);
    const colleague = await join(app, clinic.organizationId, 'Colleague', ['intern']);
    const own = await hold(colleague, (await takeOn(colleague, 'C-colleague')).treatmentId);
    await refused(withKey(key, { ...sent(), sessionId: own }, colleague), 409);
  });

  it('in another organization is another form', async () => {
    const other = await makeClinic(app, 'Mountain');
    const key = uuid();
    const there = await hold(other.members.intern, (await takeOn(other.members.intern, 'C-1')).treatmentId);
    await withKey(key, sent()).expect(201);
    await withKey(key, { ...sent(), sessionId: there }, other.members.intern).expect(201);
  });

  it('that is not a UUID is refused by name', async () => {
    const problem = await refused(withKey('key-1', sent()), 422);
    expect(problem.problems?.[0]?.field).toBe('Idempotency-Key');
  });
});

describe('a form that was wrong', () => {
  const given = () => give(paper('ors', { responses: [1, 2, 3, 4] }));
  const correction = { change: 'correct', responses: [4, 4, 4, null], reason: 'Copied wrongly' };

  it('is corrected: the new answers count, the old ones stay with the reason', async () => {
    const old = await given();
    const now = await change(old.id, correction);
    expect(now).toMatchObject({ status: 'valid', responses: [4, 4, 4, null], enteredHow: 'paper' });
    expect(now.id).not.toBe(old.id);
    const { items } = await listOf(`sessionId=${sessionId}`);
    expect(items.map((item) => [item.id, item.status, item.responses, item.statusReason])).toEqual([
      [now.id, 'valid', [4, 4, 4, null], null],
      [old.id, 'corrected', [1, 2, 3, 4], 'Copied wrongly'],
    ]);
    expect(items[1]?.scores).toEqual([]);
    const { measures } = await get<SessionPage>(intern.agent, `/sessions/${sessionId}`);
    expect(measures.map((measure) => measure.administrationId)).toEqual([now.id]);
  });

  it('is withdrawn: it stays readable and counts for nothing', async () => {
    const old = await given();
    const now = await change(old.id, { change: 'withdraw', reason: 'Of another client' });
    expect(now).toMatchObject({ id: old.id, status: 'withdrawn', statusReason: 'Of another client', scores: [] });
    expect(now.responses).toEqual([1, 2, 3, 4]);
    expect((await get<SessionPage>(intern.agent, `/sessions/${sessionId}`)).measures).toEqual([]);
    expect(await app.owner(`SELECT 1 FROM scores WHERE administration_id = $1`, [old.id])).toEqual([]);
  });

  it('is not changed twice: the one that counts is', async () => {
    const old = await given();
    const now = await change(old.id, correction);
    const again = intern.agent.patch(`${api}/administrations/${old.id}`).send(correction);
    expect((await refused(again, 409)).code).toBe('not-current');
    await change(now.id, { change: 'withdraw', reason: 'After all' });
  });

  it('is corrected by one of two who do so at the same moment', async () => {
    const old = await given();
    const answers = await Promise.all(
      [1, 2, 3, 4].map((answer) =>
        intern.agent
          .patch(`${api}/administrations/${old.id}`)
          .send({ ...correction, responses: [answer, answer, answer, answer] }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const { items } = await listOf(`sessionId=${sessionId}`);
    expect(items.filter(({ status }) => status === 'valid')).toHaveLength(1);
  });

  it('stays as it was where the correction cannot be used or has no reason', async () => {
    const old = await given();
    const attempt = (sent: object) => refused(intern.agent.patch(`${api}/administrations/${old.id}`).send(sent), 422);
    expect((await attempt({ ...correction, responses: [11, 1, 1, 1] })).problems?.[0]?.field).toBe('item 1');
    await attempt({ ...correction, responses: [1] });
    expect((await attempt({ ...correction, reason: ' ' })).problems?.[0]?.field).toBe('reason');
    await attempt({ change: 'delete', reason: 'Away with it' });
    const { items } = await listOf(`sessionId=${sessionId}`);
    expect(items).toMatchObject([{ id: old.id, status: 'valid', scores: [{ value: 10 }] }]);
  });
});

describe('the list of forms', () => {
  it('is newest first, page by page, and narrowed by treatment, session and form', async () => {
    const { treatmentId } = await takeOn(intern, 'C-list');
    const at = await hold(intern, treatmentId);
    const made: string[] = [];
    for (const answer of [1, 2, 3, 4, 5])
      made.unshift((await give(paper('ors', { responses: [answer, 1, 1, 1] }, at))).id);
    const srs = await give(paper('srs-3', { responses: [1, 1, 1, 1] }, await hold(intern, treatmentId)));
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: AdministrationList = await listOf(
        `treatmentId=${treatmentId}&limit=4${cursor && `&cursor=${cursor}`}`,
      );
      ids.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual([srs.id, ...made]);
    expect((await listOf(`treatmentId=${treatmentId}&form=srs-3`)).items.map((item) => item.id)).toEqual([srs.id]);
    expect((await listOf(`sessionId=${at}&limit=5`)).nextCursor).toBeNull();
  });

  it('refuses a cursor that is not one of ours', async () => {
    const problem = await refused(intern.agent.get(`${api}/administrations?cursor=x`), 400);
    expect(problem.code).toBe('bad-cursor');
  });
});
