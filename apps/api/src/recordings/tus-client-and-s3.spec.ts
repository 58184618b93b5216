import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { Upload } from 'tus-js-client';
import type { RetentionView } from '@attune/contracts';
import { api, get } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { consentedSession, pageOf, recordingOf } from '../testing/recording-session.js';
import { toneWav } from '../testing/sound.js';
import { type SpeechServer, startSpeechServer } from '../testing/speech-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { testRecordings } from '../testing/test-recordings.js';
import { cookieOf, download } from '../testing/upload-recording.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-s3-'));
const bucket = 'attune-recordings';
const store = new S3rver({
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: bucket, configs: [] }],
});

let app: FirstApplication;
let speech: SpeechServer;
let clinic: Clinic;
beforeAll(async () => {
  const { port } = await store.run();
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  speech = await startSpeechServer();
  app = await startTestApplication({
    recordings: testRecordings({
      storage: { kind: 's3', bucket, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials },
      transcription: { url: speech.url, key: null, model: 'whisper-1' },
    }),
  });
  clinic = await makeClinic(app, 'Lake');
  await clinic.members.admin.agent.put(`${api}/recordings/retention`).send({ rule: 'keep', days: null }).expect(200);
});
afterAll(async () => {
  await app.stop();
  await speech.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const objects = (): string[] =>
  readdirSync(join(folder, bucket), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('_object'));

/** The client that the page uses, against the running server. */
function send(sound: Buffer, sessionId: string, cookie: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const upload = new Upload(sound as never, {
      endpoint: `http://127.0.0.1:${port}${api}/recordings/uploads`,
      headers: { cookie },
      metadata: { sessionId, filename: 'session.wav', filetype: 'audio/wav' },
      chunkSize: 700_000,
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve(upload.url!.slice(upload.url!.lastIndexOf('/') + 1)),
    });
    upload.start();
  });
}

it('the tus client uploads into S3, from where the sound is transcribed, played and deleted', async () => {
  const { intern, admin } = clinic.members;
  const { sessionId } = await consentedSession(clinic);
  const sound = toneWav(90);
  const id = await send(sound, sessionId, await cookieOf(app, intern.email));
  await app.jobs.done();
  expect((await recordingOf(clinic, id)).state).toBe('transcribed');
  expect(speech.requests[0]!.file.equals(sound)).toBe(true);
  expect((await pageOf(clinic, sessionId)).transcript).not.toBeNull();
  const middle = await download(intern.agent, id, { Range: 'bytes=1048000-1049000' });
  expect((middle.body as Buffer).equals(sound.subarray(1_048_000, 1_049_001))).toBe(true);

  expect(objects()).toHaveLength(3);
  for (const name of objects()) expect(readFileSync(join(folder, bucket, name)).includes('WAVE')).toBe(false);
  expect(await get<RetentionView>(admin.agent, '/recordings/retention')).toMatchObject({ storage: 's3', stored: 1 });

  await intern.agent.delete(`${api}/recordings/${id}`).expect(204);
  await app.jobs.done();
  expect(objects()).toEqual([]);
  expect((await recordingOf(clinic, id)).deletedAt).not.toBeNull();
});

it('the tus client is told in words why an upload is refused', async () => {
  const { sessionId, clientId } = await consentedSession(clinic);
  const cookie = await cookieOf(app, clinic.members.intern.email);
  await clinic.members.intern.agent
    .post(`${api}/consents`)
    .send({ clientId, purpose: 'recording', granted: false })
    .expect(201);
  await expect(send(toneWav(1), sessionId, cookie)).rejects.toThrow(/no-recording-consent/);
});
