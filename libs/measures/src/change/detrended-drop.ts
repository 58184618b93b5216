import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type AdjacentDrop, adjacentDrops, defaultMaximumGap } from './adjacent-drops.js';
import { type MethodResult } from './method-result.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { timeTrend } from './time-trend.js';

export interface DetrendedDropParameters {
  /** Size of the drop in residual standard deviations. Default 2. */
  readonly k?: number;
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
}

export interface DetrendedDropResult extends MethodResult<
  'detrended-drop',
  Required<DetrendedDropParameters>,
  AdjacentDrop
> {
  /** Level at the mean session, slope per session and residual SD of the client's own line. */
  readonly meanLevel: number;
  readonly slopePerSession: number;
  readonly residualSd: number;
  readonly threshold: number;
  /** Score − line; only sessions with a score. Pre and score of the flags are these residuals. */
  readonly residuals: readonly { readonly session: number; readonly residual: number }[];
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * Drop against the client's own trend: a drop of at least k residual standard deviations between the residuals of
 * neighbouring sessions around the client's own straight line. The residual SD is one of the shape parameters of Stiles
 * and colleagues (2004); the rule is this library's. The line uses all sessions, so a later score can change earlier flags.
 *
 * Undefined with fewer than 5 scores (6 to show), an exact line, or a score or parameter that is no number.
 *
 * @example
 * const found = detectDetrendedDrops([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6, 5.9, 5.8, 4.9, 4.7, 4.8, 5.0]);
 * if (found.ok) found.flags.map((flag) => flag.session); // [6]
 */
export function detectDetrendedDrops(
  scores: Scores,
  parameters: DetrendedDropParameters = {},
): Estimate<DetrendedDropResult> {
  const used = withDefaults<DetrendedDropParameters>({ k: 2, maximumGap: defaultMaximumGap }, parameters);
  const wrong = notPositive({ k: used.k }) ?? notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 5, 'A drop against the own trend');
  if (!series.ok) return series;
  const line = timeTrend(series.sessions, 1);
  if (!line.ok) return line;
  const varies = line.inference.ok;
  const residualSd = line.inference.ok ? line.inference.sigma : 0;

  const residuals = series.sessions.map((at, index) => ({ session: at.session, score: line.residuals[index] ?? 0 }));
  const threshold = used.k * residualSd;
  const drops = varies
    ? adjacentDrops(residuals, threshold, 'reaching', used.maximumGap)
    : { adjacent: [], acrossGaps: [] };
  return estimated<DetrendedDropResult>({
    method: 'detrended-drop',
    version: '1',
    parameters: used,
    meanLevel: line.coefficients[0] ?? Number.NaN,
    slopePerSession: line.coefficients[1] ?? Number.NaN,
    residualSd,
    threshold,
    residuals: residuals.map((at) => ({ session: at.session, residual: at.score })),
    flags: drops.adjacent,
    acrossGaps: drops.acrossGaps,
    notes: [
      ...(varies ? [] : (['no-variation'] as const)),
      ...(series.sessions.length < 6 ? (['too-few-to-show'] as const) : []),
    ],
  });
}
