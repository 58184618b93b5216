import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A fresh, empty database on the server of this test run; dropped again by `drop`. */
export interface TestDatabase {
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

/** The server is DATABASE_URL where it is set, else the embedded one that the test run has started (global-setup.mjs). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['ATTUNE_TEST_SERVER'];
  if (!server)
    throw new Error('ATTUNE_TEST_SERVER is not set: run the tests through jest with apps/api/jest.config.mjs');
  const name = `attune_test_${randomBytes(5).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await asOwner(server, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    ownerUrl: url.href,
    drop: () =>
      asOwner(server, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        for (const role of [`${name}_app`, `${name}_jobs`]) await client.query(`DROP ROLE IF EXISTS ${role}`);
      }),
  };
}

export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
