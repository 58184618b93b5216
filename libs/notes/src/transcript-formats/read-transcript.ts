import type { ReadOptions, ReadTranscript, ReadTranscripts } from './parsed-transcript.js';

/**
 * Reads a transcript file that holds one conversation. A CSV file that holds several is refused and says which; read it
 * with readTranscripts.
 */
export function readTranscriptFile(bytes: Uint8Array, options: ReadOptions): ReadTranscript {
  const read = readTranscripts(bytes, options);
  if (!read.ok) return read;
  const [only] = read.transcripts;
  const { format, encoding, warnings } = read;
  return { ok: true, format, encoding, cues: only?.cues ?? [], turns: only?.turns ?? [], warnings };
}

/** Reads a transcript file of any kind, with all conversations in it. */
export function readTranscripts(bytes: Uint8Array, _options: ReadOptions): ReadTranscripts {
  return { ok: false, format: null, problems: [{ line: null, message: `${bytes.length} bytes of no known format` }] };
}
