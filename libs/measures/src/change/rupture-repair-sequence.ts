import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type AdjacentDrop, adjacentDrops, defaultMaximumGap } from './adjacent-drops.js';
import { type MethodResult } from './method-result.js';
import {
  type RepairRule,
  type RepairSequence,
  repairSequences,
  type TreatmentPattern,
  treatmentPattern,
} from './repair-sequence.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { type Spread, spreadOf } from './spread.js';

export interface RuptureRepairParameters {
  /** Size of the drop in standard deviations. Default 1. */
  readonly kSd?: number;
  /** Default: this client's own, all scores. */
  readonly spread?: Spread;
  /** Default: back to the score before the drop, tolerance 0. The alternative is half of the drop recovered. */
  readonly repair?: RepairRule;
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
  /** The treatment has ended: what is not repaired is unrepaired, not open. Default false. */
  readonly closed?: boolean;
}

export interface RuptureRepairResult extends MethodResult<
  'rupture-repair-sequence',
  Required<RuptureRepairParameters>,
  RepairSequence
> {
  readonly sd: number;
  readonly threshold: number;
  readonly pattern: TreatmentPattern;
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * Rupture–repair sequence (Strauss-type): a sequence opens at a drop of at least one standard deviation between
 * neighbouring scores and closes when the score is back at the level before the drop, without a time limit; further lows
 * in between move its nadir only. After Strauss and colleagues (2006, J Consult Clin Psychol 74, 337–345), whose SD base
 * and repair threshold could not be verified. A description, not an alarm: nearly every rupture-free series shows one.
 *
 * @returns the sequences as flags, and one word for the treatment
 *
 * Undefined with fewer than 4 scores (6 to show; 5 for the residual SD), a score that is not finite or a parameter that
 * is not positive. No variation: no flags and a note.
 *
 * @example
 * const found = detectRuptureRepair([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6, 5.9, 5.8], { closed: true });
 * if (found.ok) found.flags[0]; // { preSession: 5, session: 6, nadirSession: 6, repairSession: 9, status: 'repaired', … }
 */
export function detectRuptureRepair(
  scores: Scores,
  parameters: RuptureRepairParameters = {},
): Estimate<RuptureRepairResult> {
  const used = withDefaults<RuptureRepairParameters>(
    {
      kSd: 1,
      spread: { of: 'within' },
      repair: { to: 'pre-level', tolerance: 0 },
      maximumGap: defaultMaximumGap,
      closed: false,
    },
    parameters,
  );
  const wrong = notPositive({ kSd: used.kSd }) ?? notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, used.spread.of === 'residualFromOwnLine' ? 5 : 4, 'The sequence');
  if (!series.ok) return series;
  const spread = spreadOf(series.sessions, used.spread);
  if (!spread.ok) return spread;

  const threshold = used.kSd * spread.sd;
  const varies = spread.sd > 0;
  const drop = { threshold, rule: 'reaching', maximumGap: used.maximumGap } as const;
  const flags = varies ? repairSequences(series.sessions, drop, used.repair, used.closed) : [];
  return estimated<RuptureRepairResult>({
    method: 'rupture-repair-sequence',
    version: '1',
    parameters: used,
    sd: spread.sd,
    threshold,
    flags,
    pattern: treatmentPattern(flags),
    acrossGaps: varies ? adjacentDrops(series.sessions, threshold, 'reaching', used.maximumGap).acrossGaps : [],
    notes: [
      ...(varies ? [] : (['no-variation'] as const)),
      ...(series.sessions.length < 6 ? (['too-few-to-show'] as const) : []),
    ],
  });
}
