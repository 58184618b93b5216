import { instruments } from '@attune/measures';
import type { InstrumentDetail, InstrumentList } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { csv, importForms } from '../testing/import-file.js';
import { addForm, definition } from '../testing/own-forms.js';
import { reference } from '../testing/reference.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let elsewhere: Clinic;
let supervisor: Member;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  elsewhere = await makeClinic(app, 'Mountain');
  ({ supervisor } = clinic.members);
});
afterAll(() => app.stop());

const list = async (by: Member) => (await get<InstrumentList>(by.agent, '/instruments')).items;
const detail = (form: string, by = supervisor) => get<InstrumentDetail>(by.agent, `/instruments/${form}`);
const add = (form: object, by = supervisor) => by.agent.post(`${api}/instruments`).send({ definition: form });
const enterError = (form: string, sent: object, by = supervisor) =>
  by.agent.post(`${api}/instruments/${form}/measurement-errors`).send(sent);

describe('the catalogue', () => {
  it('has every form of the library, and every one of them opens', async () => {
    const items = await list(clinic.members.rater);
    expect(items.map(({ id }) => id)).toEqual(instruments.map(({ id }) => id));
    for (const { id, items: count } of items) {
      const form = await detail(id);
      expect([id, form.cues.length, form.origin, form.sources.length > 0]).toEqual([id, count, 'library', true]);
    }
  });

  it('counts the forms that one may see oneself', async () => {
    const { treatmentId } = await takeOn(clinic.members.intern, 'C-1');
    for (const status of ['valid', 'withdrawn']) {
      const sessionId = await hold(clinic.members.intern, treatmentId);
      const form = { sessionId, form: 'ors', responses: [1, 2, 3, 4], enteredHow: 'paper' };
      const { id } = await post<{ id: string }>(clinic.members.intern.agent, '/administrations', form);
      if (status === 'withdrawn')
        await clinic.members.intern.agent
          .patch(`${api}/administrations/${id}`)
          .send({ change: 'withdraw', reason: 'Mistaken' })
          .expect(200);
    }
    const given = async (by: Member) => (await list(by)).find(({ id }) => id === 'ors')?.administrations;
    expect(await given(clinic.members.intern)).toBe(1);
    expect(await given(supervisor)).toBe(1);
    expect(await given(clinic.members.admin)).toBe(0);
    expect(await given(elsewhere.members.intern)).toBe(0);
  });

  it('answers 404 to a form that does not exist', async () => {
    await refused(supervisor.agent.get(`${api}/instruments/wai-99`), 404);
  });
});

describe('a form of the site’s own', () => {
  it('is in the catalogue of the site, with its error of measurement, and of no other', async () => {
    const form = definition('own-c', 4, {
      minimumAnswered: 0.75,
      measurementErrors: [{ scale: 'total', value: 0.31, source: 'Author 2020, 120 clients' }],
    });
    const made = (await add(form).expect(201)).body as InstrumentDetail;
    expect(made).toMatchObject({ id: 'own-c', origin: 'own', keyState: 'site', missing: { minimumAnswered: 0.75 } });
    expect(made.measurementErrors).toMatchObject([
      { value: 0.31, origin: 'definition file', source: 'Author 2020, 120 clients', recordedBy: supervisor.name },
    ]);
    expect(await detail('own-c', clinic.members.rater)).toEqual(made);
    expect((await list(elsewhere.members.admin)).map(({ id }) => id)).not.toContain('own-c');
    await refused(elsewhere.members.supervisor.agent.get(`${api}/instruments/own-c`), 404);
    await add(definition('own-c', 9), elsewhere.members.supervisor).expect(201);
    expect((await detail('own-c')).items).toBe(4);
  });

  it('given twice is the same, in whatever order its fields stand; another one under its id is refused', async () => {
    const form = definition('twice-c', 3, {
      measurementErrors: [{ scale: 'total', value: 0.2, source: 'Author 2020' }],
    });
    await add(form).expect(201);
    const reordered = Object.fromEntries(Object.entries(form).reverse());
    expect(((await add(reordered).expect(201)).body as InstrumentDetail).measurementErrors).toHaveLength(1);
    const problem = await refused(add(definition('twice-c', 4)), 409);
    expect([problem.code, problem.problems?.[0]?.field]).toEqual(['instrument-exists', 'id']);
    expect((await detail('twice-c')).items).toBe(3);
  });

  it('that cannot be read names every field and what to do', async () => {
    const missing = await refused(add(definition('bad-c', 3, { licence: undefined })), 422);
    expect(missing.problems).toEqual([{ field: 'licence', message: 'is missing', remedy: 'Add it: a text.' }]);
    const reversed = await refused(add(definition('bad-c', 3, { reversed: [9] })), 422);
    expect(reversed.problems?.[0]).toMatchObject({ field: 'reversed', message: 'item 9 does not exist' });
    expect((await refused(add(definition('wai-sr-c', 12)), 422)).problems?.[0]?.field).toBe('id');
    for (const nothing of [null, 'text', [], 7])
      await refused(supervisor.agent.post(`${api}/instruments`).send({ definition: nothing }), 422);
    await refused(supervisor.agent.get(`${api}/instruments/bad-c`), 404);
  });

  it('is described by a JSON schema that names its fields', async () => {
    const schema = await get<{ $schema: string; required: string[]; properties: object }>(
      clinic.members.intern.agent,
      '/instruments/definition-schema',
    );
    expect(schema.$schema).toContain('2020-12');
    expect(schema.required).toEqual(expect.arrayContaining(['id', 'items', 'scale', 'licence', 'sources']));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(definition('x-c', 1))));
  });
});

describe('a standard error of measurement', () => {
  it('is entered with its source, and the latest counts while the others stay', async () => {
    for (const value of [0.5, 0.4])
      await enterError('wai-sr-c', { origin: 'entered', value, source: 'Munder 2010, N = 88' }).expect(201);
    expect((await detail('wai-sr-c')).measurementErrors.map(({ value, recordedBy }) => [value, recordedBy])).toEqual([
      [0.4, supervisor.name],
      [0.5, supervisor.name],
    ]);
    expect((await detail('wai-sr-c', elsewhere.members.supervisor)).measurementErrors).toEqual([]);
  });

  it.each([
    ['without a source', { origin: 'entered', value: 0.4, source: '  ' }, 'source'],
    ['of nought', { origin: 'entered', value: 0, source: 'Author 2020' }, 'value'],
    ['of a scale that does not exist', { origin: 'entered', scale: 'x', value: 1, source: 'Author 2020' }, 'scale'],
    ['from nowhere', { origin: 'guessed', value: 0.4 }, 'origin'],
  ])('%s is refused', async (_, sent, field) => {
    expect((await refused(enterError('wai-sr-c', sent), 422)).problems?.[0]?.field).toBe(field);
  });

  it('of a form without a key is refused, and of a form that does not exist too', async () => {
    const sent = { origin: 'entered', value: 0.4, source: 'Author 2020' };
    expect((await refused(enterError('calpas-p', sent), 422)).code).toBe('unknown-scale');
    await refused(enterError('wai-99', sent), 404);
  });

  interface Alpha {
    input: { items: (number | null)[][] };
    params: { keys: number[]; min: number; max: number };
    expected: { n_complete: number; raw_alpha: number; sem_mean_score: number };
  }
  /** One form per client at session 3, from a file. */
  const bring = async (form: string, answers: readonly (readonly (number | null)[])[], more: object): Promise<void> => {
    await addForm(supervisor, definition(form, answers[0]?.length ?? 0, more));
    const items = (answers[0] ?? []).map((_, index) => `i${index + 1}`);
    const rows = answers.map((row, index) => [`${form} ${index}`, 'T-1', 3, ...row]);
    const mapping = { form, client: 'client', therapist: 'therapist', session: 'session', items };
    const { state } = await importForms(
      app,
      supervisor,
      csv(['client', 'therapist', 'session', ...items], rows),
      mapping,
    );
    expect(state).toBe('done');
  };

  it.each(['alpha_8items_reversed', 'alpha_missing_6items', 'alpha_attitude'])(
    'estimated from the site’s own data is the one that R computes from %s',
    async (name) => {
      const { input, params, expected } = reference<Alpha>(name);
      const form = `${name.replaceAll('_', '-')}-c`;
      const reversed = params.keys.flatMap((key, index) => (key < 0 ? [index + 1] : []));
      await bring(form, input.items, { scale: { min: params.min, max: params.max }, reversed });
      const made = (await enterError(form, { origin: 'estimated' }).expect(201)).body as InstrumentDetail;
      const [error] = made.measurementErrors;
      expect(error).toMatchObject({ origin: 'estimated', clients: expected.n_complete, session: 3, scale: 'total' });
      expect(error?.reliability).toBeCloseTo(expected.raw_alpha, 10);
      expect(error?.value).toBeCloseTo(expected.sem_mean_score, 10);
      expect(error?.source).toContain(`${expected.n_complete} clients at session 3`);
    },
  );

  it('is not estimated from fewer than twenty clients, and says how many there are', async () => {
    const { input } = reference<Alpha>('alpha_attitude');
    await bring('few-c', input.items.slice(0, 19), { scale: { min: 0, max: 100 } });
    const problem = await refused(enterError('few-c', { origin: 'estimated' }), 422);
    expect(problem.code).toBe('too-few-clients');
    expect(problem.problems).toEqual([{ field: 'session', message: '19 of 20 clients' }]);
    expect((await refused(enterError('few-c', { origin: 'estimated', session: 4 }), 422)).detail).toContain(
      '0 complete',
    );
  });

  it('is not estimated where it would be nought or nothing: items that agree perfectly, or not at all', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => 1 + (i % 5));
    await bring(
      'perfect-c',
      rows.map((answer) => [answer, answer]),
      {},
    );
    await bring(
      'opposite-c',
      rows.map((answer) => [answer, 6 - answer]),
      {},
    );
    await bring(
      'constant-c',
      rows.map(() => [3, 3]),
      {},
    );
    for (const form of ['perfect-c', 'opposite-c', 'constant-c']) {
      const problem = await refused(enterError(form, { origin: 'estimated' }), 422);
      expect([form, problem.code]).toEqual([form, 'not-estimable']);
    }
  });
});
