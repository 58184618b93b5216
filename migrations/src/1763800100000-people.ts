import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** People, their roles and supervisions; sign-in; the keys that wrap clinical text; the outbox of jobs. */
export class People1763800100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE people (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      name text NOT NULL,
      email text CHECK (email = lower(email)),
      code text,
      active boolean NOT NULL DEFAULT true,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, code))`);
    await runner.query(`CREATE UNIQUE INDEX people_email ON people (email)`);
    await runner.query(`CREATE TABLE memberships (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('supervisor', 'intern', 'rater', 'researcher', 'lead', 'admin')),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, person_id, role),
      FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE supervisions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      supervisor_id uuid NOT NULL,
      intern_id uuid NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      PRIMARY KEY (organization_id, id),
      CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CHECK (supervisor_id <> intern_id),
      FOREIGN KEY (organization_id, supervisor_id) REFERENCES people (organization_id, id),
      FOREIGN KEY (organization_id, intern_id) REFERENCES people (organization_id, id))`);
    await runner.query(`CREATE INDEX supervisions_intern ON supervisions (organization_id, intern_id)`);
    await runner.query(`CREATE INDEX supervisions_supervisor ON supervisions (organization_id, supervisor_id)`);
    for (const table of ['people', 'memberships', 'supervisions']) {
      await openDoors(runner, table, ['member']);
      await auditWrites(runner, table);
    }

    // Password hashes: reached only through the functions below; the application's role has no right on the table.
    await runner.query(`CREATE TABLE credentials (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      password_hash text NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, person_id),
      FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id) ON DELETE CASCADE)`);
    await runner.query(`ALTER TABLE credentials ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE FUNCTION app.set_password(person uuid, hash text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app AS $$
      INSERT INTO credentials (organization_id, person_id, password_hash) VALUES (app.organization(), person, hash)
      ON CONFLICT (organization_id, person_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, changed_at = now() $$`);
    await runner.query(`CREATE FUNCTION app.sign_in_lookup(address text)
      RETURNS TABLE (organization_id uuid, person_id uuid, password_hash text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
      SELECT p.organization_id, p.id, c.password_hash FROM people p
      JOIN credentials c ON c.organization_id = p.organization_id AND c.person_id = p.id
      WHERE p.email = lower(address) AND p.active $$`);

    // Opaque session tokens: only their SHA-256 is stored.
    await runner.query(`CREATE TABLE sign_ins (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      token_hash bytea NOT NULL UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_seen_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id) ON DELETE CASCADE)`);
    await openDoors(runner, 'sign_ins', ['member']);
    // last_seen_at is written at most once a minute, so that reading pages does not write a row each.
    await runner.query(`CREATE FUNCTION app.resolve_sign_in(hash bytea, idle interval)
      RETURNS TABLE (organization_id uuid, person_id uuid, sign_in_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      BEGIN
        UPDATE sign_ins s SET last_seen_at = now()
          WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now()
            AND s.last_seen_at > now() - idle AND s.last_seen_at < now() - interval '1 minute';
        RETURN QUERY SELECT s.organization_id, s.person_id, s.id FROM sign_ins s
          JOIN people p ON p.organization_id = s.organization_id AND p.id = s.person_id
          WHERE s.token_hash = hash AND s.ended_at IS NULL AND s.expires_at > now() AND s.last_seen_at > now() - idle AND p.active;
      END $$`);

    // Counters of failed sign-ins (rate-limiter-flexible): no organization is known yet, keys are digests of address and network.
    await runner.query(
      `CREATE TABLE sign_in_attempts (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
    );

    await runner.query(`CREATE TABLE data_keys (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      wrapped bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      retired_at timestamptz,
      PRIMARY KEY (organization_id, id))`);
    await runner.query(`ALTER TABLE data_keys ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY data_keys_doors ON data_keys USING (organization_id = app.organization()) WITH CHECK (organization_id = app.organization())`,
    );
    await auditWrites(runner, 'data_keys');

    // A job and the row it is about commit together: the relay moves committed rows to BullMQ, on PostgreSQL or Redis.
    await runner.query(`CREATE TABLE outbox (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      queue text NOT NULL,
      name text NOT NULL,
      payload jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id))`);
    await runner.query(`ALTER TABLE outbox ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY outbox_write ON outbox FOR INSERT WITH CHECK (organization_id = app.organization())`,
    );
    await runner.query(`CREATE POLICY outbox_relay ON outbox USING (app.actor() = 'relay')`);
    await runner.query(
      `CREATE FUNCTION app.outbox_notify() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('attune_outbox', ''); RETURN NULL; END $$`,
    );
    await runner.query(
      `CREATE TRIGGER outbox_notify AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION app.outbox_notify()`,
    );
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE outbox, data_keys, sign_in_attempts, sign_ins, credentials, supervisions, memberships, people CASCADE`,
    );
  }
}
