import type { Me } from '@attune/contracts';
import request, { type Response } from 'supertest';
import { problemOf, refused } from '../testing/calls.js';
import { type FirstApplication, startTestApplication, testPassword } from '../testing/test-application.js';

let app: FirstApplication;
let organizationId: string;
let networks = 0;

// Every test comes from a network of its own, because wrong passwords are also counted by network.
beforeAll(async () => {
  app = await startTestApplication({ trustProxy: 1 });
  organizationId = await app.organization('Lake');
});
afterAll(() => app.stop());

let network: string;
beforeEach(() => (network = `10.0.0.${++networks}`));

let people = 0;
const somebody = () => app.person(organizationId, `Somebody ${++people}`, ['intern']);
const signIn = (email: string, password: string, server = app.server) =>
  request(server).post('/api/v1/sign-in').set('X-Forwarded-For', network).send({ email, password });
const cookieOf = (response: Response): string => String(response.headers['set-cookie']?.[0]);
const tokenOf = (response: Response): string => cookieOf(response).split(';')[0] ?? '';
const me = (cookie: string) => request(app.server).get('/api/v1/me').set('Cookie', cookie);
const statuses = (responses: readonly Response[]): number[] => responses.map((response) => response.status).sort();
const signedIn = async () => {
  const person = await somebody();
  const response = await signIn(person.email, testPassword).expect(200);
  return { ...person, cookie: tokenOf(response) };
};

describe('signing in', () => {
  it('answers who one is, and sets a cookie that scripts, other sites and tables do not get', async () => {
    const { id, email } = await somebody();
    const response = await signIn(` ${email.toUpperCase()} `, testPassword).expect(200);
    expect(response.body).toMatchObject({ person: { id, email }, roles: ['intern'], idleMinutes: 30 } satisfies object);
    expect((response.body as Me).permissions).toContain('notes.write');
    const [pair = '', ...attributes] = cookieOf(response).split('; ');
    expect(pair).toMatch(/^attune=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict']);
    const [row] = await app.owner<{ row: string }>(`SELECT t::text AS row FROM sign_ins t WHERE person_id = $1`, [id]);
    expect(row?.row).not.toContain(pair.slice('attune='.length));
  });

  it('binds the cookie to HTTPS and this host where it is served so', async () => {
    const secure = await app.replica({ secureCookies: true, workerInProcess: false });
    const response = await signIn((await somebody()).email, testPassword, secure.server).expect(200);
    expect(cookieOf(response)).toMatch(/^__Host-attune=/);
    expect(cookieOf(response).split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('answers a wrong password and an unknown address alike, in what it says and in the time it takes', async () => {
    const { email } = await somebody();
    const timed = async (address: string) => {
      const started = performance.now();
      const problem = problemOf(await signIn(address, 'wrong').expect(401));
      return { took: performance.now() - started, said: { ...problem, requestId: undefined } };
    };
    const [wrong, unknown] = [[], []] as Awaited<ReturnType<typeof timed>>[][];
    for (let i = 0; i < 4; i++) {
      wrong?.push(await timed(email));
      unknown?.push(await timed('nobody@example.org'));
    }
    expect(unknown?.[0]?.said).toEqual(wrong?.[0]?.said);
    expect(unknown?.[0]?.said).toMatchObject({ code: 'wrong-password' });
    const fastest = (all: { took: number }[] = []): number => Math.min(...all.map(({ took }) => took));
    expect(fastest(unknown)).toBeGreaterThan(fastest(wrong) / 3);
  });

  it('says nothing to a body that is not JSON: no page of another site can send one', async () => {
    const { email } = await somebody();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const problem = await refused(
        request(app.server)
          .post('/api/v1/sign-in')
          .set('Content-Type', type)
          .send(JSON.stringify({ email, password: testPassword })),
        415,
      );
      expect(problem.code).toBe('json-only');
    }
  });
});

describe('a sign-in', () => {
  it('ends with signing out, also for a copy of the cookie', async () => {
    const { cookie } = await signedIn();
    await me(cookie).expect(200);
    const out = await request(app.server).post('/api/v1/sign-out').set('Cookie', cookie).expect(204);
    expect(cookieOf(out)).toMatch(/^attune=;.*Expires=Thu, 01 Jan 1970/);
    await refused(me(cookie), 401);
  });

  it('of one device does not end with signing out on another', async () => {
    const { email, cookie } = await signedIn();
    const other = tokenOf(await signIn(email, testPassword).expect(200));
    await request(app.server).post('/api/v1/sign-out').set('Cookie', other).expect(204);
    await me(cookie).expect(200);
  });

  const idle = (id: string, minutes: number) =>
    app.owner(`UPDATE sign_ins SET last_seen_at = last_seen_at - make_interval(secs => $2) WHERE person_id = $1`, [
      id,
      minutes * 60,
    ]);

  it('ends after thirty minutes without a request, and every request starts them anew', async () => {
    const { id, cookie } = await signedIn();
    await idle(id, 29.9);
    await me(cookie).expect(200);
    await idle(id, 29.9);
    await me(cookie).expect(200);
    await idle(id, 30.1);
    await refused(me(cookie), 401);
  });

  it('of somebody active goes on where the idle time is as short as can be set', async () => {
    const short = await app.replica({ idleMinutes: 1, workerInProcess: false });
    const { id, cookie } = await signedIn();
    const ask = () => request(short.server).get('/api/v1/me').set('Cookie', cookie);
    for (let request = 0; request < 3; request++) {
      await idle(id, 0.5);
      await ask().expect(200);
    }
    await idle(id, 1.1);
    await refused(ask(), 401);
  });

  it('ends twelve hours after it began, however active', async () => {
    const { id, cookie } = await signedIn();
    const [row] = await app.owner<{ hours: number }>(
      `SELECT extract(epoch FROM expires_at - created_at)::float8 / 3600 AS hours FROM sign_ins WHERE person_id = $1`,
      [id],
    );
    expect(row?.hours).toBeCloseTo(12, 6);
    await app.owner(`UPDATE sign_ins SET expires_at = now() + interval '5 seconds' WHERE person_id = $1`, [id]);
    await me(cookie).expect(200);
    await app.owner(`UPDATE sign_ins SET expires_at = now() WHERE person_id = $1`, [id]);
    await refused(me(cookie), 401);
  });

  it('ends when the person is deactivated, who then cannot sign in and is not told why', async () => {
    const { id, email, cookie } = await signedIn();
    await app.owner(`UPDATE people SET active = false WHERE id = $1`, [id]);
    await refused(me(cookie), 401);
    const problem = problemOf(await signIn(email, testPassword).expect(401));
    expect(problem.code).toBe('wrong-password');
  });

  it('loses a role at once when it is taken away', async () => {
    const { id, cookie } = await signedIn();
    const caseload = () => request(app.server).get('/api/v1/caseload').set('Cookie', cookie);
    await caseload().expect(200);
    await app.owner(`DELETE FROM memberships WHERE person_id = $1`, [id]);
    await refused(caseload(), 403);
  });
});

describe('guessing', () => {
  const guesses = (email: string, times: number): Promise<Response[]> =>
    Promise.all(Array.from({ length: times }, (_, i) => signIn(email, `guess ${i}`)));

  it('locks an address after eight wrong passwords, however many come at once, and no other address', async () => {
    const [victim, other] = [await somebody(), await somebody()];
    expect(statuses(await guesses(victim.email, 20))).toEqual([
      ...Array.from({ length: 8 }, () => 401),
      ...Array.from({ length: 12 }, () => 429),
    ]);
    const locked = await signIn(victim.email, testPassword);
    expect(problemOf(locked)).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    const wait = Number(locked.headers['retry-after']);
    expect(wait).toBeGreaterThan(14 * 60);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    expect(problemOf(locked).detail).toContain('15 minutes');
    await signIn(other.email, testPassword).expect(200);
  });

  it('is possible again when the fifteen minutes are over', async () => {
    const { email } = await somebody();
    await guesses(email, 9);
    await signIn(email, testPassword).expect(429);
    await app.owner(`UPDATE sign_in_attempts SET expire = expire - 15 * 60 * 1000`);
    await signIn(email, testPassword).expect(200);
  });

  it('starts at nought again after the right password', async () => {
    const { email } = await somebody();
    for (const round of [1, 2]) {
      expect([round, ...statuses(await guesses(email, 7))]).toEqual([round, ...Array.from({ length: 7 }, () => 401)]);
      await signIn(email, testPassword).expect(200);
    }
  });

  it('of many addresses is stopped by network, and other networks are not', async () => {
    const { email } = await somebody();
    const tries = await Promise.all(Array.from({ length: 41 }, (_, i) => signIn(`guess${i}@example.org`, 'wrong')));
    expect(statuses(tries)).toEqual([...Array.from({ length: 40 }, () => 401), 429]);
    await signIn(email, testPassword).expect(429);
    network = `10.0.1.${networks}`;
    await signIn(email, testPassword).expect(200);
  });

  it('keeps no address and no network in clear', async () => {
    const { email } = await somebody();
    await signIn(email, 'wrong').expect(401);
    const rows = await app.owner<{ key: string }>(`SELECT key FROM sign_in_attempts`);
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(/example\.org|10\.0\./);
  });
});
