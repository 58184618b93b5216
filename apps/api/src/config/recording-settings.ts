import { join, resolve } from 'node:path';
import type { Environment } from './environment.js';
import { ConfigError } from './start-error.js';

/** Where encrypted sound is kept. */
export type RecordingStorage =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      /** Null: Amazon's own address for the region. */
      readonly endpoint: string | null;
      readonly region: string;
      /** Null: credentials come from the machine (an instance role). */
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
    };

export interface TranscriptionService {
  /** Base of an OpenAI-compatible interface; `/audio/transcriptions` is added. */
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
}

export interface RecordingSettings {
  readonly maximumBytes: number;
  readonly storage: RecordingStorage;
  /** Null: sound is refused, because nothing could be done with it. */
  readonly transcription: TranscriptionService | null;
}

/** @throws ConfigError where half of a setting is given. */
export function readRecordingSettings(given: Environment, checkout: string, dataDir: string): RecordingSettings {
  const url = given.ATTUNE_TRANSCRIPTION_URL;
  return Object.freeze<RecordingSettings>({
    maximumBytes: given.ATTUNE_RECORDING_MAX_MB * 2 ** 20,
    storage: storageOf(given, checkout, dataDir),
    transcription: url
      ? { url, key: given.ATTUNE_TRANSCRIPTION_KEY ?? null, model: given.ATTUNE_TRANSCRIPTION_MODEL }
      : null,
  });
}

function storageOf(given: Environment, checkout: string, dataDir: string): RecordingStorage {
  const { ATTUNE_S3_BUCKET: bucket, ATTUNE_S3_ACCESS_KEY_ID: id, ATTUNE_S3_SECRET_ACCESS_KEY: secret } = given;
  if (bucket === undefined) {
    const alone = ['ATTUNE_S3_ENDPOINT', 'ATTUNE_S3_ACCESS_KEY_ID', 'ATTUNE_S3_SECRET_ACCESS_KEY'] as const;
    const found = alone.find((name) => given[name] !== undefined);
    if (found) throw new ConfigError(`ATTUNE_S3_BUCKET is missing beside ${found}: name the bucket for recordings.`);
    return { kind: 'folder', folder: resolve(checkout, given.ATTUNE_RECORDINGS_DIR ?? join(dataDir, 'recordings')) };
  }
  if ((id === undefined) !== (secret === undefined)) {
    throw new ConfigError(
      'ATTUNE_S3_ACCESS_KEY_ID and ATTUNE_S3_SECRET_ACCESS_KEY belong together: give both, or neither where the machine has a role.',
    );
  }
  return {
    kind: 's3',
    bucket,
    endpoint: given.ATTUNE_S3_ENDPOINT ?? null,
    region: given.ATTUNE_S3_REGION,
    credentials: id !== undefined && secret !== undefined ? { accessKeyId: id, secretAccessKey: secret } : null,
  };
}
