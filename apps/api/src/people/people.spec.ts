import type { PersonList, PersonView, SupervisionList, SupervisionView } from '@attune/contracts';
import request from 'supertest';
import { api, get, patch, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, join, makeClinic, supervise } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let admin: Member;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ admin } = clinic.members);
});
afterAll(() => app.stop());

const add = (sent: object, by = admin) =>
  by.agent.post(`${api}/people`).send({ name: 'Pat', roles: ['rater'], ...sent });
const namesFor = async (member: Member): Promise<string[]> =>
  (await get<PersonList>(member.agent, '/people')).items.map((person) => person.name);

describe('a new person', () => {
  it('with a password can sign in, with the roles that were given', async () => {
    const sent = { name: 'Kim', email: ' Kim@Example.org ', code: 'K-1', roles: ['intern', 'rater'] };
    const { body } = await add({ ...sent, password: 'twelve letters and more' }).expect(201);
    const person = body as PersonView;
    expect(person).toEqual({ ...sent, email: 'kim@example.org', id: person.id, active: true });
    const signedIn = await request(app.server)
      .post(`${api}/sign-in`)
      .send({ email: 'kim@example.org', password: 'twelve letters and more' });
    expect([signedIn.status, (signedIn.body as { roles: string[] }).roles.sort()]).toEqual([200, ['intern', 'rater']]);
  });

  it('without a password exists and cannot sign in', async () => {
    await add({ email: 'nopassword@example.org' }).expect(201);
    const attempt = request(app.server)
      .post(`${api}/sign-in`)
      .send({ email: 'nopassword@example.org', password: 'undefined' });
    expect((await refused(attempt, 401)).code).toBe('wrong-password');
  });

  it.each([
    ['a short password', { password: 'elevenchars' }, 'password'],
    ['no role', { roles: [] }, 'roles'],
    ['a role that does not exist', { roles: ['owner'] }, 'roles.0'],
    ['no address', { email: 'nowhere' }, 'email'],
    ['no name', { name: ' ' }, 'name'],
  ])('with %s is refused by field', async (_, sent, field) => {
    expect((await refused(add(sent), 422)).problems?.map((one) => one.field)).toEqual([field]);
  });

  it('with an address or code that somebody has is refused; a code may be used in another clinic', async () => {
    await add({ email: 'taken@example.org', code: 'T-1', password: 'long enough for this' }).expect(201);
    expect((await refused(add({ email: 'TAKEN@example.org' }), 409)).code).toBe('email-taken');
    expect((await refused(add({ code: 'T-1' }), 409)).code).toBe('code-taken');
    const elsewhere = await makeClinic(app, 'Mountain');
    await add({ code: 'T-1' }, elsewhere.members.admin).expect(201);
    expect((await refused(add({ email: 'taken@example.org' }, elsewhere.members.admin), 409)).code).toBe('email-taken');
  });

  it('whose address somebody of another clinic has without signing in is refused as well', async () => {
    const elsewhere = await makeClinic(app, 'Valley');
    await add({ email: 'silent@example.org' }).expect(201);
    await refused(add({ email: 'silent@example.org' }, elsewhere.members.admin), 409);
  });

  it('is answered also when many are added at once', async () => {
    const many = Array.from({ length: 20 }, (_, i) => add({ email: `many${i}@example.org` }));
    expect((await Promise.all(many)).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
  });
});

describe('the list of people', () => {
  it('is of everybody for administrators and leads, of those one works with for the others', async () => {
    const { members, organizationId } = clinic;
    const colleague = await join(app, organizationId, 'Colleague', ['intern']);
    for (const member of [members.admin, members.lead])
      expect(await namesFor(member)).toEqual(expect.arrayContaining([colleague.name, members.rater.name]));
    expect(await namesFor(members.supervisor)).toEqual([members.intern.name, members.supervisor.name]);
    expect(await namesFor(members.intern)).toEqual([members.intern.name, members.supervisor.name]);
    expect(await namesFor(colleague)).toEqual([colleague.name]);
  });
});

describe('a supervision', () => {
  const day = dayFromToday(0);
  const attempt = (sent: object) =>
    admin.agent
      .post(`${api}/supervisions`)
      .send({ supervisorId: clinic.members.supervisor.id, internId: clinic.members.intern.id, from: day, ...sent });

  it('is between a supervisor and an intern of the clinic', async () => {
    const { rater, intern } = clinic.members;
    const elsewhere = await makeClinic(app, 'Forest');
    for (const [sent, field] of [
      [{ supervisorId: rater.id }, 'supervisorId'],
      [{ internId: rater.id }, 'internId'],
      [{ supervisorId: intern.id, internId: clinic.members.supervisor.id }, 'supervisorId'],
      [{ internId: elsewhere.members.intern.id }, 'internId'],
    ] as const) {
      const problem = await refused(attempt(sent), 422);
      expect([problem.code, problem.problems?.[0]?.field]).toEqual(['role-missing', field]);
    }
  });

  it('is of two people', async () => {
    const both = await join(app, clinic.organizationId, 'Both', ['supervisor', 'intern']);
    expect((await refused(attempt({ supervisorId: both.id, internId: both.id }), 422)).code).toBe('own-supervision');
  });

  it('ends on the day that is entered, not before it began', async () => {
    const intern = await join(app, clinic.organizationId, 'Short', ['intern']);
    const id = await supervise(admin, clinic.members.supervisor, intern, { from: '2026-05-01', to: null });
    const problem = await refused(admin.agent.patch(`${api}/supervisions/${id}`).send({ to: '2026-04-30' }), 422);
    expect(problem.code).toBe('ends-before-start');
    const ended = await patch<SupervisionView>(admin.agent, `/supervisions/${id}`, { to: '2026-06-30' });
    expect(ended).toMatchObject({ id, from: '2026-05-01', to: '2026-06-30', intern: 'Short' });
  });

  it('is seen by those whom it is about, and by administrators', async () => {
    const intern = await join(app, clinic.organizationId, 'Seen', ['intern']);
    const id = await supervise(admin, clinic.members.supervisor, intern);
    const seen = async (member: Member): Promise<boolean> =>
      (await get<SupervisionList>(member.agent, '/supervisions')).items.some((item) => item.id === id);
    expect(await Promise.all([intern, clinic.members.supervisor, admin, clinic.members.intern].map(seen))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('cannot begin after it ends', async () => {
    const problem = await refused(attempt({ from: '2026-05-02', to: '2026-05-01' }), 422);
    expect([problem.code, problem.problems?.[0]?.field]).toEqual(['ends-before-start', 'to']);
    await post(admin.agent, '/supervisions', {
      supervisorId: clinic.members.supervisor.id,
      internId: (await join(app, clinic.organizationId, 'One Day', ['intern'])).id,
      from: '2026-05-01',
      to: '2026-05-01',
    });
  });
});
