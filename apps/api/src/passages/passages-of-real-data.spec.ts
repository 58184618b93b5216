import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportStatus, PassagesView, SessionList, SessionPage, TranscriptView } from '@attune/contracts';
import { findPassages, transcriptFeatures } from '@attune/notes';
import { get, post } from '../testing/calls.js';
import { type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { testServices } from '../testing/test-services.js';

const { exampleData } = testServices();

let app: TestApplication;
let intern: Member;
let supervisor: Member;

beforeAll(async () => {
  app = await startTestApplication();
  ({ intern, supervisor } = (await makeClinic(app, 'Lake')).members);
});
afterAll(() => app.stop());

/** Every quote stands in its turn, every turn exists, every stretch has reasons. */
function check(view: PassagesView, transcript: TranscriptView | null): void {
  const turns = transcript?.turns ?? [];
  expect(view.transcriptId).toBe(transcript?.id);
  expect(view.passages.length).toBeLessThanOrEqual(5);
  for (const {
    turns: [first, last],
    quotes,
    reasons,
  } of view.passages) {
    expect(first).toBeGreaterThanOrEqual(0);
    expect(last).toBeGreaterThanOrEqual(first);
    expect(last).toBeLessThan(turns.length);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { turn, text } of quotes) expect(turns[turn]?.text).toContain(text);
    for (const reason of reasons) for (const turn of reason.turns) expect(turns[turn]).toBeDefined();
  }
  for (const { turn, quote } of view.marked) expect(turns[turn]?.text).toContain(quote);
}

describe('a transcript of 9,000 words', () => {
  const lines = [
    ['therapist', 'How was it for you to write the record down in the evenings, as we had said we would try?'],
    ['client', 'I do not know. Fine.'],
    ['therapist', 'What would you say got in the way of it this week, when you look back at it now with me?'],
    ['client', 'You keep asking me that, and honestly I do not see how writing things down is supposed to help me.'],
  ] as const;
  const turns = Array.from({ length: 560 }, (_, index) => {
    const [speaker, text] = lines[index % lines.length] ?? lines[0];
    return { speaker, name: null, start: index * 6, end: index * 6 + 5, text: `${text} That was day ${index}.` };
  });

  it('has its numbers and passages long before somebody looks up', () => {
    expect(turns.reduce((sum, { text }) => sum + text.split(' ').length, 0)).toBeGreaterThan(9000);
    findPassages(turns, { earlier: [] });
    const began = performance.now();
    transcriptFeatures(turns);
    findPassages(turns, { earlier: [] });
    // 300 ms on a machine of one's own; tests share theirs with others.
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('is stored, read and looked through over HTTP', async () => {
    const sessionId = await hold(intern, (await takeOn(intern, 'C-long')).treatmentId);
    const transcript = await post<TranscriptView>(intern.agent, '/transcripts', { sessionId, source: 'typed', turns });
    const view = await get<PassagesView>(supervisor.agent, `/sessions/${sessionId}/passages`);
    check(view, transcript);
    expect(view.passages.length).toBeGreaterThan(0);
  });
});

if (exampleData) {
  describe('24 real transcripts', () => {
    it('have passages whose every quote stands in its turn', async () => {
      const content = readFileSync(join(exampleData, 'transcripts', 'annomi-24.csv'), 'utf8');
      const sent = { fileName: 'annomi-24.csv', content, therapistCode: 'T01', dryRun: false };
      const { id } = await post<ImportStatus>(supervisor.agent, '/imports/transcripts', sent, 202);
      await app.jobs.done();
      expect((await get<ImportStatus>(supervisor.agent, `/imports/${id}`)).state).toBe('done');
      const sessions = (await get<SessionList>(supervisor.agent, '/sessions?limit=200')).items;
      const real = sessions.filter(({ clientCode }) => clientCode.startsWith('T-'));
      expect(real).toHaveLength(24);
      let passages = 0;
      for (const session of real) {
        const view = await get<PassagesView>(supervisor.agent, `/sessions/${session.id}/passages`);
        const { transcript } = await get<SessionPage>(supervisor.agent, `/sessions/${session.id}`);
        check(view, transcript);
        passages += view.passages.length;
      }
      expect(passages).toBeGreaterThan(0);
    }, 120_000);
  });
}
