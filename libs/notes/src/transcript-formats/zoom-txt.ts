import { clockTime } from './clock-time.js';
import type { FileRemarks } from './file-remarks.js';
import { zoomHeading } from './heading-lines.js';
import { linesOf } from './lines.js';
import type { ParsedCue } from './parsed-transcript.js';
import { splitLabel } from './speaker-label.js';
import { soundTimes } from './sound-times.js';
import { type FoundCues, oneConversation } from './transcript-reader.js';

interface ZoomLine {
  readonly voice: string | null;
  readonly time: number;
  readonly text: string;
}

/** A saved chat or caption on one line: "16:04:38 From Ann Lee to Everyone: text", "16:04:38 Ann Lee: text". */
export function zoomInline(line: string): ZoomLine | null {
  const match = /^(\d{1,2}:\d{2}:\d{2})[ \t]+(?:From[ \t]+)?(\S.*)$/.exec(line);
  const time = match ? clockTime(match[1] ?? '') : null;
  // Chats have a space before the colon, too.
  const split = match ? splitLabel((match[2] ?? '').replace(/^([^:]{1,80}) : /, '$1: ')) : null;
  if (time === null || !split) return null;
  const voice = split.label.split(/[ \t]+to[ \t]+(?:Everyone|Me|me)\b/, 1)[0]?.trim() || split.label;
  return { voice, time, text: split.rest };
}

/** A session does not start four hours into its recording: such a first time is one of a clock on the wall. */
const wallClock = 4 * 3600;

function countFromFirst(cues: readonly ParsedCue[], remarks: FileRemarks): ParsedCue[] {
  const first = cues.find((cue) => cue.start !== null)?.start ?? 0;
  if (first < wallClock) return [...cues];
  remarks.warn(null, 'The times are times of day: they are counted from the first one.');
  // A session that passes midnight goes on, it does not go back by a day.
  return cues.map((cue) =>
    cue.start === null ? cue : { ...cue, start: cue.start >= first ? cue.start - first : cue.start - first + 86_400 },
  );
}

/** Reads the text files of Zoom: name and time above the text or in one line with it; times may be times of day. */
export function readZoomTxt(text: string, remarks: FileRemarks): FoundCues {
  const cues: { voice: string | null; start: number | null; lines: string[] }[] = [];
  linesOf(text).forEach((line, index) => {
    const found = zoomHeading(line) ?? zoomInline(line);
    if (found) {
      const { start } = soundTimes(found.time, null, { line: index + 1, of: 'this line', remarks });
      cues.push({ voice: found.voice, start, lines: 'text' in found ? [String(found.text)] : [] });
      return;
    }
    if (cues.length === 0 && line.trim() !== '') cues.push({ voice: null, start: null, lines: [] });
    cues.at(-1)?.lines.push(line.trim());
  });
  if (cues.every((cue) => cue.start === null)) {
    remarks.problem(null, 'No line has a name and a time as Zoom writes them ("[Name] 00:01:05").');
  } else if (cues[0]?.start === null) remarks.warn(1, 'Text stands before the first speaker of the file.');
  const parsed = cues.map(({ voice, start, lines }) => ({ voice, start, end: null, text: lines.join('\n').trim() }));
  return oneConversation('zoom-txt', countFromFirst(parsed, remarks));
}
