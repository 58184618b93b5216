import type { ParsedTranscript } from '../parsed-transcript.js';

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

/**
 * Words of four letters and more out of `spoken` that still stand in a file after its accidents, and in no voice and no
 * text of what was read from it.
 */
export function wordsLost(file: string, spoken: readonly string[], transcripts: readonly ParsedTranscript[]): string[] {
  const read = transcripts.flatMap(({ id, cues }) => [
    id ?? '',
    ...cues.flatMap(({ voice, text }) => [voice ?? '', text]),
  ]);
  const kept = new Set(wordsIn(read.join('\n')));
  const meant = new Set(wordsIn(spoken.join('\n')));
  return [...new Set(wordsIn(file))].filter((word) => meant.has(word) && !kept.has(word));
}
