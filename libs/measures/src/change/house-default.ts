import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { d2, z95 } from './control-chart-constants.js';
import { notPositive } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';

/** A session whose score lies unexpectedly and reliably below the client's own earlier sessions, with the numbers compared. */
export interface HouseFlag {
  /** Session number, from 1. */
  readonly session: number;
  readonly score: number;
  /** Mean of the last (up to `referenceSessions`) unflagged scores before this session. */
  readonly reference: number;
  /** reference − score. */
  readonly drop: number;
  /** 1.96·SEM·√(1 + 1/m), m = number of scores in the reference; the drop is larger. */
  readonly reliableThreshold: number;
  /** Mean of all earlier unflagged scores. */
  readonly centre: number;
  /** The larger of mean moving range / 1.128 of the earlier unflagged scores and the SEM. */
  readonly sigma: number;
  /** centre − k·sigma; the score is lower. */
  readonly limit: number;
}

/** The client's own expected range at a session, from the earlier unflagged scores only. */
export interface ExpectedRange {
  readonly session: number;
  readonly centre: number;
  readonly sigma: number;
  /** centre − k·sigma. */
  readonly low: number;
  /** centre + k·sigma. */
  readonly high: number;
}

export interface HouseParameters {
  /** Standard error of measurement of one score, on the scale of the scores: SD·√(1 − reliability). */
  readonly sem: number;
  /** Width of the chart in sigmas: 3 for "alert", 2.5 for "look". */
  readonly k: number;
  /** How many of the last unflagged scores make the reference. Default 3. */
  readonly referenceSessions?: number;
  /** Unflagged scores needed before the first session that can be flagged. Default 3. */
  readonly minimumBaseline?: number;
}

/**
 * House default: a self-starting individuals chart joined with a reliable drop. A session is flagged only if it is both
 * reliably below the client's last sessions, and outside the client's own expected range:
 *
 *     mean(last ≤ 3 unflagged) − x > 1.96·SEM·√(1 + 1/m)   and   x < mean(earlier) − k·max(mean moving range/1.128, SEM)
 *
 * Flagged scores stay out of what later sessions are compared with. Only earlier sessions are used, so a flag never
 * changes when later scores arrive. Sessions 1 to `minimumBaseline` cannot be flagged: absolute rules serve there. The
 * rule is this library's own (no source prescribes one); its parts are the individuals chart (Shewhart) and the reliable
 * change of Jacobson and Truax (1991). How often it fires by chance: `falseAlarmRate('house-default', …)`.
 *
 * @param scores one client's series, `null` where a session has no score; units and range as the SEM
 * @returns `flags` in session order and `expected`, the expected range at each session (scored or not) that has enough
 *   earlier unflagged scores
 *
 * Undefined with fewer than `minimumBaseline` + 1 scores, a score that is not finite, or a parameter that is not positive.
 *
 * @example
 * const found = detectHouseDefault([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1], { sem: 0.28, k: 3 });
 * if (found.ok) found.flags.map((flag) => flag.session); // [6]
 */
export function detectHouseDefault(
  scores: Scores,
  parameters: HouseParameters,
): Estimate<{ flags: readonly HouseFlag[]; expected: readonly ExpectedRange[] }> {
  const { sem, k, referenceSessions = 3, minimumBaseline = 3 } = parameters;
  const wrong = notPositive({ sem, k });
  if (wrong !== null) return notEstimable(wrong);
  if (!Number.isInteger(referenceSessions) || referenceSessions < 1)
    return notEstimable('The reference must be made of at least one session.');
  if (!Number.isInteger(minimumBaseline) || minimumBaseline < 2)
    return notEstimable('The baseline needs at least two sessions: one moving range.');
  const series = scoredSessions(scores, minimumBaseline + 1, 'The house default');
  if (!series.ok) return series;

  const flags: HouseFlag[] = [];
  const expected: ExpectedRange[] = [];
  const unflagged: number[] = [];
  let sum = 0;
  let movingRanges = 0;
  for (const [index, score] of scores.entries()) {
    const session = index + 1;
    if (unflagged.length >= minimumBaseline) {
      const centre = sum / unflagged.length;
      const sigma = Math.max(movingRanges / (unflagged.length - 1) / d2, sem);
      const limit = centre - k * sigma;
      expected.push({ session, centre, sigma, low: limit, high: centre + k * sigma });
      if (score !== null && score < limit) {
        const last = unflagged.slice(-referenceSessions);
        const reference = last.reduce((total, value) => total + value, 0) / last.length;
        const reliableThreshold = z95 * sem * Math.sqrt(1 + 1 / last.length);
        const drop = reference - score;
        if (drop > reliableThreshold) {
          flags.push({ session, score, reference, drop, reliableThreshold, centre, sigma, limit });
          continue;
        }
      }
    }
    if (score === null) continue;
    const previous = unflagged.at(-1);
    if (previous !== undefined) movingRanges += Math.abs(score - previous);
    sum += score;
    unflagged.push(score);
  }
  return estimated({ flags, expected });
}
