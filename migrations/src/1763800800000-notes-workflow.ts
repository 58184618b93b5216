import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reviewOfNotes } from './note-review-rules.js';
import { auditWrites, openDoors, openToRead } from './policies.js';

/**
 * Notes with a working copy, immutable versions and a history; goals, templates, comments, times of sessions; and
 * psychotherapy notes, which only their author reads.
 */
export class NotesWorkflow1763800800000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await notes(runner);
    await reviewOfNotes(runner);
    await templatesAndGoals(runner);
    await comments(runner);
    await psychotherapyNotes(runner);
    await runner.query(`ALTER TABLE sessions
      ADD COLUMN started_at time(0),
      ADD COLUMN ended_at time(0),
      ADD COLUMN with_evaluation boolean NOT NULL DEFAULT false,
      ADD CHECK ((started_at IS NULL) = (ended_at IS NULL))`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE sessions DROP COLUMN started_at, DROP COLUMN ended_at, DROP COLUMN with_evaluation`,
    );
    await runner.query(`DROP TABLE psychotherapy_note_shares, psychotherapy_notes, session_comments, treatment_goals,
      note_template_versions, note_templates, note_events, note_drafts CASCADE`);
    await runner.query(`DROP FUNCTION app.client_people(uuid), app.notes_by_format()`);
    await runner.query(`DROP TRIGGER notes_step ON notes`);
    await runner.query(`DROP POLICY notes_author ON notes`);
    await runner.query(`DROP POLICY notes_unfinished_supervision ON notes`);
    await runner.query(`DROP POLICY note_versions_author ON note_versions`);
    await runner.query(`DROP POLICY note_versions_of_notes ON note_versions`);
    await runner.query(`DROP FUNCTION app.note_step(), app.may_review(uuid, uuid)`);
    await runner.query(`ALTER TABLE note_versions DROP COLUMN kind, DROP COLUMN goals`);
    await runner.query(`DELETE FROM notes n WHERE session_id IS NULL OR NOT EXISTS (
      SELECT 1 FROM note_versions v WHERE v.organization_id = n.organization_id AND v.note_id = n.id)`);
    await runner.query(`ALTER TABLE notes ALTER COLUMN session_id SET NOT NULL, ALTER COLUMN version SET DEFAULT 1,
      DROP COLUMN treatment_id, DROP COLUMN format_version, DROP COLUMN revision, DROP COLUMN since,
      DROP COLUMN cosigned_at, DROP COLUMN cosigned_by, DROP COLUMN cosigned_version`);
  }
}

async function notes(runner: QueryRunner): Promise<void> {
  // `revision` grows with every change of the note or its working copy: it is what If-Match compares. `version` counts
  // immutable versions, 0 before the first. `since` is when the present status began.
  await runner.query(`ALTER TABLE notes
    ADD COLUMN treatment_id uuid,
    ADD COLUMN format_version integer NOT NULL DEFAULT 1,
    ADD COLUMN revision integer NOT NULL DEFAULT 1,
    ADD COLUMN since timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN cosigned_at timestamptz,
    ADD COLUMN cosigned_by uuid,
    ADD COLUMN cosigned_version integer,
    ALTER COLUMN session_id DROP NOT NULL,
    ALTER COLUMN version SET DEFAULT 0`);
  // One statement over a narrow table; the trail tells what people did, not how a table was rebuilt.
  await runner.query(`ALTER TABLE notes DISABLE TRIGGER notes_audit`);
  await runner.query(`UPDATE notes n SET treatment_id = s.treatment_id,
      format = CASE WHEN n.format IN ('SOAP', 'DAP') THEN lower(n.format) ELSE n.format END, since = COALESCE(n.signed_at, n.created_at)
    FROM sessions s WHERE s.organization_id = n.organization_id AND s.id = n.session_id`);
  await runner.query(`ALTER TABLE notes ENABLE TRIGGER notes_audit`);
  await runner.query(`ALTER TABLE notes
    ALTER COLUMN treatment_id SET NOT NULL,
    ADD FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id),
    ADD FOREIGN KEY (organization_id, cosigned_by) REFERENCES people (organization_id, id),
    ADD CHECK (cosigned_by <> author_id),
    ADD CHECK (status NOT IN ('signed', 'co-signed') OR (signed_at IS NOT NULL AND version > 0)),
    ADD CHECK (status <> 'co-signed' OR (cosigned_by IS NOT NULL AND cosigned_version = version))`);
  await runner.query(`CREATE INDEX notes_treatment ON notes (organization_id, treatment_id)`);
  await runner.query(`CREATE INDEX notes_unfinished ON notes (organization_id, since, id) WHERE status <> 'co-signed'`);

  await runner.query(`ALTER TABLE note_versions
    ADD COLUMN kind text NOT NULL DEFAULT 'body' CHECK (kind IN ('body', 'addendum')),
    ADD COLUMN goals integer[] NOT NULL DEFAULT '{}'`);

  // The working copy of a note: `id` is the note's own. It is there while it holds something that no version holds.
  await runner.query(`CREATE TABLE note_drafts (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    sections_sealed bytea NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, id) REFERENCES notes (organization_id, id))`);
  await runner.query(`CREATE TABLE note_events (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    note_id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    by_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('created', 'kept', 'signed', 'returned', 'co-signed', 'amended')),
    version integer NOT NULL,
    comment_sealed bytea,
    unsupported integer CHECK (unsupported >= 0),
    PRIMARY KEY (organization_id, id),
    CHECK (kind <> 'returned' OR comment_sealed IS NOT NULL),
    FOREIGN KEY (organization_id, by_id) REFERENCES people (organization_id, id),
    FOREIGN KEY (organization_id, note_id) REFERENCES notes (organization_id, id))`);
  await runner.query(`CREATE INDEX note_events_note ON note_events (organization_id, note_id, at, id)`);
  await runner.query(`INSERT INTO note_events (organization_id, id, client_id, note_id, at, by_id, kind, version)
    SELECT organization_id, gen_random_uuid(), client_id, id, created_at, author_id, 'created', 0 FROM notes
    UNION ALL
    SELECT organization_id, gen_random_uuid(), client_id, id, signed_at, author_id, 'signed', version FROM notes WHERE signed_at IS NOT NULL`);
  for (const table of ['note_drafts', 'note_events']) {
    await openDoors(runner, table, ['clientAccess', 'worker']);
    await auditWrites(runner, table);
  }
}

async function templatesAndGoals(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE note_templates (
    organization_id uuid NOT NULL REFERENCES organizations (id),
    id uuid NOT NULL,
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    PRIMARY KEY (organization_id, id))`);
  await runner.query(`CREATE TABLE note_template_versions (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    template_id uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    name text NOT NULL,
    description text NOT NULL,
    sections jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, template_id, version),
    FOREIGN KEY (organization_id, template_id) REFERENCES note_templates (organization_id, id))`);
  for (const table of ['note_templates', 'note_template_versions']) {
    await openDoors(runner, table, ['member']);
    await auditWrites(runner, table);
  }
  // How often a format is used, for people who see no note.
  await runner.query(`CREATE FUNCTION app.notes_by_format() RETURNS TABLE (format text, notes integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
    SELECT n.format, count(*)::int FROM notes n
    WHERE n.organization_id = app.organization() AND app.actor() <> 'link' GROUP BY n.format $$`);

  await runner.query(`CREATE TABLE treatment_goals (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    treatment_id uuid NOT NULL,
    number integer NOT NULL CHECK (number >= 1),
    text_sealed bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('active', 'met', 'revised', 'dropped')),
    form text,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    ended_at timestamptz,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, treatment_id, number),
    CHECK ((state = 'active') = (ended_at IS NULL)),
    FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
    FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id))`);
  await openDoors(runner, 'treatment_goals', ['clientAccess', 'worker']);
  await auditWrites(runner, 'treatment_goals');
}

async function comments(runner: QueryRunner): Promise<void> {
  // Who has been answered stays: the foreign key keeps a comment that another one answers.
  await runner.query(`CREATE TABLE session_comments (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    session_id uuid NOT NULL,
    author_id uuid NOT NULL,
    turn integer CHECK (turn >= 0),
    answers_id uuid,
    text_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
    FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id),
    FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id),
    FOREIGN KEY (organization_id, answers_id) REFERENCES session_comments (organization_id, id))`);
  await runner.query(`CREATE INDEX session_comments_session ON session_comments (organization_id, session_id)`);
  await openDoors(runner, 'session_comments', ['clientAccess', 'worker']);
  await auditWrites(runner, 'session_comments');
  await runner.query(`CREATE POLICY session_comments_own ON session_comments AS RESTRICTIVE FOR INSERT
    WITH CHECK (app.is_worker() OR author_id = app.person())`);
  await runner.query(`CREATE POLICY session_comments_immutable ON session_comments AS RESTRICTIVE FOR UPDATE
    USING (app.is_worker())`);
  await runner.query(`CREATE POLICY session_comments_removed ON session_comments AS RESTRICTIVE FOR DELETE
    USING (author_id = app.person())`);
}

async function psychotherapyNotes(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE psychotherapy_notes (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    session_id uuid NOT NULL,
    author_id uuid NOT NULL,
    text_sealed bytea NOT NULL,
    revision integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, id, author_id),
    FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
    FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id),
    FOREIGN KEY (organization_id, author_id) REFERENCES people (organization_id, id))`);
  await runner.query(`CREATE INDEX psychotherapy_notes_session ON psychotherapy_notes (organization_id, session_id)`);
  // The author stands in the share as well, held to the note by the foreign key: so neither policy asks the other table
  // about its own rows, which PostgreSQL would refuse as endless.
  await runner.query(`CREATE TABLE psychotherapy_note_shares (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    note_id uuid NOT NULL,
    author_id uuid NOT NULL,
    person_id uuid NOT NULL,
    shared_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, note_id, person_id),
    CHECK (person_id <> author_id),
    FOREIGN KEY (organization_id, note_id, author_id) REFERENCES psychotherapy_notes (organization_id, id, author_id) ON DELETE CASCADE,
    FOREIGN KEY (organization_id, person_id) REFERENCES people (organization_id, id))`);
  await openDoors(runner, 'psychotherapy_notes', ['author', 'keyRotation']);
  await openToRead(runner, 'psychotherapy_notes', 'sharedNote');
  await openDoors(runner, 'psychotherapy_note_shares', ['author']);
  await openToRead(runner, 'psychotherapy_note_shares', 'sharedWithMe');
  for (const table of ['psychotherapy_notes', 'psychotherapy_note_shares']) await auditWrites(runner, table);

  // With whom something about a client can be shared: whoever has access now, asked by somebody who has it as well.
  await runner.query(`CREATE FUNCTION app.client_people(client uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
    SELECT DISTINCT a.person_id FROM client_access a
    WHERE a.organization_id = app.organization() AND a.client_id = client AND a.valid @> now() AND EXISTS (
      SELECT 1 FROM client_access own WHERE own.organization_id = app.organization() AND own.client_id = client
        AND own.person_id = app.person() AND own.valid @> now()) $$`);
}
