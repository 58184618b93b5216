import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { d2 } from './control-chart-constants.js';
import { mean } from './moments.js';
import { notCount, notPositive } from './parameters.js';
import { type ScoredSession } from './series.js';

/**
 * Where EWMA and CUSUM take level and spread from.
 * - `known`: given, for example from earlier treatments or a norm; every session is judged
 * - `first`: the first m scores (at least 3); sigma is the larger of mean moving range/1.128 and the SEM, because so few
 *   scores cannot estimate it; only later sessions are judged
 */
export type ErosionBaseline =
  | { readonly from: 'known'; readonly mean: number; readonly sigma: number }
  | { readonly from: 'first'; readonly scores: number; readonly sem: number };

/** Level and spread, and the sessions to judge by them. */
export function erosionBaseline(
  sessions: readonly ScoredSession[],
  baseline: ErosionBaseline,
): Estimate<{ centre: number; sigma: number; judged: readonly ScoredSession[] }> {
  if (baseline.from === 'known') {
    const wrong = notPositive({ 'baseline.sigma': baseline.sigma });
    if (wrong !== null) return notEstimable(wrong);
    if (!Number.isFinite(baseline.mean)) return notEstimable('The baseline mean must be a finite number.');
    if (sessions.length === 0) return notEstimable('There are no scores.');
    return estimated({ centre: baseline.mean, sigma: baseline.sigma, judged: sessions });
  }
  const wrong = notPositive({ 'baseline.sem': baseline.sem }) ?? notCount({ 'baseline.scores': baseline.scores }, 3);
  if (wrong !== null) return notEstimable(wrong);
  const first = sessions.slice(0, baseline.scores).map((at) => at.score);
  const judged = sessions.slice(baseline.scores);
  if (judged.length === 0)
    return notEstimable(
      `A baseline of ${baseline.scores} scores needs at least one more; this series has ${sessions.length}.`,
    );
  const ranges = first.slice(1).map((score, index) => Math.abs(score - (first[index] ?? score)));
  return estimated({ centre: mean(first), sigma: Math.max(mean(ranges) / d2, baseline.sem), judged });
}
