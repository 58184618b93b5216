import type { ParsedTranscript } from '../parsed-transcript.js';
import type { TranscriptFormat } from '../transcript-format.js';

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? [];

/**
 * The part of a broken file in which no word may be lost. Not in it: keys of JSON; the header of a table; header and
 * identifiers of WebVTT, and a whole file of it where an accident put a comment or a definition in.
 */
function speechIn(file: string, format: TranscriptFormat): string {
  if (format === 'csv') return file.replace(/^.*\n/, '');
  if (format.endsWith('json')) return file.replace(/"(?:[^"\\]|\\.)*"\s*:/g, '');
  if (!format.endsWith('vtt')) return file;
  if (/NOTE|STYLE|REGION/.test(file)) return '';
  const lines = file.split(/\r\n?|\n/);
  return lines.filter((_, index) => index > 0 && !lines[index + 1]?.includes('-->')).join('\n');
}

/**
 * Words of four letters and more out of `spoken` that still stand in a file after its accidents, and in no voice and no
 * text of what was read from it.
 */
export function wordsLost(
  file: string,
  format: TranscriptFormat,
  spoken: readonly string[],
  transcripts: readonly ParsedTranscript[],
): string[] {
  const read = transcripts.flatMap(({ id, cues }) => [
    id ?? '',
    ...cues.flatMap(({ voice, text }) => [voice ?? '', text]),
  ]);
  const kept = new Set(wordsIn(read.join('\n')));
  const meant = new Set(wordsIn(spoken.join('\n')));
  return [...new Set(wordsIn(speechIn(file, format)))].filter((word) => meant.has(word) && !kept.has(word));
}
