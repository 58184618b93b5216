import { cueId, ownHeader } from '../transcript-formats/webvtt-own-marks.js';
import { type ExportedTurn, voiceLabel } from './voice-label.js';
import { webVttTime } from './webvtt-time.js';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An empty line would end the cue; the line break before it stays. */
const withoutEmptyLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .join('\n');

/** Seconds of a cue where a turn has no time or no end of its own. */
const shortest = 0.001;

const untimedNote =
  'NOTE Some times are not known. Cues whose identifier ends in "untimed" or "end-unknown" have times filled in, since WebVTT asks for them.';

/**
 * Turns as a WebVTT file, one cue each with its voice; `name` may be left out. Reading the file again gives the same
 * text, roles and times to the millisecond: markup in the text is escaped, and cues whose times WebVTT asks for but
 * nobody knows say so in their identifier. Line breaks in a text stay, empty lines in it do not.
 *
 * @example exportWebVtt([{ speaker: 'client', start: 1, end: 2.5, text: 'I <think> so' }])
 */
export function exportWebVtt(turns: readonly ExportedTurn[]): string {
  let now = 0;
  let complete = true;
  const cues = turns.map((turn, index) => {
    const next = turns[index + 1]?.start ?? null;
    const start = turn.start ?? now;
    const end = turn.end ?? (turn.start !== null && next !== null && next > start ? next : start + shortest);
    const id = cueId(index + 1, { start: turn.start !== null, end: turn.end !== null });
    if (turn.start === null || turn.end === null) complete = false;
    now = Math.max(now, end);
    const label = voiceLabel(turn);
    const voice = label === null ? '' : `<v ${escaped(label)}>`;
    return `${id}\n${webVttTime(start)} --> ${webVttTime(end)}\n${voice}${escaped(withoutEmptyLines(turn.text))}`;
  });
  return `${[ownHeader, ...(complete ? [] : [untimedNote]), ...cues].join('\n\n')}\n`;
}
