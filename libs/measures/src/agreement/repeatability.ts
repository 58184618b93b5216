import { completePairs, type Series } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** How closely one method agrees with itself. */
export interface Repeatability {
  readonly n: number;
  /** Σ of squared differences, and their root mean square about 0. */
  readonly sumOfSquares: number;
  readonly sdOfDifferences: number;
  /** Standard deviation of repeated measurements of one target. */
  readonly withinSd: number;
  /** Two measurements of one target are expected to differ by less than this in 95 % of pairs. */
  readonly coefficient: number;
}

/**
 * Coefficient of repeatability from two measurements of each target by the same method: twice the standard deviation of
 * the differences about zero.
 *
 * Source: Bland JM, Altman DG (1986), Lancet i:307–310, after the British Standards Institution.
 *
 * @param first  numbers, `null` for missing
 * @param second  the repetition, same length and order
 * @param multiplier  2 as in the source; 1.96 for the exact normal quantile
 * @returns undefined without a complete pair
 * @example repeatability([494, 395, 516], [490, 397, 512]); // coefficient 6.93
 */
export function repeatability(first: Series, second: Series, multiplier = 2): Estimate<Repeatability> {
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n === 0) return notEstimable('There is no target with both measurements.');
  let sumOfSquares = 0;
  for (let at = 0; at < n; at += 1) sumOfSquares += ((x[at] as number) - (y[at] as number)) ** 2;
  const sdOfDifferences = Math.sqrt(sumOfSquares / n);
  return estimated({
    n,
    sumOfSquares,
    sdOfDifferences,
    withinSd: sdOfDifferences / Math.SQRT2,
    coefficient: multiplier * sdOfDifferences,
  });
}
