import { readAssemblyAiJson } from './assemblyai-json.js';
import { readCsvTranscript } from './csv-transcript.js';
import { decodeText, type DecodedText } from './decode-text.js';
import { readDeepgramJson } from './deepgram-json.js';
import { FileRemarks } from './file-remarks.js';
import { joinIntoTurns } from './join-into-turns.js';
import { parseJsonFile } from './json-file.js';
import { readOtterTxt } from './otter-txt.js';
import type { ReadOptions, ReadTranscript, ReadTranscripts } from './parsed-transcript.js';
import { readPlainText } from './plain-text.js';
import { jsonFormatOf, recogniseFormat } from './recognise-format.js';
import { readSrt } from './srt.js';
import type { TranscriptFormat } from './transcript-format.js';
import type { FoundCues, TranscriptReader } from './transcript-reader.js';
import { readWebVtt } from './webvtt.js';
import { readWhisperJson } from './whisper-json.js';
import { readZoomTxt } from './zoom-txt.js';

/** Reads JSON of the given kind; of the kind that its keys tell where none is given. */
const readJson =
  (given: TranscriptFormat | null): TranscriptReader =>
  (text, remarks) => {
    const value = parseJsonFile(text, remarks);
    const format = given ?? jsonFormatOf(value);
    if (value === undefined) return { format, transcripts: [] };
    if (format === 'assemblyai-json') return readAssemblyAiJson(value, remarks);
    if (format === 'deepgram-json') return readDeepgramJson(value, remarks);
    return readWhisperJson(format === 'whisperx-json' ? format : 'whisper-json')(value, remarks);
  };

const readers: Readonly<Record<TranscriptFormat, TranscriptReader>> = {
  webvtt: readWebVtt('webvtt'),
  'zoom-vtt': readWebVtt('zoom-vtt'),
  'teams-vtt': readWebVtt('teams-vtt'),
  srt: readSrt,
  'zoom-txt': readZoomTxt,
  'otter-txt': readOtterTxt,
  'whisper-json': readJson('whisper-json'),
  'whisperx-json': readJson('whisperx-json'),
  'assemblyai-json': readJson('assemblyai-json'),
  'deepgram-json': readJson('deepgram-json'),
  csv: readCsvTranscript,
  plain: readPlainText,
};

/** The reader of a file whose kind was not given. */
function readerFor(text: string, fileName: string | undefined): TranscriptReader {
  const kind = recogniseFormat(text, fileName);
  if (kind === 'json') return readJson(null);
  return kind === 'webvtt' ? readWebVtt(null) : readers[kind];
}

function remarkOnEncoding(decoded: DecodedText, format: TranscriptFormat, remarks: FileRemarks): void {
  if (decoded.guessed) {
    remarks.warn(null, `Nothing in the file says in which encoding it is written; it was read as ${decoded.encoding}.`);
  }
  if (decoded.damagedLine === null) return;
  const message = 'Some bytes are not UTF-8 and were read as \u{fffd}; this is the first line with one.';
  if (format.endsWith('vtt')) remarks.warn(decoded.damagedLine, message);
  else remarks.problem(decoded.damagedLine, message);
}

/** Characters that no text has; a file with them is a sound, a picture, a document of a word processor … */
const isText = (text: string): boolean => !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);

const wordless = (found: FoundCues): boolean =>
  found.transcripts.every(({ cues }) => cues.every((cue) => cue.text.trim() === ''));

/**
 * Reads a transcript file of any kind, with all conversations in it. The whole file is read in any case; with `refuse`
 * a file with problems is then refused with all of them, with `repair` they become warnings. What a format allows is
 * never a problem: WebVTT skips cues that it cannot read, and so do we, with a warning.
 *
 * @param bytes the file as it is: UTF-8, UTF-16 or Windows-1252, with any line breaks
 */
export function readTranscripts(bytes: Uint8Array, options: ReadOptions): ReadTranscripts {
  const decoded = decodeText(bytes);
  const remarks = new FileRemarks();
  if (decoded.text.trim() === '') {
    return { ok: false, format: options.format ?? null, problems: [{ line: null, message: 'The file is empty.' }] };
  }
  const reader = options.format ? readers[options.format] : readerFor(decoded.text, options.fileName);
  const found = reader(decoded.text, remarks);
  const { format } = found;
  remarkOnEncoding(decoded, format, remarks);
  if (!format.endsWith('vtt') && !isText(decoded.text)) {
    remarks.problem(null, 'The file holds control characters, which text does not: it is probably of another kind.');
  }
  if (wordless(found)) remarks.warn(null, 'The file holds no word of speech.');
  const problems = remarks.problems;
  if (found.transcripts.length === 0 || (options.broken === 'refuse' && problems.length > 0)) {
    return { ok: false, format, problems };
  }
  return {
    ok: true,
    format,
    encoding: decoded.encoding,
    transcripts: found.transcripts.map(({ id, cues }) => ({ id, cues, turns: joinIntoTurns(cues) })),
    warnings: [...problems, ...remarks.warnings],
  };
}

/**
 * Reads a transcript file that holds one conversation. A CSV file that holds several is refused and names them: whose
 * session it is cannot be told. Read it with readTranscripts.
 *
 * @example readTranscriptFile(new TextEncoder().encode('T: Hello.\nC: Hi.'), { broken: 'refuse' })
 */
export function readTranscriptFile(bytes: Uint8Array, options: ReadOptions): ReadTranscript {
  const read = readTranscripts(bytes, options);
  if (!read.ok) return read;
  const { format, encoding, warnings, transcripts } = read;
  if (transcripts.length > 1) {
    const ids = transcripts.slice(0, 30).map(({ id }) => id ?? '(without a name)');
    const message = `The file holds ${transcripts.length} transcripts (${ids.join(', ')}${transcripts.length > 30 ? ', …' : ''}): cut it into one file for each.`;
    return { ok: false, format, problems: [{ line: null, message }] };
  }
  return { ok: true, format, encoding, cues: transcripts[0]?.cues ?? [], turns: transcripts[0]?.turns ?? [], warnings };
}
