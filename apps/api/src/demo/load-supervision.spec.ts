import type {
  ClientList,
  NoteList,
  NoteVersions,
  SessionComments,
  SessionList,
  SessionPage,
  TreatmentGoals,
} from '@attune/contracts';
import request, { type Agent } from 'supertest';
import { api, get } from '../testing/calls.js';
import { type TestApplication, startTestApplication, testConfig, testPassword } from '../testing/test-application.js';
import { ensureDemonstration } from './ensure-demonstration.js';

let app: TestApplication;
let supervisor: Agent;
let treatmentId: string;
let sessions: SessionList['items'];

beforeAll(async () => {
  app = await startTestApplication();
  const config = testConfig({ demo: 'auto', demoPassword: testPassword });
  await ensureDemonstration(app.application, config, app.ownerUrl, () => undefined);
  supervisor = await app.agent('supervisor@demo.attune.example');
  const { items } = await get<ClientList>(supervisor, '/clients');
  treatmentId = items.find(({ code }) => code === 'C-0147')?.treatments[0]?.id ?? '';
  sessions = (await get<SessionList>(supervisor, `/sessions?treatmentId=${treatmentId}`)).items;
}, 120_000);
afterAll(() => app.stop());

const page = (number: number) =>
  get<SessionPage>(supervisor, `/sessions/${sessions.find((one) => one.number === number)?.id}`);

describe('the demonstration clinic as it is stored', () => {
  it('has notes of every state, and few that wait', async () => {
    const { counts, items } = await get<NoteList>(supervisor, '/notes?limit=200');
    expect(counts.returned).toBe(1);
    expect(counts.awaitingCoSignature).toBeGreaterThan(3);
    expect(counts.awaitingCoSignature).toBeLessThan(40);
    expect(items.find(({ status }) => status === 'returned')).toMatchObject({
      clientCode: 'C-0133',
      formatName: 'DAP',
    });
    const [rows] = await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM notes WHERE status = 'co-signed'`);
    expect(rows?.n).toBeGreaterThan(200);
  });

  it('tells the past of a note that was returned, written again and co-signed', async () => {
    const [note] = (await page(8)).notes;
    expect(note?.events.map(({ kind }) => kind)).toEqual(['created', 'signed', 'returned', 'signed', 'co-signed']);
    const { items } = await get<NoteVersions>(supervisor, `/notes/${note?.id}/versions`);
    const assessments = items.map(({ sections }) => sections.find(({ key }) => key === 'assessment')?.text ?? '');
    expect(assessments[0]).toContain('Contact good.');
    expect(assessments[1]).toContain('stiffer since last week');
  });

  it('has an addendum that cites turns and awaits its own co-signature', async () => {
    const [note] = (await page(7)).notes;
    expect(note).toMatchObject({ status: 'signed', addenda: [{ version: 2, coSigned: false }], may: ['co-sign'] });
    const turns = (await page(7)).transcript?.turns ?? [];
    expect(turns[19]?.text).toContain('We can do the sheet');
    expect(turns[1]?.text).toContain('hospital');
  });

  it('leads from goals to the sessions whose notes cite them, and has comments with answers', async () => {
    const { items } = await get<TreatmentGoals>(supervisor, `/treatments/${treatmentId}/goals`);
    expect(items.map(({ citedAt }) => citedAt.map(({ number }) => number))).toEqual([[6, 12], [12]]);
    expect(items[1]?.measure).not.toBeNull();
    const { id } = await page(7);
    const comments = await get<SessionComments>(supervisor, `/sessions/${id}/comments`);
    expect(comments.items.map(({ turn, answers }) => [turn, answers !== null])).toEqual([
      [19, false],
      [19, true],
    ]);
  });

  it('opens to nobody who is not signed in', async () => {
    expect((await request(app.server).get(`${api}/notes`)).status).toBe(401);
  });
});
