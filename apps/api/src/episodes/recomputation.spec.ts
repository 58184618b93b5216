import type { AdministrationView, EpisodeList, EpisodeView } from '@attune/contracts';
import { get, patch, post } from '../testing/calls.js';
import { type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

const sem = 0.209;
/** A drop at session 5 that session 6 does not lift. */
const dropped = [4, 4.1, 3.9, 4, 2, 2.1];

let app: TestApplication;
let intern: Member;
let supervisor: Member;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  ({ intern, supervisor } = (await makeClinic(app, 'Lake')).members);
  await addForm(supervisor, slider('slider-c', sem));
});
afterAll(() => app.stop());

interface Given {
  readonly treatmentId: string;
  readonly sessions: readonly string[];
  readonly forms: readonly string[];
}

const give = async (sessionId: string, responses: readonly number[], form = 'slider-c'): Promise<string> => {
  const sent = { sessionId, form, responses, enteredHow: 'paper' };
  return (await post<AdministrationView>(intern.agent, '/administrations', sent)).id;
};

/** A treatment with one session and one form per score, every item answered alike. */
async function given(scores: readonly number[], form = 'slider-c', items = 1): Promise<Given> {
  const { treatmentId } = await takeOn(intern, `C-${++codes}`);
  const [sessions, forms]: [string[], string[]] = [[], []];
  for (const score of scores) {
    const session = await hold(intern, treatmentId);
    sessions.push(session);
    const responses = Array.from({ length: items }, () => score);
    forms.push(await give(session, responses, form));
  }
  return { treatmentId, sessions, forms };
}

async function listOf(treatmentId: string): Promise<EpisodeView[]> {
  await app.jobs.done();
  return (await get<EpisodeList>(intern.agent, `/treatments/${treatmentId}/episodes`)).items;
}
async function oneOf(treatmentId: string): Promise<EpisodeView> {
  const items = await listOf(treatmentId);
  expect(items).toHaveLength(1);
  return items[0]!;
}
const correct = (id: string, score: number) =>
  patch<AdministrationView>(intern.agent, `/administrations/${id}`, {
    change: 'correct',
    responses: [score],
    reason: 'Misread',
  });
const enterSem = (form: string, value: number, scale = 'total') =>
  post(supervisor.agent, `/instruments/${form}/measurement-errors`, {
    origin: 'entered',
    scale,
    value,
    source: 'Manual of the tests, p. 3',
  });

describe('each series is looked at by itself', () => {
  it('a subscale with its own error beside the total, and never without one', async () => {
    const { treatmentId } = await given([4, 4, 4, 5, 2, 2], 'wai-sr-c', 12);
    expect(await listOf(treatmentId)).toEqual([]);
    await enterSem('wai-sr-c', 0.3);
    await enterSem('wai-sr-c', 0.4, 'bond');
    const found = (await listOf(treatmentId)).map(({ scale, parameters }) => [scale, parameters['sem']]);
    expect(found).toEqual([
      ['bond', 0.4],
      ['total', 0.3],
    ]);
  });

  it('the therapist’s drop is not the client’s', async () => {
    await addForm(supervisor, slider('pair-c', sem));
    await addForm(supervisor, slider('pair-t', sem, { perspective: 'therapist' }));
    const { treatmentId, sessions } = await given([4, 4, 4, 4, 4], 'pair-c');
    for (const [index, score] of [4, 4, 4, 4, 2].entries()) await give(sessions[index]!, [score], 'pair-t');
    expect(await oneOf(treatmentId)).toMatchObject({ form: 'pair-t', perspective: 'therapist', startSession: 5 });
  });
});

describe('of two forms of one session', () => {
  it('the later counts, also after the earlier one was corrected, twice even', async () => {
    const { treatmentId, sessions, forms } = await given([4, 4, 4, 4, 2]);
    expect(await listOf(treatmentId)).toHaveLength(1);
    await give(sessions[4]!, [4]);
    expect(await listOf(treatmentId)).toEqual([]);
    const corrected = await correct(forms[4]!, 1.5);
    expect(await listOf(treatmentId)).toEqual([]);
    await correct(corrected.id, 1.6);
    expect(await listOf(treatmentId)).toEqual([]);
  });

  it('the corrected later one still counts', async () => {
    const { treatmentId, sessions } = await given([4, 4, 4, 4, 4]);
    const later = await give(sessions[4]!, [4.1]);
    await correct(later, 2);
    expect((await oneOf(treatmentId)).flags).toMatchObject([{ session: 5, score: 2 }]);
  });
});

describe('a new standard error of measurement', () => {
  it('takes away undecided episodes, keeps the decided ones as no longer found, and brings them back', async () => {
    const [decided, undecided] = [await given(dropped), await given(dropped)];
    const { id } = await oneOf(decided.treatmentId);
    const decision = { decision: 'confirmed', reason: 'Seen on the recording' };
    const { decision: kept } = await patch<EpisodeView>(supervisor.agent, `/episodes/${id}`, decision);
    expect(kept).toMatchObject({ state: 'confirmed', reason: 'Seen on the recording', by: supervisor.name });
    await enterSem('slider-c', 1);
    expect(await oneOf(decided.treatmentId)).toMatchObject({ id, noLongerDetected: true, decision: kept });
    expect(await listOf(undecided.treatmentId)).toEqual([]);
    await enterSem('slider-c', 0.25);
    const now = await oneOf(decided.treatmentId);
    expect(now).toMatchObject({ id, noLongerDetected: false, parameters: { sem: 0.25 }, decision: kept });
    expect(await oneOf(undecided.treatmentId)).toMatchObject({ decision: { state: 'pending' } });
    await enterSem('slider-c', sem);
    await app.jobs.done();
  });
});
