import type { ParsedCue, ParsedTurn } from './parsed-transcript.js';
import { longestRecording } from './sound-times.js';

/** Seconds of silence after which the same voice begins a new turn, so that a long pause stays to be seen. */
export const longSilence = 10;

/** A line break inside of a cue is layout: in a turn it is one space. No other character changes. */
const onOneLine = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
    : text.trim();

const orNull = (time: number | null): number | null =>
  time !== null && time >= 0 && time <= longestRecording ? time : null;

/** End of a turn: of its last cue, or of an earlier one that lasts longer; null where the last has none, or one before the start. */
function endOf(cues: readonly ParsedCue[], start: number | null): number | null {
  const last = orNull(cues.at(-1)?.end ?? null);
  if (last === null) return null;
  const end = cues.reduce((latest, cue) => Math.max(latest, orNull(cue.end) ?? 0), last);
  return start !== null && end < start ? null : end;
}

/**
 * Joins cues into turns. Cues that follow each other belong to one turn while they have the same voice and no more than
 * 10 seconds of silence between them. Cues without a voice are never joined: nobody has said that they are of one
 * person. Cues without a word make no turn. No word is lost, added or moved.
 */
export function joinIntoTurns(cues: readonly ParsedCue[]): ParsedTurn[] {
  const groups: ParsedCue[][] = [];
  for (const cue of cues) {
    if (cue.text.trim() === '') continue;
    const group = groups.at(-1);
    const before = group?.at(-1);
    const silence = before && cue.start !== null && before.end !== null ? cue.start - before.end : 0;
    if (group && cue.voice !== null && before?.voice === cue.voice && silence <= longSilence) group.push(cue);
    else groups.push([cue]);
  }
  return groups.map((group) => {
    const start = orNull(group[0]?.start ?? null);
    return {
      voice: group[0]?.voice ?? null,
      start,
      end: endOf(group, start),
      text: group.map((cue) => onOneLine(cue.text)).join(' '),
    };
  });
}
