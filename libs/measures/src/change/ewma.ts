import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type MethodResult } from './method-result.js';
import { notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { type ErosionBaseline, erosionBaseline } from './slow-erosion.js';

export interface EwmaPoint {
  readonly session: number;
  readonly score: number;
  /** The weighted average up to this session. */
  readonly average: number;
  /** Lower limit at this session. */
  readonly limit: number;
}

export interface EwmaFlag extends EwmaPoint {
  /** First later session with the average back inside. */
  readonly repairSession: number | null;
}

export interface EwmaParameters {
  readonly baseline: ErosionBaseline;
  /** Weight of the newest score. Default 0.3. */
  readonly lambda?: number;
  /** Width of the limit. Default 2.7. */
  readonly width?: number;
}

export interface EwmaResult extends MethodResult<'ewma', Required<EwmaParameters>, EwmaFlag> {
  readonly centre: number;
  readonly sigma: number;
  readonly points: readonly EwmaPoint[];
}

/**
 * Exponentially weighted moving average (EWMA, Roberts 1959): watches for slow erosion that no single drop shows.
 *
 *     z = λ·x + (1 − λ)·z before, starting at the baseline mean μ;  flagged when z < μ − L·σ·√(λ/(2 − λ)·(1 − (1 − λ)^2t))
 *
 * t counts judged scores. A flag rests on the sessions up to its own and never changes later.
 *
 * Undefined without scores to judge (baseline of m scores: m + 1), or with a score or parameter that is no number.
 *
 * @example
 * const found = detectByEwma([5.6, 5.7, 5.5, 5.8, 5.7, 4.2], { baseline: { from: 'known', mean: 5.66, sigma: 0.3 } });
 * if (found.ok) found.flags.map((flag) => flag.session); // [6]
 */
export function detectByEwma(scores: Scores, parameters: EwmaParameters): Estimate<EwmaResult> {
  const used = withDefaults<EwmaParameters>({ lambda: 0.3, width: 2.7 }, parameters);
  const wrong =
    notPositive({ lambda: used.lambda, width: used.width }) ??
    (used.lambda <= 1 ? null : 'The parameter lambda must not exceed 1.');
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 1, 'The moving average');
  if (!series.ok) return series;
  const baseline = erosionBaseline(series.sessions, used.baseline);
  if (!baseline.ok) return baseline;

  const { centre, sigma } = baseline;
  const points: EwmaPoint[] = [];
  let average = centre;
  for (const [index, { session, score }] of baseline.judged.entries()) {
    average = used.lambda * score + (1 - used.lambda) * average;
    const variance = (used.lambda / (2 - used.lambda)) * (1 - (1 - used.lambda) ** (2 * (index + 1)));
    points.push({ session, score, average, limit: centre - used.width * sigma * Math.sqrt(variance) });
  }
  const inside = (point: EwmaPoint): boolean => point.average >= point.limit;
  return estimated<EwmaResult>({
    method: 'ewma',
    version: '1',
    parameters: used,
    centre,
    sigma,
    points,
    flags: points.flatMap((point, index) =>
      inside(point) ? [] : [{ ...point, repairSession: points.slice(index + 1).find(inside)?.session ?? null }],
    ),
    notes: [],
  });
}
