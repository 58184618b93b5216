import type { ImportReport, ImportStatus } from '@attune/contracts';
import { type Clinic, type Member, join, makeClinic, takeOn } from '../testing/clinic.js';
import { type Mapping, csv, importForms, lookAtForms } from '../testing/import-file.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let supervisor: Member;
beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ supervisor } = clinic.members);
});
afterAll(() => app.stop());

type Cells = (string | number | null)[];
const header = ['client', 'therapist', 'session', 'i1', 'i2', 'i3', 'i4'];
const ors: Mapping = {
  form: 'ors',
  client: 'client',
  therapist: 'therapist',
  session: 'session',
  items: ['i1', 'i2', 'i3', 'i4'],
};
const file = (...rows: Cells[]): string => csv(header, rows);
const reportOf = ({ report, error }: ImportStatus): ImportReport => {
  if (!report) throw new Error(`no report: ${error}`);
  return report;
};

/** The record without what grows with every request, and the key that seals files. */
const record = async (): Promise<Record<string, number>> => {
  const counts = await rowCounts(app);
  return { ...counts, audit_events: 0, imports: 0, data_keys: 0 };
};
interface Kept {
  readonly client: string;
  readonly number: number;
  readonly held: string | null;
  readonly responses: (number | null)[] | null;
  readonly totals: { scale: string; value: number }[] | null;
  readonly attendance: string;
}
/** Sessions of the clients whose code begins so, with their form. */
const kept = (prefix: string): Promise<Kept[]> =>
  app.owner<Kept>(
    `SELECT c.code AS client, s.number, to_char(s.held_on, 'YYYY-MM-DD') AS held, a.responses, a.totals, s.attendance
     FROM sessions s JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id
     LEFT JOIN administrations a ON a.organization_id = s.organization_id AND a.session_id = s.id
     WHERE c.code LIKE $1 || '%' ORDER BY c.code, s.number, a.form, a.recorded_at`,
    [prefix],
  );

describe('all or nothing', () => {
  const good: Cells[] = [
    ['A-1', 'T-A', 1, 1, 2, 3, 4],
    ['A-1', 'T-A', 2, 5, 5, null, 5],
    ['A-2', 'T-A', 1, null, null, null, null],
  ];

  it('writes nothing for one bad row, and names it', async () => {
    const before = await record();
    const status = await importForms(app, supervisor, file(...good, ['A-3', 'T-A', 1, 11, 2, 3, 4]), ors);
    expect(status.state).toBe('refused');
    expect(status.report?.refused).toMatchObject([{ row: 5, field: 'i1' }]);
    expect(status.report?.refused[0]?.remedy ?? status.report?.refused[0]?.message).toContain('0 to 10');
    expect(await record()).toEqual(before);
  });

  it('writes everything where every row is good; the same file twice changes nothing', async () => {
    const looked = await lookAtForms(supervisor, file(...good), ors);
    const status = await importForms(app, supervisor, file(...good), ors);
    expect(status).toMatchObject({ state: 'done', report: looked });
    expect(looked).toMatchObject({ accepted: 3, unanswered: 1, partlyAnswered: 1, refused: [] });
    expect(await kept('A-')).toMatchObject([
      { client: 'A-1', number: 1, responses: [1, 2, 3, 4], attendance: 'attended' },
      { client: 'A-1', number: 2, responses: [5, 5, null, 5], attendance: 'attended' },
      { client: 'A-2', number: 1, responses: null, attendance: 'unknown' },
    ]);
    const before = await record();
    const again = reportOf(await importForms(app, supervisor, file(...good), ors));
    expect(again).toMatchObject({ accepted: 0, unchanged: 3, refused: [] });
    expect(await record()).toEqual(before);
  });

  it('refuses a row that is there with other answers, with the remedy, and overwrites nothing', async () => {
    const before = await kept('A-');
    const changed = file(['A-1', 'T-A', 1, 9, 9, 9, 9], good[1] ?? []);
    for (const mode of ['all-or-nothing', 'row-wise'] as const) {
      const report = reportOf(await importForms(app, supervisor, changed, ors, mode));
      expect(report).toMatchObject({
        unchanged: 1,
        accepted: 0,
        refused: [{ row: 2, message: 'Session 1 of A-1 has this form already, with other answers' }],
      });
      expect(report.refused[0]?.remedy).toContain('Correct it on the session page');
    }
    expect(await kept('A-')).toEqual(before);
  });
});

describe('row by row', () => {
  const mixed = file(
    ['B-1', 'T-B', 1, 1, 2, 3, 4],
    ['B-1', 'T-B', 2, 1, 'often', 3, 4],
    ['B-2', 'T-B', 1, 1, 2, 33, 4],
    ['B-2', 'T-B', 2, 4, 3, 2, 1],
    [null, 'T-B', 3, 4, 3, 2, 1],
  );

  it('keeps the good rows and lists the others by line, name of the column and remedy', async () => {
    const before = await record();
    const looked = await lookAtForms(supervisor, mixed, ors, 'row-wise');
    expect(await record()).toEqual(before);
    const status = await importForms(app, supervisor, mixed, ors, 'row-wise');
    expect(status).toMatchObject({ state: 'done', report: looked });
    expect(looked).toMatchObject({ rows: 5, accepted: 2, unchanged: 0 });
    expect(looked.refused.map(({ row, field }) => [row, field])).toEqual([
      [3, 'i2'],
      [4, 'i3'],
      [6, 'client'],
    ]);
    expect(looked.refused[0]?.remedy).toContain('name the code for missing');
    expect(looked.refused[1]?.message).toContain('33 is outside 0 to 10');
    expect(await kept('B-')).toMatchObject([
      { client: 'B-1', number: 1, responses: [1, 2, 3, 4] },
      { client: 'B-2', number: 2, responses: [4, 3, 2, 1] },
    ]);
  });

  it('makes nobody and nothing for rows that are refused', async () => {
    const stranger = await join(app, clinic.organizationId, 'Stranger B', ['intern']);
    await takeOn(stranger, 'S-secret', { name: 'Zander' });
    const before = await record();
    const status = await importForms(app, supervisor, file(['S-secret', 'T-nobody', 1, 1, 2, 3, 4]), ors, 'row-wise');
    expect(status.report?.refused).toMatchObject([{ row: 2, field: 'client' }]);
    expect(status.report?.created.people).toBe(0);
    expect(await record()).toEqual(before);
  });
});

describe('a file in another layout', () => {
  it('with one row per item gives the same forms, counted in rows of the file', async () => {
    const rows = [1, 2, 3, 4].flatMap((item) => [
      ['C-1', 'T-C', 1, item, item],
      ['C-1', 'T-C', 2, item, item === 3 ? -99 : 5],
    ]);
    const long: Mapping = { ...ors, layout: 'long', item: 'item', value: 'answer', missing: ['-99'] };
    const content = csv(['client', 'therapist', 'session', 'item', 'answer'], rows);
    const report = reportOf(await importForms(app, supervisor, content, { ...long, items: undefined }));
    expect(report).toMatchObject({ rows: 8, accepted: 8, partlyAnswered: 1, created: { administrations: 2 } });
    expect((await kept('C-')).map(({ responses }) => responses)).toEqual([
      [1, 2, 3, 4],
      [5, 5, null, 5],
    ]);
    const again = reportOf(await importForms(app, supervisor, content, { ...long, items: undefined }));
    expect(again).toMatchObject({ accepted: 0, unchanged: 8 });
  });

  it('with totals only keeps totals, and sessions without one', async () => {
    const content = 'client;therapist;session;sum\r\nD-1;T-D;1;35,2\r\nD-1;T-D;2;\r\n';
    const totals = { ...ors, items: undefined, totals: { total: 'sum' } };
    const report = reportOf(await importForms(app, supervisor, content, totals));
    expect(report).toMatchObject({ accepted: 2, scored: 1, unanswered: 1, refused: [] });
    expect(await kept('D-')).toMatchObject([
      { number: 1, responses: null, totals: [{ scale: 'total', value: 35.2 }] },
      { number: 2, responses: null, totals: null, attendance: 'unknown' },
    ]);
    const wrong = reportOf(await importForms(app, supervisor, content.replace('35,2', '41'), totals));
    expect(wrong.refused[0]).toMatchObject({ row: 2 });
  });

  it('with tabs, a byte order mark and decimals in commas is read like any other', async () => {
    const content = `\ufeff${header.join('\t')}\r\nE-1\tT-E\t1\t7,5\t8\t\tNA\r\n`;
    const report = reportOf(await importForms(app, supervisor, content, { ...ors, missing: ['NA'] }));
    expect(report).toMatchObject({ accepted: 1, partlyAnswered: 1 });
    expect((await kept('E-'))[0]?.responses).toEqual([7.5, 8, null, null]);
  });

  it('with dates only numbers sessions by date, and refuses a day before a later session', async () => {
    const content = (...rows: Cells[]) => csv(['client', 'therapist', 'day', 'i1', 'i2', 'i3', 'i4'], rows);
    const dated: Mapping = { ...ors, session: undefined, date: 'day' };
    const first = content(['F-1', 'T-F', '2026-03-20', 3, 3, 3, 3], ['F-1', 'T-F', '2026-03-06', 1, 1, 1, 1]);
    expect(reportOf(await importForms(app, supervisor, first, dated)).accepted).toBe(2);
    expect(await kept('F-')).toMatchObject([
      { number: 1, held: '2026-03-06', responses: [1, 1, 1, 1] },
      { number: 2, held: '2026-03-20', responses: [3, 3, 3, 3] },
    ]);
    const between = content(['F-1', 'T-F', '2026-03-13', 2, 2, 2, 2], ['F-1', 'T-F', '2026-03-27', 4, 4, 4, 4]);
    const report = reportOf(await importForms(app, supervisor, between, dated, 'row-wise'));
    expect(report.refused).toMatchObject([{ row: 2, field: 'date', remedy: 'Add a column with session numbers' }]);
    expect(report.refused[0]?.message).toContain('2026-03-20');
    expect((await kept('F-')).map(({ number, held }) => [number, held])).toEqual([
      [1, '2026-03-06'],
      [2, '2026-03-20'],
      [3, '2026-03-27'],
    ]);
    const both = csv(
      ['client', 'therapist', 'n', 'day', 'i1', 'i2', 'i3', 'i4'],
      [['F-1', 'T-F', 2, '2026-03-21', 3, 3, 3, 3]],
    );
    const clash = reportOf(await importForms(app, supervisor, both, { ...dated, session: 'n' }));
    expect(clash.refused[0]?.message).toBe('Session 2 was held on 2026-03-20, the row says 2026-03-21');
  });
});
