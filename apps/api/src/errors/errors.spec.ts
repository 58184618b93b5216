import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { api, get, post, problemOf, refused } from '../testing/calls.js';
import { type Case, type Clinic, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let client: Case;
const webDir = mkdtempSync(join(tmpdir(), 'attune-pages-'));

beforeAll(async () => {
  writeFileSync(join(webDir, 'index.html'), '<title>The page</title>');
  app = await startTestApplication({ webDir });
  clinic = await makeClinic(app, 'Lake');
  client = await takeOn(clinic.members.intern, 'C-1');
});
afterAll(async () => {
  await app.stop();
  rmSync(webDir, { recursive: true });
});

const intern = () => clinic.members.intern.agent;
const newClient = (sent: string) => intern().post(`${api}/clients`).set('Content-Type', 'application/json').send(sent);

describe('every error', () => {
  it('is problem+json with a code for programs, a sentence for people and the id of the request', async () => {
    const response = await request(app.server).get(`${api}/me`).expect(401);
    expect(problemOf(response)).toEqual({
      type: 'urn:attune:problem:not-signed-in',
      title: 'Not signed in',
      status: 401,
      code: 'not-signed-in',
      detail: 'Sign in first. A sign-in ends after a while without use.',
      requestId: response.headers['x-request-id'],
    });
  });

  it.each(['/api/v1/nothing', '/api/v1', '/api/v1/clients/x/y', '/api', '/api/', '/api/v2/me', '/api/health/nothing'])(
    'answers 404 to %s, and not with the page',
    async (path) => {
      const response = await intern().get(path);
      expect([response.status, response.text.includes('The page')]).toEqual([404, false]);
      expect(problemOf(response).code).toBe('http-404');
    },
  );

  it('leaves all other addresses to the page', async () => {
    for (const path of ['/', '/caseload', '/f/some-token']) {
      const response = await request(app.server).get(path).expect(200);
      expect(response.text).toContain('The page');
      expect(response.headers['content-security-policy']).toContain("default-src 'self'");
    }
  });

  it('answers the same to an id that is none, one that does not exist and one out of reach', async () => {
    const [none, unknown] = ['x', '0190b0a8-0000-7000-8000-000000000001'];
    for (const id of [none, unknown, `${unknown}'--`, '%00']) {
      const problem = await refused(intern().get(`${api}/sessions/${id}`), 404);
      expect(problem.code).toBe('not-found');
    }
  });

  it('says so where an address cannot be read', async () => {
    expect((await refused(intern().get(`${api}/clients/%E0%A4%A`), 400)).code).toBe('http-400');
  });
});

describe('a body', () => {
  it('that is not JSON is refused without repeating it', async () => {
    const problem = await refused(newClient('{"code": "C-secret"'), 400);
    expect(problem.code).toBe('bad-json');
    expect(JSON.stringify(problem)).not.toContain('C-secret');
  });

  it('that is too large is refused', async () => {
    expect((await refused(newClient(`{"code": "${'x'.repeat(26 * 1024 * 1024)}"}`), 413)).code).toBe('too-large');
  });

  it('that is packed in an unknown way is refused as that', async () => {
    const problem = await refused(newClient('{}').set('Content-Encoding', 'zip'), 415);
    expect(problem.code).toBe('unknown-encoding');
  });

  it.each(['null', '"text"', '[]', '7'])('%s is none', async (sent) => {
    await refused(newClient(sent), sent.startsWith('[') ? 422 : 400);
  });

  it('that does not fit names every field and what is wrong with it', async () => {
    const problem = await refused(newClient(JSON.stringify({ code: ' ', modality: 'by pigeon' })), 422);
    expect(problem.code).toBe('invalid');
    expect(problem.problems?.map(({ field }) => field)).toEqual(['code', 'modality', 'startedOn']);
    expect(problem.problems?.[0]).toEqual({ field: 'code', message: 'Enter a client code' });
  });

  it('names a field inside a list by its place', async () => {
    const sent = {
      sessionId: client.clientId,
      source: 'x',
      turns: [{ speaker: 'dog', start: null, end: null, text: 'y' }],
    };
    const problem = await refused(intern().post(`${api}/transcripts`).send(sent), 422);
    expect(problem.problems?.map(({ field }) => field)).toEqual(['turns.0.speaker']);
  });

  it('lists fifty problems at most and counts the others', async () => {
    const turns = Array.from({ length: 80 }, () => ({ speaker: 'dog', start: null, end: null, text: 'x' }));
    const sent = { sessionId: client.clientId, source: 'x', turns };
    const problem = await refused(intern().post(`${api}/transcripts`).send(sent), 422);
    expect(problem.problems).toHaveLength(50);
    expect(problem.detail).toContain('the first 50 of 80');
  });

  it('with fields that the contract does not have is taken without them', async () => {
    const sent = { code: 'C-more', startedOn: '2026-01-05', organizationId: 'x', id: 'y', role: 'admin' };
    const { id } = await post<{ id: string }>(intern(), '/clients', sent);
    expect(await get(intern(), `/clients/${id}`)).toMatchObject({ id, code: 'C-more' });
  });

  it('with something that the database cannot hold is refused, not an internal error', async () => {
    const nul = await refused(newClient(JSON.stringify({ code: 'C-\u0000', startedOn: '2026-01-05' })), 422);
    expect(nul.code).toBe('cannot-be-stored');
    const noDay = { treatmentId: client.treatmentId, heldOn: '0000-01-01' };
    expect((await refused(intern().post(`${api}/sessions`).send(noDay), 422)).code).toBe('cannot-be-stored');
  });
});

describe('a query', () => {
  it('that does not fit names its field', async () => {
    for (const [query, field] of [
      ['limit=0', 'limit'],
      ['limit=x', 'limit'],
      ['treatmentId=x', 'treatmentId'],
    ]) {
      const problem = await refused(intern().get(`${api}/sessions?${query}`), 422);
      expect(problem.problems?.map((one) => one.field)).toEqual([field]);
    }
  });

  it('of which a field is given twice is refused in words', async () => {
    await refused(intern().get(`${api}/sessions?limit=1&limit=2`), 422);
  });
});

describe('two who do the same at the same moment', () => {
  it('are not both told that it worked, and nobody gets an internal error', async () => {
    const session = { treatmentId: client.treatmentId, heldOn: '2026-03-03', number: 77 };
    const add = () => intern().post(`${api}/sessions`).send(session);
    const answers = await Promise.all(Array.from({ length: 6 }, add));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it('are told so also where only the database can see it', async () => {
    await app.owner('BEGIN');
    await app.owner(
      `INSERT INTO sessions (organization_id, id, client_id, treatment_id, number, attendance)
       VALUES ($1, gen_random_uuid(), $2, $3, 78, 'attended')`,
      [clinic.organizationId, client.clientId, client.treatmentId],
    );
    const second = refused(
      intern().post(`${api}/sessions`).send({ treatmentId: client.treatmentId, heldOn: '2026-03-03', number: 78 }),
      409,
    );
    // Looked for in vain, then inserted: waits for the first to commit.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await app.owner('COMMIT');
    expect((await second).code).toBe('at-the-same-moment');
  });
});

describe('what nobody foresaw', () => {
  it('says nothing but that it happened, where to ask, and that nothing was saved', async () => {
    const sessionId = await hold(clinic.members.intern, client.treatmentId);
    await post(intern(), '/transcripts', {
      sessionId,
      source: 'typed',
      turns: [{ speaker: 'client', start: null, end: null, text: 'Zander' }],
    });
    await app.owner(`UPDATE transcripts SET turns_sealed = '\\x01' WHERE session_id = $1`, [sessionId]);
    const problem = await refused(intern().get(`${api}/sessions/${sessionId}`), 500);
    expect(problem).toMatchObject({ code: 'internal', title: 'Internal error' });
    expect(JSON.stringify(problem)).not.toMatch(/stack|sealed|Error:|\.ts/);
  });
});

describe('health', () => {
  it('is answered to anybody, and readiness asks the database', async () => {
    expect((await request(app.server).get('/api/health').expect(200)).body).toEqual({
      status: 'ok',
      demonstration: false,
    });
    expect((await request(app.server).get('/api/health/ready').expect(200)).body).toEqual({ status: 'ready' });
  });
});

describe('the description of the interface', () => {
  it('has every route with what it takes and gives', async () => {
    interface Operation {
      responses: Record<string, { content?: object }>;
      requestBody?: object;
    }
    const { body } = await request(app.server).get('/api/docs.json').expect(200);
    const { paths } = body as { paths: Record<string, Record<string, Operation>> };
    const signIn = paths['/api/v1/sign-in']?.['post'];
    expect(signIn?.requestBody).toMatchObject({ content: { 'application/json': { schema: expect.anything() } } });
    expect(signIn?.responses['200']).toMatchObject({ content: { 'application/json': { schema: expect.anything() } } });
    expect(Object.keys(paths).length).toBeGreaterThan(25);
  });
});
