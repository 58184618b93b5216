import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openDoors } from './policies.js';

/** A repair of speakers adds a revision beside the original; numbers of a transcript can be compared without opening it. */
export class TranscriptRevisions1763800900000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE transcripts
      ADD COLUMN revision integer NOT NULL DEFAULT 1 CHECK (revision >= 1),
      ADD COLUMN change text NOT NULL DEFAULT '',
      DROP CONSTRAINT transcripts_organization_id_session_id_key,
      ADD CONSTRAINT transcripts_session_revision UNIQUE (organization_id, session_id, revision)`);

    // Numbers only. Derived from a transcript, whose writes are the audited ones; `version` is that of the
    // rules, so that numbers of older rules are computed again.
    await runner.query(`CREATE TABLE transcript_features (
      organization_id uuid NOT NULL,
      transcript_id uuid NOT NULL,
      client_id uuid NOT NULL,
      features jsonb NOT NULL,
      version integer NOT NULL,
      computed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, transcript_id),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, transcript_id) REFERENCES transcripts (organization_id, id))`);
    await runner.query(`CREATE INDEX transcript_features_client ON transcript_features (organization_id, client_id)`);
    await openDoors(runner, 'transcript_features', ['clientAccess', 'worker']);
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE transcript_features`);
    await runner.query(`DELETE FROM transcripts WHERE revision > 1`);
    await runner.query(`ALTER TABLE transcripts
      DROP CONSTRAINT transcripts_session_revision,
      DROP COLUMN revision,
      DROP COLUMN change,
      ADD CONSTRAINT transcripts_organization_id_session_id_key UNIQUE (organization_id, session_id)`);
  }
}
