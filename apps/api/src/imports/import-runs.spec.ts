import type { ImportList, ImportStatus } from '@attune/contracts';
import { api, get, post } from '../testing/calls.js';
import { type Member, makeClinic } from '../testing/clinic.js';
import { csv } from '../testing/import-file.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let intern: Member;
beforeAll(async () => {
  app = await startTestApplication();
  ({ intern } = (await makeClinic(app, 'Lake')).members);
});
afterAll(() => app.stop());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const rows = 120;
const begin = (code: string): Promise<ImportStatus> => {
  const items = ['i1', 'i2', 'i3', 'i4'];
  const content = csv(
    ['client', 'session', ...items],
    Array.from({ length: rows }, (_, index) => [code, index + 1, 1, 2, 3, 4]),
  );
  const mapping = { form: 'ors', client: 'client', session: 'session', items };
  const sent = { fileName: `${code}.csv`, content, mapping, dryRun: false };
  return post<ImportStatus>(intern.agent, '/imports/administrations', sent, 202);
};
const statusOf = (id: string) => get<ImportStatus>(intern.agent, `/imports/${id}`);
const contentOf = async (id: string) =>
  (await app.owner<{ kept: boolean }>(`SELECT content_sealed IS NOT NULL AS kept FROM imports WHERE id = $1`, [id]))[0]
    ?.kept;
const record = async (): Promise<Record<string, number>> => ({
  ...(await rowCounts(app)),
  audit_events: 0,
  imports: 0,
});

const written = ['clients', 'treatments', 'sessions', 'administrations', 'scores', 'client_access'];
/** Rows now, while a job may be under way. */
const rowsOf = async (...tables: string[]): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of tables)
    counts[table] = (await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;
  return counts;
};

/** What happens to every import at its 60th session. */
async function atSession60(what: string): Promise<void> {
  await app.owner(`CREATE OR REPLACE FUNCTION at_session_60() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.session_number = 60 THEN ${what}; END IF; RETURN NEW; END $$`);
  await app.owner(
    `CREATE OR REPLACE TRIGGER at_session_60 BEFORE INSERT ON administrations FOR EACH ROW EXECUTE FUNCTION at_session_60()`,
  );
}
/** Imports stop at that session until they are let go. */
const stop = async (): Promise<void> => {
  await app.owner(`SELECT pg_advisory_lock(60)`);
  await atSession60('PERFORM pg_advisory_xact_lock(60)');
};
const letGo = () => app.owner(`SELECT pg_advisory_unlock(60)`);
afterEach(async () => {
  await app.owner(`SELECT pg_advisory_unlock_all()`);
  await app.owner(`DROP TRIGGER IF EXISTS at_session_60 ON administrations`);
});

/** The connections that wait there. */
const waitingNow = async (): Promise<number[]> =>
  (
    await app.owner<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 60 AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  ).map(({ pid }) => pid);
async function waiting(): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const [pid] = await waitingNow();
    if (pid !== undefined) return pid;
    await pause(20);
  }
  throw new Error('no import came to session 60');
}
/** Does the jobs that wait for their repetition now. */
async function hurry(until: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await until()); tries++) {
    if (tries > 500) throw new Error('the import did not end');
    await app.jobs.queue('imports').promoteJobs();
    await pause(20);
  }
}
const ended = (id: string) => async () => (await statusOf(id)).finishedAt !== null;

describe('an import', () => {
  it('streams its progress to whoever watches, and the stream ends with it', async () => {
    await stop();
    const { id, state } = await begin('P-1');
    expect(state).toBe('waiting');
    await waiting();
    const stream = intern.agent.get(`${api}/imports/${id}/events`).then((answer) => answer);
    await pause(400);
    await letGo();
    const answer = await stream;
    expect(answer.headers['content-type']).toMatch(/^text\/event-stream/);
    const events = answer.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice('data: '.length)) as ImportStatus);
    expect(events[0]).toMatchObject({ id, state: 'running', processedRows: 50, totalRows: rows, report: null });
    expect(events.at(-1)).toMatchObject({ state: 'done', processedRows: rows, report: { accepted: rows } });
    const processed = events.map(({ processedRows }) => processedRows);
    expect(processed).toEqual(processed.toSorted((a, b) => a - b));
    const later = await intern.agent.get(`${api}/imports/${id}/events`);
    expect(later.text.match(/^data: /gm)).toHaveLength(1);
    expect(later.text).toContain('"state":"done"');
  });

  it('is listed, newest first, and its file is not kept when it has ended', async () => {
    const { id } = await begin('P-2');
    await app.jobs.done();
    const { items } = await get<ImportList>(intern.agent, '/imports');
    expect(items.map(({ fileName, state }) => [fileName, state])).toEqual([
      ['P-2.csv', 'done'],
      ['P-1.csv', 'done'],
    ]);
    expect(await contentOf(id)).toBe(false);
  });

  it('that loses its connection in the middle leaves nothing half-written and is done again in whole', async () => {
    const before = await record();
    await stop();
    const { id } = await begin('P-3');
    const pid = await waiting();
    expect(await statusOf(id)).toMatchObject({ state: 'running', processedRows: 50 });
    await app.owner(`SELECT pg_terminate_backend($1)`, [pid]);
    for (let tries = 0; (await waitingNow()).includes(pid) && tries < 500; tries++) await pause(20);
    expect(await rowsOf(...written)).toEqual(Object.fromEntries(written.map((table) => [table, before[table]])));
    await letGo();
    await hurry(ended(id));
    expect(await statusOf(id)).toMatchObject({
      state: 'done',
      report: { accepted: rows, unchanged: 0, created: { clients: 1, sessions: rows, administrations: rows } },
    });
    await app.jobs.done();
    const after = await record();
    const added = ['clients', 'treatments', 'sessions', 'administrations'].map((table) => [
      table,
      (after[table] ?? 0) - (before[table] ?? 0),
    ]);
    expect(Object.fromEntries(added)).toEqual({ clients: 1, treatments: 1, sessions: rows, administrations: rows });
  });

  it('that never gets through ends as failed, says so without details, and has written nothing', async () => {
    const before = await record();
    await atSession60(`RAISE EXCEPTION 'disk of Zander full'`);
    const { id } = await begin('P-4');
    await hurry(ended(id));
    const status = await statusOf(id);
    expect(status).toMatchObject({ state: 'failed', report: null });
    expect(status.error).toContain('Nothing was saved');
    expect(JSON.stringify(status)).not.toContain('Zander');
    expect(await contentOf(id)).toBe(false);
    expect(await record()).toEqual(before);
  });
});
