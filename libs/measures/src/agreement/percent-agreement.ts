import { packRatings, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type ConfusionTable } from './confusion-table.js';
import { observedAndExpected } from './kappa.js';

/**
 * Share of rater pairs that gave the same rating, or ratings no further apart than `within`, averaged over units.
 *
 * Every unit counts once: within a unit all pairs of its ratings are compared, units with fewer than two ratings are left
 * out. Raw agreement is not corrected for chance; show it beside a coefficient that is, not instead of it.
 *
 * @param ratings  units × raters, `null` for missing
 * @param within  largest difference that still counts as agreement, in units of the scale; 0 for exact agreement
 * @returns undefined when no unit has two ratings
 * @example percentAgreement([[3, 3], [3, 4], [2, 5]], 1); // value 0.667, n 3
 */
export function percentAgreement(ratings: Ratings, within = 0): Estimate<{ value: number; n: number; pairs: number }> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const { rows, columns, cells } = read.matrix;
  const values = new Float64Array(columns);
  let sum = 0;
  let n = 0;
  let pairs = 0;
  for (let row = 0; row < rows; row += 1) {
    let m = 0;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) {
      if (Number.isNaN(cells[at])) continue;
      values[m] = cells[at] as number;
      m += 1;
    }
    if (m < 2) continue;
    sum += agreeingPairs(values.subarray(0, m), within) / ((m * (m - 1)) / 2);
    n += 1;
    pairs += (m * (m - 1)) / 2;
  }
  if (n === 0) return notEstimable('No unit has two ratings.');
  return estimated({ value: sum / n, n, pairs });
}

/** Pairs no further apart than `within`, by a sorted sweep: n log n, so that a unit may have very many raters. */
function agreeingPairs(values: Float64Array, within: number): number {
  values.sort();
  let pairs = 0;
  let first = 0;
  for (let at = 0; at < values.length; at += 1) {
    while ((values[at] as number) - (values[first] as number) > within) first += 1;
    pairs += at - first;
  }
  return pairs;
}

/** Numbers that say how far kappa was held down by the raters' marginals. */
export interface KappaContext {
  /** The largest kappa that these marginals allow (Cohen 1960). */
  readonly maximumKappa: number;
  /** Prevalence- and bias-adjusted kappa: (q·agreement − 1)/(q − 1); for two categories 2·agreement − 1. */
  readonly pabak: number;
  /** Half the difference of the two raters' shares, summed over categories: 0 when both use the categories alike. */
  readonly biasIndex: number;
  /** For two categories the difference between the shares of agreement on each; otherwise undefined. */
  readonly prevalenceIndex: Estimate<{ value: number }>;
}

/**
 * Maximum kappa, PABAK and the indices of bias and prevalence: to be shown beside kappa, which is low when one category
 * dominates however well raters agree.
 *
 * Source: Cohen (1960) for the maximum; Byrt T, Bishop J, Carlin JB (1993), J Clin Epidemiol 46:423–429 for the rest.
 *
 * @returns undefined for one category, or when both raters use the same one only
 * @example
 * const table = confusionTableOf([[118, 5], [2, 0]]);
 * if (table.ok) kappaContext(table); // maximumKappa 0.561, pabak 0.888 where kappa is −0.023
 */
export function kappaContext(table: ConfusionTable): Estimate<KappaContext> {
  const q = table.categories.length;
  if (q < 2) return notEstimable('There is only one category.');
  const { observed, expected, firstMarginals, secondMarginals } = observedAndExpected(table);
  if (1 - expected <= 4 * Number.EPSILON) return notEstimable('Both raters use only one and the same category.');
  let reachable = 0;
  let difference = 0;
  for (let i = 0; i < q; i += 1) {
    reachable += Math.min(firstMarginals[i] as number, secondMarginals[i] as number);
    difference += Math.abs((firstMarginals[i] as number) - (secondMarginals[i] as number));
  }
  return estimated({
    maximumKappa: (reachable - expected) / (1 - expected),
    pabak: (q * observed - 1) / (q - 1),
    biasIndex: difference / 2,
    prevalenceIndex:
      q === 2
        ? estimated({ value: Math.abs((table.counts[0] as number) - (table.counts[3] as number)) / table.n })
        : notEstimable('The prevalence index is defined for two categories.'),
  });
}
