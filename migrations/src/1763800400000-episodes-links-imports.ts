import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** Rupture–repair episodes with the decisions of people; private links to forms; imports. */
export class EpisodesLinksImports1763800400000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // Found again by series, method and first session: a recomputation updates the numbers and keeps the decision.
    await runner.query(`CREATE TABLE episodes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      treatment_id uuid NOT NULL,
      form text NOT NULL,
      perspective text NOT NULL,
      scale text NOT NULL,
      method text NOT NULL,
      method_version text NOT NULL,
      parameters jsonb NOT NULL,
      strength text NOT NULL CHECK (strength IN ('alert', 'look')),
      start_session integer NOT NULL,
      nadir_session integer NOT NULL,
      flags jsonb NOT NULL,
      repair jsonb NOT NULL,
      status text NOT NULL CHECK (status IN ('open', 'repaired', 'unrepaired', 'ended-in-rupture')),
      decision text NOT NULL DEFAULT 'pending' CHECK (decision IN ('pending', 'confirmed', 'dismissed')),
      decision_reason_sealed bytea,
      decided_by uuid,
      decided_at timestamptz,
      discuss boolean NOT NULL DEFAULT false,
      no_longer_detected boolean NOT NULL DEFAULT false,
      detected_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, id),
      UNIQUE (organization_id, treatment_id, form, scale, method, start_session),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id))`);
    await openDoors(runner, 'episodes', ['clientAccess', 'worker']);
    await auditWrites(runner, 'episodes');

    await runner.query(`CREATE TABLE links (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      treatment_id uuid NOT NULL,
      session_id uuid NOT NULL,
      form text NOT NULL,
      token_hash bytea NOT NULL UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      used_at timestamptz,
      submission_id uuid,
      PRIMARY KEY (organization_id, id),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, treatment_id) REFERENCES treatments (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id))`);
    await runner.query(`CREATE INDEX links_treatment ON links (organization_id, treatment_id)`);
    await openDoors(runner, 'links', ['clientAccess', 'worker', 'link']);
    await auditWrites(runner, 'links');
    await runner.query(`CREATE FUNCTION app.resolve_link(hash bytea) RETURNS TABLE (organization_id uuid, link_id uuid, client_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, app AS $$
      SELECT l.organization_id, l.id, l.client_id FROM links l WHERE l.token_hash = hash $$`);

    await runner.query(`CREATE TABLE imports (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('administrations', 'transcripts')),
      file_name text NOT NULL,
      content_sealed bytea,
      options jsonb NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed')),
      processed_rows integer NOT NULL DEFAULT 0,
      total_rows integer NOT NULL DEFAULT 0,
      report jsonb,
      error text,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid,
      finished_at timestamptz,
      PRIMARY KEY (organization_id, id))`);
    await runner.query(`ALTER TABLE imports ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY imports_doors ON imports
      USING (organization_id = app.organization() AND (created_by = app.person() OR app.is_worker()))
      WITH CHECK (organization_id = app.organization() AND (created_by = app.person() OR app.is_worker()))`);
    await auditWrites(runner, 'imports');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE imports, links, episodes CASCADE`);
  }
}
