import type { Evidence } from './evidence.js';
import type { CountedSigns } from './reasons.js';
import type { Talk } from './read-talk.js';
import type { Stretch } from './stretches.js';
import type { FeatureKey } from './transcript-features.js';
import { deviationOfShare, deviationOfSigns, restShare, type Comparison } from './usual.js';

/** A stretch with what was counted in it and how far that lies from the usual. */
export interface Weighed {
  readonly stretch: Stretch;
  readonly signs: readonly CountedSigns[];
  readonly score: number;
}

/** Turns that have a sign of a kind and turns that could have one, up to each turn: counts of any stretch by subtraction. */
export interface RunningCounts {
  readonly hits: (key: FeatureKey, first: number, last: number) => number;
  readonly chances: (key: FeatureKey, first: number, last: number) => number;
}

type Speaking = 'client' | 'therapist' | 'unknown';

/** Whose turns a kind of sign is counted over. */
const speakerOf = (key: FeatureKey, talk: Talk): Speaking =>
  !talk.roles && talk.unknownVoices ? 'unknown' : key === 'repair' ? 'therapist' : 'client';

/** Counts the signs of a transcript once, so that weighing a stretch does not read it again. */
export function runningCounts(talk: Talk, evidence: readonly Evidence[]): RunningCounts {
  const sums = (present: (index: number) => boolean): number[] => {
    const totals = [0];
    talk.turns.forEach((_, index) => totals.push((totals[index] ?? 0) + (present(index) ? 1 : 0)));
    return totals;
  };
  const within = (totals: readonly number[], first: number, last: number): number =>
    (totals[last + 1] ?? 0) - (totals[first] ?? 0);
  const hitSums = new Map<FeatureKey, number[]>();
  const chanceSums = new Map<string, number[]>();
  for (const key of new Set(evidence.map((one) => one.key))) {
    const turns = new Set(evidence.filter((one) => one.key === key).map((one) => one.turn));
    hitSums.set(
      key,
      sums((index) => turns.has(index)),
    );
    chanceSums.set(
      key,
      sums((index) => {
        const one = talk.turns[index];
        if (!one || one.words.length === 0) return false;
        return key === 'minimalResponses' ? one.answer !== undefined : one.turn.speaker === speakerOf(key, talk);
      }),
    );
  }
  return {
    hits: (key, first, last) => within(hitSums.get(key) ?? [], first, last),
    chances: (key, first, last) => within(chanceSums.get(key) ?? [], first, last),
  };
}

/**
 * Weighs a stretch: the sum over the kinds of signs in it of how far each lies from what is usual for the client (three or
 * more earlier sessions), or from the rest of this session. Only deviations upwards count.
 */
export function weighStretch(
  talk: Talk,
  counts: RunningCounts,
  usualOf: (key: FeatureKey) => Comparison | undefined,
  stretch: Stretch,
): Weighed {
  const { first, last, evidence } = stretch;
  const end = talk.turns.length - 1;
  let score = 0;
  const signs: CountedSigns[] = [];
  for (const key of new Set(evidence.map((one) => one.key))) {
    const own = evidence.filter((one) => one.key === key);
    const hits = counts.hits(key, first, last);
    const of = counts.chances(key, first, last);
    const rest = restShare(counts.hits(key, 0, end) - hits, counts.chances(key, 0, end) - of);
    const usual = usualOf(key) ?? rest;
    const away =
      key === 'minimalResponses' ? deviationOfShare(hits, of, usual) : deviationOfSigns(weightOf(own), of, usual);
    score += Math.max(0, away);
    signs.push({ key, evidence: own, hits, of, usual });
  }
  return { stretch, signs, score };
}

/** Weight of signs; no turn counts more than two things said outright. */
export function weightOf(evidence: readonly Evidence[]): number {
  const byTurn = new Map<number, number>();
  for (const { turn, weight } of evidence) byTurn.set(turn, Math.min(4, weight + (byTurn.get(turn) ?? 0)));
  return [...byTurn.values()].reduce((sum, one) => sum + one, 0);
}

/** The weight of the strongest sign of each turn. */
export function strongestPerTurn(evidence: readonly Evidence[]): number[] {
  const strongest = new Map<number, number>();
  for (const { turn, weight } of evidence) strongest.set(turn, Math.max(weight, strongest.get(turn) ?? 0));
  return [...strongest.values()];
}
