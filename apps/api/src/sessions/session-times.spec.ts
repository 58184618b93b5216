import type { BillingView, SessionPage } from '@attune/contracts';
import { api, get, patch, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let treatmentId: string;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
  ({ treatmentId } = await takeOn(intern, 'C-1'));
});
afterAll(() => app.stop());

const set = (id: string, sent: object) => patch<BillingView>(intern.agent, `/sessions/${id}/times`, sent);
const times = (id: string, by = intern) => get<BillingView>(by.agent, `/sessions/${id}/times`);

describe('the times of a session', () => {
  // Minutes and codes: AMA, CPT, time rule of the psychotherapy section.
  it.each([
    ['14:00', '14:15', false, 15, null],
    ['14:00', '14:16', false, 16, '90832'],
    ['14:00', '14:37', false, 37, '90832'],
    ['14:00', '14:38', false, 38, '90834'],
    ['14:05', '14:57', false, 52, '90834'],
    ['14:00', '14:53', false, 53, '90837'],
    ['14:00', '15:00', true, 60, '90838'],
    ['14:00', '14:30', true, 30, '90833'],
    ['23:40', '00:30', false, 50, '90834'],
  ])(
    '%s to %s (evaluation: %s) are %i minutes and the code %s',
    async (startedAt, endedAt, withEvaluation, minutes, code) => {
      const id = await hold(intern, treatmentId, { minutes: 5 });
      const view = await set(id, { startedAt, endedAt, withEvaluation });
      expect(view).toMatchObject({
        startedAt,
        endedAt,
        minutes,
        code: code === null ? { ok: false } : { ok: true, code },
      });
      expect(await times(id, clinic.members.supervisor)).toEqual(view);
      expect((await get<SessionPage>(intern.agent, `/sessions/${id}`)).minutes).toBe(minutes);
    },
  );

  it('may be unknown: then the minutes that were entered count, or the reason is said', async () => {
    const entered = await times(await hold(intern, treatmentId, { minutes: 50 }));
    expect(entered).toMatchObject({ startedAt: null, endedAt: null, minutes: 50, code: { ok: true, code: '90834' } });
    expect((await times(await hold(intern, treatmentId))).code).toMatchObject({ ok: false });
  });

  it.each([
    [{ startedAt: '14:00', endedAt: '14:00' }, 'endedAt'],
    [{ startedAt: '08:00', endedAt: '18:01' }, 'endedAt'],
    [{ startedAt: '24:00', endedAt: '14:00' }, 'startedAt'],
    [{ startedAt: '2 pm', endedAt: '14:00' }, 'startedAt'],
    [{ startedAt: '14:00' }, 'endedAt'],
  ])('%j are refused by field', async (sent, field) => {
    const id = await hold(intern, treatmentId);
    const request = intern.agent.patch(`${api}/sessions/${id}/times`).send(sent);
    expect((await refused(request, 422)).problems?.map((one) => one.field)).toEqual([field]);
    expect((await times(id)).minutes).toBeNull();
  });

  it('belong to appointments that were kept', async () => {
    const id = await hold(intern, treatmentId, { attendance: 'no-show' });
    const request = intern.agent.patch(`${api}/sessions/${id}/times`).send({ startedAt: '14:00', endedAt: '14:50' });
    expect((await refused(request, 409)).code).toBe('not-attended');
    expect((await times(id)).code).toEqual({ ok: false, reason: 'The appointment was not kept' });
  });
});
