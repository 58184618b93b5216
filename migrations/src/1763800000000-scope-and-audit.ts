import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is asking (transaction-local settings), organizations, and the tamper-evident audit trail. */
export class ScopeAndAudit1763800000000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA app`);
    for (const [name, setting] of [
      ['organization', 'app.organization_id'],
      ['person', 'app.person_id'],
      ['link_client', 'app.link_client_id'],
    ]) {
      await runner.query(`CREATE FUNCTION app.${name}() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT NULLIF(current_setting('${setting}', true), '')::uuid $$`);
    }
    await runner.query(`CREATE FUNCTION app.actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
      $$ SELECT COALESCE(NULLIF(current_setting('app.actor', true), ''), 'nobody') $$`);
    await runner.query(`CREATE FUNCTION app.is_worker() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
      $$ SELECT app.actor() IN ('worker', 'command line') $$`);

    await runner.query(`CREATE TABLE organizations (
      id uuid PRIMARY KEY,
      name text NOT NULL,
      slug text NOT NULL UNIQUE,
      demonstration boolean NOT NULL DEFAULT false,
      closing_days integer NOT NULL DEFAULT 90 CHECK (closing_days BETWEEN 0 AND 3650),
      created_at timestamptz NOT NULL DEFAULT now())`);
    await runner.query(`ALTER TABLE organizations ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY organizations_doors ON organizations USING (id = app.organization()) WITH CHECK (id = app.organization())`,
    );

    await runner.query(`CREATE TABLE audit_heads (
      organization_id uuid PRIMARY KEY REFERENCES organizations (id),
      sequence bigint NOT NULL,
      hash bytea NOT NULL)`);
    await runner.query(`ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY audit_heads_doors ON audit_heads USING (organization_id = app.organization())`);
    await runner.query(`CREATE TABLE audit_events (
      organization_id uuid NOT NULL REFERENCES organizations (id),
      sequence bigint NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      person_id uuid,
      action text NOT NULL,
      subject text NOT NULL,
      subject_id uuid,
      client_id uuid,
      outcome text NOT NULL CHECK (outcome IN ('allowed', 'refused')),
      detail text NOT NULL,
      previous_hash bytea NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (organization_id, sequence))`);
    await runner.query(`ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY audit_events_doors ON audit_events USING (organization_id = app.organization() AND app.actor() <> 'link')`,
    );

    await runner.query(`CREATE FUNCTION app.audit_digest(e audit_events) RETURNS bytea LANGUAGE sql STABLE AS $$
      SELECT sha256(e.previous_hash || convert_to(jsonb_build_array(
        e.organization_id, e.sequence, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor, e.person_id,
        e.action, e.subject, e.subject_id, e.client_id, e.outcome, e.detail)::text, 'UTF8')) $$`);

    // The head row is locked until the transaction ends, so events of one organization are chained in commit order.
    await runner.query(`CREATE FUNCTION app.audit_append(action text, subject text, subject_id uuid, client_id uuid, outcome text, detail text)
      RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      DECLARE head audit_heads; event audit_events;
      BEGIN
        IF app.organization() IS NULL THEN RAISE EXCEPTION 'an audit event needs an organization'; END IF;
        INSERT INTO audit_heads VALUES (app.organization(), 0, sha256(''::bytea)) ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM audit_heads h WHERE h.organization_id = app.organization() FOR UPDATE;
        event := ROW(app.organization(), head.sequence + 1, clock_timestamp(), app.actor(), app.person(),
          action, subject, subject_id, client_id, outcome, COALESCE(detail, ''), head.hash, ''::bytea);
        event.hash := app.audit_digest(event);
        INSERT INTO audit_events SELECT event.*;
        UPDATE audit_heads h SET sequence = event.sequence, hash = event.hash WHERE h.organization_id = event.organization_id;
      END $$`);

    // Column names of a change are kept, never their values.
    await runner.query(`CREATE FUNCTION app.audit_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      DECLARE row_after jsonb := to_jsonb(NEW); row_before jsonb := to_jsonb(OLD); present jsonb; changed text := '';
      BEGIN
        present := COALESCE(row_after, row_before);
        IF app.organization() IS NULL THEN PERFORM set_config('app.organization_id', present->>'organization_id', true); END IF;
        IF TG_OP = 'UPDATE' THEN
          SELECT COALESCE(string_agg(a.key, ', ' ORDER BY a.key), '') INTO changed
          FROM jsonb_each(row_after) a WHERE a.value IS DISTINCT FROM row_before->a.key;
          IF changed = '' THEN RETURN NULL; END IF;
        END IF;
        PERFORM app.audit_append(lower(TG_OP), TG_TABLE_NAME, (present->>'id')::uuid,
          COALESCE(present->>'client_id', CASE WHEN TG_TABLE_NAME = 'clients' THEN present->>'id' END)::uuid, 'allowed', changed);
        RETURN NULL;
      END $$`);

    // Finds a changed event, a missing one, one out of order, and a cut-off end. Null when the chain is intact.
    await runner.query(`CREATE FUNCTION app.audit_problem() RETURNS text LANGUAGE plpgsql STABLE SET search_path = public, app AS $$
      DECLARE bad record; head audit_heads; last_hash bytea; n bigint;
      BEGIN
        SELECT * INTO head FROM audit_heads WHERE organization_id = app.organization();
        SELECT c.sequence, c.problem INTO bad FROM (
          SELECT e.sequence, CASE
            WHEN e.sequence <> COALESCE(lag(e.sequence) OVER w, 0) + 1 THEN 'an event before it is missing'
            WHEN e.previous_hash <> COALESCE(lag(e.hash) OVER w, sha256(''::bytea)) THEN 'it does not continue the event before it'
            WHEN e.hash <> app.audit_digest(e) THEN 'its content was changed' END AS problem
          FROM audit_events e WHERE e.organization_id = app.organization() WINDOW w AS (ORDER BY e.sequence)) c
        WHERE c.problem IS NOT NULL ORDER BY c.sequence LIMIT 1;
        IF FOUND THEN RETURN format('event %s: %s', bad.sequence, bad.problem); END IF;
        SELECT count(*) INTO n FROM audit_events WHERE organization_id = app.organization();
        SELECT hash INTO last_hash FROM audit_events WHERE organization_id = app.organization() ORDER BY sequence DESC LIMIT 1;
        IF n <> COALESCE(head.sequence, 0) OR (n > 0 AND last_hash <> head.hash) THEN
          RETURN format('the trail ends at event %s, %s were written', n, COALESCE(head.sequence, 0));
        END IF;
        RETURN NULL;
      END $$`);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_events, audit_heads, organizations CASCADE`);
    await runner.query(`DROP SCHEMA app CASCADE`);
  }
}
