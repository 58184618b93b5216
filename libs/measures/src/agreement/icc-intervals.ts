import { fQuantile } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type Interval } from '../descriptives/index.js';
import { type TwoWayMeanSquares } from './mean-squares.js';

/** Interval of a single rating and of the mean of k ratings. */
export interface SingleAndMeanInterval {
  readonly single: Estimate<Interval>;
  readonly mean: Estimate<Interval>;
}

/** What the interval of the agreement forms is made of. */
export type AgreementMeanSquares = Pick<TwoWayMeanSquares, 'n' | 'k' | 'msTargets' | 'msRaters' | 'msResidual'>;

/**
 * Exact interval of the one-way forms and of the consistency forms, whose F ratio has an F distribution.
 *
 * Source: Shrout and Fleiss (1979), p. 424 and 426: F_L = F / F(1 − α/2; df1, df2), F_U = F · F(1 − α/2; df2, df1); single
 * rating (F_L − 1)/(F_L + k − 1), mean of k 1 − 1/F_L.
 *
 * @param f  mean square of targets over that of error; Infinity when there is no error
 * @param k  raters
 */
export function exactIntervals(
  f: number,
  df1: number,
  df2: number,
  k: number,
  confidence: number,
): SingleAndMeanInterval {
  if (f === Infinity) {
    return {
      single: notEstimable('There is no error variation, so that the F ratio is infinite and has no interval.'),
      mean: estimated({ lower: 1, upper: 1, confidence }),
    };
  }
  if (f === 0) {
    const reason = notEstimable('The targets have identical means, so that the F ratio is 0 and has no interval.');
    return { single: reason, mean: reason };
  }
  const tail = (1 + confidence) / 2;
  const low = f / fQuantile(tail, df1, df2);
  const high = f * fQuantile(tail, df2, df1);
  return {
    single: estimated({ lower: (low - 1) / (low + k - 1), upper: (high - 1) / (high + k - 1), confidence }),
    mean: estimated({ lower: 1 - 1 / low, upper: 1 - 1 / high, confidence }),
  };
}

/**
 * Interval of the absolute-agreement forms by Satterthwaite's approximation; the mean of k ratings has the Spearman–Brown
 * image of the single rating's limits.
 *
 * Source: McGraw and Wong (1996), Table 7, as corrected; psych::ICC prints the same. irr::icc 0.84.1 prints other limits
 * for ICC(A,k) (.0394 to .9286 instead of .0711 to .9272 on the data of Shrout and Fleiss): its interval line multiplies
 * the coefficient of the mean by k a second time, which its own F-test line does not.
 *
 * @param value  the estimate of ICC(A,1)
 */
export function agreementIntervals(a: AgreementMeanSquares, value: number, confidence: number): SingleAndMeanInterval {
  const { n, k, msTargets, msRaters, msResidual } = a;
  const df = agreementDegreesOfFreedom(a, value);
  if (!df.ok) return { single: df, mean: df };
  const tail = (1 + confidence) / 2;
  const f1 = fQuantile(tail, n - 1, df.value);
  const f2 = fQuantile(tail, df.value, n - 1);
  const error = k * msRaters + (k * n - k - n) * msResidual;
  const lower = (n * (msTargets - f1 * msResidual)) / (f1 * error + n * msTargets);
  const upper = (n * (f2 * msTargets - msResidual)) / (error + n * f2 * msTargets);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) {
    const reason = notEstimable('The limits divide by a variance that is zero.');
    return { single: reason, mean: reason };
  }
  return {
    single: estimated({ lower, upper, confidence }),
    mean: estimated({
      lower: (k * lower) / (1 + (k - 1) * lower),
      upper: (k * upper) / (1 + (k - 1) * upper),
      confidence,
    }),
  };
}

/**
 * Satterthwaite's degrees of freedom v of the error of ICC(A,1).
 *
 * @returns undefined when there is neither rater nor residual variation
 */
export function agreementDegreesOfFreedom(a: AgreementMeanSquares, value: number): Estimate<{ value: number }> {
  const { n, k, msRaters, msResidual } = a;
  const ofRaters = k * value * msRaters;
  const ofResidual = (n * (1 - value) + k * value * (n - 1)) * msResidual;
  const v = (ofRaters + ofResidual) ** 2 / (ofRaters ** 2 / (k - 1) + ofResidual ** 2 / ((n - 1) * (k - 1)));
  return Number.isFinite(v)
    ? estimated({ value: v })
    : notEstimable('There is no error variation, so that the interval has no degrees of freedom.');
}
