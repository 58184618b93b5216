import { packRatings, type Ratings } from '../descriptives/index.js';
import { notEstimable, type Estimate } from '../estimate.js';
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
  return fromUnits(units, chanceOf(codes, rows, raters, shares.shares, weights), options.confidence ?? 0.95);
}

/** Share of each category among the ratings of each rater, raters × q. */
function sharesPerRater(
  codes: Int32Array,
  rows: number,
  raters: number,
  q: number,
): Estimate<{ shares: Float64Array }> {
  const shares = new Float64Array(raters * q);
  for (let rater = 0; rater < raters; rater += 1) {
    let n = 0;
    for (let row = 0; row < rows; row += 1) {
      const code = codes[row * raters + rater] as number;
      if (code < 0) continue;
      n += 1;
      shares[rater * q + code] = (shares[rater * q + code] as number) + 1;
    }
    if (n === 0) return notEstimable(`Rater ${rater + 1} has no rating.`);
    for (let j = 0; j < q; j += 1) shares[rater * q + j] = (shares[rater * q + j] as number) / n;
  }
  return { ok: true, shares };
}

function chanceOf(
  codes: Int32Array,
  rows: number,
  raters: number,
  shares: Float64Array,
  weights: Float64Array,
): ChanceAgreement {
  const q = shares.length / raters;
  // met[rater, j]: weight that category j meets in the shares of that rater; its sum over raters is what all others offer.
  const met = new Float64Array(raters * q);
  const metByAll = new Float64Array(q);
  let expected = 0;
  for (let j = 0; j < q; j += 1) {
    for (let rater = 0; rater < raters; rater += 1) {
      let sum = 0;
      for (let k = 0; k < q; k += 1) {
        const weight = ((weights[j * q + k] as number) + (weights[k * q + j] as number)) / 2;
        sum += weight * (shares[rater * q + k] as number);
      }
      met[rater * q + j] = sum;
      metByAll[j] = (metByAll[j] as number) + sum;
    }
  }
  const pairs = raters * (raters - 1);
  for (let rater = 0; rater < raters; rater += 1) {
    for (let j = 0; j < q; j += 1) {
      const others = (metByAll[j] as number) - (met[rater * q + j] as number);
      expected += ((shares[rater * q + j] as number) * others) / pairs;
    }
  }
  const perUnit = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let rater = 0; rater < raters; rater += 1) {
      const code = codes[row * raters + rater] as number;
      if (code >= 0) sum += (metByAll[code] as number) - (met[rater * q + code] as number);
    }
    perUnit[row] = sum / pairs;
  }
  return { expected, perUnit };
}
