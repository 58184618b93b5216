import { migrations } from '@attune/migrations';
import { DataSource } from 'typeorm';
import { type TestDatabase, createTestDatabase } from '../testing/test-database.js';

/** A database of an Attune in which a note was one row with its versions. */
let database: TestDatabase;
let source: DataSource;

const step = migrations.findIndex(({ name }) => name.startsWith('NotesWorkflow'));

beforeAll(async () => {
  database = await createTestDatabase();
  source = new DataSource({ type: 'postgres', url: database.ownerUrl, migrations: [...migrations.slice(0, step)] });
  await source.initialize();
  await source.runMigrations({ transaction: 'each' });
  for (const slug of ['one', 'two']) await keep(slug);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** One client with a signed note and a draft, in the clinic of this name. */
async function keep(slug: string): Promise<void> {
  await source.query(`INSERT INTO organizations (id, name, slug) VALUES (gen_random_uuid(), $1, $1)`, [slug]);
  await source.query(
    `WITH o AS (SELECT id FROM organizations WHERE slug = $1),
       p AS (INSERT INTO people (organization_id, id, name) SELECT id, gen_random_uuid(), 'Intern' FROM o RETURNING organization_id, id),
       c AS (INSERT INTO clients (organization_id, id, code) SELECT id, gen_random_uuid(), 'C-1' FROM o RETURNING organization_id, id),
       t AS (INSERT INTO treatments (organization_id, id, client_id, intern_id) SELECT p.organization_id, gen_random_uuid(), c.id, p.id FROM p, c RETURNING *),
       s AS (INSERT INTO sessions (organization_id, id, client_id, treatment_id, number, attendance)
         SELECT organization_id, gen_random_uuid(), client_id, id, 1, 'attended' FROM t RETURNING *),
       n AS (INSERT INTO notes (organization_id, id, client_id, session_id, author_id, format, status, version, signed_at, created_at)
         SELECT s.organization_id, gen_random_uuid(), s.client_id, s.id, p.id, f.format, f.status, 1, f.signed, '2026-01-02' FROM s, p,
           (VALUES ('SOAP', 'signed', '2026-01-03'::timestamptz), ('DAP', 'draft', NULL)) AS f (format, status, signed) RETURNING *)
     INSERT INTO note_versions (organization_id, id, client_id, note_id, version, sections_sealed, created_by)
       SELECT organization_id, gen_random_uuid(), client_id, id, 1, 'sealed', author_id FROM n`,
    [slug],
  );
}

const events = async () => (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM audit_events`))[0]?.n;

describe('notes of an earlier Attune', () => {
  it('keep their text, get a treatment and a past, and leave the audit trail alone', async () => {
    const before = await events();
    const texts = await database.query(`SELECT id, note_id, version, sections_sealed FROM note_versions ORDER BY id`);
    source.setOptions({ migrations: [...migrations] });
    await source.destroy();
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    expect(await events()).toBe(before);
    expect(await database.query(`SELECT id, note_id, version, sections_sealed FROM note_versions ORDER BY id`)).toEqual(
      texts,
    );
    expect(
      await database.query(
        `SELECT o.slug, n.format, n.status, n.treatment_id = s.treatment_id AS placed, array_agg(e.kind || ' ' || e.version ORDER BY e.at) AS past
         FROM notes n JOIN organizations o ON o.id = n.organization_id
         JOIN sessions s ON s.organization_id = n.organization_id AND s.id = n.session_id
         JOIN note_events e ON e.organization_id = n.organization_id AND e.note_id = n.id
         GROUP BY o.slug, n.format, n.status, placed ORDER BY o.slug, n.format`,
      ),
    ).toEqual(
      ['one', 'two'].flatMap((slug) => [
        { slug, format: 'dap', status: 'draft', placed: true, past: ['created 0'] },
        { slug, format: 'soap', status: 'signed', placed: true, past: ['created 0', 'signed 1'] },
      ]),
    );
  });

  it('are as before when the step is taken back', async () => {
    for (let taken = migrations.length; taken > step; taken--) await source.undoLastMigration({ transaction: 'each' });
    expect(
      await database.query(`SELECT format, status, version FROM notes ORDER BY organization_id, format`),
    ).toHaveLength(4);
  });
});
