import type { AuditEventList } from '@attune/contracts';
import pg from 'pg';
import { get, patch, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { type FullRecord, clinicalTexts, keepFullRecord } from '../testing/full-record.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

interface Event {
  sequence: number;
  actor: string;
  person_id: string | null;
  action: string;
  subject: string;
  subject_id: string | null;
  client_id: string | null;
  outcome: string;
  detail: string;
}

let app: TestApplication;
let clinic: Clinic;
let record: FullRecord;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  record = await keepFullRecord(app, clinic, 'Zander');
});
afterAll(() => app.stop());

/** What a piece of work adds to the trail. */
async function eventsOf(work: () => Promise<unknown>): Promise<Event[]> {
  const read = (after: number) =>
    app.owner<Event>(
      `SELECT sequence::int, actor, person_id, action, subject, subject_id, client_id, outcome, detail FROM audit_events
       WHERE organization_id = $1 AND sequence > $2 ORDER BY sequence`,
      [clinic.organizationId, after],
    );
  const before = (await read(0)).at(-1)?.sequence ?? 0;
  await work();
  return read(before);
}
const said = (events: readonly Event[]): string[] => [
  ...new Set(events.map((event) => `${event.action} ${event.subject}`)),
];
const problem = async (organizationId = clinic.organizationId): Promise<string | null> =>
  (
    await app.owner<{ problem: string | null }>(
      `SELECT app.audit_problem() AS problem FROM set_config('app.organization_id', $1, true)`,
      [organizationId],
    )
  )[0]?.problem ?? null;

describe('every write', () => {
  let intern: Clinic['members']['intern'];
  let treated: Case;
  let sessionId: string;
  beforeAll(async () => {
    intern = clinic.members.intern;
    treated = await takeOn(intern, 'C-written');
    sessionId = await hold(intern, treated.treatmentId);
  });
  const send = (path: string, sent: object) => () => post(intern.agent, path, sent);

  it('is an event of the person who wrote, about the client, after the fact', async () => {
    const events = await eventsOf(send('/sessions', { treatmentId: treated.treatmentId, heldOn: '2026-02-03' }));
    expect(events.find((event) => event.action === 'insert')).toMatchObject({
      actor: 'person',
      person_id: intern.id,
      subject: 'sessions',
      client_id: treated.clientId,
      outcome: 'allowed',
    });
  });

  it.each<[string, () => () => Promise<unknown>, string[]]>([
    [
      'a client',
      () => send('/clients', { code: 'C-new', name: 'Somebody', startedOn: '2026-01-05' }),
      ['insert clients', 'insert treatments', 'read clients'],
    ],
    [
      'a consent',
      () => send('/consents', { clientId: treated.clientId, purpose: 'research', granted: true }),
      ['insert consents'],
    ],
    [
      'a transcript',
      () =>
        send('/transcripts', {
          sessionId,
          source: 'typed',
          turns: [{ speaker: 'client', start: null, end: null, text: 'Hm' }],
        }),
      ['insert transcripts', 'read transcripts'],
    ],
    [
      'a note',
      () => send('/notes', { sessionId, format: 'SOAP', sections: [{ heading: 'S', text: 'Hm' }] }),
      ['insert notes', 'insert note_drafts', 'insert note_events', 'read note_drafts'],
    ],
    [
      'a goal',
      () => send(`/treatments/${treated.treatmentId}/goals`, { text: 'To sleep' }),
      ['insert treatment_goals', 'read treatment_goals'],
    ],
    [
      'a comment',
      () => send(`/sessions/${sessionId}/comments`, { text: 'Look here' }),
      ['insert session_comments', 'read session_comments'],
    ],
    [
      'a psychotherapy note',
      () => send(`/sessions/${sessionId}/psychotherapy-notes`, { text: 'My own' }),
      ['insert psychotherapy_notes', 'read psychotherapy_notes'],
    ],
    [
      'a form',
      () => send('/administrations', { sessionId, form: 'ors', responses: [1, 2, 3, 4], enteredHow: 'paper' }),
      ['insert administrations', 'read administrations'],
    ],
    ['a link', () => send('/links', { sessionId, form: 'ors' }), ['insert links']],
    [
      'an episode decided on',
      () => () => patch(intern.agent, `/episodes/${record.episodeId}`, { discuss: true }),
      ['update episodes', 'read episodes'],
    ],
    [
      'a form withdrawn',
      () => () =>
        patch(intern.agent, `/administrations/${record.administrationId}`, { change: 'withdraw', reason: 'Mistaken' }),
      ['update administrations', 'read administrations'],
    ],
    [
      'the end of a treatment',
      () => () =>
        patch(intern.agent, `/treatments/${treated.treatmentId}`, { endedOn: '2026-11-01', endedReason: 'Moved away' }),
      ['update treatments', 'read treatments'],
    ],
    [
      'a person with a password',
      () => () =>
        post(clinic.members.admin.agent, '/people', {
          name: 'New',
          email: 'new@example.org',
          roles: ['rater'],
          password: 'long enough a password',
        }),
      ['insert people', 'insert memberships', 'insert credentials'],
    ],
    [
      'a standard error of measurement',
      () => () =>
        post(clinic.members.lead.agent, '/instruments/ors/measurement-errors', {
          origin: 'entered',
          value: 0.8,
          source: 'Some study of 2020',
        }),
      ['insert measurement_errors'],
    ],
  ])('of %s is in the trail', async (_, work, expected) => {
    // What a job does in the meantime is told of the worker.
    const events = (await eventsOf(work())).filter((event) => event.actor === 'person');
    expect(said(events).sort()).toEqual([...expected].sort());
  });

  it('is told by the names of the columns that changed', async () => {
    const events = await eventsOf(() => patch(intern.agent, `/episodes/${record.episodeId}`, { discuss: false }));
    expect(events.find((event) => event.action === 'update')?.detail).toBe('discuss');
  });

  it('of a client through a link is one of the link, and of no person', async () => {
    const link = await post<{ token: string }>(intern.agent, '/links', { sessionId: record.sessionId, form: 'ors' });
    const events = await eventsOf(() =>
      post(intern.agent, `/links/${link.token}`, {
        submissionId: '0190b0a8-0000-7000-8000-000000000001',
        responses: [1, 2, 3, 4],
      }),
    );
    expect(said(events).sort()).toEqual(['insert administrations', 'update links']);
    for (const event of events)
      expect(event).toMatchObject({ actor: 'link', person_id: null, client_id: record.clientId });
  });

  it('that fails leaves no event', async () => {
    const taken = { code: 'C-new', startedOn: '2026-01-05' };
    expect(await eventsOf(() => refused(intern.agent.post('/api/v1/clients').send(taken), 409))).toEqual([]);
  });

  it('has a trigger on every table but those that are derived or are the trail itself', async () => {
    const rows = await app.owner<{ name: string }>(
      `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT EXISTS (
         SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'app.audit_write'::regproc AND t.tgenabled = 'O') ORDER BY relname`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      'audit_events',
      'audit_heads',
      'client_access', // kept by triggers from treatments and supervisions
      'migrations',
      'organizations', // made by the owner of the database alone
      'outbox',
      'recording_progress', // how far a transcription is
      'recording_segments', // what the store holds of a recording, whose beginning and end are told
      'scores', // derived from administrations in the same transaction
      'sign_in_attempts',
      'sign_ins', // told as sign-in and sign-out
      'transcript_features', // computed from a transcript in the transaction that is audited, or when it is opened
    ]);
  });
});

describe('every read of clinical text', () => {
  const sees = (path: () => string) => () => get(clinic.members.supervisor.agent, path());
  it.each<[string, () => string, string[]]>([
    ['the list of clients', () => '/clients', ['read clients', 'read treatments']],
    ['a client', () => `/clients/${record.clientId}`, ['read clients']],
    [
      'a session',
      () => `/sessions/${record.sessionId}`,
      ['read sessions', 'read transcripts', 'read note_drafts', 'read note_events'],
    ],
    ['the passages of a session', () => `/sessions/${record.sessionId}/passages`, ['read transcripts']],
    ['a transcript as a file', () => `/transcripts/${record.transcriptId}/export?format=plain`, ['read transcripts']],
    ['forms', () => `/administrations?treatmentId=${record.treatmentId}`, ['read administrations']],
    ['a trajectory', () => `/treatments/${record.treatmentId}/trajectories`, ['read treatments']],
    ['decisions on episodes', () => `/treatments/${record.treatmentId}/episodes`, ['read episodes']],
  ])('of %s is an event of the reader', async (_, path, expected) => {
    const events = await eventsOf(sees(path));
    expect(said(events).sort()).toEqual([...expected].sort());
    for (const event of events)
      expect(event).toMatchObject({ actor: 'person', person_id: clinic.members.supervisor.id, outcome: 'allowed' });
    expect(events.some((event) => event.client_id === record.clientId)).toBe(true);
  });

  it('is not claimed where no text was read', async () => {
    expect(await eventsOf(sees(() => '/caseload'))).toEqual([]);
    expect(await eventsOf(sees(() => '/people'))).toEqual([]);
    const unknown = '/api/v1/sessions/0190b0a8-0000-7000-8000-000000000001';
    expect(await eventsOf(() => refused(clinic.members.supervisor.agent.get(unknown), 404))).toEqual([]);
  });
});

describe('signing in and out, and refusals', () => {
  it('are events too', async () => {
    const { admin } = clinic.members;
    const events = await eventsOf(async () => {
      const agent = await app.agent(admin.email);
      await refused(agent.get('/api/v1/caseload'), 403);
      await agent.post('/api/v1/sign-out').expect(204);
    });
    expect(events.map(({ person_id, action, outcome, detail }) => [person_id, action, outcome, detail])).toEqual([
      [admin.id, 'sign-in', 'allowed', ''],
      [admin.id, 'caseload.read', 'refused', 'GET CaseloadController'],
      [admin.id, 'sign-out', 'allowed', ''],
    ]);
  });
});

describe('the trail', () => {
  const trail = (query = '') => get<AuditEventList>(clinic.members.admin.agent, `/audit-events${query}`);

  it('is read by administrators, newest first, page by page without gap, and is intact', async () => {
    const seen: number[] = [];
    let cursor: string | null = null;
    let chain: AuditEventList['chain'] | undefined;
    do {
      const page: AuditEventList = await trail(`?limit=50${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.items.map((item) => item.sequence));
      ({ nextCursor: cursor, chain } = page);
    } while (cursor);
    expect(chain).toEqual({ intact: true, events: seen.length, problem: null });
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i));
    expect(seen.length).toBeGreaterThan(60);
  });

  it.each(['x', '12x', '-1', '1e9'])('refuses the cursor %s', async (cursor) => {
    const answer = clinic.members.admin.agent.get(`/api/v1/audit-events?cursor=${cursor}`);
    expect((await refused(answer, 400)).code).toBe('bad-cursor');
  });

  it('holds no clinical text and no value: ids, and names of columns and routes', async () => {
    const rows = await app.owner<{ row: string; outcome: string; detail: string }>(
      `SELECT e::text AS row, outcome, detail FROM audit_events e`,
    );
    for (const { row, outcome, detail } of rows) {
      expect(Object.values(clinicalTexts('Zander')).filter((text) => row.includes(text))).toEqual([]);
      expect(detail).toMatch(outcome === 'refused' ? /^[A-Z]+ \w+Controller$/ : /^([a-z_]+(, [a-z_]+)*)?$/);
    }
  });

  it('stays one chain when many write at once, and everybody gets an answer', async () => {
    const consents = Array.from({ length: 15 }, () =>
      post(clinic.members.intern.agent, '/consents', {
        clientId: record.clientId,
        purpose: 'training',
        granted: false,
      }),
    );
    const readers = Array.from({ length: 15 }, () => trail('?limit=1'));
    await Promise.all([...consents, ...readers]);
    expect(await problem()).toBeNull();
    expect((await trail('?limit=1')).chain.intact).toBe(true);
  });

  it('is never written, changed or cut by the role of the application', async () => {
    const bound = new pg.Client({ connectionString: app.appUrl });
    await bound.connect();
    for (const table of ['audit_events', 'audit_heads']) {
      for (const statement of [
        `UPDATE ${table} SET hash = ''`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `INSERT INTO ${table} DEFAULT VALUES`,
      ])
        await expect(bound.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await bound.end();
  });
});

describe('somebody with all rights over the database', () => {
  /** Does something to the trail, asks what the check finds, and undoes it. */
  const after = async (...statements: string[]): Promise<string | null> => {
    await app.owner('BEGIN');
    try {
      for (const statement of statements)
        await app.owner(statement, statement.includes('$1') ? [clinic.organizationId] : []);
      return await problem();
    } finally {
      await app.owner('ROLLBACK');
    }
  };
  const event = (sequence: number): string => `organization_id = $1 AND sequence = ${sequence}`;

  it('who does nothing is not suspected', async () => expect(await after('SELECT 1')).toBeNull());

  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['actor', `'worker'`],
    ['person_id', `gen_random_uuid()`],
    ['action', `'read'`],
    ['subject', `'nothing'`],
    ['subject_id', `gen_random_uuid()`],
    ['client_id', `gen_random_uuid()`],
    ['outcome', `'refused'`],
    ['detail', `detail || ' '`],
  ])('who changes the %s of an event is found out', async (column, value) => {
    expect(await after(`UPDATE audit_events SET ${column} = ${value} WHERE ${event(7)}`)).toBe(
      'event 7: its content was changed',
    );
  });

  it('who changes a hash, or hides a change behind a new hash, is found out', async () => {
    expect(await after(`UPDATE audit_events SET hash = '' WHERE ${event(7)}`)).toMatch(/^event [78]: /);
    expect(await after(`UPDATE audit_events SET previous_hash = '' WHERE ${event(7)}`)).toMatch(/^event 7: /);
    const again = `UPDATE audit_events e SET hash = app.audit_digest(e) WHERE ${event(7)}`;
    expect(await after(`UPDATE audit_events SET action = 'read' WHERE ${event(7)}`, again)).toBe(
      'event 8: it does not continue the event before it',
    );
  });

  it('who takes an event out is found out, wherever it was', async () => {
    expect(await after(`DELETE FROM audit_events WHERE ${event(1)}`)).toMatch(/^event 2: /);
    expect(await after(`DELETE FROM audit_events WHERE ${event(7)}`)).toBe('event 8: an event before it is missing');
    const closed = `UPDATE audit_events SET sequence = sequence - 1 WHERE organization_id = $1 AND sequence = 8`;
    expect(await after(`DELETE FROM audit_events WHERE ${event(7)}`, closed)).toMatch(/^event 7: /);
  });

  it('who cuts the end off is found out, and who cuts everything off too', async () => {
    expect(await after(`DELETE FROM audit_events WHERE organization_id = $1 AND sequence > 10`)).toMatch(
      /^the trail ends at event 10, \d{2,} were written$/,
    );
    expect(await after(`DELETE FROM audit_events WHERE organization_id = $1`)).toMatch(/^the trail ends at event 0, /);
    expect(await after(`DELETE FROM audit_heads WHERE organization_id = $1`)).toMatch(/^the trail ends at event /);
  });

  it('who exchanges two events is found out', async () => {
    const exchange = [
      `UPDATE audit_events SET sequence = 1000000 WHERE ${event(7)}`,
      `UPDATE audit_events SET sequence = 7 WHERE ${event(8)}`,
      `UPDATE audit_events SET sequence = 8 WHERE ${event(1000000)}`,
    ];
    expect(await after(...exchange)).toMatch(/^event 7: /);
  });

  it('who adds an event of their own is found out', async () => {
    const forged = `INSERT INTO audit_events SELECT organization_id, sequence + 1, at, actor, person_id, 'read', subject, subject_id,
      client_id, outcome, detail, hash, hash FROM audit_events WHERE organization_id = $1 ORDER BY sequence DESC LIMIT 1`;
    const chained = `UPDATE audit_events e SET hash = app.audit_digest(e) WHERE organization_id = $1
      AND sequence = (SELECT max(sequence) FROM audit_events WHERE organization_id = $1)`;
    expect(await after(forged)).not.toBeNull();
    expect(await after(forged, chained)).toMatch(/^the trail ends at event /);
  });

  it('is named to the administrator who looks', async () => {
    const other = await makeClinic(app, 'Mountain');
    await app.owner(`UPDATE audit_events SET actor = 'nobody' WHERE organization_id = $1 AND sequence = 3`, [
      other.organizationId,
    ]);
    const { chain } = await get<AuditEventList>(other.members.admin.agent, '/audit-events');
    expect(chain).toMatchObject({ intact: false, problem: 'event 3: its content was changed' });
    expect(await problem()).toBeNull();
  });
});
