import { tableGrants } from '@attune/migrations';
import pg from 'pg';
import { type TestDatabase, createTestDatabase } from '../testing/test-database.js';
import { MasterKey } from '../vault/key-encryption-key.js';
import { dataKeyContext } from '../vault/vault.js';
import { type PrepareOptions, prepareDatabase } from './prepare.js';
import { uuidv7 } from './uuid.js';

const masterKey = Buffer.alloc(32, 7);
const own: PrepareOptions = { masterKey, databaseAppUrl: null, databaseJobsUrl: null };

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const asRole = async <T>(url: string, sql: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
};
const sentenceOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'was accepted',
    (error: Error) => error.message,
  );

describe('a database', () => {
  it('is made ready once by several processes that start at the same moment', async () => {
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => prepareDatabase(database.ownerUrl, own)));
    expect(others).toEqual([first, first]);
    const migrated = await database.query(`SELECT name FROM migrations`);
    expect(migrated.length).toBe(new Set(migrated.map((row) => JSON.stringify(row))).size);
    expect(await asRole(first!.appUrl, `SELECT count(*)::int AS n FROM clients`)).toEqual([{ n: 0 }]);
    expect(await prepareDatabase(database.ownerUrl, own)).toEqual(first);
  });

  it('takes away at every start what somebody granted by hand', async () => {
    const { appUrl } = await prepareDatabase(database.ownerUrl, own);
    const role = new URL(appUrl).username;
    await database.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO "${role}"`);
    expect(await asRole(appUrl, `SELECT 1 FROM credentials`)).toEqual([]);
    await prepareDatabase(database.ownerUrl, own);
    await expect(asRole(appUrl, `SELECT 1 FROM credentials`)).rejects.toMatchObject({ code: '42501' });
  });

  it('never leaves an application that is running without its rights, not for a moment', async () => {
    const { appUrl } = await prepareDatabase(database.ownerUrl, own);
    const running = new pg.Client({ connectionString: appUrl });
    await running.connect();
    let prepared = false;
    const starts = (async () => {
      for (let start = 0; start < 3; start++) await prepareDatabase(database.ownerUrl, own);
      prepared = true;
    })();
    let asked = 0;
    while (!prepared) {
      await running.query(`SELECT app.organization() FROM clients, scores, imports`);
      asked++;
    }
    await starts;
    await running.end();
    expect(asked).toBeGreaterThan(20);
  });

  it('uses the logins that an administrator has made, and makes none', async () => {
    const [name] = (await database.query<{ name: string }>(`SELECT current_database() AS name`)).map((row) => row.name);
    await database.query(`CREATE ROLE "${name}_app" LOGIN PASSWORD 'given' NOSUPERUSER NOBYPASSRLS`);
    await database.query(`CREATE ROLE "${name}_jobs" LOGIN PASSWORD 'given'`);
    await database.query(`CREATE SCHEMA bullmq`);
    await database.query(`GRANT ALL ON SCHEMA bullmq TO "${name}_jobs"`);
    await database.query(`ALTER SCHEMA bullmq OWNER TO "${name}_jobs"`);
    await database.query(`GRANT CREATE ON DATABASE "${name}" TO "${name}_jobs"`);
    const urlOf = (role: string): string => {
      const url = new URL(database.ownerUrl);
      [url.username, url.password] = [role, 'given'];
      return url.href;
    };
    const given = { masterKey, databaseAppUrl: urlOf(`${name}_app`), databaseJobsUrl: urlOf(`${name}_jobs`) };
    expect(await prepareDatabase(database.ownerUrl, given)).toEqual({
      appUrl: given.databaseAppUrl,
      jobsUrl: given.databaseJobsUrl,
    });
    const readable = Object.keys(tableGrants).filter((table) => tableGrants[table]?.includes('SELECT'));
    for (const table of readable) await asRole(given.databaseAppUrl, `SELECT 1 FROM ${table}`);
  });

  it('of a newer version is left alone, with the name of what is not known', async () => {
    await prepareDatabase(database.ownerUrl, own);
    await database.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Tomorrow9999999999999')`);
    expect(await sentenceOf(prepareDatabase(database.ownerUrl, own))).toBe(
      'The database was made by a newer version of Attune (Tomorrow9999999999999). Start that version, or use another database.',
    );
  });

  it('whose clinical text is under another master key does not start, and keeps its logins', async () => {
    const { appUrl } = await prepareDatabase(database.ownerUrl, own);
    const [organizationId, id] = [uuidv7(), uuidv7()];
    await database.query(`INSERT INTO organizations (id, name, slug) VALUES ($1, 'Lake', 'lake')`, [organizationId]);
    const wrapped = await new MasterKey(masterKey).wrap(dataKeyContext(organizationId, id), Buffer.alloc(32, 1));
    await database.query(`INSERT INTO data_keys (organization_id, id, wrapped) VALUES ($1, $2, $3)`, [
      organizationId,
      id,
      wrapped,
    ]);
    const other = { ...own, masterKey: Buffer.alloc(32, 8) };
    expect(await sentenceOf(prepareDatabase(database.ownerUrl, other))).toMatch(
      /^The master key does not belong to this database: .*ATTUNE_MASTER_KEY/,
    );
    expect(await asRole(appUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(await prepareDatabase(database.ownerUrl, own)).toMatchObject({ appUrl });
  });

  it('that is not there, or does not let us in, is said in one sentence without the password', async () => {
    for (const change of [
      (url: URL) => (url.pathname = '/no_such_database'),
      (url: URL) => (url.password = 'wrong-secret'),
      (url: URL) => (url.port = '1'),
    ]) {
      const url = new URL(database.ownerUrl);
      change(url);
      const said = await sentenceOf(prepareDatabase(url.href, own));
      expect(said).toMatch(/^The database cannot be reached: .+ Check DATABASE_URL/);
      expect(said).not.toContain('wrong-secret');
      expect(said).not.toContain('\n');
    }
  });
});
