import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** Clients, treatments, sessions, consents; and client_access, the one relation that decides who reads what. */
export class Clients1763800200000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE clients (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      code text NOT NULL,
      name_sealed bytea,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, code))`);
    await runner.query(`CREATE TABLE treatments (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      intern_id uuid NOT NULL,
      approach text,
      modality text CHECK (modality IN ('in person', 'video', 'telephone')),
      started_on date,
      ended_on date,
      ended_reason_sealed bytea,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      CHECK (ended_on IS NULL OR started_on IS NULL OR ended_on >= started_on),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, intern_id) REFERENCES people (organization_id, id))`);
    await runner.query(`CREATE INDEX treatments_client ON treatments (organization_id, client_id)`);
    await runner.query(`CREATE INDEX treatments_intern ON treatments (organization_id, intern_id)`);

    await runner.query(`CREATE TABLE client_access (
      organization_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      person_id uuid NOT NULL,
      client_id uuid NOT NULL,
      reason text NOT NULL CHECK (reason IN ('treatment', 'supervision')),
      treatment_id uuid NOT NULL,
      supervision_id uuid,
      valid tstzrange NOT NULL,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id) ON DELETE CASCADE,
      FOREIGN KEY (organization_id, supervision_id) REFERENCES supervisions (organization_id, id) ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX client_access_person ON client_access (organization_id, person_id) INCLUDE (client_id, valid)`,
    );
    await runner.query(`CREATE INDEX client_access_treatment ON client_access (organization_id, treatment_id)`);
    await runner.query(`CREATE INDEX client_access_supervision ON client_access (organization_id, supervision_id)`);
    await runner.query(`ALTER TABLE client_access ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY client_access_doors ON client_access
      USING (organization_id = app.organization() AND (app.is_worker() OR (person_id = app.person() AND valid @> now())))`);

    // A treatment stays open to its intern for the organization's closing days after it has ended, to finish the record.
    await runner.query(`CREATE FUNCTION app.treatment_period(t treatments) RETURNS tstzrange LANGUAGE sql STABLE SET search_path = public, app AS $$
      SELECT tstzrange(t.started_on::timestamp AT TIME ZONE 'UTC' - interval '1 day',
        (t.ended_on + o.closing_days + 1)::timestamp AT TIME ZONE 'UTC') FROM organizations o WHERE o.id = t.organization_id $$`);
    await runner.query(`CREATE FUNCTION app.grant_access(org uuid, treatment uuid, supervision uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, app AS $$
      INSERT INTO client_access (organization_id, person_id, client_id, reason, treatment_id, valid)
        SELECT t.organization_id, t.intern_id, t.client_id, 'treatment', t.id, app.treatment_period(t)
        FROM treatments t WHERE supervision IS NULL AND t.organization_id = org AND t.id = treatment;
      INSERT INTO client_access (organization_id, person_id, client_id, reason, treatment_id, supervision_id, valid)
        SELECT t.organization_id, s.supervisor_id, t.client_id, 'supervision', t.id, s.id, period
        FROM treatments t JOIN supervisions s ON s.organization_id = t.organization_id AND s.intern_id = t.intern_id
        CROSS JOIN LATERAL (SELECT app.treatment_period(t) * tstzrange(s.valid_from::timestamp AT TIME ZONE 'UTC' - interval '1 day',
          (s.valid_to + 1)::timestamp AT TIME ZONE 'UTC') AS period) p
        WHERE t.organization_id = org AND NOT isempty(period)
          AND (treatment IS NULL OR t.id = treatment) AND (supervision IS NULL OR s.id = supervision) $$`);
    await runner.query(`CREATE FUNCTION app.treatment_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN DELETE FROM client_access WHERE organization_id = OLD.organization_id AND treatment_id = OLD.id; END IF;
        PERFORM app.grant_access(NEW.organization_id, NEW.id, NULL);
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER treatments_access AFTER INSERT OR UPDATE OF client_id, intern_id, started_on, ended_on ON treatments FOR EACH ROW EXECUTE FUNCTION app.treatment_access()`,
    );
    await runner.query(`CREATE FUNCTION app.supervision_access() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN DELETE FROM client_access WHERE organization_id = OLD.organization_id AND supervision_id = OLD.id; END IF;
        PERFORM app.grant_access(NEW.organization_id, NULL, NEW.id);
        RETURN NULL;
      END $$`);
    await runner.query(
      `CREATE TRIGGER supervisions_access AFTER INSERT OR UPDATE ON supervisions FOR EACH ROW EXECUTE FUNCTION app.supervision_access()`,
    );

    // clients: visible through client_access; made by anyone of the organization whose permission the API has checked.
    await runner.query(`ALTER TABLE clients ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY clients_read ON clients USING (organization_id = app.organization() AND (app.is_worker() OR id = app.link_client() OR id IN (
      SELECT a.client_id FROM client_access a WHERE a.organization_id = app.organization() AND a.person_id = app.person() AND a.valid @> now())))`);
    await runner.query(
      `CREATE POLICY clients_make ON clients FOR INSERT WITH CHECK (organization_id = app.organization() AND app.actor() = 'person')`,
    );
    await auditWrites(runner, 'clients');
    await openDoors(runner, 'treatments', ['clientAccess', 'worker', 'link']);
    await runner.query(
      `CREATE POLICY treatments_make ON treatments FOR INSERT WITH CHECK (organization_id = app.organization() AND app.actor() = 'person')`,
    );
    await auditWrites(runner, 'treatments');

    await runner.query(`CREATE TABLE sessions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      treatment_id uuid NOT NULL,
      number integer NOT NULL CHECK (number >= 1),
      held_on date,
      minutes integer CHECK (minutes BETWEEN 0 AND 600),
      modality text CHECK (modality IN ('in person', 'video', 'telephone')),
      attendance text NOT NULL CHECK (attendance IN ('attended', 'late-cancel', 'no-show', 'rescheduled', 'unknown')),
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, treatment_id, number),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id))`);
    await runner.query(`CREATE INDEX sessions_newest ON sessions (organization_id, held_on DESC NULLS LAST, id)`);
    await openDoors(runner, 'sessions', ['clientAccess', 'worker', 'link']);
    await auditWrites(runner, 'sessions');

    await runner.query(`CREATE TABLE consents (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('recording', 'model-drafting', 'supervision', 'training', 'research')),
      granted boolean NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      recorded_by uuid,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id))`);
    await runner.query(
      `CREATE INDEX consents_latest ON consents (organization_id, client_id, purpose, recorded_at DESC)`,
    );
    await openDoors(runner, 'consents', ['clientAccess', 'worker']);
    await auditWrites(runner, 'consents');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE consents, sessions, client_access, treatments, clients CASCADE`);
  }
}
