import type { SessionComment, SessionComments } from '@attune/contracts';
import { api, get, post, refused } from '../../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, takeOn } from '../../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let sessionId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern, supervisor } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  const { treatmentId } = await takeOn(intern, `C-${++codes}`);
  sessionId = await hold(intern, treatmentId);
  await post(intern.agent, '/transcripts', {
    sessionId,
    source: 'typed',
    turns: ['How was it?', 'Hard.'].map((text) => ({ speaker: 'client', start: null, end: null, text })),
  });
});

const say = (by: Member, sent: object) =>
  post<SessionComment>(by.agent, `/sessions/${sessionId}/comments`, { text: 'Look here.', ...sent });
const trying = (by: Member, sent: object) =>
  by.agent.post(`${api}/sessions/${sessionId}/comments`).send({ text: 'Look here.', ...sent });
const comments = async (by = intern) => (await get<SessionComments>(by.agent, `/sessions/${sessionId}/comments`)).items;

describe('comments on a session', () => {
  it('stand at a turn or at the session, oldest first, and are answered', async () => {
    const first = await say(supervisor, { turn: 1 });
    const answer = await say(intern, { answers: first.id, text: 'Yes.' });
    const whole = await say(supervisor, { text: 'Well held.' });
    expect(first).toMatchObject({ turn: 1, answers: null, mine: true, author: { id: supervisor.id } });
    expect(answer).toMatchObject({ turn: 1, answers: first.id, text: 'Yes.' });
    expect(await comments()).toEqual([{ ...first, mine: false }, answer, { ...whole, mine: false }]);
  });

  it('are answered one level deep, and on their own session', async () => {
    const first = await say(supervisor, {});
    const answer = await say(intern, { answers: first.id });
    expect((await refused(trying(supervisor, { answers: answer.id }), 422)).problems?.[0]?.field).toBe('answers');
    const { treatmentId } = await takeOn(intern, `C-other-${codes}`);
    sessionId = await hold(intern, treatmentId);
    expect((await refused(trying(intern, { answers: first.id }), 422)).problems?.[0]?.field).toBe('answers');
    expect((await refused(trying(intern, { turn: 0 }), 422)).problems?.[0]?.field).toBe('turn');
  });

  it.each([
    [{ turn: 2 }, 'turn'],
    [{ turn: -1 }, 'turn'],
    [{ turn: 0.5 }, 'turn'],
    [{ text: '  ' }, 'text'],
  ])('with %j are refused by field', async (sent, field) => {
    expect((await refused(trying(intern, sent), 422)).problems?.[0]?.field).toBe(field);
  });

  it('are removed by whom they belong to, while nobody has answered', async () => {
    const first = await say(supervisor, {});
    expect((await refused(intern.agent.delete(`${api}/comments/${first.id}`), 403)).code).toBe('not-the-author');
    const answer = await say(intern, { answers: first.id });
    expect((await refused(supervisor.agent.delete(`${api}/comments/${first.id}`), 409)).code).toBe('answered');
    await intern.agent.delete(`${api}/comments/${answer.id}`).expect(204);
    await supervisor.agent.delete(`${api}/comments/${first.id}`).expect(204);
    expect(await comments()).toEqual([]);
    await refused(supervisor.agent.delete(`${api}/comments/${first.id}`), 404);
  });

  it('answered and removed at the same moment are one or the other', async () => {
    for (let round = 0; round < 4; round++) {
      const first = await say(supervisor, {});
      const [removed, answered] = await Promise.all([
        supervisor.agent.delete(`${api}/comments/${first.id}`),
        trying(intern, { answers: first.id }),
      ]);
      const there = (await comments()).filter(({ id, answers }) => id === first.id || answers === first.id);
      if (removed.status === 204) expect([[409, 422].includes(answered.status), there]).toEqual([true, []]);
      else expect([removed.status, answered.status, there.length]).toEqual([409, 201, 2]);
    }
  });

  it('are nobody’s who has no access', async () => {
    const { id } = await say(supervisor, {});
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor']);
    await refused(stranger.agent.get(`${api}/sessions/${sessionId}/comments`), 404);
    await refused(trying(stranger, {}), 404);
    await refused(stranger.agent.delete(`${api}/comments/${id}`), 404);
    await refused(clinic.members.lead.agent.get(`${api}/sessions/${sessionId}/comments`), 403);
  });

  it('are written under one’s own name and never changed, whatever a query says', async () => {
    await say(supervisor, {});
    const scope = {
      actor: 'person',
      organizationId: clinic.organizationId,
      personId: intern.id,
      roles: [],
      signInId: '',
    } as const;
    const run = (sql: string, parameters: unknown[] = []) =>
      app.database.run(scope, (transaction) => transaction.query(sql, parameters));
    await expect(
      run(
        `INSERT INTO session_comments (organization_id, id, client_id, session_id, author_id, text_sealed)
         SELECT organization_id, gen_random_uuid(), client_id, id, $2, ''::bytea FROM sessions WHERE id = $1`,
        [sessionId, supervisor.id],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await run(`UPDATE session_comments SET text_sealed = ''::bytea RETURNING id`)).toEqual([[], 0]);
    expect(await run(`DELETE FROM session_comments WHERE author_id = $1 RETURNING id`, [supervisor.id])).toEqual([
      [],
      0,
    ]);
  });
});
