import { type ExportedTurn, voiceLabel } from './voice-label.js';
import { webVttTime } from './webvtt-time.js';

/** A label may hold no mark that would end it, and be no longer than a name. */
const asLabel = (label: string): string =>
  label
    .replace(/[:?!;"“”<>{}[\]=|…]|\.{2,}/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 6)
    .join(' ')
    .slice(0, 76);

/** Times in brackets before the label; an end alone is not written. */
function timesOf({ start, end }: ExportedTurn): string {
  if (start === null) return '';
  return `[${webVttTime(start)}${end === null ? '' : ` --> ${webVttTime(end)}`}] `;
}

/**
 * Turns as plain text, one labelled paragraph each, with times where they are known; `name` may be left out. Reading the
 * file again gives the same words, roles and times to the millisecond. Further lines of a text are indented, so that a
 * line that looks like a label ("Therapist: …") stays text.
 *
 * @example exportPlainText([{ speaker: 'client', start: 1, end: 2.5, text: 'Yes.' }]) // "[00:00:01.000 --> 00:00:02.500] Client: Yes.\n"
 */
export function exportPlainText(turns: readonly ExportedTurn[]): string {
  const paragraphs = turns.map((turn) => {
    const lines = turn.text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const text = lines.map((line) => line.trim()).join('\n  ');
    return `${timesOf(turn)}${asLabel(voiceLabel(turn) ?? 'Unknown')}: ${text}`;
  });
  return `${paragraphs.join('\n\n')}\n`;
}
