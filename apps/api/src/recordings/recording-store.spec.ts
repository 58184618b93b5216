import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { RecordingStorage } from '../config/recording-settings.js';
import { uuidv7 } from '../database/uuid.js';
import { FolderStore } from './folder-store.js';
import { MissingSegment, type RecordingStore, type SegmentPlace } from './recording-store.js';
import { S3Store } from './s3-store.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-store-'));
const bucket = 'attune-recordings';
const server = new S3rver({
  port: 0,
  silent: true,
  directory: join(folder, 's3'),
  configureBuckets: [{ name: bucket, configs: [] }],
});

let settings: Extract<RecordingStorage, { kind: 's3' }>;
let s3: S3Store;
const own = new FolderStore(join(folder, 'own'));
beforeAll(async () => {
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  settings = { kind: 's3', bucket, endpoint, region: 'us-east-1', credentials };
  s3 = new S3Store(settings);
});
afterAll(async () => {
  s3.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const place = (over: Partial<SegmentPlace> = {}): SegmentPlace => ({
  organizationId: uuidv7(),
  recordingId: uuidv7(),
  number: 0,
  object: uuidv7(),
  ...over,
});
const bytes = (length: number, seed = 1): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 31 + seed) % 251));

describe.each<[string, () => RecordingStore]>([
  ['a folder', () => own],
  ['S3', () => s3],
])('a store in %s', (_, store) => {
  it('gives back what was put, byte by byte', async () => {
    const here = place();
    const sealed = bytes(2 ** 20 + 45);
    await store().put(here, sealed);
    expect((await store().get(here)).equals(sealed)).toBe(true);
  });

  it('keeps organizations, recordings, segments and writings apart', async () => {
    const here = place();
    const places = [
      here,
      { ...here, number: 1 },
      { ...here, object: uuidv7() },
      { ...here, recordingId: uuidv7() },
      { ...here, organizationId: uuidv7() },
    ];
    for (const [seed, one] of places.entries()) await store().put(one, bytes(100, seed));
    for (const [seed, one] of places.entries()) expect(await store().get(one)).toEqual(bytes(100, seed));
  });

  it('says that something is missing', async () => {
    await expect(store().get(place())).rejects.toBeInstanceOf(MissingSegment);
  });

  it('deletes one segment, and what is gone already', async () => {
    const here = place();
    const next = { ...here, number: 1 };
    for (const one of [here, next]) await store().put(one, bytes(10));
    await store().delete(here);
    await store().delete(here);
    await expect(store().get(here)).rejects.toBeInstanceOf(MissingSegment);
    expect(await store().get(next)).toEqual(bytes(10));
  });

  it('deletes all of a recording and nothing of another, also twice', async () => {
    const here = place();
    const other = { ...here, recordingId: uuidv7() };
    await store().put(other, bytes(10));
    const all = Array.from({ length: 12 }, (_, number) => ({ ...here, number, object: uuidv7() }));
    for (const one of all) await store().put(one, bytes(10));
    await store().deleteAll(here);
    await store().deleteAll(here);
    for (const one of all) await expect(store().get(one)).rejects.toBeInstanceOf(MissingSegment);
    expect(await store().get(other)).toEqual(bytes(10));
  });
});

describe('a store in a folder', () => {
  it('is open to the account of Attune alone', async () => {
    const here = place();
    await own.put(here, bytes(10));
    const path = join(folder, 'own');
    const [file] = readdirSync(join(path, here.organizationId, here.recordingId));
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, here.organizationId)).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, here.organizationId, here.recordingId, file!)).mode & 0o777).toBe(0o600);
  });
});

describe('a store in S3', () => {
  it('does not take a refusal for a missing segment', async () => {
    const elsewhere = new S3Store({ ...settings, bucket: 'of-nobody' });
    await expect(elsewhere.get(place())).rejects.toMatchObject({ name: 'NoSuchBucket' });
    elsewhere.close();
  });
});
