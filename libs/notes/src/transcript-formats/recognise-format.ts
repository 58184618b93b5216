import { looksLikeCsv } from './csv-transcript.js';
import { otterHeading, zoomHeading } from './heading-lines.js';
import { asList, asObject, type JsonObject } from './json-file.js';
import { linesOf } from './lines.js';
import { isTimingLine } from './srt.js';
import type { TranscriptFormat } from './transcript-format.js';
import { zoomInline } from './zoom-txt.js';

/** Enough of a file to tell what it is. */
const enough = 20_000;

export type JsonFormat = Extract<TranscriptFormat, `${string}-json`>;

const has = (object: JsonObject, key: string): boolean => key in object;

/** Whose JSON it is, by the keys that only one program writes; Whisper where none does. */
export function jsonFormatOf(value: unknown): JsonFormat {
  const file = asObject(value);
  if (has(asObject(file['results']), 'channels') || has(asObject(file['results']), 'utterances'))
    return 'deepgram-json';
  const isAssembly = ['utterances', 'audio_url', 'acoustic_model', 'speech_model'].some((key) => has(file, key));
  if (isAssembly && !has(file, 'segments')) return 'assemblyai-json';
  const first = asObject(asList(Array.isArray(value) ? value : file['segments'])[0]);
  const byWhisperX = has(file, 'word_segments') || has(first, 'words');
  // The API of OpenAI writes words, too, and counts its segments; whisperX does not.
  return byWhisperX && !has(first, 'avg_logprob') ? 'whisperx-json' : 'whisper-json';
}

/** Share of lines above which headings are the way the file is written, not a chance likeness. */
const isHeaded = (lines: readonly string[], isHeading: (line: string) => boolean): boolean => {
  const headings = lines.filter(isHeading).length;
  return headings >= 2 || (headings === 1 && lines.filter((line) => line.trim() !== '').length <= 6);
};

/**
 * What kind of file a text is; JSON is told apart after parsing. The content decides. The ending of the name only says
 * what a file means to be that is broken at its beginning (.vtt, .srt, .csv, .tsv, .json).
 */
export function recogniseFormat(text: string, fileName = ''): TranscriptFormat | 'json' {
  const ending = /\.(\w{1,8})$/.exec(fileName.toLowerCase())?.[1] ?? '';
  const begin = text.slice(0, enough);
  const lines = linesOf(begin);
  if (/^\s*WEBVTT(?:\s|$)/.test(begin) || ending === 'vtt') return 'webvtt';
  if (/^\s*(?:\{\s*["}]|\[\s*[[{\]])/.test(begin) || ending === 'json') return 'json';
  if (ending === 'srt' || lines.some((line) => isTimingLine(line) && !/^\s/.test(line))) return 'srt';
  if (ending === 'csv' || ending === 'tsv' || looksLikeCsv(begin)) return 'csv';
  if (isHeaded(lines, (line) => zoomHeading(line) !== null)) return 'zoom-txt';
  if (isHeaded(lines, (line) => otterHeading(line) !== null)) return 'otter-txt';
  if (lines.filter((line) => zoomInline(line) !== null).length >= 2) return 'zoom-txt';
  return 'plain';
}
