import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordingSettings } from '../config/recording-settings.js';

/** Where the sound of this test file is kept. The store makes the folder when something comes in. */
export const recordingsFolder = join(tmpdir(), `attune-recordings-${process.pid}-${randomBytes(4).toString('hex')}`);

export const removeRecordings = (): void => rmSync(recordingsFolder, { recursive: true, force: true });

/** Recordings may be uploaded; nobody answers where they would be transcribed. */
export const testRecordings = (over: Partial<RecordingSettings> = {}): RecordingSettings => ({
  maximumBytes: 20 * 2 ** 20,
  storage: { kind: 'folder', folder: recordingsFolder },
  transcription: { url: 'http://127.0.0.1:9/v1', key: null, model: 'whisper-1' },
  ...over,
});
