import type { ReadOptions, ReadTranscript } from '../parsed-transcript.js';
import { readTranscriptFile } from '../read-transcript.js';

/** Reads a text as a UTF-8 file; refuses broken ones unless told otherwise. */
export const readText = (text: string, options: Partial<ReadOptions> = {}): ReadTranscript =>
  readTranscriptFile(new TextEncoder().encode(text), { broken: 'refuse', ...options });

/** Turns as "voice start-end text", which is easier to read in a test than objects. */
export const turnsOf = (read: ReadTranscript): string[] =>
  read.ok
    ? read.turns.map(({ voice, start, end, text }) => `${voice ?? '?'} ${start ?? ''}-${end ?? ''} ${text}`)
    : read.problems.map(({ line, message }) => `line ${line ?? '?'}: ${message}`);
