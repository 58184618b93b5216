import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RetentionRule, RetentionView } from '@attune/contracts';
import { JobWorker } from '../jobs/job-worker.js';
import { get, post, refused } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { consentedSession, doErasure, pageOf, recordingOf } from '../testing/recording-session.js';
import { toneWav } from '../testing/sound.js';
import { type SpeechServer, apiError, hearTone, startSpeechServer } from '../testing/speech-server.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { recordingsFolder, testRecordings } from '../testing/test-recordings.js';
import { beginUpload, download, sendPiece, uploadOf, uploadRecording } from '../testing/upload-recording.js';
import { FolderStore } from './folder-store.js';
import { RecordingStore } from './recording-store.js';

let app: FirstApplication;
let speech: SpeechServer;
let clinic: Clinic;
const sound = toneWav(40);
const agent = () => clinic.members.intern.agent;
const admin = () => clinic.members.admin.agent;

beforeAll(async () => {
  speech = await startSpeechServer();
  const transcription = { url: speech.url, key: null, model: 'whisper-1' };
  app = await startTestApplication({ recordings: testRecordings({ transcription }) });
});
afterAll(async () => {
  await app.stop();
  await speech.close();
});
let clinics = 0;
beforeEach(async () => {
  clinic = await makeClinic(app, `Lake ${++clinics}`);
  speech.answer = hearTone;
});

const setRule = async (rule: RetentionRule['rule'], days: number | null = null): Promise<RetentionView> =>
  (await admin().put('/api/v1/recordings/retention').send({ rule, days }).expect(200)).body as RetentionView;
const retention = () => get<RetentionView>(admin(), '/recordings/retention');
const filesOf = (id: string): number => {
  const folder = join(recordingsFolder, clinic.organizationId, id);
  return existsSync(folder) ? readdirSync(folder).length : 0;
};
/** As if everything of the recording had happened `days` earlier. */
const daysPass = (id: string, days: number) =>
  app.owner(
    `UPDATE recordings SET created_at = created_at - make_interval(days => $2), stored_at = stored_at - make_interval(days => $2),
       transcribed_at = transcribed_at - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );
const record = async () => {
  const held = await consentedSession(clinic);
  const { id } = await uploadRecording(agent(), held.sessionId, sound);
  await app.jobs.done();
  return { ...held, id };
};
const untranscribed = async () => {
  speech.answer = () => apiError(413, null);
  return record();
};
const trailOf = (id: string) =>
  app.owner<{ actor: string; action: string; detail: string }>(
    `SELECT actor, action, detail FROM audit_events WHERE subject = 'recordings' AND subject_id = $1 ORDER BY sequence`,
    [id],
  );

describe('without a rule, and with "delete after transcription"', () => {
  it('sound goes as soon as its transcript is there; the transcript stays; the trail tells it', async () => {
    expect(await retention()).toMatchObject({ rule: 'delete-after-transcription', days: null });
    const { id, sessionId } = await record();
    expect(await recordingOf(clinic, id)).toMatchObject({
      state: 'deleted',
      seconds: 40,
      deleteAt: null,
      deletedAt: expect.any(String),
    });
    expect(filesOf(id)).toBe(0);
    expect((await refused(agent().get(`/api/v1/recordings/${id}/audio`), 410)).code).toBe('recording-deleted');
    expect((await pageOf(clinic, sessionId)).transcript?.source).toBe('recording');
    const trail = await trailOf(id);
    expect(trail.map(({ action }) => action)).toContain('read');
    expect(trail.slice(-2)).toEqual([
      { actor: 'worker', action: 'update', detail: 'deletion' },
      { actor: 'worker', action: 'update', detail: 'deleted_at, state' },
    ]);
    expect(await app.owner(`SELECT 1 FROM recording_segments WHERE recording_id = $1`, [id])).toEqual([]);
  });

  it('what could not be transcribed stays for thirty days, to be tried again, and not for ever', async () => {
    const { id } = await untranscribed();
    await daysPass(id, 29);
    await doErasure(app, clinic.organizationId);
    expect((await recordingOf(clinic, id)).state).toBe('failed');
    await daysPass(id, 1);
    expect((await retention()).dueForDeletion).toBe(1);
    await doErasure(app, clinic.organizationId);
    expect([(await recordingOf(clinic, id)).state, filesOf(id)]).toEqual(['deleted', 0]);
  });
});

describe('with a number of days', () => {
  it('sound goes when they have passed since the upload, not before', async () => {
    await setRule('days', 7);
    const { id } = await record();
    const view = await recordingOf(clinic, id);
    expect(view.state).toBe('transcribed');
    expect(Date.parse(view.deleteAt!) - Date.parse(view.createdAt)).toBeGreaterThan(7 * 86_400_000 - 60_000);
    await daysPass(id, 6);
    await doErasure(app, clinic.organizationId);
    expect((await download(agent(), id)).status).toBe(200);
    await daysPass(id, 1);
    await doErasure(app, clinic.organizationId);
    expect([(await recordingOf(clinic, id)).state, filesOf(id)]).toEqual(['deleted', 0]);
  });
});

describe('with "keep"', () => {
  it('sound stays, until somebody deletes it', async () => {
    await setRule('keep');
    const { id } = await record();
    await daysPass(id, 3000);
    await doErasure(app, clinic.organizationId);
    expect(await recordingOf(clinic, id)).toMatchObject({ state: 'transcribed', deleteAt: null });
    await agent().delete(`/api/v1/recordings/${id}`).expect(204);
    expect((await download(agent(), id)).status).toBe(410);
    await app.jobs.done();
    expect([(await recordingOf(clinic, id)).deletedAt === null, filesOf(id)]).toEqual([false, 0]);
    await agent().delete(`/api/v1/recordings/${id}`).expect(204);
  });

  it('a stricter rule is carried out at once', async () => {
    await setRule('keep');
    const { id } = await record();
    await setRule('delete-after-transcription');
    await app.jobs.done();
    expect(filesOf(id)).toBe(0);
  });
});

describe('a withdrawn consent', () => {
  const withdraw = (clientId: string, granted = false) =>
    post(agent(), '/consents', { clientId, purpose: 'recording', granted });

  it('deletes the sound of that client, whatever the rule, also what is being uploaded', async () => {
    await setRule('keep');
    const [gone, stays] = [await record(), await record()];
    const begun = uploadOf(await beginUpload(agent(), gone.sessionId, sound.length));
    await sendPiece(agent(), begun, 0, sound.subarray(0, 1000));
    await withdraw(gone.clientId);
    await app.jobs.done();
    expect([filesOf(gone.id), filesOf(begun), filesOf(stays.id)]).toEqual([0, 0, 2]);
    expect((await sendPiece(agent(), begun, 1000, sound.subarray(1000))).status).toBe(410);
    expect((await recordingOf(clinic, stays.id)).state).toBe('transcribed');
    const [row] = await app.owner(`SELECT deletion FROM recordings WHERE id = $1`, [gone.id]);
    expect(row).toEqual({ deletion: 'consent withdrawn' });
  });

  it('does not reach what was recorded after it was given again', async () => {
    await setRule('keep');
    const { clientId, sessionId } = await record();
    await withdraw(clientId);
    await app.jobs.done();
    await withdraw(clientId, true);
    const { id } = await uploadRecording(agent(), sessionId, sound);
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('erasure', 'recordings-without-consent', { clientId }),
    );
    await app.jobs.done();
    expect(filesOf(id)).toBe(2);
  });

  it('of another purpose deletes nothing', async () => {
    await setRule('keep');
    const { clientId, id } = await record();
    await post(agent(), '/consents', { clientId, purpose: 'research', granted: false });
    await app.jobs.done();
    expect(filesOf(id)).toBe(2);
  });
});

describe('uploads that nobody finishes', () => {
  it('are removed after a day, whatever the rule', async () => {
    await setRule('keep');
    const { sessionId } = await consentedSession(clinic);
    const id = uploadOf(await beginUpload(agent(), sessionId, sound.length));
    await sendPiece(agent(), id, 0, sound.subarray(0, 1_200_000));
    await doErasure(app, clinic.organizationId);
    expect(filesOf(id)).toBe(2);
    await daysPass(id, 1);
    await doErasure(app, clinic.organizationId);
    expect([(await recordingOf(clinic, id)).state, filesOf(id)]).toEqual(['deleted', 0]);
  });
});

describe('a deletion', () => {
  it('that a crash interrupted is finished by the next run, and nobody hears the sound in between', async () => {
    await setRule('keep');
    const { id } = await record();
    await app.owner(`UPDATE recordings SET deletion = 'by a person' WHERE id = $1`, [id]);
    expect((await download(agent(), id)).status).toBe(410);
    await doErasure(app, clinic.organizationId);
    expect([(await recordingOf(clinic, id)).deletedAt === null, filesOf(id)]).toEqual([false, 0]);
  });

  it('that the store refuses is not said to be done, and holds no other up', async () => {
    await setRule('keep');
    const [one, two] = [await record(), await record()];
    const store = app.application.get(RecordingStore);
    const real = store.deleteAll.bind(store);
    expect(store).toBeInstanceOf(FolderStore);
    store.deleteAll = (place) => (place.recordingId === one.id ? Promise.reject(new Error('down')) : real(place));
    await setRule('days', 1);
    for (const { id } of [one, two]) await daysPass(id, 2);
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('erasure', 'recordings-due', {}),
    );
    for (let tries = 0; filesOf(two.id) > 0 && tries < 500; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    const [row] = await app.owner(`SELECT state, deleted_at FROM recordings WHERE id = $1`, [one.id]);
    expect(row).toEqual({ state: 'transcribed', deleted_at: null });
    expect([filesOf(one.id), filesOf(two.id)]).toEqual([2, 0]);
    store.deleteAll = real;
    await doErasure(app, clinic.organizationId);
    expect(filesOf(one.id)).toBe(0);
  });
});

describe('the clock', () => {
  it('asks every hour, in each process, and gives an organization with something due one job an hour', async () => {
    const due = await untranscribed();
    const { organizationId } = clinic;
    await daysPass(due.id, 31);
    const strike = () => app.application.get(JobWorker).strike();
    const jobs = async () =>
      (await app.jobs.queue('erasure').getJobs(['completed'])).filter(
        (job) => job.name === 'recordings-due' && job.data.organizationId === organizationId,
      ).length;
    const before = await jobs();
    await Promise.all([strike(), strike()]);
    await app.jobs.done();
    expect(filesOf(due.id)).toBe(0);
    expect((await jobs()) - before).toBe(1);
    // Nothing is due any more: nothing is asked of anybody.
    await strike();
    expect(await app.owner(`SELECT 1 FROM outbox`)).toEqual([]);
  });
});

describe('administrators', () => {
  it('see numbers and settings, and no recording', async () => {
    await setRule('keep');
    const { id } = await record();
    const { address } = (await retention()).transcription as { address: string };
    expect(await retention()).toEqual({
      rule: 'keep',
      days: null,
      stored: 1,
      storedBytes: sound.length,
      dueForDeletion: 0,
      deleted: 0,
      storage: 'folder',
      transcription: { configured: true, address, model: 'whisper-1' },
    });
    await refused(admin().get(`/api/v1/recordings/${id}`), 403);
  });

  it('say a number of days where the rule needs one, and only there', async () => {
    for (const bad of [
      { rule: 'days', days: null },
      { rule: 'keep', days: 3 },
      { rule: 'days', days: 0 },
    ])
      await refused(admin().put('/api/v1/recordings/retention').send(bad), 422);
  });

  it('of one organization rule over their own sound alone', async () => {
    await setRule('keep');
    const { id } = await record();
    const elsewhere = await makeClinic(app, 'Mountain');
    const strict = { rule: 'delete-after-transcription', days: null };
    await elsewhere.members.admin.agent.put('/api/v1/recordings/retention').send(strict).expect(200);
    await app.jobs.done();
    expect([(await retention()).rule, filesOf(id)]).toEqual(['keep', 2]);
    expect(await get<RetentionView>(elsewhere.members.admin.agent, '/recordings/retention')).toMatchObject({
      stored: 0,
    });
  });
});
