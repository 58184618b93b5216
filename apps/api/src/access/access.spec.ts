import { type Role, roles } from '@attune/contracts';
import request, { type Agent, type Response } from 'supertest';
import { CaseloadController } from '../caseload/caseload.controller.js';
import { problemOf } from '../testing/calls.js';
import { type Clinic, type Member, join, makeClinic } from '../testing/clinic.js';
import { type FullRecord, clinicalTexts, keepFullRecord } from '../testing/full-record.js';
import { type Route, routesOf } from '../testing/routes.js';
import { fingerprint } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { foreignRequest, probeOf } from '../testing/foreign-requests.js';
import { grants, permissions } from './permissions.js';
import { requiredPermission } from './requires.js';

let app: TestApplication;
let clinic: Clinic;
let record: FullRecord;
let routes: Route[];

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  record = await keepFullRecord(app, clinic, 'Zander');
  routes = routesOf(app.application);
});
afterAll(() => app.stop());

const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;
const guarded = (): Route[] => routes.filter((route) => route.required && route.required !== 'open');
const send = (
  agent: Agent,
  { method, path }: Pick<Route, 'method' | 'path'>,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  // As somebody would write who has read the record.
  const sent = agent[method](path).set({ 'If-Match': '"1"', ...headers });
  return Promise.resolve(body ? sent.send(body) : sent);
};

/** Answers to the whole world: health, the description of the interface (no data), sign-in and private links. */
const openRoutes = [
  'GET /api/docs',
  'GET /api/docs-yaml',
  'GET /api/docs.json',
  'GET /api/docs/',
  'GET /api/docs/LICENSE',
  'GET /api/docs/docs/swagger-ui-init.js',
  'GET /api/docs/index.html',
  'GET /api/docs/swagger-ui-init.js',
  'GET /api/health',
  'GET /api/health/ready',
  'GET /api/v1/links/:token',
  'POST /api/v1/links/:token',
  'POST /api/v1/sign-in',
];

describe('every route', () => {
  it('is known with what it asks for', () => {
    expect(guarded().length).toBeGreaterThan(30);
    const open = routes.filter((route) => route.required === 'open').map(nameOf);
    expect([...new Set(open)].sort()).toEqual(openRoutes.filter((name) => !name.includes('docs')));
  });

  it('asks for a permission on what it is about, and a write for more than reading', () => {
    const about: Record<string, string> = { treatments: 'clients', supervisions: 'people', 'audit-events': 'audit' };
    const asked = guarded().filter((route) => route.required !== 'signed-in');
    for (const route of asked) {
      // `/sessions/:id/drafts` is about sessions or about drafts.
      const steps = route.path.split('/').slice(3);
      const nouns = steps.filter((step, at) => !step.startsWith(':') && (at === 0 || steps[at - 1]?.startsWith(':')));
      const [subject, action] = (route.required ?? '').split('.');
      expect([nameOf(route), nouns.map((noun) => about[noun] ?? noun).includes(subject ?? '')]).toEqual([
        nameOf(route),
        true,
      ]);
      if (route.method !== 'get') expect([nameOf(route), action]).not.toEqual([nameOf(route), 'read']);
    }
    expect(
      guarded()
        .filter((route) => !asked.includes(route))
        .map(nameOf),
    ).toEqual(['POST /api/v1/sign-out', 'GET /api/v1/me']);
  });

  it('answers 401 to whoever is not signed in, unless it is open on purpose', async () => {
    const answered: string[] = [];
    const nobody = request.agent(app.server);
    for (const route of routes) {
      const response = await send(nobody, probeOf(route, record, clinic));
      if (response.status === 401) expect(problemOf(response).code).toBe('not-signed-in');
      // Express registers excluded paths for every method; there is nothing behind them.
      else if (response.status !== 404 || openRoutes.includes(nameOf(route))) answered.push(nameOf(route));
    }
    expect([...new Set(answered)].sort()).toEqual(openRoutes);
  });

  it('answers 401 to a cookie that is not one of ours', async () => {
    for (const route of guarded()) {
      const { method, path } = probeOf(route, record, clinic);
      const response = await request(app.server)
        [method](path)
        .set('Cookie', `attune=${'x'.repeat(43)}`);
      expect([nameOf(route), response.status]).toEqual([nameOf(route), 401]);
    }
  });

  it.each(roles)(
    'is refused to a %s whose role does not grant it, and the refusal is in the audit trail',
    async (role) => {
      const person = clinic.members[role];
      const refusals = () =>
        app.owner<{ action: string }>(
          `SELECT action FROM audit_events WHERE person_id = $1 AND outcome = 'refused' ORDER BY sequence`,
          [person.id],
        );
      const before = (await refusals()).length;
      const expected: string[] = [];
      for (const route of guarded()) {
        if (route.required === 'signed-in' || route.required === 'open' || !route.required) continue;
        if (grants([role], route.required)) continue;
        const response = await send(person.agent, probeOf(route, record, clinic));
        expect([nameOf(route), response.status]).toEqual([nameOf(route), 403]);
        expect(problemOf(response).code).toBe('forbidden');
        expected.push(route.required);
      }
      expect((await refusals()).slice(before).map((event) => event.action)).toEqual(expected);
    },
  );

  it.each(roles)('opens to a %s whose role grants it', async (role) => {
    for (const route of guarded()) {
      if (route.method !== 'get' || route.path.endsWith('/events')) continue;
      if (route.required !== 'signed-in' && !grants([role], route.required as keyof typeof permissions)) continue;
      const response = await send(clinic.members[role].agent, probeOf(route, record, clinic));
      expect([nameOf(route), response.status]).not.toEqual([nameOf(route), 401]);
      expect([nameOf(route), response.status]).not.toEqual([nameOf(route), 403]);
    }
  });

  it('is refused to everybody where it says nothing about who may use it', async () => {
    const handler = Object.getOwnPropertyDescriptor(CaseloadController.prototype, 'get')?.value as object;
    const permission: unknown = Reflect.getMetadata(requiredPermission, handler);
    Reflect.deleteMetadata(requiredPermission, handler);
    try {
      for (const role of roles) expect((await clinic.members[role].agent.get('/api/v1/caseload')).status).toBe(403);
    } finally {
      Reflect.defineMetadata(requiredPermission, permission, handler);
    }
    expect((await clinic.members.supervisor.agent.get('/api/v1/caseload')).status).toBe(200);
  });
});

describe('clinical rows', () => {
  it('are granted to supervisors and interns alone', () => {
    const notClinical = /^(recordings\.manage|note-formats|instruments|people|audit)/;
    const clinical = Object.entries(permissions).filter(([name]) => !notClinical.test(name));
    expect(clinical.length).toBeGreaterThan(25);
    for (const [, granted] of clinical)
      for (const role of granted as readonly Role[]) expect(['supervisor', 'intern']).toContain(role);
  });
});

describe('somebody without access to the client', () => {
  const traces = (): string[] => [
    record.clientId,
    record.treatmentId,
    record.sessionId,
    record.administrationId,
    record.episodeId,
    record.linkId,
    record.importId,
    record.recordingId,
    record.uploadId,
    record.draftId,
    record.noteId,
    record.goalId,
    record.commentId,
    record.psychotherapyNoteId,
    record.code,
    ...Object.values(clinicalTexts('Zander')),
  ];

  /** Sends every route what it would take to reach the record; nothing may come back, and nothing may change. */
  const walk = async (people: readonly Member[], walked: readonly Route[]): Promise<void> => {
    const before = await fingerprint(app, clinic.organizationId);
    for (const person of people) {
      for (const route of walked) {
        const { probe, body, headers, status } = foreignRequest(route, record, clinic);
        const response = await send(person.agent, probe, body, headers);
        // 403: the role alone is enough to refuse, as the walk by roles has shown.
        if (response.status !== 403) expect([nameOf(route), response.status]).toEqual([nameOf(route), status]);
        if (response.status === 404) expect(problemOf(response).code).toBe('not-found');
        const known = JSON.stringify([probe, body, headers]);
        const told = traces().filter((trace) => response.text.includes(trace) && !known.includes(trace));
        expect([nameOf(route), told]).toEqual([nameOf(route), []]);
      }
    }
    expect(await fingerprint(app, clinic.organizationId)).toEqual(before);
  };
  const everyRoute = (): Route[] => guarded().filter((route) => nameOf(route) !== 'POST /api/v1/sign-out');

  it('of another organization, in every role, gets 404 and changes nothing', async () => {
    const other = await makeClinic(app, 'Mountain');
    await walk(
      [...Object.values(other.members), await join(app, other.organizationId, 'Everything', roles)],
      everyRoute(),
    );
  });

  it('of the same organization gets 404 as well', async () => {
    const { organizationId } = clinic;
    // Forms, their standard errors and the formats of notes belong to the whole organization.
    const walked = everyRoute().filter((route) => !/\/(instruments|note-formats)/.test(route.path));
    await walk([await join(app, organizationId, 'Next Door', ['supervisor', 'intern'])], walked);
  });
});
