import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RecordingList, RecordingView, SessionPage } from '@attune/contracts';
import { get, post, problemOf, refused } from '../testing/calls.js';
import { type Clinic, hold, join as join_, makeClinic, takeOn } from '../testing/clinic.js';
import { type RecordingSession, consentedSession, recordingOf } from '../testing/recording-session.js';
import { toneWav } from '../testing/sound.js';
import { type FirstApplication, type TestApplication, startTestApplication } from '../testing/test-application.js';
import { recordingsFolder, testRecordings } from '../testing/test-recordings.js';
import { rowCounts } from '../testing/table-contents.js';
import {
  beginUpload,
  breakOff,
  cookieOf,
  download,
  metadataOf,
  offsetOf,
  sendPiece,
  tus,
  uploadOf,
  uploadRecording,
} from '../testing/upload-recording.js';

let app: FirstApplication;
/** Another process on the same database and the same store. */
let other: TestApplication;
let clinic: Clinic;
let held: RecordingSession;
const agent = () => clinic.members.intern.agent;

beforeAll(async () => {
  app = await startTestApplication({ workerInProcess: false });
  other = await app.replica({ workerInProcess: false });
  clinic = await makeClinic(app, 'Lake');
});
afterAll(() => app.stop());
beforeEach(async () => void (held = await consentedSession(clinic)));

const begun = async (bytes: number): Promise<string> => uploadOf(await beginUpload(agent(), held.sessionId, bytes));
const filesOf = (id: string): Buffer[] => {
  const folder = join(recordingsFolder, clinic.organizationId, id);
  return existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(join(folder, name))) : [];
};

describe('an upload', () => {
  const marker = Buffer.from('THE SOUND OF A VERY PARTICULAR SENTENCE');
  const sound = toneWav(80);
  marker.copy(sound, 1_500_000);

  it('that breaks off anywhere, again and again, at one process or another, arrives byte by byte', async () => {
    const { email } = clinic.members.intern;
    const processes = await Promise.all(
      [app, other].map(async (one) => ({ one, agent: await one.agent(email), cookie: await cookieOf(one, email) })),
    );
    const step = fc.record({
      at: fc.nat(1),
      size: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_500_000 })),
      broken: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const id = await begun(sound.length);
        for (const { at, size, broken, share } of steps) {
          const { one, agent, cookie } = processes[at]!;
          const offset = await offsetOf(agent, id);
          if (offset === sound.length) break;
          const piece = sound.subarray(offset, offset + size);
          if (broken) await breakOff(one, cookie, { id, offset, piece, until: Math.floor(share * piece.length) });
          else {
            const response = await sendPiece(agent, id, offset, piece);
            // 409: the process that lost its connection was still putting away what had arrived.
            expect([204, 409]).toContain(response.status);
          }
          expect(await offsetOf(agent, id)).toBeGreaterThanOrEqual(offset);
        }
        for (;;) {
          const offset = await offsetOf(processes[0]!.agent, id);
          if (offset === sound.length) break;
          await sendPiece(processes[0]!.agent, id, offset, sound.subarray(offset));
        }
        expect(await recordingOf(clinic, id)).toMatchObject({
          state: 'stored',
          type: 'audio/wav',
          bytes: sound.length,
        });
        expect(((await download(agent(), id)).body as Buffer).equals(sound)).toBe(true);
        await agent().delete(`/api/v1/recordings/${id}`).expect(204);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('keeps what had arrived when the connection broke', async () => {
    const id = await begun(sound.length);
    const cookie = await cookieOf(app, clinic.members.intern.email);
    await breakOff(app, cookie, { id, offset: 0, piece: sound, until: 700_000 });
    let offset = 0;
    for (let tries = 0; tries < 100 && offset === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      offset = await offsetOf(agent(), id);
    }
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(700_000);
  });

  it('lies in the store encrypted: neither the header of the file nor a word of it, from the first byte on', async () => {
    const id = await begun(sound.length);
    await sendPiece(agent(), id, 0, sound.subarray(0, 1000));
    await sendPiece(agent(), id, 1000, sound.subarray(1000, 2_000_000));
    const halfway = filesOf(id);
    await sendPiece(agent(), id, 2_000_000, sound.subarray(2_000_000));
    const files = filesOf(id);
    expect([halfway.length, files.length]).toEqual([2, Math.ceil(sound.length / 2 ** 20)]);
    for (const file of [...halfway, ...files]) {
      for (const plain of ['RIFF', 'WAVEfmt', marker.toString(), 'Zander'])
        expect([plain, file.includes(plain)]).toEqual([plain, false]);
      // Nor a hundred bytes of the tone at any place.
      expect(file.includes(sound.subarray(1000, 1100))).toBe(false);
    }
    expect(sound.includes(marker)).toBe(true);
  });

  it('of two writers at the same place takes one, and tells the other where it stands', async () => {
    const id = await begun(sound.length);
    const answers = await Promise.all([
      sendPiece(agent(), id, 0, sound.subarray(0, 50_000)),
      sendPiece(agent(), id, 0, sound.subarray(0, 50_000)),
    ]);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([204, 409]);
    expect(await offsetOf(agent(), id)).toBe(50_000);
    expect(filesOf(id)).toHaveLength(1);
    const late = await sendPiece(agent(), id, 10, sound.subarray(10, 20));
    expect([late.status, problemOf(late).code]).toEqual([409, 'upload-409']);
  });

  it('is one recording when it is complete, with its job, and cannot be added to', async () => {
    const { id } = await uploadRecording(agent(), held.sessionId, sound);
    const jobs = await app.owner(`SELECT queue, name FROM outbox WHERE payload->>'recordingId' = $1`, [id]);
    expect(jobs).toEqual([{ queue: 'recordings', name: 'transcribe' }]);
    expect((await sendPiece(agent(), id, sound.length, Buffer.from('more'))).status).toBe(413);
    expect((await agent().delete(`/api/v1/recordings/uploads/${id}`).set(tus)).status).toBe(409);
  });

  it('that is given up is deleted', async () => {
    const id = await begun(sound.length);
    await sendPiece(agent(), id, 0, sound.subarray(0, 2_000_000));
    await agent().delete(`/api/v1/recordings/uploads/${id}`).set(tus).expect(204);
    expect((await agent().head(`/api/v1/recordings/uploads/${id}`).set(tus)).status).toBe(410);
    expect((await sendPiece(agent(), id, 2_000_000, sound.subarray(2_000_000))).status).toBe(410);
    expect((await recordingOf(clinic, id)).state).toBe('deleted');
  });

  it('expires after a day', async () => {
    const id = await begun(sound.length);
    await app.owner(`UPDATE recordings SET created_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    expect((await sendPiece(agent(), id, 0, sound.subarray(0, 100))).status).toBe(410);
  });

  it('follows tus 1.0: without its version, a length, a place or with another type it is refused', async () => {
    const id = await begun(100);
    const path = `/api/v1/recordings/uploads/${id}`;
    const patch = () => agent().patch(path).set(tus).set('Content-Type', 'application/offset+octet-stream');
    expect((await refused(agent().patch(path), 412)).code).toBe('tus-version');
    expect((await refused(patch().send(), 403)).detail).toMatch(/Upload-Offset/);
    expect((await refused(patch().set('Upload-Offset', '-1').send(), 400)).detail).toMatch(/upload-offset/);
    const typed = agent().patch(path).set(tus).set('Upload-Offset', '0').set('Content-Type', 'text/plain').send('x');
    expect((await refused(typed, 415)).code).toBe('json-only');
    const lengthless = agent().post('/api/v1/recordings/uploads').set(tus);
    expect((await refused(lengthless.set('Upload-Metadata', metadataOf(held as never)), 400)).detail).toMatch(/Length/);
  });

  it('does not exist for anybody of another organization, whatever the protocol is asked', async () => {
    const id = await begun(sound.length);
    await sendPiece(agent(), id, 0, sound.subarray(0, 1000));
    const stranger = await join_(app, await app.organization('Far'), 'Far Intern', ['intern', 'supervisor']);
    const path = `/api/v1/recordings/uploads/${id}`;
    expect((await stranger.agent.head(path).set(tus)).status).toBe(404);
    expect((await sendPiece(stranger.agent, id, 1000, sound.subarray(1000))).status).toBe(404);
    await refused(stranger.agent.delete(path).set(tus), 404);
    expect((await beginUpload(stranger.agent, held.sessionId, 100)).status).toBe(404);
    expect(await offsetOf(agent(), id)).toBe(1000);
  });

  it('of more than was announced is refused', async () => {
    const id = await begun(100);
    expect((await sendPiece(agent(), id, 0, sound.subarray(0, 200))).status).toBe(413);
  });
});

describe('a recording is refused', () => {
  const sound = toneWav(1);
  const list = (sessionId = held.sessionId) => get<RecordingList>(agent(), `/sessions/${sessionId}/recordings`);
  const begin = (sessionId = held.sessionId, bytes = sound.length) => beginUpload(agent(), sessionId, bytes) as never;

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'without consent',
      'no-recording-consent',
      () => post(agent(), '/consents', { clientId: held.clientId, purpose: 'recording', granted: false }),
    ],
    [
      'of a session that did not take place',
      'session-not-attended',
      async () =>
        (held = { ...held, sessionId: await hold(clinic.members.intern, held.treatmentId, { attendance: 'no-show' }) }),
    ],
  ])('%s, and the page is told before anybody tries', async (_, code, prepare) => {
    expect((await list()).allowed).toEqual({ ok: true });
    await prepare();
    const { allowed } = await list();
    expect(allowed).toMatchObject({ ok: false, code, reason: expect.stringMatching(/\w{3}.*\./) });
    expect((await refused(begin(), 422)).code).toBe(code);
  });

  it('where no transcription is configured; transcripts can still be given', async () => {
    const without = await app.replica({ workerInProcess: false, recordings: testRecordings({ transcription: null }) });
    const there = await without.agent(clinic.members.intern.email);
    const { allowed } = await get<RecordingList>(there, `/sessions/${held.sessionId}/recordings`);
    expect(allowed).toMatchObject({ ok: false, code: 'transcription-not-configured' });
    const problem = await refused(beginUpload(there, held.sessionId, sound.length) as never, 422);
    expect(problem).toMatchObject({
      code: 'transcription-not-configured',
      detail: expect.stringMatching(/ATTUNE_TRANSCRIPTION_URL/),
    });
    const turns = [{ speaker: 'client', start: null, end: null, text: 'Hello' }];
    await post<SessionPage>(there, '/transcripts', { sessionId: held.sessionId, source: 'typed', turns });
  });

  it('that is empty or too large, in words that say the limit', async () => {
    const before = await rowCounts(app);
    expect((await refused(begin(held.sessionId, 0), 422)).detail).toBe('The recording is empty.');
    const large = await refused(begin(held.sessionId, 20 * 2 ** 20 + 1), 413);
    expect(large).toMatchObject({ code: 'recording-too-large', detail: expect.stringMatching(/20 MB/) });
    expect({ ...(await rowCounts(app)), audit_events: 0 }).toEqual({ ...before, audit_events: 0 });
    expect(uploadOf(await begin(held.sessionId, 20 * 2 ** 20))).toMatch(/-/);
  });

  it.each([
    ['a text that calls itself wav', Buffer.from('C-0146 said that she '.repeat(20))],
    ['a PDF', Buffer.from(`%PDF-1.7 ${'x'.repeat(200)}`)],
    ['a film of another kind', Buffer.from('\x1a\x45\xdf\xa3....matroska'.padEnd(100, 'x'), 'latin1')],
    ['a few bytes', Buffer.from('RIFF')],
  ])('that is %s, by what is in it; nothing of it stays', async (_, file) => {
    const id = await begun(file.length);
    const response = await sendPiece(agent(), id, 0, file);
    expect([response.status, problemOf(response).code]).toEqual([422, 'not-a-recording']);
    expect(filesOf(id)).toEqual([]);
    expect(await recordingOf(clinic, id)).toMatchObject({ state: 'deleted' });
  });

  it('without a session, or for one that is not the treating intern’s', async () => {
    const nameless = agent().post('/api/v1/recordings/uploads').set(tus).set('Upload-Length', '5');
    expect((await refused(nameless, 422)).problems?.[0]?.message).toMatch(/sessionId/);
    const both = await join_(app, clinic.organizationId, 'Supervising Intern', ['supervisor', 'intern']);
    await post(clinic.members.admin.agent, '/supervisions', {
      supervisorId: both.id,
      internId: clinic.members.intern.id,
      from: '2020-01-01',
    });
    const { allowed } = await get<RecordingList>(both.agent, `/sessions/${held.sessionId}/recordings`);
    expect(allowed).toMatchObject({ ok: false, code: 'not-the-treating-intern' });
    await refused(beginUpload(both.agent, held.sessionId, sound.length) as never, 404);
    // Listening is a supervisor's work; adding, changing and deleting is not.
    const { id } = await uploadRecording(agent(), held.sessionId, sound);
    expect((await download(both.agent, id)).status).toBe(200);
    await refused(both.agent.delete(`/api/v1/recordings/${id}`), 404);
    expect((await both.agent.head(`/api/v1/recordings/uploads/${id}`).set(tus)).status).toBe(404);
    await refused(both.agent.post(`/api/v1/recordings/${id}/transcribe`), 404);
  });

  it('after twenty of one session', async () => {
    const { treatmentId } = await takeOn(clinic.members.intern, 'C-many');
    const sessionId = await hold(clinic.members.intern, treatmentId);
    expect((await list(sessionId)).allowed).toMatchObject({ code: 'no-recording-consent' });
    for (let n = 0; n < 20; n++) await begun(100);
    expect((await refused(begin(), 422)).code).toBe('too-many-recordings');
    const [first] = (await list()).items as RecordingView[];
    await agent().delete(`/api/v1/recordings/${first!.id}`).expect(204);
    await app.owner(`UPDATE recordings SET state = 'deleted', deleted_at = now() WHERE id = $1`, [first!.id]);
    expect(await begun(100)).toMatch(/-/);
  });
});
