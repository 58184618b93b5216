import type { Client, ClientList, TreatmentSummary } from '@attune/contracts';
import { api, get, patch, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern, supervisor } = clinic.members);
});
afterAll(() => app.stop());

const add = (by: Member, sent: object) => by.agent.post(`${api}/clients`).send({ startedOn: '2026-01-05', ...sent });
const clientOf = (by: Member, id: string) => get<Client>(by.agent, `/clients/${id}`);

describe('a new client', () => {
  it('of an intern is treated by the intern, from the day that was entered', async () => {
    const sent = { code: 'C-1', name: 'Ann', approach: 'CBT', modality: 'video', startedOn: '2026-03-02' };
    const client = await post<Client>(intern.agent, '/clients', sent);
    expect(client).toEqual({
      id: client.id,
      code: 'C-1',
      name: 'Ann',
      consents: [],
      treatments: [
        {
          id: client.treatments[0]?.id,
          intern: { id: intern.id, name: intern.name },
          approach: 'CBT',
          modality: 'video',
          startedOn: '2026-03-02',
          endedOn: null,
          endedReason: null,
          sessions: 0,
        },
      ],
    });
    expect(await clientOf(supervisor, client.id)).toEqual(client);
  });

  it('of a supervisor is treated by an intern whom the supervisor supervises now', async () => {
    const made = await post<Client>(supervisor.agent, '/clients', {
      code: 'C-2',
      startedOn: '2026-01-05',
      internId: intern.id,
    });
    expect(await clientOf(intern, made.id)).toEqual(made);
    const former = await join(app, clinic.organizationId, 'Former', ['intern']);
    await supervise(clinic.members.admin, supervisor, former, { from: '2020-01-01', to: dayFromToday(-1) });
    for (const internId of [former.id, supervisor.id, clinic.members.rater.id, undefined]) {
      const problem = await refused(add(supervisor, { code: 'C-3', internId }), 422);
      expect([problem.code, problem.problems?.[0]?.field]).toEqual(['intern-not-allowed', 'internId']);
    }
  });

  it('does not come under a code that somebody in the clinic has, seen or not; another clinic may use it', async () => {
    const colleague = await join(app, clinic.organizationId, 'Colleague', ['intern']);
    await takeOn(intern, 'C-taken');
    const problem = await refused(add(colleague, { code: ' C-taken ' }), 409);
    expect([problem.code, problem.problems?.[0]?.field]).toEqual(['client-code-taken', 'code']);
    expect((await get<ClientList>(colleague.agent, '/clients')).items).toEqual([]);
    await takeOn((await makeClinic(app, 'Mountain')).members.intern, 'C-taken');
  });

  it.each([
    ['no code', { code: '' }, 'code'],
    ['a long code', { code: 'x'.repeat(41) }, 'code'],
    ['a day that does not exist', { code: 'C-9', startedOn: '2026-02-30' }, 'startedOn'],
    ['an empty name', { code: 'C-9', name: ' ' }, 'name'],
  ])('with %s is refused by field', async (_, sent, field) => {
    expect((await refused(add(intern, sent), 422)).problems?.map((one) => one.field)).toEqual([field]);
  });
});

describe('the list of clients', () => {
  it('has one’s own, by code, with their treatments, the running one first', async () => {
    const own = await join(app, clinic.organizationId, 'Own', ['intern']);
    const second = await takeOn(own, 'L-2');
    const first = await takeOn(own, 'L-1');
    await hold(own, second.treatmentId);
    const { items } = await get<ClientList>(own.agent, '/clients');
    expect(items.map(({ id, code, treatments }) => [id, code, treatments.map(({ sessions }) => sessions)])).toEqual([
      [first.clientId, 'L-1', [0]],
      [second.clientId, 'L-2', [1]],
    ]);
  });
});

describe('the end of a treatment', () => {
  const end = (by: Member, id: string, sent: object) => by.agent.patch(`${api}/treatments/${id}`).send(sent);

  it('has a day and a reason, and leaves the record open for the closing days', async () => {
    const { clientId, treatmentId } = await takeOn(intern, 'E-1');
    const ended = { endedOn: dayFromToday(-3), endedReason: 'Goals reached' };
    expect(await patch<TreatmentSummary>(intern.agent, `/treatments/${treatmentId}`, ended)).toMatchObject(ended);
    expect((await clientOf(intern, clientId)).treatments).toMatchObject([ended]);
    expect((await clientOf(supervisor, clientId)).treatments).toMatchObject([ended]);
  });

  it('does not lie before its beginning', async () => {
    const { treatmentId } = await takeOn(intern, 'E-2', { startedOn: '2026-05-01' });
    const problem = await refused(end(intern, treatmentId, { endedOn: '2026-04-30', endedReason: 'x' }), 422);
    expect([problem.code, problem.problems?.[0]?.field]).toEqual(['ends-before-start', 'endedOn']);
    await end(intern, treatmentId, { endedOn: '2026-05-01', endedReason: 'x' }).expect(200);
  });

  it('that lies further back than the closing days is entered, and takes the access with it', async () => {
    const { clientId, treatmentId } = await takeOn(intern, 'E-3', { startedOn: '2024-01-01' });
    const ended = { endedOn: '2024-12-31', endedReason: 'Moved away' };
    expect(await patch<TreatmentSummary>(intern.agent, `/treatments/${treatmentId}`, ended)).toMatchObject({
      ...ended,
      startedOn: '2024-01-01',
    });
    await refused(intern.agent.get(`${api}/clients/${clientId}`), 404);
  });

  it('has a reason that can be read', async () => {
    const { treatmentId } = await takeOn(intern, 'E-4');
    await refused(end(intern, treatmentId, { endedOn: '2026-05-01' }), 422);
    await refused(end(intern, treatmentId, { endedOn: 'yesterday', endedReason: 'x' }), 422);
  });
});

describe('consents', () => {
  it('are a ledger: the latest entry of a purpose counts, the others stay', async () => {
    const { clientId } = await takeOn(intern, 'G-1');
    const say = (purpose: string, granted: boolean) => post(intern.agent, '/consents', { clientId, purpose, granted });
    await say('recording', true);
    await say('research', false);
    await say('recording', false);
    await say('research', true);
    const { consents } = await clientOf(supervisor, clientId);
    expect(consents.map(({ purpose, granted }) => [purpose, granted])).toEqual([
      ['recording', false],
      ['research', true],
    ]);
    expect(await app.owner(`SELECT 1 FROM consents WHERE client_id = $1`, [clientId])).toHaveLength(4);
    await refused(intern.agent.post(`${api}/consents`).send({ clientId, purpose: 'advertising', granted: true }), 422);
  });
});
