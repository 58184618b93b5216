import type { Trajectory } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { tellSeries } from '../testing/told-series.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
  for (const [letter, perspective] of [
    ['c', 'client'],
    ['t', 'therapist'],
    ['o', 'observer'],
  ] as const)
    await addForm(
      clinic.members.supervisor,
      slider(`slider-${letter}`, letter === 'c' ? 0.209 : null, { family: 'slider', perspective }),
    );
});
afterAll(() => app.stop());

const read = (treatmentId: string, query = '') =>
  get<Trajectory>(intern.agent, `/treatments/${treatmentId}/trajectories${query}`);
const give = (sessionId: string, form: string, value: number, by = intern) =>
  post(by.agent, '/administrations', {
    sessionId,
    form,
    responses: [value],
    enteredHow: form.endsWith('c') ? 'paper' : 'app',
  });

describe('a trajectory', () => {
  let treatmentId: string;
  let sessions: string[];
  beforeAll(async () => {
    ({ treatmentId } = await takeOn(intern, 'C-1'));
    sessions = [];
    for (const heldOn of ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09'])
      sessions.push(
        await hold(intern, treatmentId, { heldOn, attendance: heldOn.endsWith('23') ? 'no-show' : 'attended' }),
      );
    const told: [string, number, number | null][] = [
      ['c', 4, 3.5],
      ['c', 4.1, null],
      ['c', 3.9, 4.2],
      ['c', 4.4, 4],
    ];
    const at = [sessions[0]!, sessions[1]!, sessions[2]!, sessions[4]!];
    for (const [index, [, client, therapist]] of told.entries()) {
      await give(at[index]!, 'slider-c', client);
      if (therapist !== null) await give(at[index]!, 'slider-t', therapist);
    }
    await give(sessions[2]!, 'slider-o', 3, intern);
    await give(sessions[2]!, 'slider-o', 4, clinic.members.supervisor);
    await app.jobs.done();
  });

  it('has one series per perspective; a session without a form has no point, and nothing is filled in', async () => {
    const { family, scale, series, minimum, maximum } = await read(treatmentId);
    expect([family, scale, minimum, maximum]).toEqual(['slider', 'total', 1, 5]);
    expect(series.map((one) => [one.perspective, one.points.map((point) => [point.session, point.value])])).toEqual([
      [
        'client',
        [
          [1, 4],
          [2, 4.1],
          [3, 3.9],
          [5, 4.4],
        ],
      ],
      [
        'therapist',
        [
          [1, 3.5],
          [3, 4.2],
          [5, 4],
        ],
      ],
      ['observer', [[3, 3.5]]],
    ]);
  });

  it('averages the observers of a session, keeps their values, and never mixes perspectives', async () => {
    const observer = (await read(treatmentId)).series.find((one) => one.perspective === 'observer');
    expect(observer?.points).toMatchObject([{ session: 3, value: 3.5, raters: 2 }]);
    expect([...(observer?.points[0]?.values ?? [])].sort()).toEqual([3, 4]);
    expect(observer?.points[0]?.administrationIds).toHaveLength(2);
  });

  it('counts the later form where one respondent filled it in twice for a session', async () => {
    const { treatmentId: other } = await takeOn(intern, 'C-2');
    const sessionId = await hold(intern, other);
    for (const value of [2, 3]) await give(sessionId, 'slider-c', value);
    expect((await read(other)).series[0]?.points).toMatchObject([{ session: 1, value: 3, raters: 1 }]);
  });

  it('has the gap at the sessions that both rated', async () => {
    const { gap } = await read(treatmentId);
    expect(gap.map(({ session }) => session)).toEqual([1, 3, 5]);
    gap.forEach(({ value }, index) => expect(value).toBeCloseTo([0.5, -0.3, 0.4][index]!, 12));
  });

  it('has the expected range from earlier sessions alone, and for a form without an error the reason', async () => {
    const { series } = await read(treatmentId);
    const [client, therapist] = series;
    expect(client?.sem).toEqual({ ok: true, value: 0.209, origin: 'definition file', source: 'Chosen for the tests' });
    const fourth = client?.expected.find(({ session }) => session === 5);
    expect(fourth?.centre).toBeCloseTo(4, 12);
    expect(fourth?.low).toBeCloseTo(4 - 3 * 0.209, 12);
    expect(fourth?.high).toBeCloseTo(4 + 3 * 0.209, 12);
    expect(client?.expected.every(({ session }) => session > 3)).toBe(true);
    expect(therapist).toMatchObject({ expected: [], sem: { ok: false } });
  });

  it('has a cell for every session, whatever happened in it', async () => {
    const { strip } = await read(treatmentId);
    expect(strip.map(({ session, attendance, raters }) => [session, attendance, raters])).toEqual([
      [1, 'attended', 0],
      [2, 'attended', 0],
      [3, 'attended', 2],
      [4, 'no-show', 0],
      [5, 'attended', 0],
      [6, 'attended', 0],
    ]);
    expect(strip.map(({ sessionId }) => sessionId)).toEqual(sessions);
    expect(strip[0]).toMatchObject({ heldOn: '2026-02-02', transcript: false, note: 'none' });
  });

  it('names its rule, and how often it fires by chance in a series as long as this one', async () => {
    const { rule } = await read(treatmentId);
    expect(rule).toMatchObject({ method: 'house-default', version: '1', alertK: 3, lookK: 2.5 });
    expect(rule.falseAlarm).toMatchObject({ sessions: 4, clients: 2000 });
    expect(rule.falseAlarm?.alert).toBeLessThanOrEqual(rule.falseAlarm?.look ?? 0);
  });
});

describe('a trajectory of a form with subscales', () => {
  it('is shown scale by scale, in the range of the answers', async () => {
    const { treatmentId } = await takeOn(intern, 'C-3');
    const sessionId = await hold(intern, treatmentId);
    // Hatcher and Gillaspy (2006): task 1, 2, 10, 12; bond 3, 5, 7, 9; goal 4, 6, 8, 11.
    const responses = [5, 4, 3, 5, 5, 4, 3, 2, 5, 1, 2, 4];
    await post(intern.agent, '/administrations', { sessionId, form: 'wai-sr-c', responses, enteredHow: 'paper' });
    const total = await read(treatmentId);
    expect(total.scales.map(({ id }) => id)).toEqual(['task', 'bond', 'goal', 'total']);
    expect(total.series[0]?.points).toMatchObject([{ value: 43 / 12, answered: 12, items: 12 }]);
    expect(total.subscales.map(({ scale, points }) => [scale, points])).toEqual([
      ['task', [{ session: 1, value: 3.5 }]],
      ['bond', [{ session: 1, value: 4 }]],
      ['goal', [{ session: 1, value: 3.25 }]],
    ]);
    expect((await read(treatmentId, '?scale=bond')).series[0]?.points).toMatchObject([{ value: 4 }]);
    const problem = await refused(intern.agent.get(`${api}/treatments/${treatmentId}/trajectories?scale=warmth`), 422);
    expect(problem.problems).toEqual([{ field: 'scale', message: 'Choose one of: task, bond, goal, total' }]);
  });
});

describe('several forms', () => {
  it('can be chosen by family or by form; alliance measures come first', async () => {
    const { treatmentId } = await tellSeries(app, intern, 'C-4', [4, 4.1]);
    const sessionId = await hold(intern, treatmentId);
    await post(intern.agent, '/administrations', {
      sessionId,
      form: 'ors',
      responses: [5, 5, 5, 5],
      enteredHow: 'paper',
    });
    const trajectory = await read(treatmentId);
    expect([trajectory.family, trajectory.families.map(({ family }) => family)]).toEqual(['slider', ['slider', 'ors']]);
    expect((await read(treatmentId, '?form=ors')).series).toMatchObject([{ form: 'ors', points: [{ value: 5 }] }]);
    expect((await read(treatmentId, '?form=slider-c')).family).toBe('slider');
    const problem = await refused(intern.agent.get(`${api}/treatments/${treatmentId}/trajectories?form=wai-sr-c`), 422);
    expect(problem.problems?.[0]).toEqual({ field: 'form', message: 'Choose one of: slider, ors' });
  });

  it('are none at the beginning: an empty page, not an error', async () => {
    const { treatmentId } = await takeOn(intern, 'C-5');
    expect(await read(treatmentId)).toMatchObject({ family: null, series: [], families: [], strip: [], gap: [] });
  });
});

describe('the chance of a mark', () => {
  it('is counted over the whole organization and over no other', async () => {
    const other = await makeClinic(app, 'Mountain');
    await addForm(other.members.supervisor, slider('slider-c'));
    const steady = await tellSeries(app, other.members.intern, 'C-1', [4, 4, 4, 4, 4, 4]);
    const path = (treatmentId: string) => `/treatments/${treatmentId}/trajectories`;
    const rates = (await get<Trajectory>(other.members.intern.agent, path(steady.treatmentId))).rule.falseAlarm;
    expect(rates?.sessions).toBe(6);
    const stranger = await join(app, other.organizationId, 'Stranger', ['intern']);
    await refused(stranger.agent.get(api + path(steady.treatmentId)), 404);
  });
});
