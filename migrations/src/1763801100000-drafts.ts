import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditWrites, openDoors } from './policies.js';

/** Drafts of notes, written locally or by a language model; what a model was sent and answered is sealed beside them. */
export class Drafts1763801100000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // `digest` is keyed: it says whether two texts are the same and nothing about them. `erased_at`: the text went with the consent.
    await runner.query(`CREATE TABLE drafts (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      client_id uuid NOT NULL,
      session_id uuid NOT NULL,
      engine text NOT NULL CHECK (engine IN ('local', 'model')),
      format text NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
      failure text,
      sections_sealed bytea,
      evidence jsonb,
      digest bytea,
      model text,
      address text,
      prompt_version text,
      sent_sealed bytea,
      replaced jsonb,
      attempts integer NOT NULL DEFAULT 0,
      input_tokens integer,
      output_tokens integer,
      cost double precision,
      created_at timestamptz NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      finished_at timestamptz,
      erased_at timestamptz,
      PRIMARY KEY (organization_id, id),
      CHECK ((engine = 'model') = (digest IS NOT NULL)),
      CHECK (engine = 'model' OR sent_sealed IS NULL),
      CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
      CHECK (erased_at IS NULL OR (sections_sealed IS NULL AND sent_sealed IS NULL)),
      FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES sessions (organization_id, id),
      FOREIGN KEY (organization_id, created_by) REFERENCES people (organization_id, id))`);
    await runner.query(`CREATE INDEX drafts_session ON drafts (organization_id, session_id, created_at DESC)`);
    await runner.query(`CREATE INDEX drafts_client ON drafts (organization_id, client_id)`);
    // One at a time: who presses twice is not billed twice.
    await runner.query(
      `CREATE UNIQUE INDEX drafts_on_their_way ON drafts (organization_id, session_id) WHERE state IN ('waiting', 'running')`,
    );
    await openDoors(runner, 'drafts', ['clientAccess', 'worker']);
    await auditWrites(runner, 'drafts');
  }

  public async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE drafts CASCADE`);
  }
}
