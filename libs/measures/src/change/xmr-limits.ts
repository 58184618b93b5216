import { chartOf, type IndividualsChart, type IndividualsChartOptions } from './individuals-chart.js';
import { type SeriesNote } from './method-result.js';
import { atCeiling, type ScoreRange } from './score-range.js';
import { type ScoredSession } from './series.js';

/** Centre line and limits in force at one session. */
export interface SessionLimits {
  readonly session: number;
  readonly centre: number;
  readonly sigma: number;
  readonly low: number;
  readonly high: number;
}

/** The same limits at every scored session. */
export const fixedLimits = (sessions: readonly ScoredSession[], chart: IndividualsChart): SessionLimits[] =>
  sessions.map((at) => limitsAt(at.session, chart));

/**
 * Self-starting limits: at each session from the fourth score on, those of the earlier scores that did not lie below the
 * limits in force at their own session. Where the earlier scores are at the ceiling or give no moving range there are none.
 */
export function priorLimits(
  sessions: readonly ScoredSession[],
  options: IndividualsChartOptions,
  scale: ScoreRange | null,
): { limits: SessionLimits[]; notes: SeriesNote[] } {
  const limits: SessionLimits[] = [];
  const unflagged: ScoredSession[] = [];
  let ceiling = false;
  for (const at of sessions) {
    let flagged = false;
    if (unflagged.length >= 3) {
      const chart = chartOf(unflagged, options);
      const full = atCeiling(unflagged, scale);
      ceiling ||= full;
      if (chart.ok && !full) {
        limits.push(limitsAt(at.session, chart));
        flagged = chart.sigma > 0 && at.score < chart.low;
      }
    }
    if (!flagged) unflagged.push(at);
  }
  return { limits, notes: ceiling ? ['ceiling'] : [] };
}

const limitsAt = (session: number, { centre, sigma, low, high }: IndividualsChart): SessionLimits => ({
  session,
  centre,
  sigma,
  low,
  high,
});
