import type { NoteList, PsychotherapyNote, PsychotherapyNotes, SessionPage } from '@attune/contracts';
import type { Scope } from '../../database/scope.js';
import { api, get, post, refused } from '../../testing/calls.js';
import {
  type Case,
  type Clinic,
  type Member,
  hold,
  join,
  makeClinic,
  supervise,
  takeOn,
} from '../../testing/clinic.js';
import { dayFromToday } from '../../testing/days.js';
import { writing } from '../../testing/note-writing.js';
import { tablesOf } from '../../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let supervisionId: string;
let client: Case;
let sessionId: string;
let note: PsychotherapyNote;
let pairs = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
});
afterAll(() => app.stop());
beforeEach(async () => {
  const name = `Pair ${++pairs}`;
  intern = await join(app, clinic.organizationId, `${name} Intern`, ['intern']);
  supervisor = await join(app, clinic.organizationId, `${name} Supervisor`, ['supervisor']);
  supervisionId = await supervise(clinic.members.admin, supervisor, intern);
  client = await takeOn(intern, name);
  sessionId = await hold(intern, client.treatmentId);
  note = await post<PsychotherapyNote>(intern.agent, `/sessions/${sessionId}/psychotherapy-notes`, { text: secret });
});

const secret = 'My own hypothesis about the silence';
const of = (by: Member) => get<PsychotherapyNotes>(by.agent, `/sessions/${sessionId}/psychotherapy-notes`);
const textsOf = async (by: Member) => (await of(by)).items.map(({ text }) => text);
const share = (by = intern, personId = supervisor.id) =>
  by.agent.post(`${api}/psychotherapy-notes/${note.id}/shares`).send({ personId });
const unshare = (by = intern, personId = supervisor.id) =>
  by.agent.delete(`${api}/psychotherapy-notes/${note.id}/shares/${personId}`);
const rows = (scope: Scope, table = 'psychotherapy_notes') =>
  app.database.run(scope, (transaction) => transaction.query(`SELECT 1 FROM ${table}`));
const asPerson = (member: Member, organizationId = clinic.organizationId): Scope => ({
  actor: 'person',
  organizationId,
  personId: member.id,
  roles: [],
  signInId: '',
});

describe('a psychotherapy note', () => {
  it('is its author’s: written, read and written again', async () => {
    expect(note).toMatchObject({ sessionId, text: secret, mine: true, sharedWith: [], author: { id: intern.id } });
    const changed = await writing(intern.agent, 'put', `/psychotherapy-notes/${note.id}`, note.etag, {
      text: 'Or not',
    });
    expect(changed.headers['etag']).not.toBe(note.etag);
    expect(await textsOf(intern)).toEqual(['Or not']);
    const path = `/psychotherapy-notes/${note.id}`;
    expect((await refused(writing(intern.agent, 'put', path, undefined, { text: 'x' }), 428)).code).toBe(
      'if-match-required',
    );
    expect((await refused(writing(intern.agent, 'put', path, note.etag, { text: 'x' }), 412)).code).toBe(
      'changed-elsewhere',
    );
  });

  it('saved in two windows at the same moment is saved in one', async () => {
    const texts = ['one', 'two', 'three', 'four'];
    const answers = await Promise.all(
      texts.map((text) => writing(intern.agent, 'put', `/psychotherapy-notes/${note.id}`, note.etag, { text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect(await textsOf(intern)).toEqual([texts[answers.findIndex(({ status }) => status === 200)]]);
  });

  it('is nowhere else: not on the session page, not in the list of notes, not for supervisors or other interns', async () => {
    const colleague = await join(app, clinic.organizationId, `Colleague ${pairs}`, ['intern', 'supervisor']);
    await app.owner(
      `INSERT INTO treatments (organization_id, id, client_id, intern_id) VALUES ($1, gen_random_uuid(), $2, $3)`,
      [clinic.organizationId, client.clientId, colleague.id],
    );
    for (const reader of [supervisor, colleague]) {
      expect(await of(reader)).toMatchObject({ items: [], mayWrite: true });
      await refused(writing(reader.agent, 'put', `/psychotherapy-notes/${note.id}`, note.etag, { text: 'x' }), 404);
      await refused(reader.agent.delete(`${api}/psychotherapy-notes/${note.id}`), 404);
      await refused(share(reader, colleague.id), 404);
      expect(await rows(asPerson(reader))).toEqual([]);
    }
    for (const reader of [intern, supervisor]) {
      const page = await get<SessionPage>(reader.agent, `/sessions/${sessionId}`);
      expect(page.notes).toEqual([]);
      expect(JSON.stringify([page, await get<NoteList>(reader.agent, '/notes')])).not.toContain(secret);
      await refused(reader.agent.get(`${api}/notes/${note.id}`), 404);
    }
  });

  it('is read by no job, no command, no link and no other organization', async () => {
    const { organizationId } = clinic;
    await share().expect(201);
    const elsewhere = await makeClinic(app, `Elsewhere ${pairs}`);
    const scopes: Scope[] = [
      { actor: 'worker', organizationId },
      { actor: 'command line', organizationId },
      { actor: 'worker', organizationId, onBehalfOf: intern.id },
      { actor: 'link', organizationId, clientId: client.clientId, linkId: note.id },
      asPerson(intern, elsewhere.organizationId),
      asPerson(elsewhere.members.supervisor, elsewhere.organizationId),
      asPerson(elsewhere.members.supervisor),
      ...Object.values(clinic.members).map((member) => asPerson(member)),
    ];
    for (const scope of scopes)
      for (const table of ['psychotherapy_notes', 'psychotherapy_note_shares'])
        expect([scope.actor, table, await rows(scope, table)]).toEqual([scope.actor, table, []]);
    expect(await rows(asPerson(intern))).toHaveLength(1);
  });

  it('is shared with whom the author chooses, for reading, and taken back', async () => {
    expect((await of(intern)).mayShareWith).toEqual([{ id: supervisor.id, name: supervisor.name }]);
    for (let time = 0; time < 2; time++)
      expect((await share().expect(201)).body).toMatchObject({ sharedWith: [{ id: supervisor.id }] });
    const [shared] = (await of(supervisor)).items;
    expect(shared).toMatchObject({ text: secret, mine: false, author: { id: intern.id } });
    const path = `/psychotherapy-notes/${note.id}`;
    expect((await refused(writing(supervisor.agent, 'put', path, note.etag, { text: 'x' }), 403)).code).toBe(
      'not-the-author',
    );
    await refused(supervisor.agent.delete(`${api}${path}`), 403);
    await refused(share(supervisor, intern.id), 403);
    await refused(unshare(supervisor), 403);
    expect((await unshare().expect(200)).body).toMatchObject({ sharedWith: [] });
    expect(await textsOf(supervisor)).toEqual([]);
    expect(await textsOf(intern)).toEqual([secret]);
  });

  it('is shared with nobody who has no access to the client', async () => {
    const stranger = await join(app, clinic.organizationId, `Stranger ${pairs}`, ['supervisor']);
    expect((await refused(share(intern, stranger.id), 422)).problems?.[0]?.field).toBe('personId');
    expect((await refused(share(intern, intern.id), 422)).problems?.[0]?.field).toBe('personId');
  });

  it('is shared no longer than the access to the client lasts', async () => {
    await share().expect(201);
    const to = (day: string | null) =>
      app.owner(`UPDATE supervisions SET valid_to = $2 WHERE id = $1`, [supervisionId, day]);
    await to(dayFromToday(-1));
    await refused(supervisor.agent.get(`${api}/sessions/${sessionId}/psychotherapy-notes`), 404);
    expect(await rows(asPerson(supervisor))).toEqual([]);
    expect(await textsOf(intern)).toEqual([secret]);
    await to(null);
    expect(await textsOf(supervisor)).toEqual([secret]);
  });

  it('is deleted by its author alone, with its shares, and every step is in the trail', async () => {
    await share().expect(201);
    await of(supervisor);
    await intern.agent.delete(`${api}/psychotherapy-notes/${note.id}`).expect(204);
    expect(await textsOf(supervisor)).toEqual([]);
    expect(await app.owner(`SELECT 1 FROM psychotherapy_note_shares WHERE note_id = $1`, [note.id])).toEqual([]);
    const events = await app.owner<{ action: string; person_id: string }>(
      `SELECT action, person_id FROM audit_events WHERE subject = 'psychotherapy_notes' AND subject_id = $1 ORDER BY sequence`,
      [note.id],
    );
    expect(events.map(({ action, person_id }) => [action, person_id])).toEqual([
      // A write is told at the commit, after what was read in the same transaction.
      ['read', intern.id],
      ['insert', intern.id],
      ['read', intern.id],
      ['read', supervisor.id],
      ['delete', intern.id],
    ]);
  });
});

describe('nothing else of Attune', () => {
  it('has a door that leads from a job to psychotherapy notes, but for the rotation of keys', async () => {
    const policies = await app.owner<{ table: string; condition: string }>(
      `SELECT tablename AS "table", qual AS condition FROM pg_policies WHERE tablename LIKE 'psychotherapy%'`,
    );
    expect(new Set(policies.map(({ table }) => table))).toEqual(
      new Set((await tablesOf(app)).filter((table) => table.startsWith('psychotherapy'))),
    );
    for (const { condition } of policies)
      if (condition.includes('is_worker'))
        expect(condition).toContain(`current_setting('app.purpose'::text, true) = 'key rotation'`);
  });
});
