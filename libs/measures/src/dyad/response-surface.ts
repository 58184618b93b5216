import { tTwoSided } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { leastSquares } from '../change/least-squares.js';

/** One dyad: client's and therapist's score, both centred at the same midpoint of the scale, and the outcome. */
export interface SurfacePoint {
  readonly client: number;
  readonly therapist: number;
  readonly outcome: number;
}

/** A combination of coefficients with its test. */
export interface SurfaceParameter {
  readonly estimate: number;
  /** √(w'Vw), V the covariance matrix of the coefficients. */
  readonly se: number;
  readonly t: number;
  /** Two-sided, n − 6 degrees of freedom. */
  readonly p: number;
}

export interface ResponseSurface {
  readonly n: number;
  readonly df: number;
  /** b0 to b5: intercept, client, therapist, client², client × therapist, therapist². */
  readonly coefficients: readonly number[];
  readonly errors: readonly number[];
  /** Slope along the line of congruence, b1 + b2: do outcomes differ between high and low agreement? */
  readonly a1: SurfaceParameter;
  /** Curvature along the line of congruence, b3 + b4 + b5. */
  readonly a2: SurfaceParameter;
  /** Slope along the line of incongruence, b1 − b2: does the direction of a discrepancy matter? */
  readonly a3: SurfaceParameter;
  /** Curvature along the line of incongruence, b3 − b4 + b5: negative where discrepancy goes with lower outcomes. */
  readonly a4: SurfaceParameter;
  /** b3 − b5: zero when the ridge does not turn away from the line of congruence. */
  readonly a5: SurfaceParameter;
  readonly r2: Estimate<{ value: number }>;
  /** Says so below 100 dyads, from where the method is advised. */
  readonly notes: readonly string[];
}

const combinations = {
  a1: [0, 1, 1, 0, 0, 0],
  a2: [0, 0, 0, 1, 1, 1],
  a3: [0, 1, -1, 0, 0, 0],
  a4: [0, 0, 0, 1, -1, 1],
  a5: [0, 0, 0, 1, 0, -1],
} as const;

/** From so many dyads the method is advised. */
const advised = 100;

/**
 * Response surface analysis of two perspectives on an outcome (Edwards 1994; Shanock et al. 2010): polynomial regression
 *
 *     z = b0 + b1·x + b2·y + b3·x² + b4·x·y + b5·y²
 *
 * and its shape along the lines of congruence (x = y) and incongruence (x = −y). Centre both on the midpoint of their
 * common scale, not on their own means, or congruence loses its meaning. Never a regression on the bare difference.
 *
 * @param dyads one row per dyad (independent of each other)
 *
 * Undefined with fewer than 7 dyads, when the six terms cannot be told apart, an exact fit, or a number that is not finite.
 *
 * @example
 * const surface = responseSurface(dyads); // rows { client: 0.36, therapist: 1.01, outcome: 1.5 }
 * if (surface.ok) [surface.a4.estimate, surface.a4.p];
 */
export function responseSurface(dyads: readonly SurfacePoint[]): Estimate<ResponseSurface> {
  if (dyads.length < 7) return notEstimable(`Six coefficients need at least 7 dyads; there are ${dyads.length}.`);
  const x = dyads.map((dyad) => dyad.client);
  const y = dyads.map((dyad) => dyad.therapist);
  const times = (a: readonly number[], b: readonly number[]): number[] =>
    a.map((value, row) => value * (b[row] ?? Number.NaN));
  const fit = leastSquares(
    dyads.map((dyad) => dyad.outcome),
    [x.map(() => 1), x, y, times(x, x), times(x, y), times(y, y)],
  );
  if (!fit.ok) return fit;
  if (!fit.inference.ok) return fit.inference;
  const { covariance, se } = fit.inference;
  const parameter = (weights: readonly number[]): SurfaceParameter => {
    const estimate = weights.reduce((sum, weight, index) => sum + weight * (fit.coefficients[index] ?? Number.NaN), 0);
    const variance = weights.reduce(
      (sum, weight, row) =>
        sum +
        weights.reduce((inner, other, column) => inner + weight * other * (covariance[row]?.[column] ?? Number.NaN), 0),
      0,
    );
    const error = Math.sqrt(variance);
    return { estimate, se: error, t: estimate / error, p: tTwoSided(estimate / error, fit.df) };
  };
  return estimated<ResponseSurface>({
    n: fit.n,
    df: fit.df,
    coefficients: fit.coefficients,
    errors: se,
    a1: parameter(combinations.a1),
    a2: parameter(combinations.a2),
    a3: parameter(combinations.a3),
    a4: parameter(combinations.a4),
    a5: parameter(combinations.a5),
    r2: fit.r2,
    notes: fit.n < advised ? [`Fewer than ${advised} dyads: read the surface as a description.`] : [],
  });
}
