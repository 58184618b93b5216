import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites } from './policies.js';

/** A password that is set or changed is an event of the audit trail as every other write; the hash is not in it. */
export class AuditedPasswords1763800700000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // As before, but a table without an id of its own is named by its person.
    await runner.query(`CREATE OR REPLACE FUNCTION app.audit_write() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, app AS $$
      DECLARE row_after jsonb := to_jsonb(NEW); row_before jsonb := to_jsonb(OLD); present jsonb; changed text := '';
      BEGIN
        present := COALESCE(row_after, row_before);
        IF app.organization() IS NULL THEN PERFORM set_config('app.organization_id', present->>'organization_id', true); END IF;
        IF TG_OP = 'UPDATE' THEN
          SELECT COALESCE(string_agg(a.key, ', ' ORDER BY a.key), '') INTO changed
          FROM jsonb_each(row_after) a WHERE a.value IS DISTINCT FROM row_before->a.key;
          IF changed = '' THEN RETURN NULL; END IF;
        END IF;
        PERFORM app.audit_append(lower(TG_OP), TG_TABLE_NAME, COALESCE(present->>'id', present->>'person_id')::uuid,
          COALESCE(present->>'client_id', CASE WHEN TG_TABLE_NAME = 'clients' THEN present->>'id' END)::uuid, 'allowed', changed);
        RETURN NULL;
      END $$`);
    await auditWrites(runner, 'credentials');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER credentials_audit ON credentials`);
  }
}
