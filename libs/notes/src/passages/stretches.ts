import type { Evidence } from './evidence.js';
import { maximalStretches } from './maximal-stretches.js';
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

/** What belongs to other stretches and breaks those looked for here. */
export type Taken = (turn: number) => boolean;

/**
 * Stretches in which signs of moving away are dense: the maximal scoring stretches of a row in which a client turn counts its
 * strongest sign less a threshold, and other turns count nothing.
 */
export function denseStretches(talk: Talk, evidence: readonly Evidence[], taken: Taken): Stretch[] {
  const byTurn = groupByTurn(evidence);
  const scores = talk.turns.map((one, index) => {
    if (taken(index)) return -Infinity;
    if (one.turn.speaker !== 'client' || one.words.length === 0) return 0;
    // "I don't know" is one sign, not also a short answer.
    const strongest = Math.max(0, ...(byTurn.get(index) ?? []).map((sign) => sign.weight));
    if (strongest > 0) return strongest - threshold;
    return one.answer || one.words.length >= fullAnswer ? -2 * threshold : -threshold / 2;
  });
  return tightStretches(scores, byTurn);
}

/**
 * Runs of short answers of any kind, also of those that are natural one by one ("mm-hmm"): an answer counts by how much more
 * often it is short, or not short, in a run than in the whole session.
 *
 * @param share  of answers in the whole session that are short
 */
export function shortRuns(talk: Talk, evidence: readonly Evidence[], share: number, taken: Taken): Stretch[] {
  const byTurn = groupByTurn(evidence.filter((one) => one.key === 'minimalResponses'));
  const middle = (share + 1) / 2;
  const scores = talk.turns.map(({ answer }, index) => {
    if (taken(index)) return -Infinity;
    if (!answer) return 0;
    return answer.minimal ? 1 - middle : -2 * middle;
  });
  return tightStretches(scores, byTurn);
}

function groupByTurn(evidence: readonly Evidence[]): Map<number, Evidence[]> {
  const byTurn = new Map<number, Evidence[]>();
  for (const one of evidence) {
    const known = byTurn.get(one.turn);
    if (known) known.push(one);
    else byTurn.set(one.turn, [one]);
  }
  return byTurn;
}

function tightStretches(scores: readonly number[], byTurn: ReadonlyMap<number, readonly Evidence[]>): Stretch[] {
  return maximalStretches(scores).flatMap(([first, last]) => {
    const [from, to] = densest(scores, first, last);
    const inside: Evidence[] = [];
    for (let turn = from; turn <= to; turn += 1) inside.push(...(byTurn.get(turn) ?? []));
    const start = inside[0];
    const end = inside.at(-1);
    return start && end ? [{ first: start.turn, last: end.turn, evidence: inside }] : [];
  });
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
