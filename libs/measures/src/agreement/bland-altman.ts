import { tQuantile } from '../distributions/index.js';
import {
  completePairs,
  meanOf,
  pearsonCorrelation,
  squaredDeviations,
  type Interval,
  type Series,
} from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** What `blandAltman` may be told. */
export interface BlandAltmanOptions {
  readonly confidence?: number;
  /** How many standard deviations the limits lie from the bias: 1.96, or 2 as in the paper of 1986. */
  readonly multiplier?: number;
  /** Standard error of a limit: s√(1/n + m²/(2(n−1))) of 1999, or the approximation s√(3/n) of 1986. */
  readonly limitError?: '1999' | '1986';
}

/** Bias and limits of agreement of two measurements of the same targets. */
export interface BlandAltman {
  readonly n: number;
  /** Mean of first − second. */
  readonly bias: number;
  readonly sd: number;
  readonly seBias: number;
  readonly biasInterval: Interval;
  /** Limits within which about 95 % of the differences lie, and their own intervals. */
  readonly lower: number;
  readonly upper: number;
  readonly seLimit: number;
  readonly lowerInterval: Interval;
  readonly upperInterval: Interval;
  readonly multiplier: number;
  /** Does the difference grow with the level? Regression of differences on means, tested by its correlation. */
  readonly proportionalBias: Estimate<{ slope: number; r: number; p: number }>;
}

/**
 * Limits of agreement: how far two measurements of the same target may be apart, in units of the scale.
 *
 * Source: Bland JM, Altman DG (1986), Lancet i:307–310; (1999), Stat Methods Med Res 8:135–160 for the error of a limit.
 * One pair per target: with several sessions of each client use `blandAltmanRepeated`.
 *
 * @param first  numbers, `null` for missing; incomplete pairs are left out
 * @param second  same length and order
 * @returns undefined with fewer than two complete pairs
 * @example
 * const b = blandAltman([494, 395, 516], [512, 430, 520]);
 * if (b.ok) [b.bias, b.lower, b.upper];
 */
export function blandAltman(first: Series, second: Series, options: BlandAltmanOptions = {}): Estimate<BlandAltman> {
  const { confidence = 0.95, multiplier = 1.96, limitError = '1999' } = options;
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n < 2)
    return notEstimable(`Limits of agreement need two complete pairs; there ${n === 1 ? 'is one' : 'are none'}.`);
  const differences = x.map((value, at) => value - (y[at] as number));
  const means = x.map((value, at) => (value + (y[at] as number)) / 2);
  const bias = meanOf(differences);
  const sd = Math.sqrt(squaredDeviations(differences, bias) / (n - 1));
  const t = tQuantile((1 + confidence) / 2, n - 1);
  const around = (centre: number, se: number): Interval => ({
    lower: centre - t * se,
    upper: centre + t * se,
    confidence,
  });
  const seBias = sd / Math.sqrt(n);
  const seLimit =
    limitError === '1986' ? sd * Math.sqrt(3 / n) : sd * Math.sqrt(1 / n + multiplier ** 2 / (2 * (n - 1)));
  const lower = bias - multiplier * sd;
  const upper = bias + multiplier * sd;
  return estimated({
    n,
    bias,
    sd,
    seBias,
    biasInterval: around(bias, seBias),
    lower,
    upper,
    seLimit,
    lowerInterval: around(lower, seLimit),
    upperInterval: around(upper, seLimit),
    multiplier,
    proportionalBias: slopeOnMeans(differences, means, sd),
  });
}

function slopeOnMeans(differences: Float64Array, means: Float64Array, sd: number): BlandAltman['proportionalBias'] {
  const r = pearsonCorrelation(means, differences);
  if (!r.ok) return notEstimable('The differences or the means do not vary.');
  if (!r.test.ok) return r.test;
  const sdMeans = Math.sqrt(squaredDeviations(means) / (means.length - 1));
  return estimated({ slope: (r.value * sd) / sdMeans, r: r.value, p: r.test.p });
}
