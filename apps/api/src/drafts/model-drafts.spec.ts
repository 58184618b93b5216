import type { DraftList, DraftView } from '@attune/contracts';
import { get, post, refused } from '../testing/calls.js';
import { type Clinic, join, makeClinic } from '../testing/clinic.js';
import {
  type DraftingSession,
  askModel,
  drafting,
  draftingSession,
  ended,
  previewOf,
  saidIdentifiers,
  talk,
} from '../testing/drafting-session.js';
import { type ModelServer, honest, note, sentence, startModelServer } from '../testing/model-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';

let app: FirstApplication;
let model: ModelServer;
let clinic: Clinic;
let held: DraftingSession;
const agent = () => clinic.members.intern.agent;

beforeAll(async () => {
  model = await startModelServer();
  app = await startTestApplication({ drafting: drafting(model.url) });
  clinic = await makeClinic(app, 'Lake');
});
afterAll(async () => {
  await app.stop();
  await model.close();
});
beforeEach(async () => {
  held = await draftingSession(clinic);
  model.answer = honest;
  model.requests.length = 0;
});

const consent = (granted: boolean): Promise<unknown> =>
  post(agent(), '/consents', { clientId: held.clientId, purpose: 'model-drafting', granted });
const listed = (): Promise<DraftList> => get<DraftList>(agent(), `/sessions/${held.sessionId}/drafts`);

describe('a preview', () => {
  it('shows every message to the letter, without one identifier, and nothing leaves', async () => {
    const preview = await previewOf(clinic, held.sessionId);
    expect(model.requests).toEqual([]);
    expect(preview).toMatchObject({ address: model.url, model: 'test-model', promptVersion: expect.any(String) });
    const text = JSON.stringify(preview.messages);
    expect(saidIdentifiers.filter((said) => text.toLowerCase().includes(said.toLowerCase()))).toEqual([]);
    const replaced = Object.fromEntries(preview.replaced.map(({ kind, count }) => [kind, count]));
    for (const kind of ['name', 'place', 'date', 'phone', 'email', 'ssn', 'medical-record', 'health-plan', 'account'])
      expect([kind, replaced[kind]]).toEqual([kind, expect.any(Number)]);
    expect(preview.replaced.find(({ kind }) => kind === 'ssn')!.examples[0]!.original).toBe('219-09-9999');
    expect(preview.estimatedTokens).toBeGreaterThan(500);
    expect(preview.estimatedCost).toBeCloseTo((preview.estimatedTokens * 2 + 1500 * 10) / 1e6, 10);
  });

  it('is the same as long as nothing changes, and another one after', async () => {
    const first = await previewOf(clinic, held.sessionId);
    expect(await previewOf(clinic, held.sessionId)).toEqual(first);
    expect((await previewOf(clinic, held.sessionId, 'dap')).digest).not.toBe(first.digest);
    await post(agent(), `/treatments/${held.treatmentId}/goals`, { text: 'Sleep through, as with Anna in Leeds' });
    const after = await previewOf(clinic, held.sessionId);
    expect(after.digest).not.toBe(first.digest);
    expect(JSON.stringify(after.messages)).not.toMatch(/Leeds/);
  });
});

describe('a draft by a model', () => {
  it('rests on what was sent as it was shown, and comes back with the originals and its evidence checked', async () => {
    const preview = await previewOf(clinic, held.sessionId);
    const begun = await askModel(clinic, held.sessionId);
    expect(begun).toMatchObject({ engine: 'model', state: 'waiting', progress: 0, sections: [], failure: null });
    const view = await ended(clinic, begun.id);
    expect(view).toMatchObject({ state: 'done', progress: 1, failure: null, format: 'soap' });
    const [request, ...others] = model.requests;
    expect(others).toEqual([]);
    expect(request!.authorization).toBe('Bearer secret-key');
    expect(saidIdentifiers.filter((said) => request!.raw.toLowerCase().includes(said.toLowerCase()))).toEqual([]);
    for (const secret of ['Zander', held.clientId, held.sessionId, clinic.members.intern.email, 'C-draft'])
      expect(request!.raw).not.toContain(secret);
    expect(request!.body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } });
    expect(request!.body.messages).toEqual(preview.messages.map(({ role, text }) => ({ role, content: text })));
    expect(view.model!.sent).toEqual(preview.messages);
    expect(view.sections.map(({ key }) => key)).toEqual(['subjective', 'objective', 'assessment', 'plan']);
    expect(view.sections[0]!.text).toContain(`"${talk[1]![1]}" [2].`);
    expect(view.sections[0]!.text).toContain(`"${talk[3]![1]}" [4].`);
    expect(view.evidence).toEqual({ sentences: 3, supported: 3, unsupported: 0, quotes: 3, quotesNotFound: 0 });
    expect(view.model).toMatchObject({
      ...{ name: 'test-model', address: model.url, attempts: 1, inputTokens: 1000, outputTokens: 200 },
      promptVersion: preview.promptVersion,
    });
    expect(view.model!.cost).toBeCloseTo((1000 * 2 + 200 * 10) / 1e6, 12);
  });

  it('keeps sentences without evidence, marked, and finds each quotation that nobody said', async () => {
    model.answer = (request) =>
      note(request, {
        subjective: [
          sentence('Client reported suicidal thoughts.', {}),
          sentence('Client said "I drank every day".', { turns: [2], quotes: ['I drank every day'] }),
          sentence('Client went quiet.', { turns: [2] }),
          sentence('Client was calm.', { turns: [99] }),
          sentence('Client went quiet 7 times.', { turns: [2] }),
        ],
      });
    const view = await ended(clinic, (await askModel(clinic, held.sessionId)).id);
    expect(view.state).toBe('done');
    expect(view.evidence).toEqual({ sentences: 5, supported: 1, unsupported: 4, quotes: 1, quotesNotFound: 1 });
    expect(view.sections[0]!.text).toContain('suicidal');
  });

  it('needs the digest of the preview, and the text of today', async () => {
    const path = `/api/v1/sessions/${held.sessionId}/drafts`;
    const missing = await refused(agent().post(path).send({ format: 'soap', engine: 'model' }), 422);
    expect(JSON.stringify(missing)).toContain('previewDigest');
    const { digest } = await previewOf(clinic, held.sessionId);
    const asked = { format: 'soap', engine: 'model', previewDigest: digest };
    expect(
      (
        await refused(
          agent()
            .post(path)
            .send({ ...asked, format: 'dap' }),
          409,
        )
      ).code,
    ).toBe('preview-changed');
    await post(agent(), `/treatments/${held.treatmentId}/goals`, { text: 'Something else' });
    expect((await refused(agent().post(path).send(asked), 409)).code).toBe('preview-changed');
    expect(model.requests).toEqual([]);
  });

  it('whose text changes between question and job is not sent', async () => {
    const { id } = await askModel(clinic, held.sessionId);
    const view = await ended(clinic, id);
    await app.owner(
      `UPDATE drafts SET state = 'waiting', finished_at = NULL, sections_sealed = NULL, sent_sealed = NULL WHERE id = $1`,
      [id],
    );
    await post(agent(), `/treatments/${held.treatmentId}/goals`, { text: 'Something else' });
    model.requests.length = 0;
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('drafts', 'write', { draftId: id }),
    );
    const again = await ended(clinic, id);
    expect(view.state).toBe('done');
    expect(again).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/Nothing was sent.*preview/),
      sections: [],
    });
    expect(model.requests).toEqual([]);
  });

  it('is asked for once at a time', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    model.answer = async (request) => {
      await gate;
      return honest(request);
    };
    const { id } = await askModel(clinic, held.sessionId);
    const { digest } = await previewOf(clinic, held.sessionId);
    const again = agent().post(`/api/v1/sessions/${held.sessionId}/drafts`);
    expect((await refused(again.send({ format: 'soap', engine: 'model', previewDigest: digest }), 409)).code).toBe(
      'draft-on-its-way',
    );
    release();
    expect((await ended(clinic, id)).state).toBe('done');
  });

  it('tells who watches how far it is, with the text at the end', async () => {
    const { id } = await askModel(clinic, held.sessionId);
    const told = await agent().get(`/api/v1/drafts/${id}/events`).buffer(true);
    expect(told.headers['content-type']).toMatch(/^text\/event-stream/);
    const views = told.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)) as DraftView);
    expect(views.at(-1)).toMatchObject({ id, state: 'done', sections: [{ key: 'subjective' }, {}, {}, {}] });
    expect(views.slice(0, -1).every(({ sections }) => sections.length === 0)).toBe(true);
  });

  it('is read by the supervisor and asked for by nobody but the treating intern', async () => {
    const { id } = await askModel(clinic, held.sessionId);
    await ended(clinic, id);
    const { supervisor } = clinic.members;
    expect((await get<DraftView>(supervisor.agent, `/drafts/${id}`)).sections[0]!.text).toContain('Marcus');
    expect((await get<DraftList>(supervisor.agent, `/sessions/${held.sessionId}/drafts`)).model).toMatchObject({
      ok: false,
      code: 'not-author',
    });
    const asked = { format: 'soap', engine: 'local' };
    await refused(supervisor.agent.post(`/api/v1/sessions/${held.sessionId}/drafts`).send(asked), 403);
    const both = await join(app, clinic.organizationId, 'Both Roles', ['supervisor', 'intern']);
    const from = '2020-01-01';
    await post(clinic.members.admin.agent, '/supervisions', {
      supervisorId: both.id,
      internId: clinic.members.intern.id,
      from,
    });
    await refused(both.agent.post(`/api/v1/sessions/${held.sessionId}/drafts`).send(asked), 404);
    await refused(both.agent.post(`/api/v1/sessions/${held.sessionId}/drafts/preview`).send({ format: 'soap' }), 404);
    const elsewhere = await makeClinic(app, 'Mountain');
    await refused(elsewhere.members.intern.agent.get(`/api/v1/drafts/${id}`), 404);
    await refused(elsewhere.members.intern.agent.get(`/api/v1/drafts/${id}/events`), 404);
  });

  it('never holds a psychotherapy note', async () => {
    await post(agent(), `/sessions/${held.sessionId}/psychotherapy-notes`, {
      text: 'Countertransference with Zebulon',
    });
    await ended(clinic, (await askModel(clinic, held.sessionId)).id);
    expect(model.requests[0]!.raw).not.toMatch(/Countertransference|Zebulon/);
  });
});

describe('the consent', () => {
  it('is asked for before anything is built', async () => {
    await consent(false);
    const { model: availability } = await listed();
    expect(availability).toMatchObject({
      ok: false,
      code: 'no-consent',
      reason: expect.stringMatching(/page of the client/),
    });
    const path = `/api/v1/sessions/${held.sessionId}/drafts`;
    expect((await refused(agent().post(`${path}/preview`).send({ format: 'soap' }), 409)).code).toBe('no-consent');
    const asked = { format: 'soap', engine: 'model', previewDigest: 'x' };
    expect((await refused(agent().post(path).send(asked), 409)).code).toBe('no-consent');
  });

  it('withdrawn before the job runs: nothing is sent', async () => {
    const { id } = await askModel(clinic, held.sessionId);
    await ended(clinic, id);
    await app.owner(
      `UPDATE drafts SET state = 'waiting', finished_at = NULL, sections_sealed = NULL, sent_sealed = NULL WHERE id = $1`,
      [id],
    );
    await app.owner(
      `INSERT INTO consents (organization_id, id, client_id, purpose, granted, recorded_at)
       VALUES ($1, gen_random_uuid(), $2, 'model-drafting', false, now())`,
      [clinic.organizationId, held.clientId],
    );
    model.requests.length = 0;
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('drafts', 'write', { draftId: id }),
    );
    expect(await ended(clinic, id)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/not consented/) });
    expect(model.requests).toEqual([]);
  });

  it('withdrawn while the model writes: nothing of the answer is kept', async () => {
    model.answer = async (request) => {
      await consent(false);
      return honest(request);
    };
    const { id } = await askModel(clinic, held.sessionId);
    const view = await ended(clinic, id);
    await app.jobs.done();
    expect(view).toMatchObject({ state: 'failed', sections: [] });
    expect(await get<DraftView>(agent(), `/drafts/${id}`)).toMatchObject({
      failure: expect.stringMatching(/erased/),
      model: { sent: [] },
    });
  });

  it('withdrawn later: what was sent and answered is erased, which the trail shows; local drafts stay', async () => {
    const { id } = await askModel(clinic, held.sessionId);
    await ended(clinic, id);
    const local = await post<DraftView>(agent(), `/sessions/${held.sessionId}/drafts`, {
      format: 'soap',
      engine: 'local',
    });
    await consent(false);
    await app.jobs.done();
    const view = await get<DraftView>(agent(), `/drafts/${id}`);
    expect(view).toMatchObject({
      state: 'done',
      sections: [],
      evidence: null,
      failure: expect.stringMatching(/erased/),
      model: { sent: [], inputTokens: 1000 },
    });
    const [row] = await app.owner(`SELECT sections_sealed, sent_sealed, erased_at FROM drafts WHERE id = $1`, [id]);
    expect(row).toMatchObject({ sections_sealed: null, sent_sealed: null, erased_at: expect.any(Date) });
    const events = await app.owner(`SELECT detail FROM audit_events WHERE subject_id = $1 AND action = 'update'`, [id]);
    expect(JSON.stringify(events)).toMatch(/sections_sealed/);
    expect((await get<DraftView>(agent(), `/drafts/${local.id}`)).sections.length).toBe(4);
  });
});

describe('where it cannot be used', () => {
  it('the reason is told: no transcript, speakers unknown, not configured', async () => {
    const { treatmentId } = held;
    const sessionId = (await post<{ id: string }>(agent(), '/sessions', { treatmentId, heldOn: '2026-02-09' })).id;
    const reason = () => get<DraftList>(agent(), `/sessions/${sessionId}/drafts`).then((list) => list.model);
    expect(await reason()).toMatchObject({ ok: false, code: 'no-transcript' });
    const turns = [{ speaker: 'unknown', start: null, end: null, text: 'Hello there' }];
    await post(agent(), '/transcripts', { sessionId, source: 'typed', turns });
    expect(await reason()).toMatchObject({ ok: false, code: 'no-roles' });
    const plain = await startTestApplication();
    const there = await makeClinic(plain, 'Lake');
    const session = await draftingSession(there);
    const list = await get<DraftList>(there.members.intern.agent, `/sessions/${session.sessionId}/drafts`);
    expect(list.model).toMatchObject({
      ok: false,
      code: 'not-configured',
      reason: expect.stringMatching(/ATTUNE_DRAFT_MODEL.*OPENAI_BASE_URL.*without a model works/),
    });
    const asked = { format: 'soap', engine: 'model', previewDigest: 'x' };
    const refusal = await refused(
      there.members.intern.agent.post(`/api/v1/sessions/${session.sessionId}/drafts`).send(asked),
      409,
    );
    expect(refusal.code).toBe('not-configured');
    await plain.stop();
  });
});

it('nothing of what was said, and no key, is in the queue, the trail or in clear in the table', async () => {
  await ended(clinic, (await askModel(clinic, held.sessionId)).id);
  const jobs = JSON.stringify(await app.jobs.queue('drafts').getJobs(['completed', 'failed']));
  const trail = JSON.stringify(await app.owner(`SELECT * FROM audit_events`));
  const rows = JSON.stringify(await app.owner(`SELECT * FROM drafts`));
  for (const word of ['went quiet', 'Marcus', 'Whitcombe', 'secret-key', '219-09-9999'])
    expect([word, jobs.includes(word), trail.includes(word), rows.includes(word)]).toEqual([word, false, false, false]);
});
