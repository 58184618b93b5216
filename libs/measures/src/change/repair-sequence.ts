import { adjacentDrops } from './adjacent-drops.js';
import { type ScoredSession } from './series.js';
import { exceeds, reaches } from './threshold.js';

/**
 * When a rupture counts as repaired:
 * - `pre-level`: a score of at least the score before the drop, less a tolerance
 * - `within`: a score less than the given distance below the score before the drop
 * - `fraction`: a score that has regained this part of the deepest drop so far
 */
export type RepairRule =
  | { readonly to: 'pre-level'; readonly tolerance: number }
  | { readonly to: 'within'; readonly distance: number }
  | { readonly to: 'fraction'; readonly fraction: number };

/** A drop and what followed it. */
export interface RepairSequence {
  readonly preSession: number;
  /** Session of the drop that opened the sequence; later lows do not move it. */
  readonly session: number;
  readonly pre: number;
  readonly drop: number;
  readonly nadirSession: number;
  readonly nadir: number;
  readonly repairSession: number | null;
  /** Not repaired is `open` while the treatment runs and `unrepaired` once it has ended. */
  readonly status: 'repaired' | 'unrepaired' | 'open';
  /** Scores after the drop: how much there is to judge repair by. */
  readonly scoresAfter: number;
}

/** How a whole treatment is named: every rupture repaired, one not repaired, or (treatment running) one still open. */
export type TreatmentPattern = 'no-rupture' | 'repair' | 'rupture' | 'unresolved';

/**
 * Walks through a series: the first adjacent drop of at least (or more than) the threshold opens a sequence; while it is
 * open further lows move its nadir; repair closes it, without a time limit; only then can another open.
 */
export function repairSequences(
  sessions: readonly ScoredSession[],
  drop: { readonly threshold: number; readonly rule: 'reaching' | 'exceeding'; readonly maximumGap: number },
  repair: RepairRule,
  closed: boolean,
): RepairSequence[] {
  const sequences: RepairSequence[] = [];
  let repairedAt = 0;
  for (const opening of adjacentDrops(sessions, drop.threshold, drop.rule, drop.maximumGap).adjacent) {
    if (opening.preSession < repairedAt) continue;
    const after = sessions.filter((at) => at.session > opening.session);
    let nadir: ScoredSession = { session: opening.session, score: opening.score };
    let repairSession: number | null = null;
    for (const at of after) {
      if (at.score < nadir.score) nadir = at;
      if (!isRepaired(at.score, opening.pre, nadir.score, repair)) continue;
      repairSession = at.session;
      break;
    }
    sequences.push({
      preSession: opening.preSession,
      session: opening.session,
      pre: opening.pre,
      drop: opening.drop,
      nadirSession: nadir.session,
      nadir: nadir.score,
      repairSession,
      status: repairSession !== null ? 'repaired' : closed ? 'unrepaired' : 'open',
      scoresAfter: after.length,
    });
    if (repairSession === null) break;
    repairedAt = repairSession;
  }
  return sequences;
}

export function treatmentPattern(sequences: readonly RepairSequence[]): TreatmentPattern {
  if (sequences.length === 0) return 'no-rupture';
  if (sequences.some((sequence) => sequence.status === 'unrepaired')) return 'rupture';
  return sequences.some((sequence) => sequence.status === 'open') ? 'unresolved' : 'repair';
}

function isRepaired(score: number, pre: number, nadir: number, repair: RepairRule): boolean {
  switch (repair.to) {
    case 'pre-level':
      return reaches(score, pre - repair.tolerance, pre);
    case 'within':
      return exceeds(repair.distance, pre - score, pre);
    case 'fraction':
      return reaches(score - nadir, repair.fraction * (pre - nadir), pre);
  }
}
