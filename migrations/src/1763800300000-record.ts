import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** What a session leaves behind: transcripts and notes (sealed), administrations of forms and their scores. */
export class Record1763800300000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    const session = `FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id)`;
    await runner.query(`CREATE TABLE transcripts (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      source text NOT NULL,
      turns_sealed bytea NOT NULL,
      turn_count integer NOT NULL,
      client_words integer NOT NULL,
      therapist_words integer NOT NULL,
      content_digest bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, session_id),
      ${session})`);
    await runner.query(`CREATE TABLE notes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      author_id uuid NOT NULL,
      format text NOT NULL,
      status text NOT NULL CHECK (status IN ('draft', 'signed', 'co-signed', 'returned')),
      version integer NOT NULL DEFAULT 1,
      signed_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id),
      ${session})`);
    await runner.query(`CREATE INDEX notes_session ON notes (organization_id, session_id)`);
    await runner.query(`CREATE TABLE note_versions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      note_id uuid NOT NULL,
      version integer NOT NULL,
      sections_sealed bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, note_id, version),
      FOREIGN KEY (organization_id, note_id) REFERENCES notes (organization_id, id))`);
    for (const table of ['transcripts', 'notes', 'note_versions']) {
      await openDoors(runner, table, ['clientAccess', 'worker']);
      await auditWrites(runner, table);
    }

    // Own instruments from definition files, as given; the shipped catalogue is in libs/measures.
    await runner.query(`CREATE TABLE own_instruments (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      form text NOT NULL,
      definition jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid,
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, form))`);
    await runner.query(`CREATE TABLE measurement_errors (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      form text NOT NULL,
      scale text NOT NULL,
      value double precision NOT NULL CHECK (value > 0),
      origin text NOT NULL CHECK (origin IN ('entered', 'definition file', 'estimated')),
      source text NOT NULL,
      sd double precision,
      reliability double precision,
      clients integer,
      session_number integer,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      recorded_by uuid,
      PRIMARY KEY (organization_id, id))`);
    await runner.query(
      `CREATE INDEX measurement_errors_latest ON measurement_errors (organization_id, form, scale, recorded_at DESC)`,
    );
    for (const table of ['own_instruments', 'measurement_errors']) {
      await openDoors(runner, table, ['member']);
      await auditWrites(runner, table);
    }
    // The client's form reads the instrument that the link names.
    await runner.query(
      `CREATE POLICY own_instruments_link ON own_instruments FOR SELECT USING (organization_id = app.organization() AND app.actor() = 'link')`,
    );

    await runner.query(`CREATE TABLE administrations (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      treatment_id uuid NOT NULL,
      session_id uuid NOT NULL,
      session_number integer NOT NULL,
      form text NOT NULL,
      key_version text NOT NULL,
      key_state text NOT NULL,
      wording text NOT NULL DEFAULT 'cues',
      perspective text NOT NULL,
      respondent_id uuid,
      responses double precision[],
      totals jsonb,
      withheld jsonb NOT NULL DEFAULT '[]',
      entered_how text NOT NULL CHECK (entered_how IN ('app', 'paper', 'link', 'import', 'demonstration')),
      entered_by uuid,
      submission_id uuid,
      given_at timestamptz,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      status text NOT NULL DEFAULT 'valid' CHECK (status IN ('valid', 'corrected', 'withdrawn')),
      status_reason_sealed bytea,
      corrects_id uuid,
      PRIMARY KEY (organization_id, id),
      CHECK ((responses IS NULL) <> (totals IS NULL)),
      UNIQUE (organization_id, submission_id),
      FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id),
      FOREIGN KEY (organization_id, respondent_id) REFERENCES people (organization_id, id),
      ${session})`);
    await runner.query(`CREATE INDEX administrations_session ON administrations (organization_id, session_id)`);
    await runner.query(
      `CREATE INDEX administrations_treatment ON administrations (organization_id, treatment_id, session_number)`,
    );
    await runner.query(`CREATE INDEX administrations_form ON administrations (organization_id, form, session_number)`);
    await openDoors(runner, 'administrations', ['clientAccess', 'worker', 'link']);
    await auditWrites(runner, 'administrations');

    // Derived from an administration in the same transaction; the writes of administrations are the audited ones.
    await runner.query(`CREATE TABLE scores (
      organization_id uuid NOT NULL,
      administration_id uuid NOT NULL,
      client_id uuid NOT NULL,
      treatment_id uuid NOT NULL,
      session_number integer NOT NULL,
      form text NOT NULL,
      perspective text NOT NULL,
      scale text NOT NULL,
      value double precision NOT NULL,
      item_mean double precision NOT NULL,
      answered integer NOT NULL,
      items integer NOT NULL,
      prorated boolean NOT NULL,
      totals_only boolean NOT NULL,
      PRIMARY KEY (organization_id, administration_id, scale),
      FOREIGN KEY (organization_id, administration_id) REFERENCES administrations (organization_id, id) ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX scores_series ON scores (organization_id, treatment_id, form, scale, session_number)
      INCLUDE (client_id, perspective, value, item_mean, answered, items, prorated, totals_only, administration_id)`);
    await runner.query(`CREATE INDEX scores_client ON scores (organization_id, client_id)`);
    await openDoors(runner, 'scores', ['clientAccess', 'worker', 'link']);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE scores, administrations, measurement_errors, own_instruments, note_versions, notes, transcripts CASCADE`,
    );
  }
}
