import type { Caseload, CaseloadItem } from '@attune/contracts';
import { api, get, patch, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { csv, importForms } from '../testing/import-file.js';
import { addForm, definition, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { reasonsOf, tellSeries } from '../testing/told-series.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.stop());

const caseload = (by: Member, query = '') => get<Caseload>(by.agent, `/caseload${query}`);
const codes = ({ items }: Caseload): string[] => items.map((item) => item.clientCode);
const itemOf = ({ items }: Caseload, code: string): CaseloadItem | undefined =>
  items.find((item) => item.clientCode === code);

describe('the caseload of a supervisor', () => {
  let clinic: Clinic;
  let intern: Member;
  let supervisor: Member;
  const calm = [4, 4.1, 3.9, 4];

  beforeAll(async () => {
    clinic = await makeClinic(app, 'Lake');
    ({ intern, supervisor } = clinic.members);
    await addForm(supervisor, slider('slider-c', 0.209, { family: 'slider' }));
    await addForm(supervisor, slider('slider-t', null, { family: 'slider', perspective: 'therapist' }));
    const told: Record<string, (number | null)[]> = {
      'A-calm': calm,
      'B-looked-at': [...calm, 3.44, 3.44],
      'C-alert-new': [...calm, 4, 4, 2.5],
      'D-alert-old': [...calm, 2.5, 2.6, 2.4],
      'E-repaired': [...calm, 2.5, 3.9, 4],
      'F-ended': [...calm, 2.5],
    };
    for (const [code, scores] of Object.entries(told)) await tellSeries(app, intern, code, scores);
    const ended = itemOf(await caseload(intern), 'F-ended');
    const end = { endedOn: dayFromToday(-2), endedReason: 'Did not come again' };
    await patch(intern.agent, `/treatments/${ended?.treatmentId}`, end);
    await app.jobs.done();
  });

  it('lists running treatments by need for attention: the oldest open rupture first, the quiet by code', async () => {
    const seen = await caseload(supervisor);
    expect(codes(seen)).toEqual(['D-alert-old', 'C-alert-new', 'B-looked-at', 'E-repaired', 'A-calm']);
    expect(seen.items.map((item) => reasonsOf(item)[0])).toEqual([
      'rupture-open',
      'rupture-open',
      'rupture-look',
      'repaired',
      undefined,
    ]);
    expect(seen.form).toEqual({
      id: 'slider-c',
      label: 'SLIDER-C · client',
      perspective: 'client',
      minimum: 1,
      maximum: 5,
    });
    expect(seen.rule).toMatchObject({ ok: true });
  });

  it('has ended treatments last, where they are asked for', async () => {
    const seen = await caseload(supervisor, '?treatments=all');
    expect(codes(seen).at(-1)).toBe('F-ended');
    expect(itemOf(seen, 'F-ended')).toMatchObject({ running: false });
    expect(reasonsOf(itemOf(seen, 'F-ended'))).toEqual(['ended-in-rupture']);
  });

  it('has the series with what was missed, the marks, the numbers and whether the change is reliable', async () => {
    const item = itemOf(await caseload(supervisor), 'E-repaired');
    expect(item?.series.map(({ session, value }) => [session, value])).toEqual(
      [...calm, 2.5, 3.9, 4].map((value, index) => [index + 1, value]),
    );
    expect(item?.marks).toEqual([
      { session: 5, kind: 'rupture', strength: 'alert' },
      { session: 6, kind: 'repair', strength: 'alert' },
    ]);
    expect(item).toMatchObject({ session: 7, now: 4, changeReliable: false, gap: null });
    expect(item?.change).toBeCloseTo(0.1, 12);
    // Jacobson and Truax: 1.96 × √2 × .209 = .579.
    expect(itemOf(await caseload(supervisor), 'C-alert-new')).toMatchObject({ change: -1.5, changeReliable: true });
  });

  it('has the expected range that the last score was held against', async () => {
    const { expected } = itemOf(await caseload(supervisor), 'D-alert-old') ?? {};
    expect(expected?.low).toBeCloseTo(4 - 3 * 0.209, 12);
    expect(expected?.high).toBeCloseTo(4 + 3 * 0.209, 12);
  });

  it('has the gap to the therapist at the latest session that both rated', async () => {
    const { treatmentId } = itemOf(await caseload(intern), 'A-calm') ?? {};
    const { strip } = await get<{ strip: { session: number; sessionId: string }[] }>(
      intern.agent,
      `/treatments/${treatmentId}/trajectories`,
    );
    for (const [session, value] of [
      [2, 1],
      [3, 4.5],
    ]) {
      const sessionId = strip.find((cell) => cell.session === session)?.sessionId;
      await post(intern.agent, '/administrations', { sessionId, form: 'slider-t', responses: [value] });
    }
    expect(itemOf(await caseload(supervisor), 'A-calm')?.gap).toBeCloseTo(3.9 - 4.5, 12);
  });

  it('counts only sessions that have been', async () => {
    const { treatmentId } = await takeOn(intern, 'G-planned');
    await hold(intern, treatmentId, { heldOn: dayFromToday(-1) });
    await hold(intern, treatmentId, { heldOn: dayFromToday(1) });
    expect(itemOf(await caseload(supervisor), 'G-planned')).toMatchObject({ session: 1, series: { length: 1 } });
  });

  it('says what is left to do', async () => {
    const { treatmentId } = await takeOn(intern, 'H-work');
    for (const day of [-3, -2, -1]) {
      const sessionId = await hold(intern, treatmentId, { heldOn: dayFromToday(day) });
      if (day === -3)
        await post(intern.agent, '/notes', { sessionId, format: 'SOAP', sections: [{ heading: 'S', text: 'x' }] });
    }
    expect(itemOf(await caseload(supervisor), 'H-work')?.openWork).toEqual([
      { code: 'notes-unsigned', text: 'note to sign' },
      { code: 'notes-missing', text: '2 notes missing' },
    ]);
  });

  it('shows how many of the last weeks’ attended sessions have a client form, with an interval', async () => {
    const { measuresGiven } = await caseload(supervisor);
    const share = measuresGiven.find((one) => one.intern.id === intern.id);
    expect([share?.count, share?.of]).toEqual([0, 4]);
    expect(share?.estimate).toMatchObject({ ok: true, value: 0, lower: 0 });
  });

  it('tells no share of repaired ruptures from so few, and says why', async () => {
    const { ruptureRepair, programmeRepairShare } = await caseload(supervisor);
    expect(programmeRepairShare).toBeNull();
    expect(ruptureRepair.map((one) => [one.intern.id, one.estimate.ok])).toEqual([[intern.id, false]]);
    expect((await caseload(intern)).ruptureRepair).toEqual([]);
  });

  it('is of one’s own people: each intern’s own, each supervisor’s, nobody else’s', async () => {
    const colleague = await join(app, clinic.organizationId, 'Colleague', ['intern']);
    const other = await join(app, clinic.organizationId, 'Other', ['supervisor']);
    await tellSeries(app, colleague, 'Z-colleague', calm);
    await supervise(clinic.members.admin, other, colleague);
    expect(codes(await caseload(colleague))).toEqual(['Z-colleague']);
    expect(codes(await caseload(other))).toEqual(['Z-colleague']);
    expect(codes(await caseload(supervisor))).not.toContain('Z-colleague');
    expect(codes(await caseload(intern))).toEqual(codes(await caseload(supervisor)));
  });

  it('is shown for another form where one is chosen', async () => {
    const { treatmentId } = itemOf(await caseload(intern), 'A-calm') ?? {};
    const sessionId = await hold(intern, treatmentId ?? '');
    const ors = { sessionId, form: 'ors', responses: [9, 9, 9, 9], enteredHow: 'paper' };
    await post(intern.agent, '/administrations', ors);
    const seen = await caseload(supervisor, '?form=ors');
    expect(seen.form?.id).toBe('ors');
    expect(seen.forms.map(({ id }) => id)).toEqual(['slider-c', 'ors']);
    expect(itemOf(seen, 'A-calm')?.now).toBe(9);
    expect(itemOf(seen, 'D-alert-old')).toMatchObject({ now: null, marks: [] });
    expect(seen.rule).toMatchObject({ ok: false });
    const problem = await refused(supervisor.agent.get(`${api}/caseload?form=wai-sr-c`), 422);
    expect(problem.problems?.[0]?.message).toBe('Choose one of: slider-c, ors');
  });
});

describe('a caseload', () => {
  it('without clients, without scores and without an error of measurement says what is missing', async () => {
    const { members } = await makeClinic(app, 'Mountain');
    expect(await caseload(members.supervisor)).toMatchObject({
      form: null,
      items: [],
      rule: { ok: false, reason: 'You have no clients at present.' },
    });
    await takeOn(members.intern, 'C-1');
    expect((await caseload(members.supervisor)).rule).toMatchObject({
      reason: expect.stringContaining('No client form has a score yet') as string,
    });
    await addForm(members.supervisor, slider('bare-c', null));
    await tellSeries(app, members.intern, 'C-2', [4, 4, 4, 4, 1], 'bare-c');
    const seen = await caseload(members.supervisor);
    expect(seen.rule).toMatchObject({ reason: expect.stringContaining('no standard error of measurement') as string });
    expect(itemOf(seen, 'C-2')).toMatchObject({ marks: [], expected: null, changeReliable: null, now: 1 });
  });

  it('of a form whose only scale is not called total knows its ruptures and its chance rate as well', async () => {
    const { members } = await makeClinic(app, 'Forest');
    const scales = [{ id: 'bond', name: 'Bond', items: [1, 2], aggregate: 'mean' }];
    const measurementErrors = [{ scale: 'bond', value: 0.209, source: 'Chosen for the tests' }];
    await addForm(members.supervisor, definition('bond-c', 2, { scales, measurementErrors }));
    const interns = ['1', '2', '3', '4', '5'];
    const rows = interns.flatMap((therapist) =>
      interns.flatMap((client) =>
        // The ruptures of every fifth client are not repaired.
        [4, 4, 4, 4, 2, ...(client === '5' ? [2, 2, 2] : [4, 4, 4])].map((value, index) => [
          `${therapist}.${client}`,
          therapist,
          index + 1,
          value,
          value,
        ]),
      ),
    );
    const header = ['client', 'therapist', 'session', 'i1', 'i2'];
    const mapping = {
      form: 'bond-c',
      client: 'client',
      therapist: 'therapist',
      session: 'session',
      items: ['i1', 'i2'],
    };
    expect((await importForms(app, members.supervisor, csv(header, rows), mapping)).state).toBe('done');
    const seen = await caseload(members.supervisor);
    expect(seen.rule).toMatchObject({ ok: true, text: expect.stringContaining('By chance alone') as string });
    const reasons = seen.items.flatMap((item) => reasonsOf(item)[0] ?? []);
    expect(reasons.filter((code) => code === 'rupture-open')).toHaveLength(5);
    expect(reasons.filter((code) => code === 'repaired')).toHaveLength(20);
    expect(seen.programmeRepairShare).toBeCloseTo(0.8, 12);
    expect(seen.ruptureRepair.map(({ count, of, estimate }) => [count, of, estimate.ok])).toEqual(
      interns.map(() => [4, 5, true]),
    );
  });
});
