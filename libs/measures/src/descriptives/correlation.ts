import { tTwoSided } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { fisherInterval, type Interval } from './fisher-interval.js';
import { meanOf } from './moments.js';
import { completePairs } from './pairs.js';
import { midRanks } from './ranks.js';
import { type Series } from './rating-matrix.js';

/** A correlation with its test and interval. */
export interface Correlation {
  readonly value: number;
  /** Complete pairs. */
  readonly n: number;
  /** Test of a zero correlation, t with n − 2 degrees of freedom; not there for two pairs or r = ±1. */
  readonly test: Estimate<{ t: number; df: number; p: number }>;
  readonly interval: Estimate<Interval>;
}

/**
 * Product-moment correlation of two packed series of equal length; a reason when one of them does not vary.
 *
 * "Does not vary" allows for rounding: deviations below 4 units in the last place of the values are taken as none, so that
 * a constant like 0.1 stored with a rounded mean is not divided by its own rounding error.
 */
export function productMoment(x: Float64Array, y: Float64Array): Estimate<{ value: number }> {
  const n = x.length;
  if (n < 2) return notEstimable(`A correlation needs two pairs; there ${n === 1 ? 'is 1' : `are ${n}`}.`);
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let at = 0; at < n; at += 1) {
    const dx = (x[at] as number) - meanX;
    const dy = (y[at] as number) - meanY;
    sumXX += dx * dx;
    sumYY += dy * dy;
    sumXY += dx * dy;
  }
  if (sumXX <= n * roundingOf(meanX) ** 2) return notEstimable('The first series does not vary.');
  if (sumYY <= n * roundingOf(meanY) ** 2) return notEstimable('The second series does not vary.');
  return estimated({ value: Math.max(-1, Math.min(1, sumXY / Math.sqrt(sumXX) / Math.sqrt(sumYY))) });
}

const roundingOf = (scale: number): number => 4 * Number.EPSILON * Math.abs(scale);

function withTest(value: number, n: number, confidence: number): Correlation {
  const remaining = 1 - value * value;
  const test =
    n < 3 || remaining <= 0
      ? notEstimable(n < 3 ? 'A test needs three pairs.' : 'The correlation is exactly 1 or −1.')
      : withP(value * Math.sqrt((n - 2) / remaining), n - 2);
  return { value, n, test, interval: fisherInterval(value, n, confidence) };
}

const withP = (t: number, df: number) => estimated({ t, df, p: tTwoSided(t, df) });

/**
 * Pearson's product-moment correlation with its t test and Fisher interval.
 *
 * Source: as cor.test(x, y) of R. Incomplete pairs are left out and n says how many remain.
 *
 * @param first  numbers, `null` for missing
 * @param second  same length and order
 * @param confidence  of the interval, 0.95 unless told otherwise
 * @returns undefined for fewer than two pairs or a series that does not vary
 * @example
 * const r = pearsonCorrelation([1, 2, 3, 4], [2, 4, 5, 9]);
 * if (r.ok) r.value; // 0.9648
 */
export function pearsonCorrelation(first: Series, second: Series, confidence = 0.95): Estimate<Correlation> {
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const r = productMoment(pairs.x, pairs.y);
  return r.ok ? estimated(withTest(r.value, pairs.n, confidence)) : r;
}

/**
 * Spearman's rank correlation: Pearson's coefficient of the mid-ranks, with the t approximation to its test.
 *
 * Source: as cor.test(x, y, method = "spearman", exact = FALSE) of R; interval by Fisher's transformation as psych's
 * corr.test.
 *
 * @param first  numbers, `null` for missing
 * @param second  same length and order
 * @example spearmanCorrelation([1, 2, 3, 4], [1, 3, 2, 4]); // value 0.8
 */
export function spearmanCorrelation(first: Series, second: Series, confidence = 0.95): Estimate<Correlation> {
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const r = productMoment(midRanks(pairs.x).ranks, midRanks(pairs.y).ranks);
  return r.ok ? estimated(withTest(r.value, pairs.n, confidence)) : r;
}
