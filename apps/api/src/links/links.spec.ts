import type { AdministrationList, ClientForm, CreatedLink, LinkList } from '@attune/contracts';
import request from 'supertest';
import { v4 as uuid } from 'uuid';
import { api, get, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, definition } from '../testing/own-forms.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';

let app: FirstApplication;
let clinic: Clinic;
let intern: Member;
let client: Case;
let sessionId: string;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
  client = await takeOn(intern, 'C-secret-code', { name: 'Ann Secret-Name' });
});
afterAll(() => app.stop());
beforeEach(async () => {
  sessionId = await hold(intern, client.treatmentId);
});

const answers = [4, 4, 5, 4, 5, 4, 5, 4, 4, 5, 4, 4];
const newLink = (sent: object = {}): Promise<CreatedLink> =>
  post<CreatedLink>(intern.agent, '/links', { sessionId, form: 'wai-sr-c', ...sent });
/** The client has no account and no cookie. */
const open = (token: string) => request(app.server).get(`${api}/links/${token}`);
const send = (token: string, responses: (number | null)[] = answers, submissionId = uuid()) =>
  request(app.server).post(`${api}/links/${token}`).send({ submissionId, responses });
const formsOf = async () =>
  (await get<AdministrationList>(intern.agent, `/administrations?sessionId=${sessionId}`)).items;
const listed = async (id: string) =>
  (await get<LinkList>(intern.agent, `/links?treatmentId=${client.treatmentId}`)).items.find((link) => link.id === id);

describe('a private link', () => {
  it('is told once, and only its digest is kept', async () => {
    const link = await newLink();
    expect(link.token).toMatch(/^[\w-]{32}$/);
    expect(link.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+/f/${link.token}$`));
    const [row] = await app.owner<{ row: string }>(`SELECT l::text AS row FROM links l WHERE id = $1`, [link.id]);
    expect(row?.row).not.toContain(link.token);
    expect(row?.row).not.toContain(Buffer.from(link.token).toString('hex'));
    expect(JSON.stringify(await listed(link.id))).not.toContain(link.token);
  });

  it('has the public address of the clinic where one is set', async () => {
    const replica = await app.replica({ publicUrl: 'https://clinic.example.org', workerInProcess: false });
    const cookie = await request(replica.server)
      .post(`${api}/sign-in`)
      .send({ email: intern.email, password: 'correct horse battery staple' });
    const answer = await request(replica.server)
      .post(`${api}/links`)
      .set('Cookie', String(cookie.headers['set-cookie']?.[0]))
      .send({ sessionId, form: 'wai-sr-c' });
    const { url, token } = answer.body as CreatedLink;
    expect(url).toBe(`https://clinic.example.org/f/${token}`);
  });

  it('opens the form without an account, and shows nothing about the client, the scores or the key', async () => {
    const response = await open((await newLink()).token).expect(200);
    const form = response.body as ClientForm;
    expect(form).toMatchObject({ clinic: 'Lake', perspective: 'client', minimum: 1, maximum: 5, topicsOnly: true });
    expect(form.items).toHaveLength(12);
    expect(Object.keys(form).sort()).toEqual(
      ['anchors', 'clinic', 'demonstration', 'expiresAt', 'formName', 'items', 'kind', 'maximum', 'minimum']
        .concat(['perspective', 'sessionOn', 'timeFrame', 'topicsOnly'])
        .sort(),
    );
    expect(response.text).not.toMatch(/[Ss]ecret|[0-9a-f]{8}-[0-9a-f]{4}-|score|"task"|"bond"|reversed/);
    expect(response.text).not.toContain(intern.name);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('opens a form of the site’s own as well', async () => {
    await addForm(clinic.members.supervisor, definition('own-c', 3));
    const { token } = await newLink({ form: 'own-c' });
    expect((await open(token).expect(200)).body).toMatchObject({ formName: 'Form own-c', items: { length: 3 } });
    await send(token, [1, 2, 3]).expect(201);
    expect(await formsOf()).toMatchObject([{ form: 'own-c', scores: [{ value: 2 }] }]);
  });

  it('takes the answers, once; the receipt counts them and says nothing more', async () => {
    const { id, token } = await newLink();
    expect((await send(token, [null, ...answers.slice(1)]).expect(201)).body).toEqual({
      received: true,
      answered: 11,
      items: 12,
    });
    expect(await formsOf()).toMatchObject([{ respondent: 'client', enteredHow: 'link', status: 'valid' }]);
    expect(await listed(id)).toMatchObject({ state: 'used' });
    expect((await refused(send(token), 410)).code).toBe('link-used');
    expect((await refused(open(token), 410)).code).toBe('link-used');
    expect(await formsOf()).toHaveLength(1);
  });

  it('answers the same submission twice alike, as after a lost connection', async () => {
    const { token } = await newLink();
    const submission = uuid();
    const first = await send(token, answers, submission).expect(201);
    const second = await send(token, answers, submission).expect(201);
    expect(second.body).toEqual(first.body);
    expect(await formsOf()).toHaveLength(1);
  });

  it('takes one of several that arrive at the same moment', async () => {
    const { token } = await newLink();
    const sent = await Promise.all(Array.from({ length: 6 }, () => send(token)));
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410, 410]);
    expect(await formsOf()).toHaveLength(1);
    const same = await newLink({ form: 'ors' });
    const submission = uuid();
    const twins = await Promise.all(Array.from({ length: 4 }, () => send(same.token, [1, 2, 3, 4], submission)));
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await formsOf()).toHaveLength(2);
  });

  it('stays open after answers that cannot be used, and names the items', async () => {
    const { token } = await newLink();
    const problem = await refused(send(token, [9, ...answers.slice(1)]), 422);
    expect(problem.problems?.[0]?.field).toBe('item 1');
    await refused(send(token, [1]), 422);
    await refused(request(app.server).post(`${api}/links/${token}`).send({ responses: answers }), 422);
    await send(token).expect(201);
  });

  it('ends when its time is over, also for answers under way', async () => {
    const { id, token, expiresAt } = await newLink({ expiresInHours: 1 });
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(3_590_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(3_600_000);
    await app.owner(`UPDATE links SET expires_at = now() WHERE id = $1`, [id]);
    for (const attempt of [open(token), send(token)]) expect((await refused(attempt, 410)).code).toBe('link-expired');
    expect(await listed(id)).toMatchObject({ state: 'expired' });
    expect(await formsOf()).toEqual([]);
  });

  it('is taken back by whoever sees the client, but not when it was used', async () => {
    const link = await newLink();
    await intern.agent.delete(`${api}/links/${link.id}`).expect(204);
    await clinic.members.supervisor.agent.delete(`${api}/links/${link.id}`).expect(204);
    for (const attempt of [open(link.token), send(link.token)])
      expect((await refused(attempt, 410)).code).toBe('link-revoked');
    const used = await newLink();
    await send(used.token).expect(201);
    expect((await refused(intern.agent.delete(`${api}/links/${used.id}`), 409)).code).toBe('link-used');
  });

  it('that is not one of ours says so kindly, whatever it looks like', async () => {
    const { token } = await newLink();
    for (const other of [
      'x',
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      '%00',
      "'; DROP TABLE links",
    ]) {
      expect((await refused(open(other), 404)).code).toBe('link-unknown');
      expect((await refused(send(other), 404)).code).toBe('link-unknown');
    }
  });

  it.each([
    ['a therapist form', { form: 'wai-sr-t' }, 'form'],
    ['a form that does not exist', { form: 'wai-99' }, 'form'],
    ['a time of months', { expiresInHours: 24 * 32 }, 'expiresInHours'],
    ['no time at all', { expiresInHours: 0 }, 'expiresInHours'],
  ])('for %s is not made', async (_, sent, field) => {
    const attempt = intern.agent.post(`${api}/links`).send({ sessionId, form: 'wai-sr-c', ...sent });
    expect((await refused(attempt, 422)).problems?.[0]?.field).toBe(field);
  });

  it('is listed for those who see the client, newest first, and for nobody else', async () => {
    const { treatmentId } = await takeOn(intern, 'C-listed');
    sessionId = await hold(intern, treatmentId);
    const [first, second] = [await newLink(), await newLink()];
    const path = `/links?treatmentId=${treatmentId}`;
    const { items } = await get<LinkList>(clinic.members.supervisor.agent, path);
    expect(items.map((link) => link.id)).toEqual([second.id, first.id]);
    expect(items[0]).toMatchObject({ state: 'open', sessionNumber: 1, form: 'wai-sr-c' });
    const stranger = await join(app, clinic.organizationId, 'Stranger', ['intern']);
    await refused(stranger.agent.get(api + path), 404);
  });
});
