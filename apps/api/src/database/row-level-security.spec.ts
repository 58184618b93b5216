import { functionGrants, tableGrants } from '@attune/migrations';
import pg from 'pg';
import { get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { type FullRecord, keepFullRecord } from '../testing/full-record.js';
import { tablesOf } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import type { PersonScope, Scope } from './scope.js';

let app: TestApplication;
let clinic: Clinic;
let elsewhere: Clinic;
let record: FullRecord;
let recordElsewhere: FullRecord;
let bound: pg.Client;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  elsewhere = await makeClinic(app, 'Mountain');
  record = await keepFullRecord(app, clinic, 'Zander');
  recordElsewhere = await keepFullRecord(app, elsewhere, 'Ibex');
  bound = new pg.Client({ connectionString: app.appUrl });
  await bound.connect();
});
afterAll(async () => {
  await bound.end();
  await app.stop();
});

const asPerson = (member: Member, organizationId = clinic.organizationId): PersonScope => ({
  actor: 'person',
  organizationId,
  personId: member.id,
  roles: [],
  signInId: '',
});
const ids = async (scope: Scope, sql: string): Promise<string[]> =>
  (await app.database.run(scope, (transaction) => transaction.query<{ id: string }>(sql))).map((row) => row.id);

const readable = (): string[] => Object.keys(tableGrants).filter((table) => tableGrants[table]?.includes('SELECT'));
/** Counts before anybody is known; keys are digests. Nothing of an organization is in it. */
const withoutOrganization = ['sign_in_attempts'];

describe('the schema', () => {
  it('has row-level security on every table but the counters of sign-in and the list of migrations', async () => {
    const rows = await app.owner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')
       AND NOT relrowsecurity ORDER BY relname`,
    );
    expect(rows.map((row) => row.name)).toEqual(['migrations', ...withoutOrganization]);
  });

  it('has no table about which nobody has decided what the application may do', async () => {
    expect((await tablesOf(app)).filter((table) => table !== 'migrations')).toEqual(Object.keys(tableGrants).sort());
  });

  it('carries the organization in every foreign key', async () => {
    const keys = await app.owner<{ name: string; table: string; columns: string[]; referred: string[] }>(
      `SELECT c.conname AS name, c.conrelid::regclass::text AS "table",
         (SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(c.conkey) WITH ORDINALITY k (number, at)
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number) AS columns,
         (SELECT array_agg(a.attname::text ORDER BY k.at) FROM unnest(c.confkey) WITH ORDINALITY k (number, at)
          JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number) AS referred
       FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(25);
    for (const { name, columns, referred } of keys) {
      if (columns.length === 1) expect([name, columns, referred]).toEqual([name, ['organization_id'], ['id']]);
      else expect([name, columns[0], referred[0]]).toEqual([name, 'organization_id', 'organization_id']);
    }
  });

  it('refuses, table by table, a row that points into another organization', async () => {
    const tables = await app.owner<{ name: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND array_length(conkey, 1) > 1 ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(12);
    for (const { name } of tables) {
      const moved = app.owner(
        `WITH changed AS (SELECT to_jsonb(t) || jsonb_strip_nulls(jsonb_build_object('organization_id', $2::text,
           'id', CASE WHEN to_jsonb(t) ? 'id' THEN gen_random_uuid() END,
           'token_hash', CASE WHEN to_jsonb(t) ? 'token_hash' THEN '\\x' || md5(random()::text) END)) AS row
         FROM ${name} t WHERE organization_id = $1 LIMIT 1)
         INSERT INTO ${name} SELECT (jsonb_populate_record(NULL::${name}, row)).* FROM changed RETURNING 1`,
        [clinic.organizationId, elsewhere.organizationId],
      );
      const outcome = await moved.then(
        (rows) => `${rows.length} rows came in`,
        (error: { code: string }) => error.code,
      );
      expect([name, outcome]).toEqual([name, '23503']);
    }
  });
});

describe('the role of the application', () => {
  it('owns nothing, is nobody’s member and can set row-level security aside nowhere', async () => {
    const { rows } = await bound.query<Record<string, unknown>>(
      `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships,
         (SELECT count(*)::int FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        rolreplication: false,
        memberships: 0,
        owned: 0,
      },
    ]);
  });

  it('has exactly the rights that are listed', async () => {
    const { rows } = await bound.query<{ name: string; rights: string[] }>(
      `SELECT c.relname AS name, array_agg(DISTINCT r.allowed ORDER BY r.allowed) AS rights FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p (name)
       CROSS JOIN LATERAL (SELECT CASE WHEN has_table_privilege(c.oid, p.name) THEN p.name
         WHEN p.name NOT IN ('DELETE', 'TRUNCATE', 'TRIGGER') AND has_column_privilege(c.oid, a.attnum, p.name)
         THEN p.name || ' (' || a.attname || ')' END AS allowed) r
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND r.allowed IS NOT NULL GROUP BY c.relname`,
    );
    const listed = Object.entries(tableGrants).filter(([, rights]) => rights.length > 0);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.rights]))).toEqual(
      Object.fromEntries(listed.map(([table, rights]) => [table, [...rights].sort()])),
    );
    const functions = await bound.query<{ signature: string }>(
      `SELECT p.oid::regprocedure::text AS signature FROM pg_proc p
       WHERE p.pronamespace = 'app'::regnamespace AND has_function_privilege(p.oid, 'EXECUTE')`,
    );
    const spaceless = (signature: string): string => signature.replaceAll(' ', '');
    expect(functions.rows.map((row) => spaceless(row.signature)).sort()).toEqual(functionGrants.map(spaceless).sort());
  });

  it.each(['migrations', 'credentials', 'bullmq.job'])('does not reach %s', async (table) => {
    await expect(bound.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot make anything of its own', async () => {
    await expect(bound.query(`CREATE TABLE public.mine (id int)`)).rejects.toMatchObject({ code: '42501' });
    await expect(bound.query(`CREATE SCHEMA mine`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('without saying who asks', () => {
  it('there is not one row anywhere, though every table has some', async () => {
    for (const table of readable().filter((name) => !withoutOrganization.includes(name))) {
      const [there] = await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      // The outbox has been emptied by the worker.
      if (table !== 'outbox') expect([table, (there?.n ?? 0) > 0]).toEqual([table, true]);
      const { rows } = await bound.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
      expect([table, rows[0]?.n]).toEqual([table, 0]);
    }
  });

  it('nothing is changed and nothing is made', async () => {
    expect((await bound.query(`UPDATE clients SET code = 'changed'`)).rowCount).toBe(0);
    expect((await bound.query(`DELETE FROM scores`)).rowCount).toBe(0);
    await expect(
      bound.query(`INSERT INTO clients (organization_id, id, code) VALUES ($1, gen_random_uuid(), 'made')`, [
        clinic.organizationId,
      ]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('an organization alone opens no clinical row', async () => {
    const nobody = { ...asPerson(clinic.members.intern), personId: '00000000-0000-7000-8000-000000000000' };
    for (const table of ['clients', 'treatments', 'sessions', 'administrations', 'transcripts', 'notes', 'episodes'])
      expect([table, await ids(nobody, `SELECT id FROM ${table}`)]).toEqual([table, []]);
  });
});

describe('who sees a client', () => {
  const clientsOf = (member: Member): Promise<string[]> =>
    ids(asPerson(member), `SELECT id FROM clients ORDER BY code`);

  it('is the treating intern and whoever supervises that intern now, and nobody else', async () => {
    const { organizationId, members } = clinic;
    const colleague = await join(app, organizationId, 'Colleague', ['intern']);
    const another = await join(app, organizationId, 'Another Supervisor', ['supervisor']);
    const own = await takeOn(colleague, 'C-colleague');
    expect(await clientsOf(colleague)).toEqual([own.clientId]);
    expect(await clientsOf(another)).toEqual([]);
    await supervise(members.admin, another, colleague);
    expect(await clientsOf(another)).toEqual([own.clientId]);
    expect(await clientsOf(members.intern)).toEqual([record.clientId]);
    for (const role of ['admin', 'lead', 'researcher', 'rater'] as const)
      expect([role, await clientsOf(members[role])]).toEqual([role, []]);
    expect(await ids(asPerson(elsewhere.members.intern, elsewhere.organizationId), `SELECT id FROM clients`)).toEqual([
      recordElsewhere.clientId,
    ]);
  });

  it('is nobody of another organization, also under its name', async () => {
    expect(await ids(asPerson(elsewhere.members.intern), `SELECT id FROM clients`)).toEqual([]);
  });

  it('does not write for a client of somebody else', async () => {
    const stranger = asPerson(await join(app, clinic.organizationId, 'Stranger', ['intern']));
    const insert = app.database.run(stranger, (transaction) =>
      transaction.query(
        `INSERT INTO sessions (organization_id, id, client_id, treatment_id, number, attendance)
         VALUES ($1, gen_random_uuid(), $2, $3, 99, 'attended')`,
        [clinic.organizationId, record.clientId, record.treatmentId],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const changed = await app.database.run(stranger, (transaction) =>
      transaction.query<unknown>(`UPDATE sessions SET minutes = 1 WHERE treatment_id = $1 RETURNING id`, [
        record.treatmentId,
      ]),
    );
    expect(changed).toEqual([[], 0]);
  });
});

describe('what was said and written', () => {
  it.each([
    ['transcripts', 'turns_sealed'],
    ['note_versions', 'sections_sealed'],
  ])('is changed by no person in %s', async (table, column) => {
    const changed = await app.database.run(asPerson(clinic.members.intern), async (transaction) => {
      expect(await transaction.query(`SELECT 1 FROM ${table}`)).not.toEqual([]);
      return transaction.query(`UPDATE ${table} SET ${column} = '' RETURNING id`);
    });
    expect(changed).toEqual([[], 0]);
    await expect(bound.query(`UPDATE ${table} SET created_at = now()`)).rejects.toMatchObject({ code: '42501' });
    await expect(bound.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('how long', () => {
  const page = (member: Member, clientId: string) => member.agent.get(`/api/v1/clients/${clientId}`);
  let patient: { clientId: string; treatmentId: string };
  let intern: Member;
  let supervisor: Member;
  let supervisionId: string;

  beforeEach(async () => {
    const name = `Pair ${++pairs}`;
    intern = await join(app, clinic.organizationId, `${name} Intern`, ['intern']);
    supervisor = await join(app, clinic.organizationId, `${name} Supervisor`, ['supervisor']);
    supervisionId = await supervise(clinic.members.admin, supervisor, intern);
    patient = await takeOn(intern, name);
  });
  let pairs = 0;

  const endTreatment = (on: string) =>
    app.owner(`UPDATE treatments SET ended_on = $2 WHERE id = $1`, [patient.treatmentId, on]);

  it('an ended treatment stays open to both for the closing days, to finish the record, and not a day longer', async () => {
    await endTreatment(dayFromToday(-90));
    await page(intern, patient.clientId).expect(200);
    await page(supervisor, patient.clientId).expect(200);
    await endTreatment(dayFromToday(-91));
    await refused(page(intern, patient.clientId), 404);
    await refused(page(supervisor, patient.clientId), 404);
  });

  it('a supervisor sees the client up to the last day of the supervision, the intern goes on', async () => {
    const last = (day: string) =>
      app.owner(`UPDATE supervisions SET valid_to = $2 WHERE id = $1`, [supervisionId, day]);
    await last(dayFromToday(0));
    await page(supervisor, patient.clientId).expect(200);
    await last(dayFromToday(-1));
    await refused(page(supervisor, patient.clientId), 404);
    await page(intern, patient.clientId).expect(200);
  });

  it('a supervision of next week opens nothing today', async () => {
    const later = await join(app, clinic.organizationId, `Later ${pairs}`, ['supervisor']);
    await supervise(clinic.members.admin, later, intern, { from: dayFromToday(7), to: null });
    await refused(page(later, patient.clientId), 404);
  });

  it('a treatment of next week is prepared today', async () => {
    const planned = await takeOn(intern, `Planned ${pairs}`, { startedOn: dayFromToday(7) });
    await page(intern, planned.clientId).expect(200);
    await page(supervisor, planned.clientId).expect(200);
  });

  it('a treatment handed over belongs to the new intern alone', async () => {
    const successor = await join(app, clinic.organizationId, `Successor ${pairs}`, ['intern']);
    await app.owner(`UPDATE treatments SET intern_id = $2 WHERE id = $1`, [patient.treatmentId, successor.id]);
    await page(successor, patient.clientId).expect(200);
    await refused(page(intern, patient.clientId), 404);
    await refused(page(supervisor, patient.clientId), 404);
  });
});

describe('a private link', () => {
  it('sees rows of its client only, and of the text about the client nothing', async () => {
    const other = await takeOn(clinic.members.intern, 'C-other');
    await post(clinic.members.intern.agent, '/sessions', { treatmentId: other.treatmentId, heldOn: '2026-02-02' });
    const scope: Scope = {
      actor: 'link',
      organizationId: clinic.organizationId,
      clientId: record.clientId,
      linkId: record.linkId,
    };
    const seen = (table: string, column: string): Promise<string[]> =>
      ids(scope, `SELECT DISTINCT ${column} AS id FROM ${table}`);
    expect(await seen('clients', 'id')).toEqual([record.clientId]);
    for (const table of ['treatments', 'sessions', 'administrations', 'scores', 'links'])
      expect([table, await seen(table, 'client_id')]).toEqual([table, [record.clientId]]);
    for (const table of ['transcripts', 'notes', 'note_versions', 'episodes', 'consents'])
      expect([table, await seen(table, 'client_id')]).toEqual([table, []]);
    for (const table of ['people', 'memberships', 'supervisions', 'sign_ins', 'imports', 'audit_events', 'outbox'])
      expect([table, await seen(table, 'organization_id')]).toEqual([table, []]);
  });

  it('of a token that does not exist leads nowhere', async () => {
    expect(await app.database.anonymous(`SELECT * FROM app.resolve_link($1)`, [Buffer.alloc(32)])).toEqual([]);
  });
});

describe('days', () => {
  it('are those of UTC whatever the clock of the database server shows', async () => {
    const [row] = await app.database.run(asPerson(clinic.members.intern), (transaction) =>
      transaction.query<{ today: string }>(`SELECT to_char(current_date, 'YYYY-MM-DD') AS today`),
    );
    expect(row?.today).toBe(new Date().toISOString().slice(0, 10));
    expect(await get(clinic.members.intern.agent, '/caseload')).toMatchObject({ asOf: row?.today });
  });
});
