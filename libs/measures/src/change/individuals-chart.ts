import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { d2 as printedD2 } from './control-chart-constants.js';
import { mean, median } from './moments.js';
import { notPositive } from './parameters.js';
import { scoredSessions, type ScoredSession, type Scores } from './series.js';

/** Which neighbours give a moving range. */
export interface MovingRangeRule {
  /** `observed` (default): neighbouring scores, over missing sessions; `complete`: none across a missing session. */
  readonly neighbours?: 'observed' | 'complete';
  /** Day number of each session (entry 0 is session 1), to leave out moving ranges across long breaks. */
  readonly days?: readonly number[];
  /** Longest break in days that a moving range may cross; used with `days`. Default 21. */
  readonly maximumGapDays?: number;
}

export interface IndividualsChartOptions extends MovingRangeRule {
  /** Width of the limits in sigmas. Default 3. */
  readonly k?: number;
  /** Default 1.128; exactly 2/√π; 3/2.66 gives the limits of charts that print "2.66". */
  readonly d2?: number;
}

export interface IndividualsChart {
  readonly n: number;
  /** Mean of the scores. */
  readonly centre: number;
  /** |x − previous x|, with the session of the later score. */
  readonly movingRanges: readonly { readonly session: number; readonly range: number }[];
  readonly meanMovingRange: number;
  readonly medianMovingRange: number;
  /** Mean moving range / d2. Not the SD of the series, which hides shifts. */
  readonly sigma: number;
  /** centre − k·sigma. */
  readonly low: number;
  /** centre + k·sigma. */
  readonly high: number;
  /** Upper limit of the moving ranges, 3.267 × their mean. */
  readonly movingRangeLimit: number;
}

/** D4 for moving ranges of two, as printed in tables: 1 + 3·d3/d2 = 3.267. */
const d4 = 3.267;

/**
 * Centre line and limits of an individuals (XmR) chart of all given scores: centre = mean, sigma = mean moving range/1.128,
 * limits centre ± 3 sigma (Shewhart; NIST/SEMATECH e-Handbook 6.3.2.2).
 *
 * Undefined with fewer than 2 scores, without any moving range, or with a score or parameter that is no number.
 *
 * @example
 * const chart = individualsChart([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]);
 * if (chart.ok) [chart.centre, chart.low, chart.high]; // [50.81, 45.8159, 55.8041]
 */
export function individualsChart(scores: Scores, options: IndividualsChartOptions = {}): Estimate<IndividualsChart> {
  const series = scoredSessions(scores, 2, 'An individuals chart');
  return series.ok ? chartOf(series.sessions, options) : series;
}

/** The same from scores whose sessions are already known. */
export function chartOf(
  sessions: readonly ScoredSession[],
  options: IndividualsChartOptions = {},
): Estimate<IndividualsChart> {
  const { k = 3, d2 = printedD2 } = options;
  const wrong = notPositive({ k, d2 });
  if (wrong !== null) return notEstimable(wrong);
  const movingRanges = movingRangesOf(sessions, options);
  if (movingRanges.length === 0) return notEstimable('There are no two neighbouring scores to take a moving range of.');
  const ranges = movingRanges.map((moving) => moving.range);
  const centre = mean(sessions.map((at) => at.score));
  const meanMovingRange = mean(ranges);
  const sigma = meanMovingRange / d2;
  return estimated({
    n: sessions.length,
    centre,
    movingRanges,
    meanMovingRange,
    medianMovingRange: median(ranges),
    sigma,
    low: centre - k * sigma,
    high: centre + k * sigma,
    movingRangeLimit: d4 * meanMovingRange,
  });
}

function movingRangesOf(
  sessions: readonly ScoredSession[],
  { neighbours = 'observed', days, maximumGapDays = 21 }: MovingRangeRule,
): { session: number; range: number }[] {
  return sessions.slice(1).flatMap((now, index) => {
    const before = sessions[index];
    if (before === undefined) return [];
    if (neighbours === 'complete' && now.session - before.session > 1) return [];
    const from = days?.[before.session - 1];
    const to = days?.[now.session - 1];
    if (from !== undefined && to !== undefined && to - from > maximumGapDays) return [];
    return [{ session: now.session, range: Math.abs(now.score - before.score) }];
  });
}
