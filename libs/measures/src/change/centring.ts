import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { mean } from './moments.js';
import { scoredSessions, type Scores } from './series.js';
import { timeTrend } from './time-trend.js';

/** One client's scores split into what differs between clients and what differs within this client. */
export interface CentredClient {
  readonly scores: number;
  readonly personMean: number;
  /** Person mean − mean of all person means. */
  readonly between: number;
  /** Score − person mean, by session; null where there is no score. */
  readonly within: readonly (number | null)[];
  /** The client's own straight line over session numbers; undefined with fewer than 3 scores. */
  readonly line: Estimate<{
    /** Change per session. */
    readonly slope: number;
    /** Its standard error; undefined where the line is exact. To be shown from 5 scores. */
    readonly slopeError: Estimate<{ value: number }>;
    /** Score − line, by session; null where there is no score. */
    readonly detrended: readonly (number | null)[];
  }>;
}

/**
 * Separates between-client from within-client differences (Curran and Bauer 2011): person mean centred at the mean of the
 * person means, and person-mean-centred scores; and, because a common trend makes within-client series correlate, residuals
 * from each client's own line. Clients without a score are left out and keep their place as undefined.
 *
 * @param clients one series per client, unit of the scores
 *
 * Undefined when no client has a score or a score is not finite.
 *
 * @example
 * const centred = centreByPerson([[5.0, 5.5, 5.3, 5.8], [4.0, 4.1, 3.7]]);
 * if (centred.ok && centred.clients[0].ok) centred.clients[0].within; // [−0.4, 0.1, −0.1, 0.4]
 */
export function centreByPerson(
  clients: readonly Scores[],
): Estimate<{ grandMean: number; clients: readonly Estimate<CentredClient>[] }> {
  const series = clients.map((scores) => scoredSessions(scores, 1, 'Centring'));
  for (const [index, scores] of clients.entries())
    if (scores.some((score) => score !== null && !Number.isFinite(score)))
      return notEstimable(`A score of client ${index + 1} is not a finite number.`);
  const means = series.flatMap((own) => (own.ok ? [mean(own.sessions.map((at) => at.score))] : []));
  if (means.length === 0) return notEstimable('No client has a score.');
  const grandMean = mean(means);
  return estimated({
    grandMean,
    clients: series.map((own, index): Estimate<CentredClient> => {
      if (!own.ok) return own;
      const scores = clients[index] ?? [];
      const personMean = mean(own.sessions.map((at) => at.score));
      return estimated<CentredClient>({
        scores: own.sessions.length,
        personMean,
        between: personMean - grandMean,
        within: scores.map((score) => (score === null ? null : score - personMean)),
        line: ownLine(scores),
      });
    }),
  });
}

function ownLine(scores: Scores): CentredClient['line'] {
  const series = scoredSessions(scores, 3, 'An own line');
  if (!series.ok) return series;
  const line = timeTrend(series.sessions, 1);
  if (!line.ok) return line;
  const residuals = new Map(series.sessions.map((at, index) => [at.session, line.residuals[index] ?? 0]));
  return estimated({
    slope: line.coefficients[1] ?? Number.NaN,
    slopeError: line.inference.ok ? estimated({ value: line.inference.se[1] ?? Number.NaN }) : line.inference,
    detrended: scores.map((_score, index) => residuals.get(index + 1) ?? null),
  });
}
