import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type AdjacentDrop, adjacentDrops, defaultMaximumGap } from './adjacent-drops.js';
import { type MethodResult } from './method-result.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { type Spread, spreadOf } from './spread.js';
import { reaches } from './threshold.js';

/**
 * What the next observed score says about a drop:
 * - `v-shape`: enough of the drop was recovered
 * - `no-return`: it was not
 * - `open`: there is no next score; the last session can never be a V
 * - `gap`: the next score lies across a gap too long to call it the next session
 */
export type VShapeStatus = 'v-shape' | 'no-return' | 'open' | 'gap';

export interface VShapeFlag extends AdjacentDrop {
  readonly threshold: number;
  /** Part of the drop recovered at the next observed session; undefined where there is none. */
  readonly recovery: Estimate<{ fraction: number; session: number }>;
  readonly status: VShapeStatus;
}

export interface VShapeParameters {
  /** Size of the drop in standard deviations. Default 2. */
  readonly kSd?: number;
  /** Default: this client's own, all scores. */
  readonly spread?: Spread;
  /** Part of the drop that the next score must recover. Default 0.5. */
  readonly recoveryFraction?: number;
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
}

export interface VShapeResult extends MethodResult<'v-shape', Required<VShapeParameters>, VShapeFlag> {
  readonly sd: number;
  readonly threshold: number;
  /** Drops of that size across a longer gap, which do not count. */
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * V-shape (Stiles-type): a drop of at least k standard deviations between neighbouring scores, at least half of which is
 * recovered at the next session. After Stiles and colleagues (2004, J Couns Psychol 51, 81–92), whose exact criterion
 * could not be verified; standard deviation, fraction and window are this library's reading of it. A description of a
 * course, not an alarm: in rupture-free series of 20 sessions more than half show one.
 *
 *     threshold = k·SD;  drop: x[t−1] − x[t] ≥ threshold;  V: x[t+1] − x[t] ≥ f·(x[t−1] − x[t])
 *
 * With the client's own SD a later score changes the threshold, and so possibly earlier flags.
 *
 * @returns every drop of that size, V or not, with the numbers compared
 *
 * Undefined with fewer than 4 scores (6 to show; 5 for the residual SD), a score that is not finite or a parameter that
 * is not positive. No variation: no flags and a note.
 *
 * @example
 * const found = detectVShapes([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6, 5.9, 5.8, 4.9, 4.7, 4.8, 5.0]);
 * if (found.ok) found.flags; // one: session 6, drop 1.5, recovery 0.6, 'v-shape'
 */
export function detectVShapes(scores: Scores, parameters: VShapeParameters = {}): Estimate<VShapeResult> {
  const used = withDefaults<VShapeParameters>(
    {
      kSd: 2,
      spread: { of: 'within' },
      recoveryFraction: 0.5,
      maximumGap: defaultMaximumGap,
    },
    parameters,
  );
  const wrong =
    notPositive({ kSd: used.kSd, recoveryFraction: used.recoveryFraction }) ??
    notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, used.spread.of === 'residualFromOwnLine' ? 5 : 4, 'The V-shape');
  if (!series.ok) return series;
  const spread = spreadOf(series.sessions, used.spread);
  if (!spread.ok) return spread;

  const threshold = used.kSd * spread.sd;
  const drops =
    spread.sd > 0
      ? adjacentDrops(series.sessions, threshold, 'reaching', used.maximumGap)
      : { adjacent: [], acrossGaps: [] };
  const flags = drops.adjacent.map((drop): VShapeFlag => {
    const next = series.sessions.find((at) => at.session > drop.session);
    if (next === undefined)
      return { ...drop, threshold, recovery: notEstimable('No score follows yet.'), status: 'open' };
    const fraction = (next.score - drop.score) / drop.drop;
    const recovery = estimated({ fraction, session: next.session });
    if (next.session - drop.session - 1 > used.maximumGap) return { ...drop, threshold, recovery, status: 'gap' };
    const returned = reaches(next.score - drop.score, used.recoveryFraction * drop.drop, drop.pre);
    return { ...drop, threshold, recovery, status: returned ? 'v-shape' : 'no-return' };
  });
  return estimated<VShapeResult>({
    method: 'v-shape',
    version: '1',
    parameters: used,
    sd: spread.sd,
    threshold,
    flags,
    acrossGaps: drops.acrossGaps,
    notes: [
      ...(spread.sd > 0 ? [] : (['no-variation'] as const)),
      ...(series.sessions.length < 6 ? (['too-few-to-show'] as const) : []),
    ],
  });
}
