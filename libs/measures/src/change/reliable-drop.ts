import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type AdjacentDrop, adjacentDrops, defaultMaximumGap } from './adjacent-drops.js';
import { z95 } from './control-chart-constants.js';
import { type MethodResult } from './method-result.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { exceeds, reaches } from './threshold.js';

export interface ReliableDropFlag extends AdjacentDrop {
  /** Reliable change index: −drop/(√2·SEM), below −z. */
  readonly rci: number;
  /** First later session with a reliable gain from the low score, or within reliable change of the score before. */
  readonly repairSession: number | null;
}

export interface ReliableDropParameters {
  /** Standard error of measurement of one score, `reliableChange(…).sem`. */
  readonly sem: number;
  /** Default 1.96. */
  readonly z?: number;
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
}

export interface ReliableDropResult extends MethodResult<
  'reliable-drop',
  Required<ReliableDropParameters>,
  ReliableDropFlag
> {
  /** z·√2·SEM; a flagged drop is larger. */
  readonly threshold: number;
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * Reliable drop from one session to the next: larger than measurement error explains, x[t−1] − x[t] > 1.96·√2·SEM
 * (Jacobson and Truax 1991). It knows nothing of how much this client fluctuates, so it fires often by chance. A flag
 * rests on its own and the previous score only and never changes later.
 *
 * Undefined with fewer than 2 scores (3 to show), a score that is not finite or a parameter that is not positive.
 *
 * @example
 * const found = detectReliableDrops([5.8, 5.7, 4.2, 5.1, 5.6], { sem: 0.2846 });
 * if (found.ok) found.flags[0]; // { session: 3, drop: 1.5, rci: −3.727, repairSession: 4, … }
 */
export function detectReliableDrops(scores: Scores, parameters: ReliableDropParameters): Estimate<ReliableDropResult> {
  const used = withDefaults<ReliableDropParameters>({ z: z95, maximumGap: defaultMaximumGap }, parameters);
  const wrong = notPositive({ sem: used.sem, z: used.z }) ?? notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 2, 'A reliable drop');
  if (!series.ok) return series;

  const threshold = used.z * Math.SQRT2 * used.sem;
  const drops = adjacentDrops(series.sessions, threshold, 'exceeding', used.maximumGap);
  return estimated<ReliableDropResult>({
    method: 'reliable-drop',
    version: '1',
    parameters: used,
    threshold,
    flags: drops.adjacent.map((drop) => {
      const repaired = series.sessions.find(
        (at) =>
          at.session > drop.session &&
          (exceeds(at.score - drop.score, threshold, drop.pre) || reaches(threshold, drop.pre - at.score, drop.pre)),
      );
      return { ...drop, rci: -drop.drop / (Math.SQRT2 * used.sem), repairSession: repaired?.session ?? null };
    }),
    acrossGaps: drops.acrossGaps,
    notes: series.sessions.length < 3 ? ['too-few-to-show'] : [],
  });
}
