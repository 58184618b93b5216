import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { leastSquares } from '../change/least-squares.js';
import { mean } from '../change/moments.js';
import { type Scores } from '../change/series.js';
import { pairedSessions } from './paired-sessions.js';

export interface TruthAndBias {
  /** Sessions rated by both. */
  readonly n: number;
  /** b0: how far the therapist rates above the client on average; negative is below. */
  readonly bias: number;
  /** b1: how much the therapist's rating moves when the client's moves by one; 1 is full tracking. */
  readonly tracking: number;
  /** Standard errors and two-sided p of both; undefined when nothing is left over to judge by. */
  readonly errors: Estimate<{ bias: number; tracking: number; pBias: number; pTracking: number; residualSd: number }>;
}

/**
 * Truth and bias of one dyad: the therapist's ratings as judgement of the client's (West and Kenny 2011, Psychol Rev 118,
 * 357–378), by ordinary least squares over the sessions both rated:
 *
 *     T − mean(C) = b0 + b1·(C − mean(C))
 *
 * A discrepancy is a prompt to talk, not an error of the therapist.
 *
 * @param client client's scores by session, `null` where missing; same item metric as the therapist's
 *
 * Undefined with fewer than 3 sessions rated by both, when the client's ratings do not vary, or a score is not finite.
 *
 * @example
 * truthAndBias([5.2, 5.4, 5.1, 4.6], [4.9, 5.0, 5.0, 4.7]);
 */
export function truthAndBias(client: Scores, therapist: Scores): Estimate<TruthAndBias> {
  const paired = pairedSessions(client, therapist, 3);
  if (!paired.ok) return paired;
  const { pairs } = paired;
  const centre = mean(pairs.map((pair) => pair.client));
  const truth = pairs.map((pair) => pair.client - centre);
  // Rounding of the mean must not pass for variation.
  if (truth.every((deviation) => Math.abs(deviation) <= 1e-12 * Math.abs(centre)))
    return notEstimable('The client gave the same rating at every session: tracking is undefined.');
  const fit = leastSquares(
    pairs.map((pair) => pair.therapist - centre),
    [truth.map(() => 1), truth],
  );
  if (!fit.ok) return fit;
  const [bias = Number.NaN, tracking = Number.NaN] = fit.coefficients;
  const { inference } = fit;
  return estimated<TruthAndBias>({
    n: pairs.length,
    bias,
    tracking,
    errors: inference.ok
      ? estimated({
          bias: inference.se[0] ?? Number.NaN,
          tracking: inference.se[1] ?? Number.NaN,
          pBias: inference.p[0] ?? Number.NaN,
          pTracking: inference.p[1] ?? Number.NaN,
          residualSd: inference.sigma,
        })
      : inference,
  });
}
