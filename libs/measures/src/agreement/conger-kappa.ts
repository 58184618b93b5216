import { packRatings, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { weightsBetween, type WeightScheme } from './agreement-weights.js';
import { fromUnits, observedPerUnit, type ChanceAgreement, type ChanceCorrected } from './chance-corrected.js';
import { placeOf } from './confusion-table.js';
import { categoryCounts } from './fleiss-kappa.js';
import { type GwetOptions } from './gwet-agreement.js';

/**
 * Conger's kappa: Cohen's kappa for more than two raters who are the same for all units. Chance agreement is that of
 * raters who each keep their own share of categories.
 *
 * Source: Conger AJ (1980), Psychol Bull 88:322–328; variance of Gwet (2014) as conger.kappa.raw of irrCAC 1.0.
 *
 * @param ratings  units × raters, category codes, `null` for missing; every rater with at least one rating
 * @param scheme  weights of agreement, 'unweighted' unless told otherwise
 * @returns undefined with fewer than two units, raters or categories
 * @example congerKappa([[1, 1, 1], [2, 2, 1], [2, 2, 2], [1, 2, 2]]);
 */
export function congerKappa(
  ratings: Ratings,
  scheme: WeightScheme = 'unweighted',
  options: GwetOptions = {},
): Estimate<ChanceCorrected> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const table = categoryCounts(read.matrix, options.categories);
  if (!table.ok) return table;
  const { categories } = table;
  const { rows, columns: raters, cells } = read.matrix;
  const q = categories.length;
  if (q < 2) return notEstimable('There is only one category: give every category that could have been used.');
  if (raters < 2) return notEstimable('Agreement needs at least two raters; there is one.');
  const weights = weightsBetween(scheme, categories);
  const units = observedPerUnit(table, weights);
  if (units.n < 2) return notEstimable('A standard error needs at least two units with ratings.');
  if (units.compared === 0) return notEstimable('No unit has two ratings.');
  const place = placeOf(categories);
  const codes = Int32Array.from(cells, (value) => place.get(value) ?? -1);
  const shares = sharesPerRater(codes, rows, raters, q);
  if (!shares.ok) return shares;
  const chance = chanceOf(codes, rows, { ...shares, units: units.n }, weights);
  return fromUnits(units, chance, options.confidence ?? 0.95);
}

interface RaterShares {
  /** Share of each category among the ratings of each rater, raters × q. */
  readonly shares: Float64Array;
  /** How many units each rater rated, and how many were rated by anybody. */
  readonly ratings: Float64Array;
  readonly units: number;
}

function sharesPerRater(
  codes: Int32Array,
  rows: number,
  raters: number,
  q: number,
): Estimate<Pick<RaterShares, 'shares' | 'ratings'>> {
  const shares = new Float64Array(raters * q);
  const ratings = new Float64Array(raters);
  for (let rater = 0; rater < raters; rater += 1) {
    let n = 0;
    for (let row = 0; row < rows; row += 1) {
      const code = codes[row * raters + rater] as number;
      if (code < 0) continue;
      n += 1;
      shares[rater * q + code] = (shares[rater * q + code] as number) + 1;
    }
    if (n === 0) return notEstimable(`Rater ${rater + 1} has no rating.`);
    ratings[rater] = n;
    for (let j = 0; j < q; j += 1) shares[rater * q + j] = (shares[rater * q + j] as number) / n;
  }
  return estimated({ shares, ratings });
}

function chanceOf(codes: Int32Array, rows: number, raters: RaterShares, weights: Float64Array): ChanceAgreement {
  const { shares, ratings, units } = raters;
  const count = ratings.length;
  const q = shares.length / count;
  // met[rater, j]: the weight that category j meets in the shares of all other raters.
  const met = weightsMetByOthers(shares, count, weights);
  const pairs = count * (count - 1);
  const own = new Float64Array(count);
  let expected = 0;
  for (let rater = 0; rater < count; rater += 1) {
    for (let j = 0; j < q; j += 1) {
      own[rater] = (own[rater] as number) + (shares[rater * q + j] as number) * (met[rater * q + j] as number);
    }
    expected += (own[rater] as number) / pairs;
  }
  // A unit moves a rater's shares only if that rater rated it; with every cell filled this is Σ met / pairs.
  const perUnit = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let rater = 0; rater < count; rater += 1) {
      const code = codes[row * count + rater] as number;
      const rated = code >= 0 ? 1 : 0;
      const share = (ratings[rater] as number) / units;
      const here = rated === 1 ? (met[rater * q + code] as number) : 0;
      sum += (here - (rated - share) * (own[rater] as number)) / share;
    }
    perUnit[row] = sum / pairs;
  }
  return { expected, perUnit };
}

function weightsMetByOthers(shares: Float64Array, raters: number, weights: Float64Array): Float64Array {
  const q = shares.length / raters;
  const met = new Float64Array(raters * q);
  for (let j = 0; j < q; j += 1) {
    let byAll = 0;
    for (let rater = 0; rater < raters; rater += 1) {
      let sum = 0;
      for (let k = 0; k < q; k += 1) {
        const weight = ((weights[j * q + k] as number) + (weights[k * q + j] as number)) / 2;
        sum += weight * (shares[rater * q + k] as number);
      }
      met[rater * q + j] = sum;
      byAll += sum;
    }
    for (let rater = 0; rater < raters; rater += 1) met[rater * q + j] = byAll - (met[rater * q + j] as number);
  }
  return met;
}
