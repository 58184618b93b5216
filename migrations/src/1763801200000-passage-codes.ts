import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** What people saw in a session: stretches of the original transcript by category, and who has coded the whole of it. */
export class PassageCodes1763801200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    const session = `FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id),
      FOREIGN KEY (organization_id, coder_id) REFERENCES people (organization_id, id)`;
    await runner.query(`CREATE TABLE passage_codes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      coder_id uuid NOT NULL,
      first_turn integer NOT NULL CHECK (first_turn >= 0),
      last_turn integer NOT NULL CHECK (last_turn >= first_turn),
      family text NOT NULL CHECK (family IN ('withdrawal', 'confrontation', 'repair')),
      marker text,
      edition text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      ${session})`);
    await runner.query(`CREATE INDEX passage_codes_session ON passage_codes (organization_id, session_id)`);
    await runner.query(`CREATE TABLE coding_finished (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      coder_id uuid NOT NULL,
      finished_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, session_id, coder_id),
      ${session})`);
    for (const table of ['passage_codes', 'coding_finished']) {
      await openDoors(runner, table, ['clientAccess', 'worker']);
      await auditWrites(runner, table);
      // A person adds and takes back what is their own, nobody else's.
      await runner.query(`CREATE POLICY ${table}_own_in ON ${table} AS RESTRICTIVE FOR INSERT
        WITH CHECK (app.is_worker() OR coder_id = app.person())`);
      await runner.query(`CREATE POLICY ${table}_own_out ON ${table} AS RESTRICTIVE FOR DELETE
        USING (app.is_worker() OR coder_id = app.person())`);
    }
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE coding_finished, passage_codes CASCADE`);
  }
}
