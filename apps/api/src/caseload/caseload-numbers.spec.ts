import type { AdministrationView, Caseload, CaseloadItem } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

const sem = 0.209;

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.stop());

/** A clinic with a client's and a therapist's form of one family, and a client form without an error of measurement. */
async function clinicWithForms(name: string): Promise<Clinic> {
  const clinic = await makeClinic(app, name);
  const { supervisor } = clinic.members;
  await addForm(supervisor, slider('near-c', sem));
  await addForm(supervisor, slider('near-t', null, { perspective: 'therapist' }));
  await addForm(supervisor, slider('free-c', null));
  return clinic;
}

const give = (intern: Member, sessionId: string, form: string, value: number) =>
  post<AdministrationView>(intern.agent, '/administrations', {
    sessionId,
    form,
    responses: [value],
    enteredHow: 'paper',
  });

/** A client with one session per score; null: a session without a form. */
async function tell(intern: Member, code: string, scores: readonly (number | null)[], form = 'near-c'): Promise<Case> {
  const taken = await takeOn(intern, code);
  for (const value of scores) await next(intern, taken, value, form);
  return taken;
}

async function next(intern: Member, { treatmentId }: Case, value: number | null, form = 'near-c', more: object = {}) {
  const session = await hold(intern, treatmentId, more);
  if (value !== null) await give(intern, session, form, value);
  return session;
}

async function caseloadOf(member: Member, query = ''): Promise<Caseload> {
  await app.jobs.done();
  return get<Caseload>(member.agent, `/caseload${query}`);
}
const codesOf = (caseload: Caseload): string[] => caseload.items.map((item) => item.clientCode);
const of = (caseload: Caseload, code: string): CaseloadItem => {
  const found = caseload.items.find((item) => item.clientCode === code);
  if (!found) throw new Error(`${code} is not in the caseload`);
  return found;
};
const textsOf = (item: CaseloadItem): string[] => item.reasons.map(({ text }) => text);

describe('now, change and gap', () => {
  let intern: Member;
  beforeAll(async () => {
    ({ intern } = (await clinicWithForms('Numbers')).members);
  });

  it('a change is reliable beyond 1.96·√2·SEM, in either direction', async () => {
    // 1.96 × √2 × .209 = .5793.
    await tell(intern, 'down', [3, null, 2.42]);
    await tell(intern, 'slightly-down', [3, 2.43]);
    await tell(intern, 'up', [3, 3.58]);
    await tell(intern, 'first', [3]);
    const caseload = await caseloadOf(intern);
    const numbers = (code: string) => {
      const { now, change, changeReliable } = of(caseload, code);
      return [now, change === null ? null : Math.round(change * 1e9) / 1e9, changeReliable];
    };
    expect(['down', 'slightly-down', 'up', 'first'].map(numbers)).toEqual([
      [2.42, -0.58, true],
      [2.43, -0.57, false],
      [3.58, 0.58, true],
      [3, null, null],
    ]);
  });

  it('the gap is client minus therapist at the latest session that both rated', async () => {
    const client = await tell(intern, 'gap', []);
    for (const [own, therapist] of [
      [4, 4.5],
      [3.5, 3],
      [3.6, null],
    ] as const) {
      const session = await next(intern, client, own);
      if (therapist !== null) await give(intern, session, 'near-t', therapist);
    }
    expect(of(await caseloadOf(intern), 'gap').gap).toBe(0.5);
    expect(of(await caseloadOf(intern), 'first').gap).toBeNull();
  });

  it('a reliable drop that the therapist does not see is a reason', async () => {
    const client = await tell(intern, 'unseen', []);
    for (const [own, therapist] of [
      [4, 4],
      [3, 4.1],
    ] as const)
      await give(intern, await next(intern, client, own), 'near-t', therapist);
    expect(textsOf(of(await caseloadOf(intern), 'unseen'))).toEqual(['Client −1.0, therapist +0.1']);
  });

  it('two forms with different ranges have no gap', async () => {
    const { members } = await makeClinic(app, 'Ranges');
    await addForm(members.supervisor, slider('wide-c', sem));
    const seven = { perspective: 'therapist', scale: { min: 1, max: 7, kind: 'vas' } };
    await addForm(members.supervisor, slider('wide-t', null, seven));
    const client = await tell(members.intern, 'C-1', []);
    await give(members.intern, await next(members.intern, client, 4, 'wide-c'), 'wide-t', 6);
    expect(of(await caseloadOf(members.intern), 'C-1')).toMatchObject({ now: 4, gap: null });
  });
});

describe('who is in the caseload', () => {
  it('an intern sees own clients; a supervisor those of the interns supervised now; nobody else any', async () => {
    const clinic = await clinicWithForms('Access');
    const { intern, supervisor, admin } = clinic.members;
    const [former, stranger] = [
      await join(app, clinic.organizationId, 'Former Intern', ['intern']),
      await join(app, clinic.organizationId, 'Another Intern', ['intern']),
    ];
    await supervise(admin, supervisor, former, { from: '2020-01-01', to: dayFromToday(-1) });
    await tell(intern, 'own', [4]);
    await tell(former, 'of-former', [4]);
    await tell(stranger, 'of-stranger', [4]);
    expect(codesOf(await caseloadOf(intern))).toEqual(['own']);
    expect(codesOf(await caseloadOf(former))).toEqual(['of-former']);
    expect(codesOf(await caseloadOf(supervisor, '?treatments=all'))).toEqual(['own']);
    expect((await caseloadOf(supervisor)).measuresGiven.map((one) => one.intern.name)).toEqual([intern.name]);
    await supervise(admin, supervisor, stranger, { from: dayFromToday(0), to: null });
    expect(codesOf(await caseloadOf(supervisor)).sort()).toEqual(['of-stranger', 'own']);
    for (const role of ['rater', 'researcher', 'lead', 'admin'] as const)
      await refused(clinic.members[role].agent.get(`${api}/caseload`), 403);
  });
});

describe('shares by intern', () => {
  it('measures given counts attended sessions of the last 28 days', async () => {
    const { intern } = (await clinicWithForms('Given')).members;
    const recent: [number, number | null, object?][] = [
      [-28, 4],
      [-27, 4],
      [-14, null],
      [-7, null, { attendance: 'no-show' }],
      [0, 4],
    ];
    const client = await takeOn(intern, 'C-1');
    for (const [days, value, more] of recent)
      await next(intern, client, value, 'near-c', { heldOn: dayFromToday(days), ...more });
    const [share] = (await caseloadOf(intern)).measuresGiven;
    expect(share).toMatchObject({ intern: { id: intern.id, name: intern.name }, count: 2, of: 3 });
    // Wilson (1927): (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n).
    const [p, n, z] = [2 / 3, 3, 1.959964];
    const centre = p + (z * z) / (2 * n);
    const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
    const estimate = share?.estimate;
    if (!estimate?.ok) throw new Error('there were sessions');
    expect(estimate.value).toBeCloseTo(p, 12);
    expect(estimate.lower).toBeCloseTo((centre - half) / (1 + (z * z) / n), 6);
    expect(estimate.upper).toBeCloseTo((centre + half) / (1 + (z * z) / n), 6);
  });

  it('ruptures repaired are shown to supervisors, from five clients on, shrunk to the programme', async () => {
    const clinic = await clinicWithForms('Programme');
    const { intern, supervisor, admin } = clinic.members;
    const [repaired, open] = [
      [4, 4, 4, 4, 2, 4],
      [4, 4, 4, 4, 2, 2, 2, 2],
    ];
    for (const [index, scores] of [repaired, repaired, repaired, open, [4, 4, 4]].entries())
      await tell(intern, `own-${index}`, scores);
    const [reasonOf, shareOf] = [
      (caseload: Caseload, id: string) => caseload.ruptureRepair.find((one) => one.intern.id === id)?.estimate,
      (caseload: Caseload, id: string) => caseload.ruptureRepair.find((one) => one.intern.id === id),
    ];
    expect(reasonOf(await caseloadOf(supervisor), intern.id)).toEqual({
      ok: false,
      reason: expect.stringContaining('Too few ruptures in the programme') as string,
    });
    const others: Member[] = [];
    for (const name of ['Bo', 'Cy', 'Di', 'Ed']) {
      const other = await join(app, clinic.organizationId, name, ['intern']);
      await tell(other, `of-${name}`, name === 'Bo' ? repaired : open);
      others.push(other);
    }
    await supervise(admin, supervisor, others[0]!);
    const caseload = await caseloadOf(supervisor);
    expect(caseload.programmeRepairShare).toBeCloseTo(4 / 8, 12);
    // Those of others are in the programme's share, but not shown.
    expect(caseload.ruptureRepair.map((one) => one.intern.name).sort()).toEqual(['Bo', intern.name].sort());
    expect(shareOf(caseload, others[0]!.id)).toMatchObject({ count: 1, of: 1 });
    expect(reasonOf(caseload, others[0]!.id)).toEqual({ ok: false, reason: expect.stringMatching(/5 clients.* 1\b/) });
    const own = shareOf(caseload, intern.id);
    expect(own).toMatchObject({ count: 3, of: 4 });
    if (!own?.estimate.ok) throw new Error('five clients are enough');
    const { value, lower, upper } = own.estimate;
    expect([lower < value, value < upper, value >= 0.5, value <= 0.75, lower >= 0, upper <= 1]).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect((await caseloadOf(intern)).ruptureRepair).toEqual([]);
  });
});
