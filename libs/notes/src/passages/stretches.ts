import type { Evidence } from './evidence.js';
import type { Talk } from './read-talk.js';

/** First and last turn with evidence, and the evidence between. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly evidence: readonly Evidence[];
}

/** Turns from the first to the last sign of one stretch at most. */
const longestStretch = 12;

/** Signs further apart than this belong to different stretches. */
const farthest = 4;

/** What an answer must carry to keep a stretch of moving away going; below it the stretch thins out. */
const threshold = 0.4;

/** A client turn of this many words is no moving away by shortness. */
const fullAnswer = 15;

/** Neighbouring signs, at most four turns apart and twelve turns long: for what is said outright. */
export function clusters(evidence: readonly Evidence[]): Stretch[] {
  const found: { first: number; last: number; evidence: Evidence[] }[] = [];
  for (const one of evidence) {
    const current = found.at(-1);
    if (current && one.turn - current.last <= farthest && one.turn - current.first < longestStretch) {
      current.last = one.turn;
      current.evidence.push(one);
    } else found.push({ first: one.turn, last: one.turn, evidence: [one] });
  }
  return found;
}

/**
 * Stretches in which signs of moving away are dense: the maximal scoring stretches of a row in which a client turn counts its
 * signs less a threshold, and other turns count nothing. Linear in the number of turns.
 *
 * Source of the algorithm: Ruzzo WL & Tompa M (1999), ISMB 7:234–241.
 */
export function denseStretches(talk: Talk, evidence: readonly Evidence[]): Stretch[] {
  const byTurn = new Map<number, Evidence[]>();
  for (const one of evidence) {
    const known = byTurn.get(one.turn);
    if (known) known.push(one);
    else byTurn.set(one.turn, [one]);
  }
  const scores = talk.turns.map((one, index) => {
    if (one.turn.speaker !== 'client' || one.words.length === 0) return 0;
    const own = byTurn.get(index);
    // "I don't know" is one sign, not also a short answer.
    const strongest = own ? Math.max(...own.map((sign) => sign.weight)) : 0;
    if (strongest > 0) return strongest - threshold;
    return one.answer || one.words.length >= fullAnswer ? -2 * threshold : -threshold / 2;
  });
  return maximalStretches(scores).flatMap(([first, last]) => {
    const [from, to] = densest(scores, first, last);
    const inside = [];
    for (let turn = from; turn <= to; turn += 1) inside.push(...(byTurn.get(turn) ?? []));
    const start = inside[0];
    const end = inside.at(-1);
    return start && end ? [{ first: start.turn, last: end.turn, evidence: inside }] : [];
  });
}

/** All maximal scoring stretches of a row, as first and last index, in order. */
export function maximalStretches(scores: readonly number[]): [number, number][] {
  const kept: { first: number; last: number; before: number; until: number }[] = [];
  let total = 0;
  scores.forEach((score, index) => {
    const before = total;
    total += score;
    if (score <= 0) return;
    let current = { first: index, last: index, before, until: total };
    for (;;) {
      let at = kept.length - 1;
      while (at >= 0 && (kept[at]?.before ?? 0) >= current.before) at -= 1;
      const left = kept[at];
      if (!left || left.until >= current.until) break;
      current = { first: left.first, last: current.last, before: left.before, until: current.until };
      kept.length = at;
    }
    kept.push(current);
  });
  return kept.map(({ first, last }) => [first, last]);
}

/** The part of a long stretch, of at most twelve turns, that scores highest. */
function densest(scores: readonly number[], first: number, last: number): [number, number] {
  if (last - first < longestStretch) return [first, last];
  let sum = 0;
  let best = -Infinity;
  let from = first;
  for (let index = first; index <= last; index += 1) {
    sum += scores[index] ?? 0;
    if (index - first >= longestStretch) sum -= scores[index - longestStretch] ?? 0;
    if (index - first >= longestStretch - 1 && sum > best) {
      best = sum;
      from = index - longestStretch + 1;
    }
  }
  return [from, from + longestStretch - 1];
}
