import type { FileRemarks } from './file-remarks.js';
import { linesOf } from './lines.js';
import { ownHeader } from './webvtt-own-marks.js';
import { collectTimings, type Timings } from './webvtt-timestamp.js';

/** A cue with its text as written, tags and all. `line` is the one with its times. */
export interface RawCue {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
}

/** Whether a text is WebVTT: its first six characters, and what may follow them on the first line. */
export const hasSignature = (text: string): boolean => /^WEBVTT(?:[ \t\n\r]|$)/.test(text);

interface Block {
  readonly next: number;
  readonly cue: RawCue | null;
}

const beginsDefinition = (line: string | undefined): boolean => /^(?:STYLE|REGION)[\t\f ]*$/.test(line ?? '');

/** Words in places where the format has none, and from which it does not take them as text. */
function remarkOnTimingLine({ id, line }: Omit<RawCue, 'text'>, { stray }: Timings, remarks: FileRemarks): void {
  if (stray)
    remarks.warn(line, 'After the times stands what is no setting; it is passed over as the specification says.');
  if (/\p{L} \p{L}/u.test(id))
    remarks.warn(line - 1, 'The identifier of this cue has several words; it is not read as text.');
}

/** Words in the header other than "Name: value". */
function remarkOnHeader(lines: readonly string[], remarks: FileRemarks): void {
  lines.forEach((line, index) => {
    const strange =
      index === 0
        ? /\p{L} \p{L}/u.test(line.slice(6).trim()) && !line.startsWith(ownHeader)
        : !/^[\w-]+\s*[:=]/.test(line);
    if (strange) remarks.warn(index + 1, 'This line belongs to the header of the file; it is not read as text.');
  });
}

/** "Collect a WebVTT block" of the specification, from line index `first`; `seenCue`: after a cue there are no more styles and regions. */
function collectBlock(
  lines: readonly string[],
  first: number,
  context: { readonly inHeader: boolean; readonly seenCue: boolean; readonly remarks: FileRemarks },
): Block {
  const { inHeader, remarks } = context;
  let next = first;
  let previous = first;
  let seenArrow = false;
  let timed: Omit<RawCue, 'text'> | null = null;
  let definition = false;
  let buffer: string[] = [];
  for (let count = 1; next < lines.length; count++) {
    const line = lines[next++] ?? '';
    if (line.includes('-->')) {
      if (inHeader || count > 2 || seenArrow) {
        next = previous;
        break;
      }
      seenArrow = true;
      previous = next;
      const times = collectTimings(line);
      if (times) {
        timed = { id: buffer.join('\n'), start: times.start, end: times.end, line: next };
        remarkOnTimingLine(timed, times, remarks);
        buffer = [];
      } else {
        remarks.warn(next, 'These times are not WebVTT: the cue is skipped with its text, as the specification says.');
      }
    } else if (line === '') break;
    else {
      if (count === 2 && !inHeader && !context.seenCue && timed === null) definition = beginsDefinition(buffer[0]);
      buffer.push(line);
      previous = next;
    }
  }
  if (timed) return { next, cue: { ...timed, text: buffer.join('\n') } };
  const silent = inHeader || definition || seenArrow || buffer.length === 0 || /^NOTE(?:[ \t]|$)/.test(buffer[0] ?? '');
  if (!silent) {
    const message = 'This is neither a cue nor a comment, and is skipped as the specification says.';
    remarks.warn(first + 1, message);
  }
  return { next, cue: null };
}

/**
 * The "WebVTT parser algorithm" of the W3C specification (section 6.1) over a whole file. It never fails: blocks that
 * are no cues are passed over, with a warning where they are no comment, style or region either. A file without the
 * signature is a problem; its lines are then read as if it stood before them.
 *
 * @see https://www.w3.org/TR/webvtt1/#file-parsing
 */
export function readWebVttFile(text: string, remarks: FileRemarks): RawCue[] {
  const lines = linesOf(text.replaceAll('\0', '\u{fffd}'));
  const cues: RawCue[] = [];
  let next = 0;
  if (hasSignature(text)) {
    next = 1;
    if (lines[1] !== undefined && lines[1] !== '') {
      next = collectBlock(lines, 1, { inHeader: true, seenCue: false, remarks }).next;
    }
    remarkOnHeader(
      lines.slice(0, next).filter((line) => line !== ''),
      remarks,
    );
  } else {
    remarks.problem(1, 'A WebVTT file begins with the word WEBVTT. This one does not.');
    while (next < lines.length && /^\s*(?:WEBVTT.*)?$/i.test(lines[next] ?? '')) next += 1;
  }
  while (next < lines.length) {
    if (lines[next] === '') {
      next += 1;
      continue;
    }
    const block = collectBlock(lines, next, { inHeader: false, seenCue: cues.length > 0, remarks });
    next = block.next;
    if (block.cue) cues.push(block.cue);
  }
  return cues;
}
