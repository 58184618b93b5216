import type { AdministrationView, Trajectory } from '@attune/contracts';
import { get, post } from '../testing/calls.js';
import { type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let intern: Member;
let supervisor: Member;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  ({ intern, supervisor } = (await makeClinic(app, 'Lake')).members);
  await addForm(supervisor, slider('near-c', 0.209));
  await addForm(supervisor, slider('near-t', null, { perspective: 'therapist' }));
});
afterAll(() => app.stop());

const begin = async (): Promise<string> => (await takeOn(intern, `C-${++codes}`)).treatmentId;
const read = (treatmentId: string, query = '') =>
  get<Trajectory>(intern.agent, `/treatments/${treatmentId}/trajectories${query}`);
const give = (sessionId: string, form: string, sent: object) =>
  post<AdministrationView>(intern.agent, '/administrations', { sessionId, form, enteredHow: 'paper', ...sent });
async function tell(treatmentId: string, scores: readonly (number | null)[], form = 'near-c'): Promise<void> {
  for (const score of scores) {
    const session = await hold(intern, treatmentId);
    if (score !== null) await give(session, form, { responses: [score] });
  }
}
const present = async (treatmentId: string) => {
  const [series] = (await read(treatmentId)).series;
  if (!series) throw new Error('there is no series');
  return series;
};

describe('a point', () => {
  it('says where it comes from: the form, its day, and how much of it was answered', async () => {
    const treatmentId = await begin();
    const givenAt = '2026-02-03T09:30:00.000Z';
    const whole = await give(await hold(intern, treatmentId), 'wai-sr-c', { responses: Array(12).fill(4), givenAt });
    const gaps = [null, ...(Array(11).fill(5) as number[])];
    const partly = await give(await hold(intern, treatmentId), 'wai-sr-c', { responses: gaps });
    const totals = [{ scale: 'total', value: 36 }];
    const sum = await give(await hold(intern, treatmentId), 'wai-sr-c', { totals });
    const { points } = await present(treatmentId);
    const [complete, no] = [
      { answered: 12, items: 12 },
      { prorated: false, totalsOnly: false },
    ];
    expect(points).toEqual([
      {
        ...complete,
        ...no,
        session: 1,
        value: 4,
        values: [4],
        raters: 1,
        administrationIds: [whole.id],
        givenOn: '2026-02-03',
      },
      expect.objectContaining({
        session: 2,
        value: 5,
        answered: 11,
        items: 12,
        prorated: true,
        administrationIds: [partly.id],
      }),
      expect.objectContaining({
        session: 3,
        value: 3,
        answered: 0,
        items: 12,
        totalsOnly: true,
        administrationIds: [sum.id],
      }),
    ]);
  });

  it('is that of the correction where the form was corrected', async () => {
    const treatmentId = await begin();
    const session = await hold(intern, treatmentId);
    const old = await give(session, 'near-c', { responses: [2] });
    const change = { change: 'correct', responses: [3], reason: 'Misread' };
    const { body } = await intern.agent.patch(`/api/v1/administrations/${old.id}`).send(change).expect(200);
    const [point] = (await present(treatmentId)).points;
    expect(point).toMatchObject({ value: 3, administrationIds: [(body as AdministrationView).id] });
  });
});

describe('the expected range', () => {
  it('before each session comes from the earlier sessions that were not marked, and later scores do not move it', async () => {
    const treatmentId = await begin();
    await tell(treatmentId, [4, 4.1, 3.9, 4, 2, null, 2.1]);
    const { expected } = await present(treatmentId);
    // Sessions 5 and 7 are marked: the centre stays that of the first four, before session 4 that of the first three.
    expect(expected.map(({ session }) => session)).toEqual([4, 5, 6, 7]);
    for (const range of expected) {
      expect(range.centre).toBeCloseTo(4, 9);
      expect([range.low, range.high]).toEqual([expect.closeTo(4 - 3 * 0.209, 9), expect.closeTo(4 + 3 * 0.209, 9)]);
    }
    await tell(treatmentId, [5, 1]);
    const later = (await present(treatmentId)).expected;
    expect(later.slice(0, 4)).toEqual(expected);
    expect(later.find(({ session }) => session === 9)?.centre).toBeCloseTo((4 * 4 + 5) / 5, 9);
  });
});

describe('the gap', () => {
  it('is not told between forms of different ranges', async () => {
    await addForm(supervisor, slider('wide-c'));
    const seven = { perspective: 'therapist', scale: { min: 1, max: 7, kind: 'vas' } };
    await addForm(supervisor, slider('wide-t', null, seven));
    const treatmentId = await begin();
    const session = await hold(intern, treatmentId);
    await give(session, 'wide-c', { responses: [4] });
    await give(session, 'wide-t', { responses: [6] });
    const { gap, series, families } = await read(treatmentId);
    expect([gap, series.map(({ points }) => points[0]?.value)]).toEqual([[], [4, 6]]);
    expect(families).toEqual([{ family: 'wide', name: 'WIDE-C', perspectives: ['client', 'therapist'] }]);
  });
});

describe('the strip', () => {
  it('shows what each session has: transcript, note, missed', async () => {
    const treatmentId = await begin();
    const sessionId = await hold(intern, treatmentId);
    await hold(intern, treatmentId, { attendance: 'late-cancel' });
    const turns = [{ speaker: 'client', start: null, end: null, text: 'Hello' }];
    await post(intern.agent, '/transcripts', { sessionId, source: 'typed', turns });
    const sections = [{ heading: 'S', text: 'x' }];
    await post(intern.agent, '/notes', { sessionId, format: 'SOAP', sections });
    expect((await read(treatmentId)).strip).toMatchObject([
      { session: 1, transcript: true, note: 'draft', attendance: 'attended' },
      { session: 2, transcript: false, note: 'none', attendance: 'late-cancel' },
    ]);
  });
});

describe('the share of false alarms', () => {
  it('is there as soon as the site has a series to tell the spread from, and a share', async () => {
    const { members } = await makeClinic(app, 'Mountain');
    ({ intern, supervisor } = members);
    await addForm(supervisor, slider('near-c', 0.209));
    const treatmentId = await begin();
    await tell(treatmentId, [4, 4.3]);
    // Looked at before there is a spread.
    expect((await read(treatmentId)).rule.falseAlarm).toBeNull();
    await tell(treatmentId, [3.8]);
    expect((await read(treatmentId)).rule.falseAlarm).toBeNull();
    await tell(treatmentId, [4.1, 4]);
    const { falseAlarm } = (await read(treatmentId)).rule;
    expect(falseAlarm).toMatchObject({ sessions: 5, clients: 2000 });
    const { alert, look } = falseAlarm!;
    expect([alert > 0, look >= alert, look < 1]).toEqual([true, true, true]);
  });
});
