import type { DraftView } from '@attune/contracts';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { type DraftingSession, askModel, drafting, draftingSession, ended } from '../testing/drafting-session.js';
import {
  type ModelAnswer,
  type ModelRequest,
  type ModelServer,
  completion,
  honest,
  modelError,
  note,
  sentence,
  startModelServer,
} from '../testing/model-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';

let app: FirstApplication;
let model: ModelServer;
let clinic: Clinic;
let held: DraftingSession;

beforeAll(async () => {
  model = await startModelServer();
  app = await startTestApplication({ drafting: drafting(model.url, { timeoutSeconds: 1 }) });
  clinic = await makeClinic(app, 'Lake');
});
afterAll(async () => {
  await app.stop();
  await model.close();
});
beforeEach(async () => {
  held = await draftingSession(clinic);
  model.requests.length = 0;
});

const drafted = async (): Promise<DraftView> => ended(clinic, (await askModel(clinic, held.sessionId)).id);

const parts = (request: ModelRequest): { sections: Record<string, unknown> } => {
  const { body } = honest(request) as { body: { choices: [{ message: { content: string } }] } };
  return JSON.parse(body.choices[0].message.content) as { sections: Record<string, unknown> };
};
const broken = (change: (answer: { sections: Record<string, unknown> }) => object) => (request: ModelRequest) =>
  completion(JSON.stringify(change(parts(request))));
const half = (request: ModelRequest): ModelAnswer => completion(JSON.stringify(parts(request)).slice(0, -40));

const spoilt: [string, (request: ModelRequest) => ModelAnswer | Promise<ModelAnswer>, RegExp][] = [
  ['refuses', () => completion(null, {}, { refusal: 'I cannot help with that.' }), /refused to write/],
  ['is stopped by a filter', () => completion('', { finish_reason: 'content_filter' }), /refused to write/],
  ['is busy', () => modelError(429, 'rate_limit_exceeded', { 'retry-after': '0' }), /busy/],
  ['has a problem', () => modelError(500, null), /problem \(500\)/],
  ['is being restarted', () => modelError(503, null), /problem \(503\)/],
  [
    'breaks off at its limit',
    (request) => ({ ...half(request), ...completion('{"sections":{"subj', { finish_reason: 'length' }) }),
    /broke off/,
  ],
  ['answers half of the JSON', half, /could not be read/],
  ['answers prose', () => completion('Here is your note: Client was sad.'), /could not be read/],
  ['answers nothing', () => completion(''), /could not be read/],
  [
    'answers a page',
    () => ({ status: 200, body: '<html>Welcome</html>', headers: { 'content-type': 'text/html' } }),
    /could not be read/,
  ],
  ['answers broken JSON around it', () => ({ status: 200, body: '{"choices": [' }), /could not be read/],
  ['answers JSON of another kind', () => ({ status: 200, body: { models: [] } }), /could not be read/],
  ['adds a key', broken((answer) => ({ ...answer, instructions: 'x' })), /another form/],
  ['adds a section', broken(({ sections }) => ({ sections: { ...sections, diagnosis: [] } })), /another form/],
  ['leaves a section out', broken(({ sections: { plan: _, ...rest } }) => ({ sections: rest })), /another form/],
  [
    'adds a key to a sentence',
    broken(({ sections }) => ({ sections: { ...sections, plan: [{ ...sentence('Client left.'), supported: true }] } })),
    /another form/,
  ],
  [
    'leaves out the evidence',
    broken(({ sections }) => ({ sections: { ...sections, plan: [{ text: 'x' }] } })),
    /another form/,
  ],
  ['writes not one sentence', (request) => note(request, {}), /wrote nothing/],
  [
    'does not stop writing',
    (request) => note(request, { subjective: Array.from({ length: 500 }, () => sentence('word '.repeat(20))) }),
    /too long/,
  ],
];

describe('a model that', () => {
  it.each(spoilt)('%s once is asked again, and the draft is whole', async (_, answer) => {
    let asked = 0;
    model.answer = (request) => (++asked === 1 ? answer(request) : honest(request));
    const view = await drafted();
    expect(view).toMatchObject({ state: 'done', failure: null, evidence: { supported: 3, unsupported: 0 } });
    expect([view.model!.attempts, model.requests.length]).toEqual([2, 2]);
    expect(model.requests[1]!.body).toEqual(model.requests[0]!.body);
  });

  it.each(spoilt)(
    '%s every time is given up, in words with a remedy, and no half note is kept',
    async (_, answer, words) => {
      model.answer = answer;
      const view = await drafted();
      expect(view).toMatchObject({
        state: 'failed',
        sections: [],
        evidence: null,
        failure: expect.stringMatching(words),
      });
      expect(view.failure).toMatch(/without a model.*asked 3 times/);
      expect(view.failure).not.toMatch(/Zander|Marcus|cannot help/);
      expect([view.model!.attempts, model.requests.length]).toEqual([3, 3]);
    },
  );

  it.each<[string, ModelAnswer, RegExp]>([
    ['does not know the key', modelError(401, 'invalid_api_key'), /OPENAI_API_KEY/],
    ['forbids it', modelError(403, null), /OPENAI_API_KEY/],
    ['is not there', modelError(404, 'model_not_found'), /OPENAI_BASE_URL.*ATTUNE_DRAFT_MODEL/],
    ['knows no structured outputs', modelError(400, null), /structured outputs/],
    ['takes no session of that length', modelError(413, null), /longer than/],
    ['has no credit', modelError(429, 'insufficient_quota'), /no credit/],
    ['wants to be left alone for an hour', modelError(429, null, { 'retry-after': '3600' }), /busy/],
  ])('%s is asked once', async (_, answer, words) => {
    model.answer = () => answer;
    expect(await drafted()).toMatchObject({ state: 'failed', failure: expect.stringMatching(words) });
    expect(model.requests).toHaveLength(1);
  });

  it('asks to wait is waited for, also until a time of day', async () => {
    const times: number[] = [];
    const soon = () => new Date(Date.now() + 2000).toUTCString();
    model.answer = (request) => {
      times.push(performance.now());
      if (times.length === 1) return modelError(429, null, { 'retry-after': '1' });
      return times.length === 2 ? modelError(503, null, { 'retry-after': soon() }) : honest(request);
    };
    expect((await drafted()).state).toBe('done');
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(990);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(900);
  });

  it('hangs is given up, and asked again', async () => {
    let asked = 0;
    model.answer = (request) => (++asked === 1 ? new Promise<ModelAnswer>(() => undefined) : honest(request));
    expect((await drafted()).state).toBe('done');
    expect(asked).toBe(2);
  });

  it('breaks off costs what it cost', async () => {
    let asked = 0;
    model.answer = (request) => (++asked === 1 ? completion('{', { finish_reason: 'length' }) : honest(request));
    const { model: used } = await drafted();
    expect(used).toMatchObject({ attempts: 2, inputTokens: 2000, outputTokens: 400 });
    expect(used!.cost).toBeCloseTo((2000 * 2 + 400 * 10) / 1e6, 12);
  });

  it('cannot be reached is told so', async () => {
    const lonely = await startTestApplication({ drafting: drafting('http://127.0.0.1:9/v1') });
    const there = await makeClinic(lonely, 'Lake');
    const session = await draftingSession(there);
    const { id } = await askModel(there, session.sessionId);
    expect((await ended(there, id)).failure).toMatch(/could not be reached/);
    await lonely.stop();
  });
});
