import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type MethodResult } from './method-result.js';
import { notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { type ErosionBaseline, erosionBaseline } from './slow-erosion.js';

export interface CusumPoint {
  readonly session: number;
  readonly score: number;
  /** Cumulated shortfall in sigmas. */
  readonly sum: number;
}

export interface CusumFlag extends CusumPoint {
  /** First session of the run of flags this one belongs to: only that is a new signal. */
  readonly signalSession: number;
  /** First later session with the sum back inside. */
  readonly repairSession: number | null;
}

export interface CusumParameters {
  readonly baseline: ErosionBaseline;
  /** Allowance per session, in sigmas. Default 0.5. */
  readonly allowance?: number;
  /** Decision limit, in sigmas. Default 4. */
  readonly limit?: number;
}

export interface CusumResult extends MethodResult<'cusum', Required<CusumParameters>, CusumFlag> {
  readonly centre: number;
  readonly sigma: number;
  readonly points: readonly CusumPoint[];
}

/**
 * Lower cumulative sum (CUSUM, Page 1954): adds up how far scores fall short of the baseline and flags when the sum
 * exceeds the decision limit; no reset. Watches for slow erosion.
 *
 *     C = max(0, C before + (μ − x)/σ − k);  flagged when C > h
 *
 * A flag rests on the sessions up to its own and never changes later.
 *
 * Undefined without scores to judge (baseline of m scores: m + 1), or with a score or parameter that is no number.
 *
 * @example
 * const found = detectByCusum([5.6, 5.7, 5.5, 5.8, 5.7, 4.2], { baseline: { from: 'known', mean: 5.66, sigma: 0.3 } });
 * if (found.ok) found.flags.map((flag) => flag.session); // [6]
 */
export function detectByCusum(scores: Scores, parameters: CusumParameters): Estimate<CusumResult> {
  const used = withDefaults<CusumParameters>({ allowance: 0.5, limit: 4 }, parameters);
  const wrong = notPositive({ allowance: used.allowance, limit: used.limit });
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 1, 'The cumulative sum');
  if (!series.ok) return series;
  const baseline = erosionBaseline(series.sessions, used.baseline);
  if (!baseline.ok) return baseline;

  const { centre, sigma } = baseline;
  const points: CusumPoint[] = [];
  let sum = 0;
  for (const { session, score } of baseline.judged) {
    sum = Math.max(0, sum + (centre - score) / sigma - used.allowance);
    points.push({ session, score, sum });
  }
  const flags: CusumFlag[] = [];
  let signalSession: number | null = null;
  for (const [index, point] of points.entries()) {
    if (point.sum <= used.limit) {
      signalSession = null;
      continue;
    }
    signalSession ??= point.session;
    const inside = points.slice(index + 1).find((later) => later.sum <= used.limit);
    flags.push({ ...point, signalSession, repairSession: inside?.session ?? null });
  }
  return estimated<CusumResult>({
    method: 'cusum',
    version: '1',
    parameters: used,
    centre,
    sigma,
    points,
    flags,
    notes: [],
  });
}
