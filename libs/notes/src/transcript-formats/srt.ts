import { decodeHTMLStrict } from 'entities/decode';
import { clockTime } from './clock-time.js';
import type { FileRemarks } from './file-remarks.js';
import { linesOf } from './lines.js';
import type { ParsedCue } from './parsed-transcript.js';
import { soundTimes } from './sound-times.js';
import { speakerLabels, takeLabel } from './speaker-label.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

/** A line that means to give times: an arrow, and digits with marks of time before it. */
export function isTimingLine(line: string): boolean {
  const arrow = line.indexOf('-->');
  return arrow > 0 && arrow < 60 && /^[\d:.,\s]*\d[\d:.,\s]*$/.test(line.slice(0, arrow));
}

/** Tags that SubRip files use, and the short override codes of SubStation that end up in them. Anything else in <> or {} is text. */
const tags =
  /<\/?[ibus]>|<\/font>|<font(?:\s+[a-z]{1,20}=(?:"[^"<>]*"|'[^'<>]*'|[^\s<>"']+))*\s*>|\{\\[^{}\n]{1,60}\}|\{\/?[ibus]\}/gi;

function plainText(written: string): string {
  const untagged = /[<{]/.test(written) ? written.replace(tags, '') : written;
  return untagged.includes('&') ? decodeHTMLStrict(untagged) : untagged;
}

interface RawSubtitle {
  readonly line: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/** Positions on the screen ("X1:100 Y1:50") and settings of WebVTT ("align:start") may follow the end. */
const isPosition = (word: string): boolean => /^(?:[XY][12]|line|position|align|size|vertical|region):\S+$/i.test(word);

interface TimingLine {
  readonly start: number | null;
  readonly end: number | null;
  /** What stands after the times and is neither; text whose line break was lost. */
  readonly rest: string;
}

function readTimingLine(line: string, number: number, remarks: FileRemarks): TimingLine {
  const arrow = line.indexOf('-->');
  const after = line.slice(arrow + 3).trim();
  const endOfTime = after.search(/\s/);
  const written = endOfTime === -1 ? after : after.slice(0, endOfTime);
  const start = clockTime(line.slice(0, arrow));
  const end = clockTime(written);
  const noTime = (which: string): void =>
    remarks.problem(number, `The ${which} of this subtitle is no time (hours:minutes:seconds,milliseconds).`);
  if (start === null) noTime('start');
  if (end === null) noTime('end');
  const unread = end === null ? after : after.slice(written.length).trim();
  const rest = unread.split(/\s+/).every((word) => word === '' || isPosition(word)) ? '' : unread;
  if (rest !== '' && end !== null) remarks.problem(number, 'Text stands on the line of the times.');
  return { ...soundTimes(start, end, { line: number, of: 'this subtitle', remarks }), rest };
}

/** The counter above a timing line, if the line above is one: digits after an empty line, or the number that comes next. */
function hasCounter(lines: readonly string[], timing: number, previous: number | null): boolean {
  const above = lines[timing - 1]?.trim() ?? '';
  if (!/^\d{1,9}$/.test(above)) return false;
  return timing < 2 || lines[timing - 2]?.trim() === '' || Number(above) === (previous ?? 0) + 1;
}

function trimmedBlock(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function rawSubtitles(lines: readonly string[], remarks: FileRemarks): RawSubtitle[] {
  const timings = lines.flatMap((line, index) => (isTimingLine(line) ? [index] : []));
  let counter: number | null = null;
  const begins = timings.map((timing) => {
    if (!hasCounter(lines, timing, counter)) return timing;
    counter = Number(lines[timing - 1]?.trim());
    return timing - 1;
  });
  const before = trimmedBlock(lines.slice(0, begins[0] ?? lines.length));
  const found: RawSubtitle[] = [];
  if (before !== '') {
    remarks.problem(1, 'Text stands before the first time of the file.');
    found.push({ line: 1, start: null, end: null, text: before });
  }
  timings.forEach((timing, index) => {
    const { rest, ...times } = readTimingLine(lines[timing] ?? '', timing + 1, remarks);
    const text = trimmedBlock([rest, ...lines.slice(timing + 1, begins[index + 1] ?? lines.length)]);
    found.push({ line: timing + 1, ...times, text });
  });
  return found;
}

/**
 * Reads SubRip (.srt), which has no specification, as programs and people write it: comma or full stop before the
 * milliseconds, hours left out, missing counters, empty lines within the text, tags and override codes.
 */
export function readSrt(text: string, remarks: FileRemarks): FoundCues {
  const raw = rawSubtitles(linesOf(text.replaceAll('\0', '\u{fffd}')), remarks);
  if (raw.length === 0) remarks.problem(null, 'The file holds no subtitle: no line has times with an arrow (-->).');
  const texts = raw.map((subtitle) => plainText(subtitle.text));
  const labels = speakerLabels(texts.filter((spoken) => spoken !== ''));
  const cues = raw.map(({ start, end }, index): ParsedCue => {
    const { voice, text: spoken } = takeLabel(texts[index] ?? '', labels);
    return { voice, start, end, text: spoken };
  });
  return oneConversation('srt', cues);
}
