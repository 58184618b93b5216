import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { problemOf, refused } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { consentedSession, recordingOf } from '../testing/recording-session.js';
import { toneWav } from '../testing/sound.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { recordingsFolder } from '../testing/test-recordings.js';
import { beginUpload, download, sendPiece, uploadOf, uploadRecording } from '../testing/upload-recording.js';
import { ReencryptClinicalText } from '../vault/reencrypt.js';

let app: FirstApplication;
let clinic: Clinic;
let sessionId: string;
let id: string;
const sound = toneWav(100);
const agent = () => clinic.members.intern.agent;
const folderOf = (recording: string): string => join(recordingsFolder, clinic.organizationId, recording);

beforeAll(async () => {
  app = await startTestApplication({ workerInProcess: false });
  clinic = await makeClinic(app, 'Lake');
  ({ sessionId } = await consentedSession(clinic));
  ({ id } = await uploadRecording(agent(), sessionId, sound));
});
afterAll(() => app.stop());

describe('the sound of a recording', () => {
  it('is sent whole, kept by nobody, as what it is', async () => {
    const response = await download(agent(), id);
    expect((response.body as Buffer).equals(sound)).toBe(true);
    expect([response.status, response.headers]).toMatchObject([
      200,
      {
        'content-type': 'audio/wav',
        'content-length': String(sound.length),
        'accept-ranges': 'bytes',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    ]);
    expect(response.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is told by HEAD without a byte of it', async () => {
    const response = await agent().head(`/api/v1/recordings/${id}/audio`);
    expect([response.status, response.headers['content-length']]).toEqual([200, String(sound.length)]);
  });

  it('is sent from anywhere to anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(2 ** 21), async (first, length) => {
        const last = Math.min(first + length, sound.length - 1);
        const response = await download(agent(), id, { Range: `bytes=${first}-${first + length}` });
        expect([response.status, response.headers['content-range']]).toEqual([
          206,
          `bytes ${first}-${last}/${sound.length}`,
        ]);
        expect((response.body as Buffer).equals(sound.subarray(first, last + 1))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('behind its end is 416 with its length', async () => {
    const response = await download(agent(), id, { Range: `bytes=${sound.length}-` });
    expect([response.status, response.headers['content-range']]).toEqual([416, `bytes */${sound.length}`]);
  });

  it('is a read in the trail with each request, and asking how it is going is none', async () => {
    const reads = () =>
      app.owner<{ person_id: string }>(
        `SELECT person_id FROM audit_events WHERE action = 'read' AND subject = 'recordings' AND subject_id = $1`,
        [id],
      );
    const before = (await reads()).length;
    const { supervisor } = clinic.members;
    await download(supervisor.agent, id, { Range: 'bytes=0-99' });
    await download(supervisor.agent, id, { Range: 'bytes=100-199' });
    await recordingOf(clinic, id);
    expect((await reads()).slice(before)).toEqual([{ person_id: supervisor.id }, { person_id: supervisor.id }]);
  });

  it('is not there before the upload is complete', async () => {
    const begun = uploadOf(await beginUpload(agent(), sessionId, sound.length));
    await sendPiece(agent(), begun, 0, sound.subarray(0, 2_000_000));
    expect((await refused(agent().get(`/api/v1/recordings/${begun}/audio`), 409)).code).toBe('recording-incomplete');
  });

  it('stays playable when the data key was changed', async () => {
    const scope = { actor: 'command line', organizationId: clinic.organizationId } as const;
    await app.application.get(ReencryptClinicalText).rotate(scope);
    const replica = await app.replica({ workerInProcess: false });
    const later = await replica.agent(clinic.members.intern.email);
    expect(((await download(later, id)).body as Buffer).equals(sound)).toBe(true);
  });
});

describe('somebody who gets at the store', () => {
  let damaged: string;
  let files: string[];
  beforeEach(async () => {
    ({ id: damaged } = await uploadRecording(agent(), sessionId, sound));
    files = readdirSync(folderOf(damaged)).sort();
    expect(files).toHaveLength(4);
  });
  const path = (number: number): string => join(folderOf(damaged), files[number]!);
  const flip = (number: number, at: number): void => {
    const bytes = readFileSync(path(number));
    bytes[at < 0 ? bytes.length + at : at]! ^= 1;
    writeFileSync(path(number), bytes);
  };
  const exchange = (a: string, b: string): void => {
    renameSync(a, `${a}.x`);
    renameSync(b, a);
    renameSync(`${a}.x`, b);
  };

  it.each<[string, () => void]>([
    ['flips a bit of the sound', () => flip(0, 5000)],
    ['flips a bit of the last byte', () => flip(0, -1)],
    ['flips a bit of the key id', () => flip(0, 3)],
    ['exchanges two segments', () => exchange(path(0), path(1))],
    ['cuts a segment short', () => writeFileSync(path(0), readFileSync(path(0)).subarray(0, -1))],
    ['empties a segment', () => writeFileSync(path(0), '')],
    ['takes a segment away', () => rmSync(path(0))],
    [
      'puts in a segment of another recording',
      () => {
        const foreign = folderOf(id);
        writeFileSync(path(0), readFileSync(join(foreign, readdirSync(foreign).sort()[0]!)));
      },
    ],
  ])('and %s is found out: nothing is played', async (_, tamper) => {
    tamper();
    const response = await download(agent(), damaged);
    expect(response.status).toBe(503);
    expect(JSON.parse(String(response.body))).toMatchObject({ code: 'recording-damaged' });
  });

  it('and damages it further on ends the connection there; what was sent is unchanged', async () => {
    flip(2, 100);
    await expect(download(agent(), damaged)).rejects.toThrow('aborted');
    const before = await download(agent(), damaged, { Range: `bytes=0-${2 * 2 ** 20 - 1}` });
    expect((before.body as Buffer).equals(sound.subarray(0, 2 * 2 ** 20))).toBe(true);
  });

  it('and brings back an earlier writing of a segment is found out', async () => {
    const begun = uploadOf(await beginUpload(agent(), sessionId, sound.length));
    await sendPiece(agent(), begun, 0, sound.subarray(0, 1000));
    const [early] = readdirSync(folderOf(begun));
    const earlier = readFileSync(join(folderOf(begun), early!));
    await sendPiece(agent(), begun, 1000, sound.subarray(1000));
    const [now] = readdirSync(folderOf(begun)).sort();
    writeFileSync(join(folderOf(begun), now!), earlier);
    expect(problemOf(await agent().get(`/api/v1/recordings/${begun}/audio`)).code).toBe('recording-damaged');
  });

  it('and takes a row of the database with it is found out: a shorter sound is no whole one', async () => {
    await app.owner(`DELETE FROM recording_segments WHERE recording_id = $1 AND number = 3`, [damaged]);
    expect((await refused(agent().get(`/api/v1/recordings/${damaged}/audio`), 503)).code).toBe('recording-damaged');
  });
});
