import { functionGrants, tableGrants } from '@attune/migrations';
import type pg from 'pg';

/** Two login roles per database (role names are shared by all databases of a server): the application's and the queue's. */
export interface DatabaseRoles {
  readonly app: string;
  readonly jobs: string;
}

export const rolesOf = (database: string): DatabaseRoles => ({ app: `${database}_app`, jobs: `${database}_jobs` });

/** The schema of the queue; owned by the queue's role, out of reach of the application's. */
export const jobsSchema = 'bullmq';

/** Makes or updates a login role that owns nothing and cannot bypass row-level security. */
export async function ensureRole(owner: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await owner.query(`SELECT 1 FROM pg_roles WHERE rolname = $1`, [role]);
  const name = owner.escapeIdentifier(role);
  if (!rowCount) await owner.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`);
  await owner.query(`ALTER ROLE ${name} PASSWORD ${owner.escapeLiteral(password)}`);
}

/** The queue's role owns its schema and may make the sequences that BullMQ adds per queue. */
export async function ensureJobsSchema(owner: pg.Client, database: string, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  const { rowCount } = await owner.query(`SELECT 1 FROM pg_namespace WHERE nspname = $1`, [jobsSchema]);
  if (!rowCount) {
    // Whoever makes a schema for another role must be a member of it, unless it is a superuser.
    await owner.query(
      `DO $$ BEGIN EXECUTE format('GRANT %I TO CURRENT_USER', ${owner.escapeLiteral(role)}); EXCEPTION WHEN OTHERS THEN NULL; END $$`,
    );
    await owner.query(`CREATE SCHEMA ${jobsSchema} AUTHORIZATION ${name}`);
  }
  await owner.query(`GRANT CREATE, CONNECT ON DATABASE ${owner.escapeIdentifier(database)} TO ${name}`);
}

/**
 * Sets exactly the rights of migrations/src/grants.ts: what is not listed is taken away. In one transaction, because an
 * application may be running on this database: at no moment may it be without its rights.
 */
export async function applyGrants(owner: pg.Client, database: string, role: string): Promise<void> {
  const name = owner.escapeIdentifier(role);
  await owner.query('BEGIN');
  try {
    await owner.query(`GRANT CONNECT ON DATABASE ${owner.escapeIdentifier(database)} TO ${name}`);
    await owner.query(`GRANT USAGE ON SCHEMA public, app TO ${name}`);
    await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`);
    await owner.query(`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA app FROM PUBLIC, ${name}`);
    for (const [table, rights] of Object.entries(tableGrants)) {
      if (rights.length > 0) await owner.query(`GRANT ${rights.join(', ')} ON ${table} TO ${name}`);
    }
    for (const signature of functionGrants) await owner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${name}`);
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}
