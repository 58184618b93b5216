import { type RatingMatrix } from '../descriptives/index.js';

/** Means, variances and covariances with the total of the columns of a complete persons × items table. */
export interface ItemMoments {
  readonly n: number;
  readonly k: number;
  readonly means: Float64Array;
  /** n − 1 in all divisors. A variance that is rounding only is exactly 0. */
  readonly variances: Float64Array;
  /** Covariance of each item with the sum of all items. */
  readonly withTotal: Float64Array;
  readonly totalMean: number;
  readonly totalVariance: number;
  /** The same of standardised items: covariances are sums of correlations. Undefined when an item does not vary. */
  readonly standardized: { readonly withTotal: Float64Array; readonly totalVariance: number } | undefined;
}

/**
 * Everything that Cronbach's alpha, alpha if dropped and item–rest correlations need, in time proportional to the cells:
 * the sum of all k² covariances is the variance of the total, and a row of them is the covariance of the item with it.
 *
 * @param matrix  complete, at least two rows
 */
export function itemMoments(matrix: RatingMatrix): ItemMoments {
  const { rows: n, columns: k, cells } = matrix;
  const means = columnMeans(matrix);
  const variances = new Float64Array(k);
  const withTotal = new Float64Array(k);
  const deviations = new Float64Array(k);
  let totalVariance = 0;
  for (let row = 0, at = 0; row < n; row += 1) {
    let total = 0;
    for (let item = 0; item < k; item += 1, at += 1) {
      const deviation = (cells[at] as number) - (means[item] as number);
      deviations[item] = deviation;
      total += deviation;
    }
    totalVariance += total * total;
    for (let item = 0; item < k; item += 1) {
      const deviation = deviations[item] as number;
      variances[item] = (variances[item] as number) + deviation * deviation;
      withTotal[item] = (withTotal[item] as number) + deviation * total;
    }
  }
  let totalMean = 0;
  let scale = 0;
  let varying = true;
  for (let item = 0; item < k; item += 1) {
    const mean = means[item] as number;
    const variance = (variances[item] as number) / (n - 1);
    const constant = variance <= (8 * Number.EPSILON * mean) ** 2;
    if (constant) varying = false;
    variances[item] = constant ? 0 : variance;
    withTotal[item] = (withTotal[item] as number) / (n - 1);
    totalMean += mean;
    scale += Math.abs(mean);
  }
  totalVariance /= n - 1;
  return {
    n,
    k,
    means,
    variances,
    withTotal,
    totalMean,
    totalVariance: totalVariance <= (8 * Number.EPSILON * scale) ** 2 ? 0 : totalVariance,
    standardized: varying ? standardizedMoments(matrix, means, variances) : undefined,
  };
}

function columnMeans({ rows: n, columns: k, cells }: RatingMatrix): Float64Array {
  const means = new Float64Array(k);
  for (let row = 0, at = 0; row < n; row += 1) {
    for (let item = 0; item < k; item += 1, at += 1) {
      means[item] = (means[item] as number) + (cells[at] as number) - (cells[item] as number);
    }
  }
  for (let item = 0; item < k; item += 1) means[item] = (cells[item] as number) + (means[item] as number) / n;
  return means;
}

function standardizedMoments(
  { rows: n, columns: k, cells }: RatingMatrix,
  means: Float64Array,
  variances: Float64Array,
) {
  const weights = variances.map((variance) => 1 / Math.sqrt(variance));
  const scores = new Float64Array(k);
  const withTotal = new Float64Array(k);
  let totalVariance = 0;
  for (let row = 0, at = 0; row < n; row += 1) {
    let total = 0;
    for (let item = 0; item < k; item += 1, at += 1) {
      const score = ((cells[at] as number) - (means[item] as number)) * (weights[item] as number);
      scores[item] = score;
      total += score;
    }
    totalVariance += total * total;
    for (let item = 0; item < k; item += 1)
      withTotal[item] = (withTotal[item] as number) + (scores[item] as number) * total;
  }
  for (let item = 0; item < k; item += 1) withTotal[item] = (withTotal[item] as number) / (n - 1);
  return { withTotal, totalVariance: totalVariance / (n - 1) };
}
