import type { Turn } from '../transcript/turn.js';
import { median } from './robust-z.js';
import type { FeatureValues } from './transcript-features.js';

/** A silence between two speakers that counts as a pause, seconds. */
export const pauseSeconds = 3;

/** Clocks of transcripts are not finer than this, seconds. */
const tolerance = 0.2;

/**
 * Whether the ends of turns were measured. Many formats give only beginnings, and readers fill in the next beginning: silences
 * and overlaps cannot be told from those.
 */
export function hasMeasuredEnds(turns: readonly Turn[]): boolean {
  let known = 0;
  let apart = 0;
  for (let index = 0; index + 1 < turns.length; index += 1) {
    const end = turns[index]?.end ?? null;
    const next = turns[index + 1]?.start ?? null;
    if (end === null || next === null) continue;
    known += 1;
    if (Math.abs(next - end) > 0.001) apart += 1;
  }
  return known > 0 && known >= 0.9 * (turns.length - 1) && apart >= 0.1 * known;
}

/**
 * Response times, pauses and interruptions over the changes of speaker within a range of turns.
 *
 * @returns latencies as medians in seconds; pauses (3 s or longer) and interruptions (beginning before the other has ended)
 * as shares of the changes of speaker; left out where there is no such change
 */
export function timingOf(turns: readonly Turn[], first: number, last: number): FeatureValues {
  const latencies: { client: number[]; therapist: number[] } = { client: [], therapist: [] };
  let changes = 0;
  let pauses = 0;
  let interruptions = 0;
  for (let index = Math.max(first, 1); index <= last; index += 1) {
    const turn = turns[index];
    const before = turns[index - 1];
    if (!turn || !before || turn.speaker === before.speaker || turn.start === null || before.end === null) continue;
    const gap = turn.start - before.end;
    changes += 1;
    if (gap >= pauseSeconds) pauses += 1;
    if (gap < -tolerance) interruptions += 1;
    if (turn.speaker === 'client' && before.speaker === 'therapist') latencies.client.push(Math.max(0, gap));
    if (turn.speaker === 'therapist' && before.speaker === 'client') latencies.therapist.push(Math.max(0, gap));
  }
  const client = median(latencies.client);
  const therapist = median(latencies.therapist);
  return {
    ...(client === undefined ? {} : { clientLatency: client }),
    ...(therapist === undefined ? {} : { therapistLatency: therapist }),
    ...(changes === 0 ? {} : { pauses: pauses / changes, interruptions: interruptions / changes }),
  };
}
