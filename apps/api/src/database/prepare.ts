import { migrations } from '@attune/migrations';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartError } from '../config/start-error.js';
import { deriveSecret } from '../vault/cipher.js';
import { MasterKey } from '../vault/key-encryption-key.js';
import { dataKeyContext } from '../vault/vault.js';
import { applyGrants, ensureJobsSchema, ensureRole, jobsSchema, rolesOf } from './roles.js';

/** Addresses with which the application and the queue sign in to the database. */
export interface DatabaseUrls {
  readonly appUrl: string;
  readonly jobsUrl: string;
}

export interface PrepareOptions {
  readonly masterKey: Buffer;
  /** Set where a database administrator keeps the two roles: then none are made here. */
  readonly databaseAppUrl: string | null;
  readonly databaseJobsUrl: string | null;
}

/** Any number that no other program is likely to lock: start-up of several replicas is serialised on it. */
const startUpLock = 7_206_118;

/**
 * As the owner of the database: roles, migrations, grants and the schema of the queue. Safe to run by several
 * processes at once and on every start.
 *
 * @throws Error with one sentence that says what to do.
 */
export async function prepareDatabase(ownerUrl: string, options: PrepareOptions): Promise<DatabaseUrls> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect().catch((error: Error) => {
    throw new StartError(
      `The database cannot be reached: ${error.message}. Check DATABASE_URL (host, port, database, user and password).`,
    );
  });
  try {
    await owner.query(`SELECT pg_advisory_lock($1)`, [startUpLock]);
    await requireVersion(owner);
    const { rows } = await owner.query<{ database: string }>(`SELECT current_database() AS database`);
    const database = rows[0]?.database ?? 'postgres';
    await migrate(ownerUrl);
    await requireMasterKey(owner, options.masterKey);
    const roles = rolesOf(database);
    const secretOf = (role: string): string =>
      deriveSecret(options.masterKey, `database role ${role}`).toString('base64url');
    const appUrl = options.databaseAppUrl ?? withLogin(ownerUrl, roles.app, secretOf(roles.app));
    const jobsUrl = options.databaseJobsUrl ?? withLogin(ownerUrl, roles.jobs, secretOf(roles.jobs));
    if (!options.databaseAppUrl) await ensureRole(owner, roles.app, secretOf(roles.app));
    if (!options.databaseJobsUrl) {
      await ensureRole(owner, roles.jobs, secretOf(roles.jobs));
      await ensureJobsSchema(owner, database, roles.jobs);
    }
    await applyGrants(owner, database, userOf(appUrl));
    await migrateQueue(jobsUrl);
    return { appUrl, jobsUrl };
  } finally {
    await owner.end();
  }
}

async function requireVersion(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ server_version_num: string }>(`SHOW server_version_num`);
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < 15)
    throw new StartError(
      `PostgreSQL ${version} is too old: Attune needs version 15 or later. Set DATABASE_URL to a newer server.`,
    );
}

async function migrate(ownerUrl: string): Promise<void> {
  const source = new DataSource({ type: 'postgres', url: ownerUrl, entities: [], migrations });
  await source.initialize();
  try {
    const known = new Set(migrations.map((migration) => migration.name));
    const done: { name: string }[] = await source
      .query<{ name: string }[]>(`SELECT name FROM migrations`)
      .catch(() => []);
    const unknown = done.find((row) => !known.has(row.name));
    if (unknown)
      throw new StartError(
        `The database was made by a newer version of Attune (${unknown.name}). Start that version, or use another database.`,
      );
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** A wrong key would open nothing and seal what the right one cannot open: better not to start at all. */
async function requireMasterKey(owner: pg.Client, masterKey: Buffer): Promise<void> {
  const { rows } = await owner.query<{ organization_id: string; id: string; wrapped: Buffer }>(
    `SELECT organization_id, id, wrapped FROM data_keys ORDER BY id DESC LIMIT 1`,
  );
  const [newest] = rows;
  if (!newest) return;
  const context = dataKeyContext(newest.organization_id, newest.id);
  await new MasterKey(masterKey).unwrap(context, newest.wrapped).catch(() => {
    throw new StartError(
      'The master key does not belong to this database: its clinical text was encrypted under another one. Restore that key (ATTUNE_MASTER_KEY, ATTUNE_MASTER_KEY_FILE, or master.key in the data folder).',
    );
  });
}

/** BullMQ keeps its own tables up to date when a queue is opened with `migrate`. */
async function migrateQueue(jobsUrl: string): Promise<void> {
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('episodes', { connection: { connectionString: jobsUrl, schema: jobsSchema, migrate: true } });
  await queue.waitUntilReady();
  await queue.close();
}

function withLogin(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

const userOf = (url: string): string => decodeURIComponent(new URL(url).username);
