import type { QueryRunner } from 'typeorm';

/**
 * Who may do what to a note, enforced below the application: the author writes and signs, a current supervisor of the
 * treatment returns and co-signs, nobody does both to the same note, and no version or event is ever changed.
 */
export async function reviewOfNotes(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE FUNCTION app.may_review(author uuid, treatment uuid) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = public, app AS $$
    SELECT author <> app.person() AND EXISTS (
      SELECT 1 FROM client_access a WHERE a.organization_id = app.organization() AND a.treatment_id = treatment
        AND a.person_id = app.person() AND a.reason = 'supervision' AND a.valid @> now()) $$`);

  // A policy does not see the row before the change; a trigger does. Without an actor it is the owner of the database.
  await runner.query(`CREATE FUNCTION app.note_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, app AS $$
    DECLARE reviewed boolean := NEW.status IN ('returned', 'co-signed') AND NEW.status <> OLD.status;
    BEGIN
      IF app.actor() = 'nobody' THEN RETURN NEW; END IF;
      IF (NEW.author_id, NEW.client_id, NEW.treatment_id, NEW.created_at) <> (OLD.author_id, OLD.client_id, OLD.treatment_id, OLD.created_at)
          OR NEW.session_id IS DISTINCT FROM OLD.session_id THEN
        RAISE EXCEPTION 'a note keeps its author, session and treatment' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NEW.version < OLD.version OR NEW.revision <= OLD.revision THEN
        RAISE EXCEPTION 'versions and revisions of a note only grow' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('draft', 'signed'), ('returned', 'signed'),
          ('signed', 'returned'), ('signed', 'co-signed'), ('co-signed', 'signed')) THEN
        RAISE EXCEPTION 'a note does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF (NEW.cosigned_at, NEW.cosigned_by, NEW.cosigned_version) IS DISTINCT FROM (OLD.cosigned_at, OLD.cosigned_by, OLD.cosigned_version)
          AND NEW.status <> 'co-signed' THEN
        RAISE EXCEPTION 'a co-signature stays as it was given' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF app.is_worker() THEN RETURN NEW; END IF;
      IF reviewed AND NOT app.may_review(OLD.author_id, OLD.treatment_id) THEN
        RAISE EXCEPTION 'only a current supervisor reviews a note' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NOT reviewed AND OLD.author_id IS DISTINCT FROM app.person() THEN
        RAISE EXCEPTION 'only the author changes a note' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`CREATE TRIGGER notes_step BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION app.note_step()`);

  await runner.query(`CREATE POLICY notes_author ON notes AS RESTRICTIVE FOR INSERT
    WITH CHECK (app.is_worker() OR (author_id = app.person() AND status = 'draft'))`);
  // What a supervisor has begun to write about an intern's work is nobody else's until it is signed.
  await runner.query(`CREATE POLICY notes_unfinished_supervision ON notes AS RESTRICTIVE FOR SELECT
    USING (format <> 'supervision' OR status <> 'draft' OR author_id = app.person() OR app.is_worker())`);

  const ownNote = (id: string, status: string) => `app.is_worker() OR EXISTS (SELECT 1 FROM notes n
    WHERE n.organization_id = app.organization() AND n.id = ${id} AND n.author_id = app.person()${status})`;
  const visibleNote = (id: string) =>
    `EXISTS (SELECT 1 FROM notes n WHERE n.organization_id = app.organization() AND n.id = ${id})`;

  await runner.query(`CREATE POLICY note_versions_author ON note_versions AS RESTRICTIVE FOR INSERT
    WITH CHECK (app.is_worker() OR (created_by = app.person() AND (${ownNote('note_id', '')})))`);
  await runner.query(`CREATE POLICY note_versions_of_notes ON note_versions AS RESTRICTIVE FOR SELECT
    USING (app.is_worker() OR ${visibleNote('note_id')})`);

  const unsigned = ownNote('note_drafts.id', ` AND n.status IN ('draft', 'returned')`);
  await runner.query(`CREATE POLICY note_drafts_of_notes ON note_drafts AS RESTRICTIVE FOR SELECT
    USING (app.is_worker() OR ${visibleNote('note_drafts.id')})`);
  await runner.query(
    `CREATE POLICY note_drafts_author_adds ON note_drafts AS RESTRICTIVE FOR INSERT WITH CHECK (${unsigned})`,
  );
  await runner.query(
    `CREATE POLICY note_drafts_author_writes ON note_drafts AS RESTRICTIVE FOR UPDATE USING (${unsigned})`,
  );
  await runner.query(
    `CREATE POLICY note_drafts_author_ends ON note_drafts AS RESTRICTIVE FOR DELETE USING (${unsigned})`,
  );

  await runner.query(`CREATE POLICY note_events_of_notes ON note_events AS RESTRICTIVE FOR SELECT
    USING (app.is_worker() OR ${visibleNote('note_id')})`);
  await runner.query(`CREATE POLICY note_events_own ON note_events AS RESTRICTIVE FOR INSERT
    WITH CHECK (app.is_worker() OR (by_id = app.person() AND EXISTS (SELECT 1 FROM notes n
      WHERE n.organization_id = app.organization() AND n.id = note_id
        AND CASE WHEN kind IN ('returned', 'co-signed') THEN app.may_review(n.author_id, n.treatment_id) ELSE n.author_id = app.person() END)))`);
  await runner.query(
    `CREATE POLICY note_events_immutable ON note_events AS RESTRICTIVE FOR UPDATE USING (app.is_worker())`,
  );
}
