import {
  type SessionPage,
  type TranscriptFilePreview,
  type TranscriptView,
  transcriptFormats,
} from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { saidWords, transcriptFiles } from '../testing/transcript-files.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let sessionId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  sessionId = await hold(intern, (await takeOn(intern, `C-${++codes}`)).treatmentId);
});

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const bodyOf = (fileName: string, content: string | Uint8Array, more: object = {}) => ({
  sessionId,
  fileName,
  content: base64(content),
  ...more,
});
const send = (sent: object, by = intern) => by.agent.post(`${api}/transcripts/files`).send(sent);
const preview = (sent: object): Promise<TranscriptFilePreview> =>
  post<TranscriptFilePreview>(intern.agent, '/transcripts/files', sent, 200);
const bring = (sent: object): Promise<TranscriptView> =>
  post<TranscriptView>(intern.agent, '/transcripts/files', { ...sent, dryRun: false });
const plain = transcriptFiles.plain[1];

describe('a file of every format', () => {
  it.each(transcriptFormats)(
    '%s is looked at, comes in with every word, and is read on the session page',
    async (format) => {
      const [fileName, content] = transcriptFiles[format];
      const sent = bodyOf(fileName, content, { format });
      const before = await rowCounts(app);
      const seen = await preview(sent);
      expect(await rowCounts(app)).toEqual(before);
      expect(seen).toMatchObject({ format, encoding: expect.any(String), words: 14 });
      expect(seen.sample.map(({ text }) => text).join(' ')).toBe(saidWords.join(' '));
      expect(seen.voices.reduce((sum, voice) => sum + voice.words, 0)).toBe(14);
      const brought = await bring(sent);
      expect(brought).toMatchObject({ revision: 1, source: `${format} file` });
      expect(brought.turns).toEqual(seen.sample);
      expect((await get<SessionPage>(intern.agent, `/sessions/${sessionId}`)).transcript).toEqual(brought);
    },
  );
});

describe('a transcript file', () => {
  it('has its speakers guessed, and says so; what the person says goes before', async () => {
    const seen = await preview(bodyOf('talk.txt', plain));
    expect(seen).toMatchObject({ format: 'plain', turnCount: 4, duration: null });
    expect(seen.voices).toMatchObject([
      { name: 'T', speaker: 'therapist', guessed: true, turns: 2 },
      { name: 'C', speaker: 'client', guessed: true, turns: 2 },
    ]);
    const roles = [{ name: 'T', speaker: 'client' }];
    const told = await preview(bodyOf('talk.txt', plain, { roles }));
    expect(told.voices.map(({ speaker, guessed }) => [speaker, guessed])).toEqual([
      ['client', false],
      ['unknown', false],
    ]);
    expect((await bring(bodyOf('talk.txt', plain, { roles }))).turns.map(({ speaker }) => speaker)).toEqual([
      'client',
      'unknown',
      'client',
      'unknown',
    ]);
  });

  it('may be UTF-16 with a byte order mark and CRLF', async () => {
    const text = `\ufeff${plain.replaceAll('\n', '\r\n')}\r\nC: Ça va – à demain.`;
    const seen = await preview(bodyOf('talk.txt', Buffer.from(text, 'utf16le')));
    expect(seen.encoding.toLowerCase()).toContain('utf-16');
    expect(seen.sample.at(-1)?.text).toContain('Ça va – à demain.');
  });

  it('that is broken is refused with line, reason and remedy, and nothing is kept; or repaired with a list', async () => {
    const broken = transcriptFiles.csv[1].replace('Client,5,9', 'Client,later,9');
    for (const dryRun of [true, false]) {
      const problem = await refused(send(bodyOf('talk.csv', broken, { dryRun })), 422);
      expect(problem.code).toBe('unreadable-transcript');
      expect(problem.problems?.[0]).toEqual({
        field: 'content',
        row: 3,
        message: expect.any(String),
        remedy: expect.any(String),
      });
    }
    expect((await get<SessionPage>(intern.agent, `/sessions/${sessionId}`)).transcript).toBeNull();
    const repaired = await preview(bodyOf('talk.csv', broken, { broken: 'repair' }));
    expect(repaired.remarks.length).toBeGreaterThan(0);
    expect(repaired.sample.map(({ text }) => text).join(' ')).toContain('Well, not so good.');
  });

  it.each([
    ['nothing at all', ''],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
    ['an empty WebVTT', 'WEBVTT\n\n'],
  ])('that is %s is refused', async (_, content) => {
    const problem = await refused(send(bodyOf('talk.vtt', content)), 422);
    expect(problem.problems?.[0]).toMatchObject({ field: 'content', remedy: expect.any(String) });
    expect(JSON.stringify(problem)).not.toContain('PNG');
  });

  it('of ten megabytes comes in within seconds; a larger one is refused', async () => {
    const line = `C: ${'I said this and that and then something else again. '.repeat(20)}\nT: And then?\n`;
    const text = line.repeat(Math.floor((9.9 * 1024 * 1024) / line.length));
    const seen = await preview(bodyOf('long.txt', text));
    expect(seen.turnCount).toBeGreaterThan(10_000);
    expect(seen.sample).toHaveLength(40);
    const large = await refused(send(bodyOf('large.txt', text + text.slice(0, 2_000_000))), 422);
    expect(large.problems).toEqual([{ field: 'content', message: 'A transcript file may have 10 MB: split it' }]);
  }, 60_000);

  it('is not brought in beside another transcript', async () => {
    await bring(bodyOf('talk.txt', plain));
    expect((await bring(bodyOf('talk.txt', plain))).revision).toBe(1);
    const sent = bodyOf('talk.txt', `${plain}\nT: One more.`, { dryRun: false });
    expect((await refused(send(sent), 409)).code).toBe('transcript-exists');
  });

  it('is brought in by the treating intern alone; whoever has no access learns nothing of it', async () => {
    await refused(send(bodyOf('talk.txt', plain), clinic.members.supervisor), 403);
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['intern']);
    for (const content of [plain, '']) await refused(send(bodyOf('talk.txt', content), stranger), 404);
  });
});

describe('export and import', () => {
  it.each(['webvtt', 'plain'] as const)('%s gives the same turns back', async (format) => {
    const original = await bring(bodyOf(...transcriptFiles['whisperx-json']));
    const file = await intern.agent
      .get(`${api}/transcripts/${original.id}/export?format=${format}`)
      .buffer(true)
      .parse((stream, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    sessionId = await hold(intern, (await takeOn(intern, `C-${++codes}`)).treatmentId);
    const again = await bring(bodyOf(format === 'plain' ? 'again.txt' : 'again.vtt', file.body as Buffer));
    expect(again.turns.map(({ speaker, text }) => [speaker, text])).toEqual(
      original.turns.map(({ speaker, text }) => [speaker, text]),
    );
  });
});
