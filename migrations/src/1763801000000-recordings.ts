import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** Sound of sessions: what is known of it here, encrypted segments of it in a folder or in S3; how long it is kept. */
export class Recordings1763801000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // `deletion` says why the sound goes and is set first: from then on nobody writes, hears or transcribes it.
    await runner.query(`CREATE TABLE recordings (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('uploading', 'stored', 'transcribing', 'transcribed', 'failed', 'deleted')),
      type text,
      bytes bigint NOT NULL CHECK (bytes > 0),
      segment_bytes integer NOT NULL CHECK (segment_bytes > 0),
      seconds double precision,
      failure text,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid,
      stored_at timestamptz,
      transcribed_at timestamptz,
      deletion text CHECK (deletion IN ('retention', 'consent withdrawn', 'by a person', 'upload abandoned', 'not a recording')),
      deleted_at timestamptz,
      PRIMARY KEY (organization_id, id),
      CHECK ((state = 'deleted') = (deleted_at IS NOT NULL)),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id))`);
    await runner.query(`CREATE INDEX recordings_session ON recordings (organization_id, session_id)`);
    await runner.query(`CREATE INDEX recordings_client ON recordings (organization_id, client_id)`);
    await runner.query(`CREATE INDEX recordings_kept ON recordings (organization_id, id) WHERE state <> 'deleted'`);
    await openDoors(runner, 'recordings', ['clientAccess', 'worker']);
    await auditWrites(runner, 'recordings');

    // What the store holds, segment by segment: derived from the upload, whose beginning and end are the audited writes.
    // `object` names the stored ciphertext and is part of what is authenticated: an older one does not pass for it.
    await runner.query(`CREATE TABLE recording_segments (
      organization_id uuid NOT NULL,
      recording_id uuid NOT NULL,
      client_id uuid NOT NULL,
      number integer NOT NULL CHECK (number >= 0),
      object uuid NOT NULL,
      bytes integer NOT NULL CHECK (bytes > 0),
      PRIMARY KEY (organization_id, recording_id, number),
      FOREIGN KEY (organization_id, recording_id) REFERENCES recordings (organization_id, id))`);
    await openDoors(runner, 'recording_segments', ['clientAccess', 'worker']);

    // How far a transcription is, for the bar in the page: written many times, and no part of the record.
    await runner.query(`CREATE TABLE recording_progress (
      organization_id uuid NOT NULL,
      recording_id uuid NOT NULL,
      client_id uuid NOT NULL,
      share double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
      PRIMARY KEY (organization_id, recording_id),
      FOREIGN KEY (organization_id, recording_id) REFERENCES recordings (organization_id, id))`);
    await openDoors(runner, 'recording_progress', ['clientAccess', 'worker']);

    await runner.query(`CREATE TABLE recording_retention (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      rule text NOT NULL CHECK (rule IN ('delete-after-transcription', 'days', 'keep')),
      days integer CHECK (days BETWEEN 1 AND 3650),
      changed_at timestamptz NOT NULL DEFAULT now(),
      changed_by uuid,
      PRIMARY KEY (organization_id),
      CHECK ((rule = 'days') = (days IS NOT NULL)))`);
    await openDoors(runner, 'recording_retention', ['member']);
    await auditWrites(runner, 'recording_retention');

    // When the rule of its organization deletes the sound; null where it is kept, or gone already. Without a rule:
    // after transcription. What was never transcribed is not kept for ever under that rule either: thirty days.
    await runner.query(`CREATE FUNCTION app.recording_delete_at(r recordings) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = public, app AS $$
      SELECT CASE
        WHEN r.state = 'deleted' THEN NULL
        WHEN r.deletion IS NOT NULL THEN now()
        WHEN r.state = 'uploading' THEN r.created_at + interval '24 hours'
        WHEN rule.rule = 'keep' THEN NULL
        WHEN rule.rule = 'days' THEN r.stored_at + make_interval(days => rule.days)
        ELSE COALESCE(r.transcribed_at, r.stored_at + interval '30 days') END
      FROM (SELECT 1) one LEFT JOIN recording_retention rule ON rule.organization_id = r.organization_id $$`);

    // Numbers for administrators, who see no recording.
    await runner.query(`CREATE FUNCTION app.recording_counts() RETURNS TABLE (stored integer, stored_bytes double precision, due integer, deleted integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
      SELECT count(*) FILTER (WHERE r.state <> 'deleted')::int,
        COALESCE((SELECT sum(s.bytes) FROM recording_segments s WHERE s.organization_id = app.organization()), 0)::double precision,
        count(*) FILTER (WHERE app.recording_delete_at(r) <= now())::int,
        count(*) FILTER (WHERE r.state = 'deleted')::int
      FROM recordings r WHERE r.organization_id = app.organization() AND app.actor() <> 'link' $$`);

    // Which organizations have sound to delete now, for the clock that asks every hour: ids and nothing else.
    await runner.query(`CREATE FUNCTION app.organizations_with_recordings_due() RETURNS SETOF uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
      SELECT DISTINCT r.organization_id FROM recordings r
      WHERE app.actor() = 'relay' AND r.state <> 'deleted' AND app.recording_delete_at(r) <= now() $$`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION app.organizations_with_recordings_due(), app.recording_counts()`);
    await runner.query(`DROP FUNCTION app.recording_delete_at(recordings)`);
    await runner.query(`DROP TABLE recording_retention, recording_progress, recording_segments, recordings CASCADE`);
  }
}
