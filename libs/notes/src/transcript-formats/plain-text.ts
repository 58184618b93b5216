import { clockTime } from './clock-time.js';
import type { FileRemarks } from './file-remarks.js';
import { linesOf } from './lines.js';
import type { ParsedCue } from './parsed-transcript.js';
import { soundTimes } from './sound-times.js';
import { speakerLabels, splitLabel, turnNumber } from './speaker-label.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

interface TimedLine {
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const bracketed = new RegExp(`^[[(](${time})(?:\\s*(?:-->|-|–)\\s*(${time}))?[\\])]\\s*`);
const bare = new RegExp(`^(${time})\\s+[-–]?\\s*(?=\\S)`);
const afterName = new RegExp(`^([^:]{1,80}?)\\s*[[(](${time})[\\])](:?)(?:\\s+|$)`);

/** Name and time stand within so many characters, or they are no name and time. */
const longestPrefix = 160;

/** "[00:01] …" before the name; a time without brackets only where a name follows, for it may be part of a sentence. */
function splitTime(line: string): TimedLine {
  const begin = line.slice(0, longestPrefix);
  const match = bracketed.exec(begin);
  if (match) {
    const [whole, start = '', end] = match;
    return { start: clockTime(start), end: end === undefined ? null : clockTime(end), text: line.slice(whole.length) };
  }
  const plain = bare.exec(begin);
  const rest = plain ? line.slice(plain[0].length) : '';
  if (plain && splitLabel(rest)) return { start: clockTime(plain[1] ?? ''), end: null, text: rest };
  const after = afterName.exec(begin);
  if (after) {
    const moved = `${after[1]}: ${line.slice(after[0].length)}`;
    if (splitLabel(moved)) return { start: clockTime(after[2] ?? ''), end: null, text: moved };
  }
  return { start: null, end: null, text: line };
}

interface Paragraph extends TimedLine {
  readonly line: number;
  readonly continued: string[];
}

/** Indented lines go on with what was said, whatever they look like: so our own export keeps text that looks like a label. */
const isIndented = (line: string): boolean => /^(?: {2}|\t)\s*\S/.test(line);

const isUnknown = (label: string): boolean => /^unknown(?: speaker)?$/i.test(label);

function areTurnNumbers(labels: ReadonlySet<string>): boolean {
  const numbers = [...labels].flatMap((label) => turnNumber.exec(label)?.[2] ?? []);
  return new Set(numbers).size > 3;
}

/**
 * Reads plain text with speakers: "T: …", "Therapist: …", "Ann: …", with or without times ("[00:01:05] T: …"). Lines
 * without a label go on with what was said before. Text without any label is one unknown voice for each paragraph; a
 * paragraph ends with an empty line, or with every line where the file has no empty line.
 */
export function readPlainText(text: string, remarks: FileRemarks): FoundCues {
  const lines = linesOf(text);
  const timed = lines.map((line) => (isIndented(line) ? null : splitTime(line.trim())));
  const labels = speakerLabels(timed.flatMap((line) => (line && line.text !== '' ? [line.text] : [])));
  const numbered = areTurnNumbers(labels);
  const noEmptyLine = !text.trim().includes('\n\n') && !lines.slice(0, -1).some((line) => line.trim() === '');
  const paragraphs: (Paragraph & { readonly voice: string | null })[] = [];
  let begun = false;
  timed.forEach((line, index) => {
    const written = (lines[index] ?? '').trim();
    if (written === '') {
      begun = false;
      return;
    }
    const split = line && labels.size > 0 ? splitLabel(line.text) : null;
    const label = split && labels.has(split.label) ? split.label : null;
    const last = paragraphs.at(-1);
    const starts = label !== null || (line !== null && line.start !== null);
    if (last && !starts && (labels.size > 0 || line === null || (begun && !noEmptyLine))) {
      last.continued.push(written);
    } else {
      const voice = label === null || isUnknown(label) ? null : numbered ? label.replace(turnNumber, '$1') : label;
      const at = { line: index + 1, of: 'this line', remarks };
      const times = soundTimes(line?.start ?? null, line?.end ?? null, at);
      const spoken = label === null ? (line?.text ?? written) : (split?.rest ?? '');
      paragraphs.push({ ...times, voice, text: spoken, line: index + 1, continued: [] });
    }
    begun = true;
  });
  if (labels.size > 0 && paragraphs[0]?.voice === null && paragraphs.length > 1 && !isLabelled(lines, labels)) {
    remarks.warn(paragraphs[0].line, 'Text stands before the first speaker of the file.');
  }
  const cues = paragraphs.map(({ voice, start, end, text: first, continued }): ParsedCue => ({
    voice,
    start,
    end,
    text: [first, ...continued].filter((part) => part !== '').join('\n'),
  }));
  return oneConversation('plain', cues);
}

/** Whether the first written line has a label. */
function isLabelled(lines: readonly string[], labels: ReadonlySet<string>): boolean {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return labels.has(splitLabel(splitTime(first.trim()).text)?.label ?? '');
}
