import type { AdministrationList, Caseload, EpisodeList, EpisodeView, Trajectory } from '@attune/contracts';
import { api, get, patch, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { score, tellSeries } from '../testing/told-series.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
  await addForm(clinic.members.supervisor, slider('slider-c'));
});
afterAll(() => app.stop());

const sem = 0.209;
/** Mean 4, moving ranges below the standard error: the expected range is 4 ± k × .209. */
const calm = [4, 4.1, 3.9, 4];
const tell = (scores: readonly (number | null)[], form?: string): Promise<Case> =>
  tellSeries(app, intern, `C-${++codes}`, scores, form);
const listOf = (treatmentId: string) => get<EpisodeList>(intern.agent, `/treatments/${treatmentId}/episodes`);
const episodesOf = async (treatmentId: string): Promise<EpisodeView[]> => (await listOf(treatmentId)).items;
const onlyOne = async (treatmentId: string): Promise<EpisodeView> => {
  const [episode, ...others] = await episodesOf(treatmentId);
  if (!episode || others.length > 0) throw new Error(`${others.length + (episode ? 1 : 0)} episodes instead of one`);
  return episode;
};
const decide = (id: string, sent: object, by = intern) => patch<EpisodeView>(by.agent, `/episodes/${id}`, sent);
const attempt = (id: string, sent: object, by = intern) => by.agent.patch(`${api}/episodes/${id}`).send(sent);
/** The id of the form that counts at a session. */
const formAt = async (treatmentId: string, session: number): Promise<string> => {
  const { items } = await get<AdministrationList>(intern.agent, `/administrations?treatmentId=${treatmentId}`);
  return items.find((item) => item.sessionNumber === session && item.status === 'valid')?.id ?? '';
};
const correct = async (treatmentId: string, session: number, value: number | null): Promise<void> => {
  const how = value === null ? { change: 'withdraw' } : { change: 'correct', responses: [value] };
  const sent = { ...how, reason: 'Copied wrongly' };
  await patch(intern.agent, `/administrations/${await formAt(treatmentId, session)}`, sent);
  await app.jobs.done();
};

describe('a drop', () => {
  it('that is reliable and outside the client’s own range is an episode, with every number that was compared', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const episode = await onlyOne(treatmentId);
    expect(episode).toMatchObject({
      treatmentId,
      form: 'slider-c',
      formName: 'SLIDER-C',
      perspective: 'client',
      scale: 'total',
      method: 'house-default',
      methodVersion: '1',
      parameters: { sem, alertK: 3, lookK: 2.5 },
      strength: 'alert',
      startSession: 5,
      flaggedSessions: [5],
      nadirSession: 5,
      status: 'open',
      repair: { sessionsToHalf: null, sessionsToLevel: null, repairedAtSession: null, stateAtLast: 'no-later-score' },
      decision: { state: 'pending', reason: null, by: null, at: null, discuss: false },
      noLongerDetected: false,
    });
    const [flag] = episode.flags;
    expect(flag).toMatchObject({ session: 5, score: 3 });
    expect(flag?.reference).toBeCloseTo(4, 12);
    expect(flag?.drop).toBeCloseTo(1, 12);
    expect(flag?.reliableThreshold).toBeCloseTo(1.96 * sem * Math.sqrt(1 + 1 / 3), 12);
    expect(flag?.centre).toBeCloseTo(4, 12);
    expect(flag?.sigma).toBeCloseTo(sem, 12);
    expect(flag?.limit).toBeCloseTo(4 - 3 * sem, 12);
  });

  it('between the two widths is one to look at, and a smaller one is none', async () => {
    expect(await onlyOne((await tell([...calm, 4 - 2.7 * sem])).treatmentId)).toMatchObject({ strength: 'look' });
    expect(await episodesOf((await tell([...calm, 4 - 2.4 * sem])).treatmentId)).toEqual([]);
    expect(await episodesOf((await tell([4, 4, 4])).treatmentId)).toEqual([]);
  });

  it('is found in the same way when forms come one by one', async () => {
    const { treatmentId } = await takeOn(intern, `C-${++codes}`);
    for (const value of [...calm, 3]) {
      await score(intern, treatmentId, value);
      await app.jobs.done();
    }
    const imported = await onlyOne((await tell([...calm, 3])).treatmentId);
    const { startSession, flags, repair, status, strength } = await onlyOne(treatmentId);
    expect({ startSession, flags, repair, status, strength }).toEqual({
      startSession: imported.startSession,
      flags: imported.flags,
      repair: imported.repair,
      status: imported.status,
      strength: imported.strength,
    });
  });

  it('is shown beside the sessions that were missed, which are none themselves', async () => {
    const { treatmentId } = await tell(calm);
    await hold(intern, treatmentId, { attendance: 'no-show' });
    await hold(intern, treatmentId, { attendance: 'late-cancel' });
    await score(intern, treatmentId, 3);
    await app.jobs.done();
    const { items, missedSessions } = await listOf(treatmentId);
    expect(items).toMatchObject([{ startSession: 7 }]);
    expect(missedSessions).toEqual([
      { session: 6, attendance: 'late-cancel' },
      { session: 5, attendance: 'no-show' },
    ]);
  });

  it('of symptoms is no rupture', async () => {
    const form = { scale: { min: 1, max: 5, kind: 'vas' }, domain: 'outcome', higherIsBetter: false };
    await addForm(clinic.members.supervisor, slider('outcome-c', sem, form));
    await addForm(clinic.members.supervisor, slider('distress-c', sem, { ...form, domain: 'alliance' }));
    for (const id of ['outcome-c', 'distress-c'])
      expect([id, await episodesOf((await tell([...calm, 2], id)).treatmentId)]).toEqual([id, []]);
  });
});

describe('without a standard error of measurement', () => {
  it('nothing is marked and the pages say what is missing; entered, it marks what is there already', async () => {
    await addForm(clinic.members.supervisor, slider('bare-c', null));
    const [dropped, calmly] = [await tell([...calm, 3], 'bare-c'), await tell([...calm, 4], 'bare-c')];
    expect(await episodesOf(dropped.treatmentId)).toEqual([]);
    const trajectory = () => get<Trajectory>(intern.agent, `/treatments/${dropped.treatmentId}/trajectories`);
    const [without] = (await trajectory()).series;
    expect(without).toMatchObject({ expected: [], sem: { ok: false } });
    expect(without?.sem).toMatchObject({ reason: expect.stringContaining('under Measures') as string });
    const enter = (value: number) =>
      post(clinic.members.supervisor.agent, '/instruments/bare-c/measurement-errors', {
        origin: 'entered',
        value,
        source: 'Chosen for the tests',
      }).then(() => app.jobs.done());
    await enter(sem);
    expect(await episodesOf(dropped.treatmentId)).toMatchObject([{ startSession: 5, parameters: { sem } }]);
    expect(await episodesOf(calmly.treatmentId)).toEqual([]);
    expect((await trajectory()).series[0]).toMatchObject({ sem: { ok: true, value: sem, origin: 'entered' } });
    await enter(0.6);
    expect(await episodesOf(dropped.treatmentId)).toEqual([]);
  });
});

describe('what becomes of an episode', () => {
  it('is open, then repaired by a return to the level before', async () => {
    const { treatmentId } = await tell([...calm, 3, 3.4]);
    expect(await onlyOne(treatmentId)).toMatchObject({ status: 'open', repair: { sessionsToLevel: null } });
    await score(intern, treatmentId, 3.9);
    await app.jobs.done();
    expect(await onlyOne(treatmentId)).toMatchObject({
      status: 'repaired',
      repair: { sessionsToHalf: 2, sessionsToLevel: 2, repairedAtSession: 7, stateAtLast: 'at-level' },
    });
  });

  it.each([
    ['ended in rupture where the treatment ends soon after', [...calm, 3], 'ended-in-rupture'],
    ['is unrepaired where it goes on for a while', [...calm, 3, 3.5, 3.5, 3.5], 'unrepaired'],
    ['stays repaired', [...calm, 3, 4], 'repaired'],
  ])('%s', async (_, scores, status) => {
    const { treatmentId } = await tell(scores);
    await patch(intern.agent, `/treatments/${treatmentId}`, { endedOn: '2026-11-01', endedReason: 'As planned' });
    await app.jobs.done();
    expect((await onlyOne(treatmentId)).status).toBe(status);
  });

  it('goes on with a second one after the repair', async () => {
    const { treatmentId } = await tell([...calm, 3, 4, 4.1, 3.9, 2.5]);
    expect((await episodesOf(treatmentId)).map(({ startSession, status }) => [startSession, status])).toEqual([
      [9, 'open'],
      [5, 'repaired'],
    ]);
  });
});

describe('a decision', () => {
  it('is kept with who, when and why, whatever scores come later', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const { id } = await onlyOne(treatmentId);
    const confirmed = await decide(id, { decision: 'confirmed', reason: 'Told me so' }, clinic.members.supervisor);
    expect(confirmed.decision).toMatchObject({
      state: 'confirmed',
      reason: 'Told me so',
      by: clinic.members.supervisor.name,
    });
    expect(Date.now() - Date.parse(confirmed.decision.at ?? '')).toBeLessThan(60_000);
    await score(intern, treatmentId, 4);
    await app.jobs.done();
    expect(await onlyOne(treatmentId)).toMatchObject({ id, status: 'repaired', decision: confirmed.decision });
  });

  it('stays with the episode when a correction moves its start', async () => {
    const { treatmentId } = await tell([...calm, 2.9, 2.8]);
    const { id, flaggedSessions } = await onlyOne(treatmentId);
    expect(flaggedSessions).toEqual([5, 6]);
    await decide(id, { decision: 'confirmed' });
    await correct(treatmentId, 5, 3.95);
    expect(await onlyOne(treatmentId)).toMatchObject({ id, startSession: 6, decision: { state: 'confirmed' } });
  });

  it('outlives the scores: not found any more, the episode is shown as such, and comes back with them', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const { id } = await onlyOne(treatmentId);
    await decide(id, { decision: 'dismissed', reason: 'Tired that day' });
    await correct(treatmentId, 5, null);
    const gone = await onlyOne(treatmentId);
    expect(gone).toMatchObject({
      id,
      noLongerDetected: true,
      decision: { state: 'dismissed', reason: 'Tired that day' },
      flags: [{ session: 5, score: 3 }],
    });
    const { strip } = await get<Trajectory>(intern.agent, `/treatments/${treatmentId}/trajectories`);
    const sessionId = strip.find((cell) => cell.session === 5)?.sessionId;
    const again = { sessionId, form: 'slider-c', responses: [2.9], enteredHow: 'paper' };
    await post(intern.agent, '/administrations', again);
    await app.jobs.done();
    expect(await onlyOne(treatmentId)).toMatchObject({
      id,
      noLongerDetected: false,
      flags: [{ score: 2.9 }],
      decision: { state: 'dismissed', reason: 'Tired that day' },
    });
  });

  it('is what keeps it: an episode that nobody has looked at goes with its scores', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    await correct(treatmentId, 5, 4);
    expect(await episodesOf(treatmentId)).toEqual([]);
  });

  it('to talk about it keeps it too', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const { id } = await onlyOne(treatmentId);
    expect((await decide(id, { discuss: true })).decision).toMatchObject({ state: 'pending', discuss: true });
    await correct(treatmentId, 5, 4);
    expect(await onlyOne(treatmentId)).toMatchObject({ id, noLongerDetected: true, decision: { discuss: true } });
  });

  it('to dismiss asks for a reason, which is more than blanks', async () => {
    const { id } = await onlyOne((await tell([...calm, 3])).treatmentId);
    for (const sent of [{ decision: 'dismissed' }, { decision: 'dismissed', reason: '   ' }]) {
      const problem = await refused(attempt(id, sent), 422);
      expect(problem.problems).toEqual([{ field: 'reason', message: 'Say in a few words why it is dismissed' }]);
    }
    for (const sent of [{}, { decision: 'perhaps' }, { reason: 'without a decision' }])
      expect((await refused(attempt(id, sent), 422)).problems?.[0]?.field).toBe('decision');
    const dismissed = await decide(id, { decision: 'dismissed', reason: 'Tired that day' });
    expect(dismissed.decision).toMatchObject({ state: 'dismissed', reason: 'Tired that day', by: intern.name });
  });

  it('can be taken back, and marking for discussion leaves it alone', async () => {
    const { id } = await onlyOne((await tell([...calm, 3])).treatmentId);
    await decide(id, { decision: 'dismissed', reason: 'Tired that day' });
    expect((await decide(id, { discuss: true })).decision).toMatchObject({
      state: 'dismissed',
      reason: 'Tired that day',
      discuss: true,
    });
    expect((await decide(id, { decision: 'pending' })).decision).toMatchObject({ state: 'pending', reason: null });
  });

  it('to dismiss takes it from the caseload, to confirm says so there', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const { id } = await onlyOne(treatmentId);
    const line = async () =>
      (await get<Caseload>(intern.agent, '/caseload?form=slider-c')).items.find(
        (item) => item.treatmentId === treatmentId,
      );
    expect((await line())?.reasons[0]?.text).toBe('Possible rupture open · 1 session');
    await decide(id, { decision: 'confirmed' });
    expect((await line())?.reasons[0]?.text).toBe('Rupture open · 1 session');
    await decide(id, { decision: 'dismissed', reason: 'Tired that day' });
    expect((await line())?.reasons.map(({ code }) => code)).not.toContain('rupture-open');
    expect((await line())?.marks).toEqual([]);
  });

  it('is for those who see the client', async () => {
    const { treatmentId } = await tell([...calm, 3]);
    const { id } = await onlyOne(treatmentId);
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor']);
    await refused(attempt(id, { decision: 'confirmed' }, stranger), 404);
    await refused(stranger.agent.get(`${api}/treatments/${treatmentId}/episodes`), 404);
    expect((await onlyOne(treatmentId)).decision.state).toBe('pending');
  });
});
