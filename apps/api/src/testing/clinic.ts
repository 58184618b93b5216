import { type Client, type Role, type SessionPage, roles } from '@attune/contracts';
import type { Agent } from 'supertest';
import { post } from './calls.js';
import type { TestApplication } from './test-application.js';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agent: Agent;
}

/** An organization with one person of every role, signed in. The supervisor supervises the intern. */
export interface Clinic {
  readonly organizationId: string;
  readonly name: string;
  readonly members: Readonly<Record<Role, Member>>;
  readonly supervisionId: string;
}

export async function makeClinic(app: TestApplication, name: string): Promise<Clinic> {
  const organizationId = await app.organization(name);
  const members = {} as Record<Role, Member>;
  for (const role of roles) members[role] = await join(app, organizationId, `${name} ${role}`, [role]);
  const supervision = await supervise(members.admin, members.supervisor, members.intern);
  return { organizationId, name, members, supervisionId: supervision };
}

/** One more person of the organization, signed in. */
export async function join(
  app: TestApplication,
  organizationId: string,
  name: string,
  with_: readonly Role[],
): Promise<Member> {
  const { id, email } = await app.person(organizationId, name, with_);
  return { id, name, email, agent: await app.agent(email) };
}

export async function supervise(
  admin: Member,
  supervisor: Member,
  intern: Member,
  period: { from: string; to: string | null } = { from: '2020-01-01', to: null },
): Promise<string> {
  const sent = { supervisorId: supervisor.id, internId: intern.id, ...period };
  return (await post<{ id: string }>(admin.agent, '/supervisions', sent)).id;
}

export interface Case {
  readonly clientId: string;
  readonly treatmentId: string;
}

/** A client with the treatment that makes it visible to the intern. */
export async function takeOn(intern: Member, code: string, more: object = {}): Promise<Case> {
  const client = await post<Client>(intern.agent, '/clients', { code, startedOn: '2026-01-05', ...more });
  const [treatment] = client.treatments;
  if (!treatment) throw new Error('a new client has no treatment');
  return { clientId: client.id, treatmentId: treatment.id };
}

/** A held session; its id. */
export async function hold(intern: Member, treatmentId: string, more: object = {}): Promise<string> {
  return (await post<SessionPage>(intern.agent, '/sessions', { treatmentId, heldOn: '2026-02-02', ...more })).id;
}
