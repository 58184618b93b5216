import type { NoteView, TreatmentGoal, TreatmentGoals } from '@attune/contracts';
import { api, get, patch, post, refused } from '../../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, takeOn } from '../../testing/clinic.js';
import { addFormat, advance, save } from '../../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let clientId: string;
let treatmentId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ clientId, treatmentId } = await takeOn(intern, `C-${++codes}`));
});

const add = (text: string, form?: string) =>
  post<TreatmentGoal>(intern.agent, `/treatments/${treatmentId}/goals`, { text, ...(form ? { form } : {}) });
const goals = (by = intern) => get<TreatmentGoals>(by.agent, `/treatments/${treatmentId}/goals`);

describe('goals of a treatment', () => {
  it('are numbered as they are set, also at the same moment', async () => {
    const added = await Promise.all(['Sleep', 'Go out', 'Write'].map((text) => add(text)));
    expect(added.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    const { items, mayWrite } = await goals();
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(items[0]).toMatchObject({ state: 'active', form: null, measure: null, citedAt: [], endedAt: null });
    expect(mayWrite).toBe(true);
  });

  it('are read by the supervisor, and set by the treating intern alone', async () => {
    const { id } = await add('Sleep');
    expect(await goals(clinic.members.supervisor)).toMatchObject({ items: [{ text: 'Sleep' }], mayWrite: false });
    const sent = { text: 'Something else' };
    await refused(clinic.members.supervisor.agent.post(`${api}/treatments/${treatmentId}/goals`).send(sent), 403);
    const colleague = await join(app, clinic.organizationId, `Colleague ${codes}`, ['intern']);
    await app.owner(
      `INSERT INTO treatments (organization_id, id, client_id, intern_id) VALUES ($1, gen_random_uuid(), $2, $3)`,
      [clinic.organizationId, clientId, colleague.id],
    );
    expect(await goals(colleague)).toMatchObject({ mayWrite: false });
    await refused(colleague.agent.post(`${api}/treatments/${treatmentId}/goals`).send(sent), 404);
    await refused(colleague.agent.patch(`${api}/goals/${id}`).send({ state: 'met' }), 404);
  });

  it('end and begin again; what they say does not change', async () => {
    const { id } = await add('Sleep');
    const met = await patch<TreatmentGoal>(intern.agent, `/goals/${id}`, { state: 'met' });
    expect(met.state).toBe('met');
    expect(met.endedAt).not.toBeNull();
    expect(await patch<TreatmentGoal>(intern.agent, `/goals/${id}`, { state: 'met' })).toEqual(met);
    const again = await patch<TreatmentGoal>(intern.agent, `/goals/${id}`, { state: 'active', text: 'Other words' });
    expect(again).toMatchObject({ state: 'active', endedAt: null, text: 'Sleep' });
  });

  it('name a form that there is', async () => {
    const sent = intern.agent.post(`${api}/treatments/${treatmentId}/goals`).send({ text: 'Sleep', form: 'no-such-c' });
    expect((await refused(sent, 422)).problems?.[0]?.field).toBe('form');
    const { id } = await add('Sleep');
    const changed = intern.agent.patch(`${api}/goals/${id}`).send({ form: 'no-such-c' });
    expect((await refused(changed, 422)).problems?.[0]?.field).toBe('form');
  });
});

describe('the golden thread', () => {
  it('shows the first and the latest total of the measure', async () => {
    await add('Feel better', 'ors');
    for (const score of [3, 4.5, 6]) {
      const sessionId = await hold(intern, treatmentId);
      const responses = [score, score, score, score];
      await post(intern.agent, '/administrations', { sessionId, form: 'ors', responses, enteredHow: 'paper' });
    }
    const [goal] = (await goals()).items;
    expect(goal?.measure).toEqual({ first: { session: 1, value: 12 }, latest: { session: 3, value: 24 } });
    expect(goal?.formName).toBe('ORS');
  });

  it('leads to the sessions whose notes cite the goal, as far as a version keeps it', async () => {
    await add('Sleep');
    await add('Go out');
    const { id: format } = await addFormat(clinic.members.supervisor);
    const sessionId = await hold(intern, treatmentId);
    const text = (words: string) => ({ sections: [{ key: 'talk', heading: 'Talk', text: words }] });
    const sent = { sessionId, format, ...text('Slept better [goal-1]. Spoke of work [goal-7].') };
    const begun = await post<NoteView>(intern.agent, '/notes', sent);
    const cited = async () => (await goals()).items.map(({ citedAt }) => citedAt);
    expect(await cited()).toEqual([[], []]);
    const kept = await advance(intern, begun, 'versions');
    const here = { sessionId, number: 1, noteId: kept.id };
    expect(await cited()).toEqual([[here], []]);
    const changed = await advance(intern, await save(intern, kept, text('Went out [goal-2].')), 'sign');
    expect(await cited()).toEqual([[], [here]]);
    await advance(intern, changed, 'addenda', { text: 'And slept [goal-1].' });
    expect(await cited()).toEqual([[here], [here]]);
  });
});
