import { type Ratings } from '../descriptives/index.js';
import { type Estimate } from '../estimate.js';
import { type WeightScheme } from './agreement-weights.js';
import { chanceCorrected, type ChanceCorrected } from './chance-corrected.js';
import { categoryCounts } from './fleiss-kappa.js';

/** What `gwetAgreement` may be told. */
export interface GwetOptions {
  /** Every category that could have been used, ascending; without it those that occur. */
  readonly categories?: readonly number[];
  readonly confidence?: number;
}

/**
 * Gwet's AC1 (unweighted) and AC2 (weighted): agreement beyond chance that stays high when raters agree and one category is
 * rare, where kappa collapses. Show it beside kappa, not instead of it.
 *
 * Source: Gwet KL (2008), Br J Math Stat Psychol 61:29–48; (2014), Handbook of Inter-Rater Reliability; as gwet.ac1.raw of
 * irrCAC 1.0 (which rounds what it prints).
 *
 * @param ratings  units × raters, category codes, `null` for missing
 * @param scheme  'unweighted' gives AC1; 'linear', 'quadratic' or a matrix of agreement weights gives AC2
 * @returns undefined with fewer than two units or categories, or when no unit was rated twice
 * @example
 * const ac1 = gwetAgreement([[1, 1], [1, 1], [2, 1], [1, 1], [2, 2]]);
 * if (ac1.ok) [ac1.value, ac1.lower, ac1.upper];
 */
export function gwetAgreement(
  ratings: Ratings,
  scheme: WeightScheme = 'unweighted',
  options: GwetOptions = {},
): Estimate<ChanceCorrected> {
  const table = categoryCounts(ratings, options.categories);
  return table.ok ? chanceCorrected(table, 'gwet', scheme, options.confidence) : table;
}
