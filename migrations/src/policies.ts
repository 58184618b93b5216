import type { QueryRunner } from 'typeorm';

/** The row is about a client whom the person asking treats or supervises now. */
const accessible = `client_id IN (
      SELECT a.client_id FROM client_access a
      WHERE a.organization_id = app.organization() AND a.person_id = app.person() AND a.valid @> now())`;

/**
 * Row-level security, written once. Each door is one condition; a table names the doors that lead to it.
 * `app.*()` functions read the transaction-local settings that the API sets first in every transaction
 * (apps/api/src/database); without them every door is closed.
 */
const doors = {
  /** Any signed-in person, job or command of the organization. */
  member: "organization_id = app.organization() AND app.actor() <> 'link'",
  /** People who treat or supervise the client now: client_access is kept by triggers, the clock is read here. */
  clientAccess: `organization_id = app.organization() AND ${accessible}`,
  /** Jobs and the command line of the operator, inside one organization. */
  worker: 'organization_id = app.organization() AND app.is_worker()',
  /** A client filling a form in through a private link: only rows of that client. */
  link: 'organization_id = app.organization() AND client_id = app.link_client()',
  /** The person who wrote it, while that person has access to the client; no job, no command, nobody else. */
  author: `organization_id = app.organization() AND app.actor() = 'person' AND author_id = app.person() AND ${accessible}`,
  /** A psychotherapy note that its author shares with this person, while this person has access to the client. */
  sharedNote: `organization_id = app.organization() AND app.actor() = 'person' AND ${accessible} AND id IN (
      SELECT s.note_id FROM psychotherapy_note_shares s WHERE s.organization_id = app.organization() AND s.person_id = app.person())`,
  /** The share itself, as the person sees it with whom the author shares. */
  sharedWithMe: `organization_id = app.organization() AND app.actor() = 'person' AND person_id = app.person() AND ${accessible}`,
  /** A rotation of keys, which seals every cell anew: the only work of the operator that reaches such a row. */
  keyRotation: `organization_id = app.organization() AND app.is_worker() AND current_setting('app.purpose', true) = 'key rotation'`,
} as const;

export type Door = keyof typeof doors;

export async function openDoors(runner: QueryRunner, table: string, names: readonly Door[]): Promise<void> {
  await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  const condition = names.map((name) => `(${doors[name]})`).join(' OR ');
  await runner.query(`CREATE POLICY ${table}_doors ON ${table} USING (${condition}) WITH CHECK (${condition})`);
}

/** One more door, for reading alone. */
export async function openToRead(runner: QueryRunner, table: string, name: Door): Promise<void> {
  await runner.query(`CREATE POLICY ${table}_${name} ON ${table} FOR SELECT USING (${doors[name]})`);
}

/** Every write of the table becomes an audit event at commit, whoever writes it. */
export async function auditWrites(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`CREATE CONSTRAINT TRIGGER ${table}_audit AFTER INSERT OR UPDATE OR DELETE ON ${table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.audit_write()`);
}
