import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { mean, sampleSd, sumOfSquares } from './moments.js';
import { scoredSessions, type ScoredSession, type Scores } from './series.js';
import { timeTrend } from './time-trend.js';

/**
 * Which standard deviation a drop is measured in. Sources differ and do not always say:
 * - `within`: all scores of this client (n − 1)
 * - `residualFromOwnLine`: this client's scores around the client's own straight line
 * - `pooledWithin`: within clients, pooled over a sample; the value is given
 * - `between`: between clients of a sample; the value is given
 */
export type Spread =
  | { readonly of: 'within' }
  | { readonly of: 'residualFromOwnLine' }
  | { readonly of: 'pooledWithin'; readonly sd: number }
  | { readonly of: 'between'; readonly sd: number };

/** The standard deviation asked for; zero where a client's scores do not vary. */
export function spreadOf(sessions: readonly ScoredSession[], spread: Spread): Estimate<{ sd: number }> {
  if (spread.of === 'pooledWithin' || spread.of === 'between')
    return spread.sd > 0 && Number.isFinite(spread.sd)
      ? estimated({ sd: spread.sd })
      : notEstimable('The standard deviation of the sample must be a positive number.');
  if (spread.of === 'within') return estimated({ sd: sampleSd(sessions.map((at) => at.score)) });
  const line = timeTrend(sessions, 1);
  if (!line.ok) return line;
  if (!line.inference.ok) return line.inference;
  return estimated({ sd: line.inference.sigma });
}

/**
 * Standard deviation within clients pooled over a sample: √(Σ sums of squares / Σ (n − 1)), in the unit of the scores.
 *
 * Undefined when no client has two scores, or a score is not finite.
 *
 * @example
 * pooledWithinSd([[5, 6], [4, 4, 7]]); // { ok: true, sd: √(6.5 / 3), clients: 2, scores: 5 }
 */
export function pooledWithinSd(clients: readonly Scores[]): Estimate<{ sd: number; clients: number; scores: number }> {
  let squares = 0;
  let degrees = 0;
  let used = 0;
  for (const scores of clients) {
    const series = scoredSessions(scores, 0, 'A client');
    if (!series.ok) return series;
    if (series.sessions.length < 2) continue;
    squares += sumOfSquares(series.sessions.map((at) => at.score));
    degrees += series.sessions.length - 1;
    used += 1;
  }
  if (degrees === 0) return notEstimable('No client has two scores.');
  return estimated({ sd: Math.sqrt(squares / degrees), clients: used, scores: degrees + used });
}

/**
 * Standard deviation between clients: of the clients' own means (n − 1 clients), in the unit of the scores. It contains
 * the error of those means.
 *
 * Undefined with fewer than two clients that have a score, or a score that is not finite.
 *
 * @example
 * betweenClientSd([[5, 6], [4, 4, 7]]); // the SD of 5.5 and 5
 */
export function betweenClientSd(clients: readonly Scores[]): Estimate<{ sd: number; clients: number }> {
  const means: number[] = [];
  for (const scores of clients) {
    const series = scoredSessions(scores, 0, 'A client');
    if (!series.ok) return series;
    if (series.sessions.length > 0) means.push(mean(series.sessions.map((at) => at.score)));
  }
  if (means.length < 2) return notEstimable('The spread between clients needs at least two clients with a score.');
  return estimated({ sd: sampleSd(means), clients: means.length });
}
