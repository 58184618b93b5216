import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Transcripts and versions of notes are never changed by a person; only a key rotation encrypts them anew. */
export class ImmutableText1763800600000 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const table of ['transcripts', 'note_versions']) {
      await runner.query(
        `CREATE POLICY ${table}_immutable ON ${table} AS RESTRICTIVE FOR UPDATE USING (app.is_worker())`,
      );
    }
  }

  public async down(runner: QueryRunner): Promise<void> {
    for (const table of ['transcripts', 'note_versions'])
      await runner.query(`DROP POLICY ${table}_immutable ON ${table}`);
  }
}
