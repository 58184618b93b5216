import type { QueryRunner } from 'typeorm';
import { functionGrants, migrations, tableGrants } from './index.js';

/** What the migrations say to the database, without a database. */
async function statements(): Promise<string[]> {
  const said: string[] = [];
  const runner = { query: (sql: string) => Promise.resolve(void said.push(sql)) } as unknown as QueryRunner;
  for (const Migration of migrations) await new Migration().up(runner);
  return said;
}

const found = (said: readonly string[], pattern: RegExp): string[] =>
  said.flatMap((sql) => [...sql.matchAll(pattern)].map((match) => match[1] ?? ''));

describe('migrations', () => {
  it('are named after their moment and stand in that order', () => {
    const moments = migrations.map((migration) => Number(/(\d{13})$/.exec(migration.name)?.[1]));
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(new Set(moments).size).toBe(moments.length);
  });

  it('leave no table without a decision on what the application may do with it', async () => {
    const tables = found(await statements(), /CREATE TABLE (\w+)/g);
    expect(tables.sort()).toEqual(Object.keys(tableGrants).sort());
  });

  it('put row-level security on every table but the counter of sign-in attempts, which knows no organization yet', async () => {
    const said = await statements();
    const tables = found(said, /CREATE TABLE (\w+)/g).filter((table) => table !== 'sign_in_attempts');
    const guarded = new Set(found(said, /ALTER TABLE (\w+) ENABLE ROW LEVEL SECURITY/g));
    const withPolicy = new Set(found(said, /CREATE POLICY \w+ ON (\w+)/g));
    expect(tables.filter((table) => !guarded.has(table))).toEqual([]);
    // Nobody but its functions reaches the password hashes: guarded, and without any policy that would open it.
    expect(tables.filter((table) => !withPolicy.has(table))).toEqual(['credentials']);
    expect(tableGrants['credentials']).toEqual([]);
  });

  it('grant only functions that they make', async () => {
    const made = new Set(found(await statements(), /CREATE (?:OR REPLACE )?FUNCTION (app\.\w+)/g));
    expect(
      functionGrants.map((signature) => signature.slice(0, signature.indexOf('('))).filter((name) => !made.has(name)),
    ).toEqual([]);
  });

  it('never let the audit trail be rewritten by the application', () => {
    expect(tableGrants['audit_events']).toEqual(['SELECT']);
    expect(tableGrants['audit_heads']).toEqual(['SELECT']);
  });
});
