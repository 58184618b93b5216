import type { NoteView } from '@attune/contracts';
import pg from 'pg';
import type { PersonScope } from '../database/scope.js';
import { get, post } from '../testing/calls.js';
import { type Clinic, type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { addFormat, advance } from '../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

/** What stands below the application: SQL as its own role, under the name of a person. */
let app: TestApplication;
let clinic: Clinic;
let note: NoteView;
let draft: NoteView;
let bound: pg.Client;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  const { intern, supervisor } = clinic.members;
  const { treatmentId } = await takeOn(intern, 'C-1');
  const sessionId = await hold(intern, treatmentId);
  const { id: format } = await addFormat(supervisor);
  const begin = () =>
    post<NoteView>(intern.agent, '/notes', {
      sessionId,
      format,
      sections: [{ key: 'talk', heading: 'Talk', text: 'x' }],
    });
  note = await advance(intern, await begin(), 'sign');
  draft = await begin();
  bound = new pg.Client({ connectionString: app.appUrl });
  await bound.connect();
});
afterAll(async () => {
  await bound.end();
  await app.stop();
});

const as = (member: Member, sql: string, parameters: readonly unknown[]): Promise<unknown> => {
  const scope: PersonScope = {
    actor: 'person',
    organizationId: clinic.organizationId,
    personId: member.id,
    roles: [],
    signInId: '',
  };
  return app.database.run(scope, (transaction) => transaction.query(sql, parameters));
};
const denied = { code: '42501' };
const notAllowed = { code: expect.stringMatching(/^(42501|23514)$/) as unknown };

describe('the history of a note', () => {
  it.each(['note_versions', 'note_events'])(
    'in %s is not changed or removed by the application’s role',
    async (table) => {
      await expect(bound.query(`UPDATE ${table} SET version = 9`)).rejects.toMatchObject(denied);
      await expect(bound.query(`DELETE FROM ${table}`)).rejects.toMatchObject(denied);
    },
  );

  it('in sealed text is changed by no person, only by a rotation of keys', async () => {
    for (const [table, column] of [
      ['note_versions', 'sections_sealed'],
      ['note_events', 'comment_sealed'],
    ] as const)
      expect(await as(clinic.members.intern, `UPDATE ${table} SET ${column} = ''::bytea RETURNING id`, [])).toEqual([
        [],
        0,
      ]);
  });
});

describe('a version', () => {
  const insert = `INSERT INTO note_versions (organization_id, id, client_id, note_id, version, sections_sealed, created_by)
    SELECT organization_id, gen_random_uuid(), client_id, id, 7, ''::bytea, $2 FROM notes WHERE id = $1`;

  it('is written by the author alone, and under nobody else’s name', async () => {
    const { intern, supervisor } = clinic.members;
    await expect(as(supervisor, insert, [note.id, supervisor.id])).rejects.toMatchObject(denied);
    await expect(as(supervisor, insert, [note.id, intern.id])).rejects.toMatchObject(denied);
    await expect(as(intern, insert, [note.id, supervisor.id])).rejects.toMatchObject(denied);
  });
});

describe('an event', () => {
  const insert = `INSERT INTO note_events (organization_id, id, client_id, note_id, by_id, kind, version, comment_sealed)
    SELECT organization_id, gen_random_uuid(), client_id, id, $2, $3, 1, ''::bytea FROM notes WHERE id = $1`;

  it('of a review is not the author’s, one of writing not the supervisor’s', async () => {
    const { intern, supervisor } = clinic.members;
    for (const kind of ['returned', 'co-signed'])
      await expect(as(intern, insert, [note.id, intern.id, kind])).rejects.toMatchObject(denied);
    for (const kind of ['kept', 'signed', 'amended'])
      await expect(as(supervisor, insert, [note.id, supervisor.id, kind])).rejects.toMatchObject(denied);
    await expect(as(supervisor, insert, [note.id, intern.id, 'co-signed'])).rejects.toMatchObject(denied);
  });
});

describe('the state of a note', () => {
  const move = (member: Member, id: string, set: string) =>
    as(member, `UPDATE notes SET ${set}, revision = revision + 1 WHERE id = $1`, [id]);

  it('is not moved by whom it does not belong to', async () => {
    const { intern, supervisor } = clinic.members;
    await expect(move(supervisor, draft.id, `status = 'signed', signed_at = now(), version = 1`)).rejects.toMatchObject(
      denied,
    );
    await expect(move(supervisor, note.id, `author_id = '${supervisor.id}'`)).rejects.toMatchObject(denied);
    await expect(move(intern, note.id, `status = 'returned'`)).rejects.toMatchObject(denied);
    const own = `status = 'co-signed', cosigned_version = version, cosigned_at = now(), cosigned_by = author_id`;
    await expect(move(intern, note.id, own)).rejects.toMatchObject(notAllowed);
    await expect(move(supervisor, note.id, own)).rejects.toMatchObject(notAllowed);
  });

  it('does not leap, and does not count backwards', async () => {
    const { intern, supervisor } = clinic.members;
    await expect(move(supervisor, draft.id, `status = 'returned'`)).rejects.toMatchObject(denied);
    await expect(move(intern, note.id, `status = 'draft'`)).rejects.toMatchObject(denied);
    await expect(move(intern, draft.id, `status = 'signed', signed_at = now()`)).rejects.toMatchObject(notAllowed);
    await expect(move(intern, note.id, `version = 0`)).rejects.toMatchObject(notAllowed);
    await expect(as(intern, `UPDATE notes SET updated_at = now() WHERE id = $1`, [note.id])).rejects.toMatchObject(
      denied,
    );
  });

  it('has no working copy after the signature', async () => {
    const { intern } = clinic.members;
    const insert = `INSERT INTO note_drafts (organization_id, id, client_id, sections_sealed) SELECT organization_id, id, client_id, ''::bytea FROM notes WHERE id = $1`;
    await expect(as(intern, insert, [note.id])).rejects.toMatchObject(denied);
  });

  it('is after all that as it was', async () => {
    expect(await get(clinic.members.intern.agent, `/notes/${note.id}`)).toEqual(note);
    expect(await get(clinic.members.intern.agent, `/notes/${draft.id}`)).toEqual(draft);
  });
});
