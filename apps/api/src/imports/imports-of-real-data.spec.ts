import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  ClientList,
  EpisodeList,
  FlagNumbers,
  ImportReport,
  ImportStatus,
  SessionList,
  SessionPage,
} from '@attune/contracts';
import { get, post } from '../testing/calls.js';
import { type Clinic, type Member, makeClinic } from '../testing/clinic.js';
import { csv, importForms, lookAtForms } from '../testing/import-file.js';
import { addForm, definition } from '../testing/own-forms.js';
import { reference } from '../testing/reference.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { testServices } from '../testing/test-services.js';
import { readCsv } from './csv-table.js';

interface Trajectory {
  readonly therapist: string;
  readonly client: string;
  readonly scores: readonly (number | null)[];
  readonly alert: readonly FlagNumbers[];
  readonly look: readonly FlagNumbers[];
}
/** Real session means of 29 clients, with the flags that an independent program finds in them. */
const { expected } = reference<{ expected: readonly Trajectory[] }>('methods/a11_house_default_real_wai');

const items = Array.from({ length: 9 }, (_, index) => `item_${index + 1}`);
const header = ['therapist_id', 'client_id', 'session', ...items];
const mapping = { form: 'nine-c', client: 'client_id', therapist: 'therapist_id', session: 'session', items };
const nineItems = definition('nine-c', 9, {
  minimumAnswered: 0.8,
  missingSource: 'Chosen for the tests',
  measurementErrors: [{ scale: 'total', value: 0.209, source: 'SD .63 and alpha .89 of the set at one session' }],
});

/** Nine whole answers, or eight of nine, from 1 to 5 with this mean. */
function answersOf(mean: number | null): (number | null)[] {
  if (mean === null) return items.map(() => null);
  const answered = [9, 8].find((n) => Math.abs(mean * n - Math.round(mean * n)) < 1e-9);
  if (!answered) throw new Error(`${mean} is no mean of nine or eight whole answers`);
  const sum = Math.round(mean * answered);
  return items.map((_, index) =>
    index < answered ? Math.floor(sum / answered) + (index < sum % answered ? 1 : 0) : null,
  );
}

const rebuilt = csv(
  header,
  expected.flatMap(({ therapist, client, scores }) =>
    scores.map((mean, index) => [therapist, client, index + 1, ...answersOf(mean)]),
  ),
);

interface Counts {
  readonly partlyAnswered: number;
  readonly unanswered: number;
  readonly notScored: number;
}

const { exampleData } = testServices();
const sets: [string, string, Counts][] = [
  ['rebuilt from their means', rebuilt, { partlyAnswered: 20, unanswered: 78, notScored: 0 }],
];
if (exampleData) {
  const file = readFileSync(join(exampleData, 'wai-sessions.csv'), 'utf8');
  sets.push(['as they were given', file, { partlyAnswered: 37, unanswered: 65, notScored: 13 }]);
}

/** The trail and the list of imports grow with every import. */
const notTheData = { imports: 0, audit_events: 0 };

const close = (numbers: FlagNumbers) =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, expect.closeTo(value as number, 9) as number]),
  );

describe.each(sets)('435 real sessions of 29 clients, %s', (_, content, counts) => {
  let app: TestApplication;
  let clinic: Clinic;
  let supervisor: Member;
  let looked: ImportReport;
  let status: ImportStatus;
  let before: Record<string, number>;
  let afterLook: Record<string, number>;

  beforeAll(async () => {
    app = await startTestApplication();
    clinic = await makeClinic(app, 'Lake');
    ({ supervisor } = clinic.members);
    await addForm(supervisor, nineItems);
    before = await rowCounts(app);
    looked = await lookAtForms(supervisor, content, mapping);
    afterLook = await rowCounts(app);
    status = await importForms(app, supervisor, content, mapping);
  }, 120_000);
  afterAll(() => app.stop());

  it('are looked at first without writing anything, with the report that the import gives', () => {
    expect(afterLook).toEqual(before);
    expect(status).toMatchObject({ state: 'done', processedRows: 435, totalRows: 435, error: null });
    expect(status.report).toEqual(looked);
  });

  it('come in all, those without an answer as sessions only', async () => {
    const given = 435 - counts.unanswered;
    expect(status.report).toMatchObject({
      rows: 435,
      accepted: 435,
      unchanged: 0,
      refused: [],
      created: { clients: 29, people: 6, treatments: 29, sessions: 435, administrations: given, transcripts: 0 },
      ...counts,
      scored: given - counts.notScored,
    });
    const after = await rowCounts(app);
    const added = ['clients', 'people', 'treatments', 'sessions', 'administrations', 'scores', 'supervisions'].map(
      (table) => [table, (after[table] ?? 0) - (before[table] ?? 0)],
    );
    expect(Object.fromEntries(added)).toEqual({
      clients: 29,
      people: 6,
      treatments: 29,
      sessions: 435,
      administrations: given,
      scores: given - counts.notScored,
      supervisions: 6,
    });
  });

  it('have the scores that they had, and none where too little was answered', async () => {
    const rows = await app.owner<{
      client: string;
      session: number;
      mean: number;
      prorated: boolean;
      answered: number;
    }>(
      `SELECT c.code AS client, s.session_number AS session, s.item_mean AS mean, s.prorated, s.answered FROM scores s
       JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id`,
    );
    const found = new Map(rows.map((row) => [`${row.client} ${row.session}`, row]));
    for (const { client, scores } of expected) {
      scores.forEach((mean, index) => {
        const at = `${client} ${index + 1}`;
        const expectedMean: unknown = mean === null ? undefined : expect.closeTo(mean, 12);
        expect([at, found.get(at)?.mean]).toEqual([at, expectedMean]);
      });
    }
    expect(rows.every(({ prorated, answered }) => prorated === answered < 9)).toBe(true);
  });

  it('are marked exactly where an independent program marks them, at either width', async () => {
    const clients = (await get<ClientList>(supervisor.agent, '/clients')).items;
    expect(clients.map(({ code }) => code).sort()).toEqual(expected.map(({ client }) => client).sort());
    for (const { client, therapist, alert, look } of expected) {
      const treatment = clients.find(({ code }) => code === client)?.treatments[0];
      expect([client, treatment?.intern.name, treatment?.sessions]).toEqual([client, therapist, 15]);
      const { items: episodes } = await get<EpisodeList>(supervisor.agent, `/treatments/${treatment?.id}/episodes`);
      const flags = episodes.flatMap((episode) => episode.flags).sort((a, b) => a.session - b.session);
      const alerts = flags.filter(({ centre, limit, sigma }) => Math.abs((centre - limit) / sigma - 3) < 1e-9);
      expect([client, flags.map(({ session }) => session)]).toEqual([client, look.map(({ session }) => session)]);
      expect([client, alerts.map(({ session }) => session)]).toEqual([client, alert.map(({ session }) => session)]);
      expect([client, episodes.some(({ strength }) => strength === 'alert')]).toEqual([client, alert.length > 0]);
      const numbers = look.map((one) => alert.find(({ session }) => session === one.session) ?? one);
      expect(flags).toMatchObject(numbers.map(close));
    }
  });

  it('change nothing when they are imported once more', async () => {
    const rows = await rowCounts(app);
    const again = await importForms(app, supervisor, content, mapping);
    expect(again.report).toMatchObject({ accepted: 0, unchanged: 435, refused: [] });
    expect(Object.values(again.report?.created ?? {}).every((made) => made === 0)).toBe(true);
    const now = await rowCounts(app);
    expect({ ...now, ...notTheData }).toEqual({ ...rows, ...notTheData });
  }, 60_000);
});

if (exampleData) {
  describe('24 real transcripts', () => {
    it('come in whole and in order, each to be read on its session page', async () => {
      const app = await startTestApplication();
      const { supervisor } = (await makeClinic(app, 'Lake')).members;
      const content = readFileSync(join(exampleData, 'transcripts', 'annomi-24.csv'), 'utf8');
      const sent = { fileName: 'annomi-24.csv', content, therapistCode: 'T01' };
      const before = await rowCounts(app);
      await post(supervisor.agent, '/imports/transcripts', { ...sent, dryRun: true }, 200);
      expect(await rowCounts(app)).toEqual(before);
      const { id } = await post<ImportStatus>(
        supervisor.agent,
        '/imports/transcripts',
        { ...sent, dryRun: false },
        202,
      );
      await app.jobs.done();
      const status = await get<ImportStatus>(supervisor.agent, `/imports/${id}`);
      expect(status).toMatchObject({ state: 'done', totalRows: 2489 });
      expect(status.report).toMatchObject({ accepted: 2489, refused: [], created: { transcripts: 24, clients: 24 } });
      const { columns, rows } = readCsv(content);
      const cellOf = (cells: readonly string[], column: string) => (cells[columns.indexOf(column)] ?? '').trim();
      const sessions = (await get<SessionList>(supervisor.agent, '/sessions?limit=200')).items;
      expect(sessions).toHaveLength(24);
      let utterances = 0;
      for (const session of sessions) {
        const { transcript } = await get<SessionPage>(supervisor.agent, `/sessions/${session.id}`);
        const own = rows.filter(({ cells }) => `T-${cellOf(cells, 'transcript_id')}` === session.clientCode);
        expect(transcript?.turns.map(({ text, speaker }) => [speaker, text])).toEqual(
          own.map(({ cells }) => [cellOf(cells, 'interlocutor'), cellOf(cells, 'utterance_text')]),
        );
        utterances += own.length;
      }
      expect(utterances).toBe(2489);
      await app.stop();
    }, 120_000);
  });
}
