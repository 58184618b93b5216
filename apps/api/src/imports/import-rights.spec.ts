import type { AdministrationMapping, ImportPreview, ImportStatus, PersonList, SessionPage } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { type Mapping, csv, importForms } from '../testing/import-file.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let supervisor: Member;
let intern: Member;
beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ supervisor, intern } = clinic.members);
});
afterAll(() => app.stop());

const items = ['i1', 'i2', 'i3', 'i4'];
const own: Mapping = { form: 'ors', client: 'client', session: 'session', items };
const ors: Mapping = { ...own, therapist: 'therapist' };
const file = (client: string, therapist = '', session = 1): string =>
  csv(['client', 'therapist', 'session', ...items], [[client, therapist, session, 1, 2, 3, 4]]);
const record = async (): Promise<Record<string, number>> => ({
  ...(await rowCounts(app)),
  audit_events: 0,
  imports: 0,
});

/** The one problem of a file with one row, which must leave nothing behind. */
async function refusal(by: Member, content: string, mapping: Mapping) {
  const before = await record();
  const { report } = await importForms(app, by, content, mapping, 'row-wise');
  expect(report?.refused).toHaveLength(1);
  expect(await record()).toEqual(before);
  return report?.refused[0];
}

describe('an intern imports', () => {
  it('own clients, without naming a therapist, into new and existing treatments', async () => {
    const known = await takeOn(intern, 'I-known');
    await hold(intern, known.treatmentId);
    for (const code of ['I-known', 'I-new']) {
      const { report } = await importForms(app, intern, file(code), own);
      expect(report).toMatchObject({ accepted: 1, refused: [], created: { people: 0, administrations: 1 } });
    }
    const [row] = await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM treatments WHERE intern_id = $1`, [
      intern.id,
    ]);
    expect(row?.n).toBe(2);
    const { report } = await importForms(app, intern, file('I-known'), own);
    expect(report).toMatchObject({ unchanged: 1, created: { treatments: 0, sessions: 0 } });
  });

  it('nobody else’s: neither under a colleague nor under a therapist who is not there', async () => {
    await post(clinic.members.admin.agent, '/people', { name: 'Colleague', code: 'T-colleague', roles: ['intern'] });
    expect(await refusal(intern, file('I-other', 'T-colleague'), ors)).toMatchObject({ row: 2, field: 'therapist' });
    const nobody = await refusal(intern, file('I-other', 'T-nobody'), ors);
    expect(nobody?.remedy).toContain('Interns import their own clients only');
  });

  it('no client code of somebody else, of whom nothing more is said', async () => {
    const colleague = await join(app, clinic.organizationId, 'Quiet Colleague', ['intern']);
    await takeOn(colleague, 'I-theirs', { name: 'Zander' });
    const problem = await refusal(intern, file('I-theirs'), own);
    expect(problem).toEqual({
      row: 2,
      field: 'client',
      message: 'The code "I-theirs" belongs to a client whom you do not see',
      remedy: 'Use another code for this client',
    });
  });
});

describe('a supervisor imports', () => {
  it('into treatments of interns whom he supervises now, and under new therapists', async () => {
    const { id } = await post<{ id: string }>(clinic.members.admin.agent, '/people', {
      name: 'Supervised',
      code: 'T-supervised',
      roles: ['intern'],
    });
    const before = await refusal(supervisor, file('S-1', 'T-supervised'), ors);
    expect(before).toMatchObject({
      field: 'therapist',
      message: '"T-supervised" is not an intern whom you supervise now',
    });
    await supervise(clinic.members.admin, supervisor, { ...intern, id });
    expect((await importForms(app, supervisor, file('S-1', 'T-supervised'), ors)).report).toMatchObject({
      accepted: 1,
    });
    const added = await importForms(app, supervisor, file('S-2', 'T-new'), ors);
    expect(added.report?.created).toMatchObject({ people: 1, clients: 1, treatments: 1 });
    const people = (await get<PersonList>(clinic.members.admin.agent, '/people')).items;
    expect(people.find(({ code }) => code === 'T-new')).toMatchObject({ roles: ['intern'], email: null });
  });

  it('no longer where the supervision has ended', async () => {
    const { id } = await post<{ id: string }>(clinic.members.admin.agent, '/people', {
      name: 'Former',
      code: 'T-former',
      roles: ['intern'],
    });
    const period = { from: '2020-01-01', to: dayFromToday(-1) };
    await supervise(clinic.members.admin, supervisor, { ...intern, id }, period);
    expect(await refusal(supervisor, file('S-3', 'T-former'), ors)).toMatchObject({ field: 'therapist' });
  });

  it('not without saying whose clients they are', async () => {
    expect(await refusal(supervisor, file('S-4'), own)).toMatchObject({
      field: 'therapist',
      message: 'The row names no therapist',
    });
  });

  it('codes that another clinic uses too, as clients of its own', async () => {
    const other = await makeClinic(app, 'Mountain');
    await takeOn(other.members.intern, 'S-5');
    const { report } = await importForms(app, supervisor, file('S-5', 'T-new'), ors);
    expect(report).toMatchObject({ accepted: 1, created: { clients: 1 } });
  });
});

it.each(['admin', 'lead', 'rater'] as const)('nobody imports as %s', async (role) => {
  const sent = { fileName: 'x.csv', content: file('N-1'), mapping: own };
  const member = Object.entries(clinic.members).find(([name]) => name === role)?.[1];
  if (member) await refused(member.agent.post(`${api}/imports/administrations`).send(sent), 403);
});

describe('observers', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `w${index + 1}`);
  const content = csv(
    ['client', 'therapist', 'session', 'rater', ...twelve],
    ['R-1', 'R-2'].map((rater, index) => ['O-1', 'T-new', 1, rater, ...twelve.map(() => 5 + index)]),
  );
  const mapping: Mapping = { ...ors, form: 'wai-o-s', items: twelve };

  it('come in by their codes, each with a form of their own', async () => {
    const mapped = { ...mapping, rater: 'rater' };
    const { report } = await importForms(app, supervisor, content, mapped);
    expect(report).toMatchObject({ accepted: 2, created: { people: 2, sessions: 1, administrations: 2 } });
    const [session] = await app.owner<{ id: string }>(
      `SELECT s.id FROM sessions s JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id WHERE c.code = 'O-1'`,
    );
    const { measures } = await get<SessionPage>(supervisor.agent, `/sessions/${session?.id}`);
    expect(measures.map(({ respondent, perspective }) => [respondent, perspective])).toEqual([
      ['R-1', 'observer'],
      ['R-2', 'observer'],
    ]);
    const people = (await get<PersonList>(clinic.members.admin.agent, '/people')).items;
    expect(people.find(({ code }) => code === 'R-1')?.roles).toEqual(['rater']);
    expect((await importForms(app, supervisor, content, mapped)).report).toMatchObject({ unchanged: 2 });
  });

  it('are refused without one', async () => {
    const { report } = await importForms(app, supervisor, content.replaceAll('O-1', 'O-2'), mapping);
    expect(report?.refused).toHaveLength(2);
    expect(report?.refused[0]).toMatchObject({ field: 'rater', remedy: 'Map the column with rater codes' });
  });
});

describe('the WAI-SR, of which some rows are printed the other way round', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `w${index + 1}`);
  const mapping: Mapping = { ...own, form: 'wai-sr-c', items: twelve };
  const content = (code: string, answers: readonly number[]) =>
    csv(['client', 'session', ...twelve], [[code, 1, ...answers]]);
  const stored = async (code: string) =>
    (
      await app.owner<{ responses: number[]; total: number }>(
        `SELECT a.responses, s.value AS total FROM administrations a
         JOIN clients c ON c.organization_id = a.organization_id AND c.id = a.client_id
         JOIN scores s ON s.organization_id = a.organization_id AND s.administration_id = a.id AND s.scale = 'total' WHERE c.code = $1`,
        [code],
      )
    )[0];
  const ones = twelve.map(() => 1);

  it('is looked at with the question first, and checked when it is answered', async () => {
    const look = (more: Partial<AdministrationMapping>) =>
      post<ImportPreview>(
        intern.agent,
        '/imports/administrations',
        { fileName: 'x.csv', content: content('W-0', ones), mapping: { ...mapping, ...more } },
        200,
      );
    const asked = await look({});
    expect(asked).toMatchObject({ report: null, questions: [{ field: 'rowCoding' }] });
    expect(asked.questions[0]?.question).toContain('2, 5, 6, 8, 10, 11');
    expect((await look({ rowCoding: 'label' })).report).toMatchObject({ accepted: 1 });
  });

  it('does not come in while the question is open', async () => {
    const before = await record();
    const status = await importForms(app, intern, content('W-1', ones), mapping);
    expect(status).toMatchObject({ state: 'failed', report: null });
    expect(status.error).toContain('coded by label or by column position');
    expect(await record()).toEqual(before);
  });

  it('is kept by label, whichever way the file has it', async () => {
    await importForms(app, intern, content('W-2', ones), { ...mapping, rowCoding: 'label' });
    expect(await stored('W-2')).toEqual({ responses: ones, total: 12 });
    const byPosition: Mapping = { ...mapping, rowCoding: 'column-position' };
    await importForms(app, intern, content('W-3', ones), byPosition);
    const turned = twelve.map((_, index) => ([2, 5, 6, 8, 10, 11].includes(index + 1) ? 5 : 1));
    expect(await stored('W-3')).toEqual({ responses: turned, total: 36 });
    expect((await importForms(app, intern, content('W-3', ones), byPosition)).report).toMatchObject({ unchanged: 1 });
    const byLabel = await importForms(app, intern, content('W-3', turned), { ...mapping, rowCoding: 'label' });
    expect(byLabel.report).toMatchObject({ unchanged: 1 });
  });
});

describe('a file that cannot be looked at is refused at once', () => {
  const header = 'client,therapist,session,i1,i2,i3,i4';
  it.each([
    ['an unclosed quotation mark', { content: `${header}\n"Zander,T,1,1,2,3,4\n` }, 'not-csv', 'content'],
    ['a column twice', { content: `${header},i4\nC,T,1,1,2,3,4,4\n` }, 'column-twice', 'i4'],
    ['no rows', { content: header }, 'empty-file', 'content'],
    ['nothing', { content: '' }, 'invalid', 'content'],
    ['an unknown form', { mapping: { ...own, form: 'wai-99' } }, 'invalid', 'mapping.form'],
    ['another number of items', { mapping: { ...own, items: ['i1'] } }, 'invalid', 'mapping.items'],
    ['neither session nor date', { mapping: { ...own, session: undefined } }, 'invalid', 'mapping.session'],
    ['no mapping', { mapping: undefined, dryRun: false }, 'mapping-missing', 'mapping'],
  ])('for %s', async (_, more, code, field) => {
    const before = await rowCounts(app);
    const sent = { fileName: 'x.csv', content: file('X-1'), mapping: own, ...more };
    const problem = await refused(intern.agent.post(`${api}/imports/administrations`).send(sent), 422);
    expect(problem).toMatchObject({ code, problems: [{ field }] });
    expect(JSON.stringify(problem)).not.toContain('Zander');
    expect({ ...(await rowCounts(app)), audit_events: 0 }).toEqual({ ...before, audit_events: 0 });
  });

  it('for transcripts without their columns', async () => {
    const sent = { fileName: 'x.csv', content: 'transcript_id,text\n1,x\n', therapistCode: 'T-new' };
    const problem = await refused(supervisor.agent.post(`${api}/imports/transcripts`).send(sent), 422);
    expect(problem.problems?.map(({ field }) => field)).toContain('utterance_text');
  });
});

describe('transcripts', () => {
  const head = ['transcript_id', 'utterance_id', 'interlocutor', 'timestamp', 'utterance_text'];
  const send = async (content: string, mode = 'all-or-nothing') => {
    const sent = { fileName: 'talks.csv', content, therapistCode: 'T-new', dryRun: false, mode };
    const { id } = await post<ImportStatus>(supervisor.agent, '/imports/transcripts', sent, 202);
    await app.jobs.done();
    return get<ImportStatus>(supervisor.agent, `/imports/${id}`);
  };
  const good = [
    ['x', 0, 'therapist', '00:00:01', 'Hello'],
    ['x', 1, 'client', '00:00:03', 'Good morning'],
  ];

  it('are the same when they come twice, and are never replaced', async () => {
    expect((await send(csv(head, good))).report).toMatchObject({ accepted: 2, created: { transcripts: 1 } });
    expect((await send(csv(head, good))).report).toMatchObject({ accepted: 0, unchanged: 2 });
    const before = await record();
    const changed = await send(csv(head, [...good, ['x', 2, 'client', null, 'More']]), 'row-wise');
    expect(changed.report?.refused).toMatchObject([{ row: 2, field: 'transcript_id' }]);
    expect(await record()).toEqual(before);
  });

  it('of which one line cannot be used do not come in; row by row the others do', async () => {
    const mixed = csv(head, [
      ['y', 0, 'client', '00:00:01', 'Hello'],
      ['y', 1, 'dog', '00:00:03', 'Woof'],
      ['z', 0, 'client', '00:00:01', 'Hello'],
    ]);
    const before = await record();
    expect(await send(mixed)).toMatchObject({ state: 'refused' });
    expect(await record()).toEqual(before);
    const { report } = await send(mixed, 'row-wise');
    expect(report).toMatchObject({ accepted: 1, created: { transcripts: 1 } });
    expect(report?.refused.map(({ row, field }) => [row, field])).toEqual([
      [2, 'transcript_id'],
      [3, 'interlocutor'],
    ]);
  });
});
