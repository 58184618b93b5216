import type { PassageCodes, PassageEvaluation, PassagesView, TranscriptView } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { talk } from '../testing/talk.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let sessionId: string;
let transcript: TranscriptView;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ supervisor } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  intern = await join(app, clinic.organizationId, `Intern ${++codes}`, ['intern']);
  await supervise(clinic.members.admin, supervisor, intern);
  const client = await takeOn(intern, `C-${codes}`);
  sessionId = await hold(intern, client.treatmentId);
  const sent = { sessionId, source: 'typed', turns: talk };
  transcript = await post<TranscriptView>(intern.agent, '/transcripts', sent);
});

const withdrawal = { turns: [2, 3], family: 'withdrawal', marker: 'minimal response', edition: '3RS 2022' };
const codesOf = (by: Member) => get<PassageCodes>(by.agent, `/sessions/${sessionId}/codes`);
const code = (by: Member, sent: object = withdrawal) =>
  post<PassageCodes>(by.agent, `/sessions/${sessionId}/codes`, sent);
const finish = (by: Member, coded = true) =>
  post<PassageCodes>(by.agent, `/sessions/${sessionId}/codes/finish`, { coded });
const colleague = async (): Promise<Member> => {
  const another = await join(app, clinic.organizationId, `Supervisor ${codes}`, ['supervisor']);
  await supervise(clinic.members.admin, another, intern);
  return another;
};

describe('codes of a session', () => {
  it('are one’s own until one has finished; then everybody’s', async () => {
    const another = await colleague();
    const mine = await code(supervisor);
    expect(mine).toMatchObject({
      items: [{ ...withdrawal, by: { id: supervisor.id, name: supervisor.name }, mine: true }],
      finishedBy: [],
      mineFinished: false,
    });
    expect((await codesOf(another)).items).toEqual([]);
    expect((await codesOf(intern)).items).toEqual([]);
    await code(another, { ...withdrawal, family: 'confrontation', marker: null });
    await finish(supervisor);
    expect(await codesOf(another)).toMatchObject({
      items: [{ family: 'confrontation', mine: true }],
      finishedBy: [{ id: supervisor.id }],
      mineFinished: false,
    });
    const seen = await finish(another);
    expect(seen.items.map(({ by, mine: own }) => [by.id, own])).toEqual([
      [supervisor.id, false],
      [another.id, true],
    ]);
    expect(seen.mineFinished).toBe(true);
  });

  it('that were finished do not change any more, unless nobody else has coded', async () => {
    const mine = (await code(supervisor)).items[0];
    await finish(supervisor);
    const add = () => supervisor.agent.post(`${api}/sessions/${sessionId}/codes`).send(withdrawal);
    const remove = () => supervisor.agent.delete(`${api}/codes/${mine?.id}`);
    const reopen = () => supervisor.agent.post(`${api}/sessions/${sessionId}/codes/finish`).send({ coded: false });
    expect((await refused(add(), 409)).code).toBe('coding-finished');
    expect((await refused(remove(), 409)).code).toBe('coding-finished');
    await reopen().expect(201);
    expect(((await remove().expect(200)).body as PassageCodes).items).toEqual([]);
    await finish(supervisor);
    await finish(supervisor);
    await code(intern);
    expect((await refused(reopen(), 409)).code).toBe('codes-of-others-seen');
  });

  it('are removed by their coder alone', async () => {
    const { items } = await code(supervisor);
    await refused(intern.agent.delete(`${api}/codes/${items[0]?.id}`), 404);
    expect((await codesOf(supervisor)).items).toHaveLength(1);
  });

  it.each([
    [{ turns: [3, 2] }, 'turns'],
    [{ turns: [0, 4] }, 'turns'],
    [{ turns: [-1, 2] }, 'turns'],
    [{ marker: 'grumpiness' }, 'marker'],
    [{ family: 'confrontation' }, 'marker'],
    [{ family: 'repair' }, 'marker'],
    [{ family: 'mood' }, 'family'],
    [{ edition: '3RS 1999' }, 'edition'],
  ])('%j are refused by field', async (sent, field) => {
    const request = supervisor.agent.post(`${api}/sessions/${sessionId}/codes`).send({ ...withdrawal, ...sent });
    const problem = await refused(request, 422);
    expect([...new Set(problem.problems?.map((one) => one.field))]).toEqual([field]);
  });

  it('need a transcript, and access to the client', async () => {
    const { treatmentId } = await takeOn(intern, `C-${codes}-without`);
    const without = await hold(intern, treatmentId);
    await refused(supervisor.agent.post(`${api}/sessions/${without}/codes`).send(withdrawal), 404);
    await refused(supervisor.agent.post(`${api}/sessions/${without}/codes/finish`).send({ coded: true }), 404);
    await refused(supervisor.agent.get(`${api}/sessions/${without}/passages`), 404);
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor', 'intern']);
    for (const path of ['codes', 'passages'])
      await refused(stranger.agent.get(`${api}/sessions/${sessionId}/${path}`), 404);
    await refused(stranger.agent.post(`${api}/sessions/${sessionId}/codes`).send(withdrawal), 404);
    await refused(clinic.members.rater.agent.get(`${api}/sessions/${sessionId}/codes`), 403);
  });

  it('are written under no other name, whatever asks the database', async () => {
    const scope = { actor: 'person', organizationId: clinic.organizationId, personId: intern.id } as const;
    const forged = app.database.run({ ...scope, roles: ['intern'], signInId: intern.id }, (transaction) =>
      transaction.query(
        `INSERT INTO passage_codes (organization_id, id, client_id, session_id, coder_id, first_turn, last_turn, family, edition)
         SELECT organization_id, gen_random_uuid(), client_id, id, $2, 0, 1, 'repair', 'own' FROM sessions WHERE id = $1`,
        [sessionId, supervisor.id],
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the evaluation', () => {
  const evaluation = (by: Member) => get<PassageEvaluation>(by.agent, '/passages/evaluation');
  const sessionsOf = async (by: Member) => (await evaluation(by)).bySession.map((one) => one.sessionId);

  it('says of everything that nothing was coded where nothing was', async () => {
    const fresh = await evaluation(intern);
    expect(fresh).toMatchObject({ sessions: 0, coders: 0, windows: 0, bySession: [] });
    expect(fresh.precisionAt5).toEqual({ ok: false, reason: expect.any(String), n: 0 });
    for (const { precision, recall, ac1, kappa } of fresh.families)
      for (const estimate of [precision, recall, ac1, kappa])
        expect(estimate).toEqual({ ok: false, reason: expect.any(String), n: 0 });
    expect(fresh.method.length).toBeGreaterThan(100);
  });

  it('takes a session in once somebody has finished it, and for a coder once they have themselves', async () => {
    await code(supervisor);
    expect(await sessionsOf(intern)).not.toContain(sessionId);
    await finish(supervisor);
    expect(await sessionsOf(intern)).toContain(sessionId);
    await code(intern);
    expect(await sessionsOf(intern)).not.toContain(sessionId);
    await finish(intern);
    expect((await evaluation(intern)).bySession).toMatchObject([
      { sessionId, clientCode: `C-${codes}`, number: 1, coders: 2 },
    ]);
  });

  it('knows a stretch again after the speakers were repaired', async () => {
    const before = (await code(supervisor, { ...withdrawal, turns: [3, 3] }), await finish(supervisor));
    expect(before.items[0]?.turns).toEqual([3, 3]);
    const steps = [
      { kind: 'merge', turn: 0 },
      { kind: 'merge', turn: 0 },
    ];
    await post(intern.agent, `/transcripts/${transcript.id}/repairs`, { revision: 1, steps });
    expect((await codesOf(supervisor)).items[0]?.turns).toEqual([3, 3]);
    const own = await evaluation(intern);
    expect(own.sessions).toBe(1);
    expect(own.markers).toContainEqual(expect.objectContaining({ marker: 'minimal response', coded: 1 }));
  });

  it('is of one’s own clients only', async () => {
    await finish(supervisor);
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor']);
    expect(await sessionsOf(supervisor)).toContain(sessionId);
    expect(await sessionsOf(stranger)).toEqual([]);
    await refused(clinic.members.researcher.agent.get(`${api}/passages/evaluation`), 403);
  });
});

describe('the passages of a session', () => {
  it('are of the newest revision, and reading them is a read of the transcript', async () => {
    const swap = { kind: 'swap', a: 'client', b: 'therapist' };
    const repaired = await post<TranscriptView>(intern.agent, `/transcripts/${transcript.id}/repairs`, {
      revision: 1,
      steps: [swap],
    });
    const view = await get<PassagesView>(supervisor.agent, `/sessions/${sessionId}/passages`);
    expect(view).toMatchObject({ transcriptId: repaired.id, revision: 2, comparedWith: 'this session' });
    const [event] = await app.owner<{ subject_id: string }>(
      `SELECT subject_id FROM audit_events WHERE person_id = $1 AND subject = 'transcripts' AND action = 'read'
       ORDER BY sequence DESC LIMIT 1`,
      [supervisor.id],
    );
    expect(event?.subject_id).toBe(repaired.id);
  });

  it('are compared with the client’s earlier sessions without opening them, unless their numbers are missing', async () => {
    const { treatmentId } = await takeOn(intern, `C-${codes}-long`);
    const ids: string[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const id = await hold(intern, treatmentId);
      const turns = Array.from({ length: 12 }, (_, index) => ({
        ...talk[index % 4],
        text: `${talk[index % 4]?.text} ${'so '.repeat(number + index)}`,
        start: index * 20,
        end: index * 20 + 9,
      }));
      ids.push(
        (await post<TranscriptView>(intern.agent, '/transcripts', { sessionId: id, source: 'typed', turns })).id,
      );
      sessionId = id;
    }
    const opened = async () => {
      const [last] = await app.owner<{ sequence: string }>(
        `SELECT max(sequence) AS sequence FROM audit_events WHERE organization_id = $1`,
        [clinic.organizationId],
      );
      const view = await get<PassagesView>(supervisor.agent, `/sessions/${sessionId}/passages`);
      const events = await app.owner<{ subject_id: string }>(
        `SELECT subject_id FROM audit_events WHERE organization_id = $1 AND sequence > $2 AND subject = 'transcripts' ORDER BY sequence`,
        [clinic.organizationId, last?.sequence],
      );
      return { view, opened: events.map((event) => event.subject_id).sort() };
    };
    const first = await opened();
    expect(first.view).toMatchObject({ earlierSessions: 4, comparedWith: 'earlier sessions of this client' });
    expect(first.opened).toEqual([ids[4]]);
    await app.owner(`DELETE FROM transcript_features WHERE transcript_id = $1`, [ids[1]]);
    await app.owner(`UPDATE transcript_features SET version = -1 WHERE transcript_id = $1`, [ids[2]]);
    const second = await opened();
    expect(second.opened).toEqual([ids[1], ids[2], ids[4]].sort());
    expect(second.view).toEqual(first.view);
    expect((await opened()).opened).toEqual([ids[4]]);
  });
});
