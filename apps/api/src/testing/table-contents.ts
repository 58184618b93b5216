import type { TestApplication } from './test-application.js';

/** Tables of the schema, by name. */
export async function tablesOf(app: Pick<TestApplication, 'owner'>): Promise<string[]> {
  const rows = await app.owner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  return rows.map((row) => row.name);
}

/** Rows of every table, for "nothing was written"; without the outbox, which the worker empties at any moment. */
export async function rowCounts(app: TestApplication): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesOf(app)) {
    if (table === 'outbox') continue;
    const [row] = await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    counts[table] = row?.n ?? 0;
  }
  return counts;
}

/** The trail grows with every read and the sign-ins with every request: they are no part of the record. */
const notTheRecord = ['audit_events', 'audit_heads', 'sign_ins'];

/** A digest of every row of one organization, table by table. */
export async function fingerprint(app: TestApplication, organizationId: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  const columns = await app.owner<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organization_id'`,
  );
  for (const { name } of columns) {
    if (notTheRecord.includes(name)) continue;
    const [row] = await app.owner<{ digest: string }>(
      `SELECT count(*) || ' ' || COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${name} t WHERE organization_id = $1`,
      [organizationId],
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
