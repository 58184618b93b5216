import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { mean } from './moments.js';
import { type ScoredSession } from './series.js';

export interface TimeTrend extends LeastSquaresFit {
  /** Mean of the session numbers: where the intercept is taken. Zero without centring. */
  readonly centre: number;
  /** Session at which a parabola turns; undefined for a straight line, and where the quadratic term is zero. */
  readonly vertex: Estimate<{ session: number }>;
}

/**
 * One client's straight line (degree 1) or parabola (degree 2) over session numbers, by ordinary least squares.
 * Coefficients: intercept, slope per session, and per session squared. By default sessions are centred at their own mean,
 * so that the intercept is the level in the middle and slope and curvature do not get in each other's way.
 *
 * Undefined with fewer scores than coefficients, or fewer distinct sessions.
 *
 * @example
 * const line = timeTrend([{ session: 1, score: 4 }, { session: 2, score: 4.2 }, { session: 4, score: 5 }], 1);
 * if (line.ok) line.coefficients[1]; // change per session
 */
export function timeTrend(
  sessions: readonly ScoredSession[],
  degree: 1 | 2,
  options: { readonly centred?: boolean } = {},
): Estimate<TimeTrend> {
  if (sessions.length === 0) return notEstimable('There are no scores.');
  const centre = (options.centred ?? true) ? mean(sessions.map((at) => at.session)) : 0;
  const time = sessions.map((at) => at.session - centre);
  const columns = [time.map(() => 1), time, ...(degree === 2 ? [time.map((t) => t * t)] : [])];
  const fit = leastSquares(
    sessions.map((at) => at.score),
    columns,
  );
  if (!fit.ok) return fit;
  const [, slope = 0, curvature = 0] = fit.coefficients;
  const vertex: TimeTrend['vertex'] =
    degree === 1 || curvature === 0
      ? notEstimable('A straight line does not turn.')
      : estimated({ session: centre - slope / (2 * curvature) });
  return estimated<TimeTrend>({ ...fit, centre, vertex });
}
