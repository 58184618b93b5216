import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { testServices } from './test-services.js';

/** A fresh, empty database on the server of this test run; dropped again by `drop`. */
export interface TestDatabase {
  readonly ownerUrl: string;
  /** As the owner, past row-level security: to look at what is really there, and to shift clocks. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** The server is DATABASE_URL where it is set, else the embedded one that the test run has started. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServices().postgres;
  if (!server) throw new Error('no PostgreSQL: run the tests through jest with apps/api/jest.config.mjs');
  const name = `attune_test_${randomBytes(5).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asOwner(server, async (client) => {
    await client.query(`CREATE DATABASE ${name}`);
    // Where it is tomorrow already: days are those of UTC, whatever the server's own clock shows.
    await client.query(`ALTER DATABASE ${name} SET timezone TO 'Pacific/Kiritimati'`);
  });
  const owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  return {
    ownerUrl: url.href,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query(sql, [...parameters])).rows as Row[],
    drop: async () => {
      await connectionsClosed(owner);
      await owner.end();
      await asOwner(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        for (const role of [`${name}_app`, `${name}_jobs`]) await client.query(`DROP ROLE IF EXISTS ${role}`);
      });
    },
  };
}

/** Connections that were just closed take a moment to go; dropping the database under them would throw errors at nobody. */
async function connectionsClosed(owner: pg.Client): Promise<void> {
  for (let tries = 0; tries < 250; tries++) {
    const { rows } = await owner.query(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
