import type { RecordingView, SessionPage } from '@attune/contracts';
import { post, refused } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { type RecordingSession, consentedSession, pageOf, recordingOf } from '../testing/recording-session.js';
import { toneWav, wavSeconds } from '../testing/sound.js';
import {
  type SpeechAnswer,
  type SpeechServer,
  apiError,
  hearTone,
  startSpeechServer,
  verboseJson,
} from '../testing/speech-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { testRecordings } from '../testing/test-recordings.js';
import { download, uploadRecording } from '../testing/upload-recording.js';

let app: FirstApplication;
let speech: SpeechServer;
let clinic: Clinic;
let held: RecordingSession;
const agent = () => clinic.members.intern.agent;
const sound = toneWav(70);

beforeAll(async () => {
  speech = await startSpeechServer();
  const transcription = { url: speech.url, key: 'secret-key', model: 'whisper-large' };
  app = await startTestApplication({ recordings: testRecordings({ transcription }) });
  clinic = await makeClinic(app, 'Lake');
  await clinic.members.admin.agent.put('/api/v1/recordings/retention').send({ rule: 'keep', days: null }).expect(200);
});
afterAll(async () => {
  await app.stop();
  await speech.close();
});
beforeEach(async () => {
  held = await consentedSession(clinic);
  speech.answer = hearTone;
  speech.requests.length = 0;
});

/** Lets every waiting repetition begin now, until the queue is quiet. */
async function settled(id: string): Promise<RecordingView> {
  for (let tries = 0; tries < 500; tries++) {
    await app.jobs.queue('recordings').promoteJobs();
    const view = await recordingOf(clinic, id);
    if (!['uploading', 'transcribing'].includes(view.state) && (view.state !== 'stored' || view.failure)) return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the transcription did not end');
}

const transcribed = async (): Promise<RecordingView> =>
  settled((await uploadRecording(agent(), held.sessionId, sound)).id);

describe('a recording', () => {
  it('is sent whole and playable, and becomes the transcript of its session, with times', async () => {
    const view = await transcribed();
    expect(view).toMatchObject({ state: 'transcribed', seconds: 70, progress: null, failure: null, deleteAt: null });
    const [request, ...others] = speech.requests;
    expect(others).toEqual([]);
    expect(request).toMatchObject({
      authorization: 'Bearer secret-key',
      fileName: 'recording.wav',
      type: 'audio/wav',
      fields: { model: 'whisper-large', response_format: 'verbose_json', 'timestamp_granularities[]': 'segment' },
    });
    expect(request!.file.equals(sound)).toBe(true);
    expect(wavSeconds(request!.file)).toBe(70);
    const { transcript } = await pageOf(clinic, held.sessionId);
    expect(transcript).toMatchObject({ source: 'recording', revision: 1 });
    const words = transcript!.turns.map(({ text }) => text).join(' ');
    expect(words).toBe('Good morning. It was a long week.');
    expect(transcript!.turns.every(({ speaker }) => speaker === 'unknown')).toBe(true);
    expect([transcript!.turns[0]!.start, transcript!.turns.at(-1)!.end]).toEqual([0, 70]);
    expect(((await download(agent(), view.id)).body as Buffer).equals(sound)).toBe(true);
  });

  it('keeps the voices that the service tells apart, without guessing whose they are', async () => {
    speech.answer = () =>
      verboseJson(70, [
        { start: 0, end: 5, text: ' Good morning.', speaker: 'SPEAKER_00' },
        { start: 6, end: 9, text: ' Hello.', speaker: 'SPEAKER_01' },
      ]);
    await transcribed();
    const { transcript } = await pageOf(clinic, held.sessionId);
    expect(transcript!.turns).toMatchObject([
      { speaker: 'unknown', name: 'SPEAKER_00', start: 0, end: 5, text: 'Good morning.' },
      { speaker: 'unknown', name: 'SPEAKER_01', start: 6, end: 9, text: 'Hello.' },
    ]);
  });

  it('is a transcript without times where the service knows none', async () => {
    speech.answer = () => ({ status: 200, body: { text: 'Good morning. Hello.' } });
    expect(await transcribed()).toMatchObject({ state: 'transcribed', seconds: null });
    const { transcript } = await pageOf(clinic, held.sessionId);
    expect(transcript!.turns).toMatchObject([{ start: null, end: null, text: 'Good morning. Hello.' }]);
  });

  it('of a session that has a transcript is kept and played, and replaces nothing', async () => {
    const turns = [{ speaker: 'client', start: null, end: null, text: 'Typed before' }];
    await post(agent(), '/transcripts', { sessionId: held.sessionId, source: 'typed', turns });
    const view = await transcribed();
    expect(view).toMatchObject({ state: 'stored', failure: expect.stringMatching(/has a transcript already/) });
    expect(speech.requests).toEqual([]);
    expect((await download(agent(), view.id)).status).toBe(200);
    expect((await pageOf(clinic, held.sessionId)).transcript!.turns[0]!.text).toBe('Typed before');
  });

  it('whose client withdraws the consent while it is transcribed leaves no transcript', async () => {
    let withdrawn: Promise<unknown> = Promise.resolve();
    speech.answer = async (request) => {
      withdrawn = post(agent(), '/consents', { clientId: held.clientId, purpose: 'recording', granted: false });
      await withdrawn;
      return hearTone(request);
    };
    const { id } = await uploadRecording(agent(), held.sessionId, sound);
    expect((await settled(id)).state).toBe('deleted');
    await app.jobs.done();
    expect(await recordingOf(clinic, id)).toMatchObject({ state: 'deleted', deletedAt: expect.any(String) });
    expect((await pageOf(clinic, held.sessionId)).transcript).toBeNull();
  });

  it('tells who watches how far it is, until it is done', async () => {
    const { id } = await uploadRecording(agent(), held.sessionId, sound);
    const told = await agent().get(`/api/v1/recordings/${id}/events`).buffer(true);
    expect(told.headers['content-type']).toMatch(/^text\/event-stream/);
    const views = told.text
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)) as RecordingView);
    expect(views.at(-1)).toMatchObject({ id, state: 'transcribed' });
    const shares = views.map(({ progress }) => progress).filter((share) => share !== null);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is transcribed after all where the process was killed in the middle', async () => {
    speech.answer = () => apiError(413, null);
    const { id } = await transcribed();
    speech.answer = hearTone;
    // As a crash leaves it: said to be in work, with nobody at work; the queue gives the job out again.
    await app.owner(`UPDATE recordings SET state = 'transcribing', failure = NULL WHERE id = $1`, [id]);
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('recordings', 'transcribe', { recordingId: id }),
    );
    expect((await settled(id)).state).toBe('transcribed');
    expect((await pageOf(clinic, held.sessionId)).transcript).not.toBeNull();
  });
});

describe('a service that', () => {
  it.each<[string, SpeechAnswer, RegExp]>([
    ['does not know the key', apiError(401, 'invalid_api_key'), /ATTUNE_TRANSCRIPTION_KEY/],
    ['forbids it', apiError(403, null), /ATTUNE_TRANSCRIPTION_KEY/],
    ['is not there', apiError(404, 'model_not_found'), /ATTUNE_TRANSCRIPTION_URL.*MODEL/],
    ['takes no file of that size', apiError(413, null), /larger than the transcription service takes.*mp3/],
    ['cannot read the file', apiError(400, null), /kind of sound/],
    ['has no credit', apiError(429, 'insufficient_quota'), /no credit/],
    ['hears nothing', verboseJson(70, []), /No speech was recognised/],
    ['answers something else', { status: 200, body: '<html>Welcome</html>' }, /could not be read/],
    ['answers JSON of another kind', { status: 200, body: { models: [] } }, /could not be read/],
  ])('%s is asked once; the page says why and what to do', async (_, answer, words) => {
    speech.answer = () => answer;
    const view = await transcribed();
    expect(view).toMatchObject({ state: 'failed', failure: expect.stringMatching(words) });
    expect(view.failure).not.toMatch(/Zander/);
    expect(speech.requests).toHaveLength(1);
    expect((await download(agent(), view.id)).status).toBe(200);
  });

  it.each<[string, SpeechAnswer]>([
    ['is busy', apiError(429, 'rate_limit_exceeded', { 'retry-after': '0' })],
    ['has a problem', apiError(500, null)],
    ['is being restarted', apiError(503, null)],
  ])('%s is asked again until it answers', async (_, answer) => {
    let asked = 0;
    speech.answer = (request) => (++asked < 3 ? answer : hearTone(request));
    expect((await transcribed()).state).toBe('transcribed');
    expect(asked).toBe(3);
  });

  it('stays away is given up after five times, told in words, and asked again by a person', async () => {
    speech.answer = () => apiError(503, null);
    const { id, ...view } = await transcribed();
    expect(view).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/had a problem \(503\).*Transcribe again/),
    });
    expect(speech.requests).toHaveLength(5);
    expect((await pageOf(clinic, held.sessionId)).transcript).toBeNull();
    speech.answer = hearTone;
    expect(await post<RecordingView>(agent(), `/recordings/${id}/transcribe`, {}, 202)).toMatchObject({
      state: 'stored',
      failure: null,
    });
    expect((await settled(id)).state).toBe('transcribed');
    await refused(agent().post(`/api/v1/recordings/${id}/transcribe`), 409);
  });

  it('cannot be reached is told so', async () => {
    const unreachable = { url: 'http://127.0.0.1:9/v1', key: null, model: 'x' };
    const lonely = await startTestApplication({ recordings: testRecordings({ transcription: unreachable }) });
    const there = await makeClinic(lonely, 'Lake');
    const session = await consentedSession(there);
    const { id } = await uploadRecording(there.members.intern.agent, session.sessionId, toneWav(1));
    for (let tries = 0; (await recordingOf(there, id)).state !== 'failed' && tries < 500; tries++) {
      await lonely.jobs.queue('recordings').promoteJobs();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await recordingOf(there, id)).failure).toMatch(/could not be reached/);
    await lonely.stop();
  });

  it('needs no key is sent none', async () => {
    const transcription = { url: speech.url, key: null, model: 'whisper-1' };
    const keyless = await startTestApplication({ recordings: testRecordings({ transcription }) });
    const there = await makeClinic(keyless, 'Lake');
    const session = await consentedSession(there);
    await uploadRecording(there.members.intern.agent, session.sessionId, toneWav(1));
    await keyless.jobs.done();
    expect(speech.requests[0]?.authorization).toBeNull();
    expect(((await pageOf(there, session.sessionId)) satisfies SessionPage).transcript).not.toBeNull();
    await keyless.stop();
  });
});

it('nothing of what was said, and no key, is in the queue or in the trail', async () => {
  await transcribed();
  const jobs = JSON.stringify(await app.jobs.queue('recordings').getJobs(['completed', 'failed']));
  const trail = JSON.stringify(await app.owner(`SELECT * FROM audit_events`));
  for (const word of ['long week', 'Zander', 'secret-key']) {
    expect([word, jobs.includes(word), trail.includes(word)]).toEqual([word, false, false]);
  }
});
