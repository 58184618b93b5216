import { normalQuantile, normalTwoSided } from '../distributions/index.js';
import { packRatings, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { categoriesIn, placeOf } from './confusion-table.js';

/** How many raters put each unit into each category: N × q, row-major. */
export interface CategoryCounts {
  readonly categories: readonly number[];
  readonly counts: Float64Array;
  readonly units: number;
}

/** Agreement beyond chance on one category against all others. */
export interface CategoryKappa {
  readonly category: number;
  /** Share of all ratings in the category. */
  readonly proportion: number;
  /** Undefined for a category that nobody or everybody used. */
  readonly kappa: Estimate<{ value: number; se: number; z: number; p: number }>;
}

/** Fleiss' kappa with its test and its categories. */
export interface FleissKappa {
  readonly value: number;
  /** Units and ratings per unit. */
  readonly n: number;
  readonly raters: number;
  readonly observed: number;
  readonly expected: number;
  /** Standard error if kappa were 0. */
  readonly seNull: number;
  readonly z: number;
  readonly p: number;
  /** Interval with the null error, as commonly printed; too wide when kappa is high. `gwetAgreement` has a better one. */
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  readonly categories: readonly CategoryKappa[];
}

/**
 * Count ratings per unit and category.
 *
 * @param ratings  units × raters, `null` for missing
 * @param categories  every category that could have been used; without it those that occur
 * @example categoryCounts([[1, 1, 2], [2, 2, 2]]); // counts 2 1 / 0 3
 */
export function categoryCounts(ratings: Ratings, categories?: readonly number[]): Estimate<CategoryCounts> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const { rows, columns, cells } = read.matrix;
  const codes = categories ?? categoriesIn(cells);
  const place = placeOf(codes);
  const q = codes.length;
  const counts = new Float64Array(rows * q);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const value = cells[row * columns + column] as number;
      if (Number.isNaN(value)) continue;
      const at = place.get(value);
      if (at === undefined) return notEstimable(`Row ${row + 1} has a category that is not in the list.`);
      counts[row * q + at] = (counts[row * q + at] as number) + 1;
    }
  }
  return estimated({ categories: codes, counts, units: rows });
}

/**
 * Fleiss' kappa for any number of raters who need not be the same for every unit, overall and per category.
 *
 * Source: Fleiss JL (1971), Psychol Bull 76:378–382; standard errors of Fleiss JL, Nee JCM, Landis JR (1979), Psychol Bull
 * 86:974–977, which replaced those printed in 1971. As kappam.fleiss of the R package irr (whose example data
 * "diagnoses" has the labels of rater 6 shifted by one when cast to whole numbers: use labels).
 *
 * @param table  of `categoryCounts`; every unit with the same number of ratings, at least two
 * @returns undefined when units have unequal numbers of ratings (use `gwetAgreement` or `krippendorffAlpha`), or when every
 *   rating is the same category
 * @example
 * const table = categoryCounts([[1, 1, 1], [2, 2, 1], [2, 2, 2]]);
 * if (table.ok) fleissKappa(table); // value 0.55
 */
export function fleissKappa(table: CategoryCounts, confidence = 0.95): Estimate<FleissKappa> {
  const { categories, counts, units } = table;
  const q = categories.length;
  const ratersOrReason = ratingsPerUnit(table);
  if (!ratersOrReason.ok) return ratersOrReason;
  const raters = ratersOrReason.value;
  const proportions = new Float64Array(q);
  let squares = 0;
  for (let unit = 0; unit < units; unit += 1) {
    for (let j = 0; j < q; j += 1) {
      const count = counts[unit * q + j] as number;
      proportions[j] = (proportions[j] as number) + count;
      squares += count * (count - 1);
    }
  }
  let expected = 0;
  let spread = 0;
  let skew = 0;
  for (let j = 0; j < q; j += 1) {
    const share = (proportions[j] as number) / (units * raters);
    proportions[j] = share;
    expected += share * share;
    spread += share * (1 - share);
    skew += share * (1 - share) * (1 - 2 * share);
  }
  if (spread <= 4 * Number.EPSILON) return notEstimable('All ratings are in one category: kappa is 0/0.');
  const pairs = units * raters * (raters - 1);
  const observed = squares / pairs;
  const value = (observed - expected) / spread;
  const seNull = (Math.sqrt(2) * Math.sqrt(spread * spread - skew)) / (spread * Math.sqrt(pairs));
  const half = normalQuantile((1 + confidence) / 2) * seNull;
  const z = value / seNull;
  return estimated({
    value,
    n: units,
    raters,
    observed,
    expected,
    seNull,
    z,
    p: normalTwoSided(z),
    lower: value - half,
    upper: value + half,
    confidence,
    categories: categories.map((category, j) => ({
      category,
      proportion: proportions[j] as number,
      kappa: categoryKappa(table, j, proportions[j] as number, raters),
    })),
  });
}

function ratingsPerUnit({ counts, units, categories }: CategoryCounts): Estimate<{ value: number }> {
  const q = categories.length;
  let raters = -1;
  for (let unit = 0; unit < units; unit += 1) {
    let here = 0;
    for (let j = 0; j < q; j += 1) here += counts[unit * q + j] as number;
    if (raters === -1) raters = here;
    if (here !== raters) {
      return notEstimable(
        `Unit ${unit + 1} has ${here} ratings, others ${raters}: Fleiss’ kappa needs the same number everywhere.`,
      );
    }
  }
  if (raters < 2) return notEstimable('Agreement needs at least two ratings per unit.');
  return estimated({ value: raters });
}

function categoryKappa(table: CategoryCounts, j: number, share: number, raters: number): CategoryKappa['kappa'] {
  const { counts, units, categories } = table;
  const q = categories.length;
  const chance = share * (1 - share);
  if (chance <= 0) return notEstimable(share === 0 ? 'Nobody used this category.' : 'Every rating is this category.');
  let disagreeing = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const count = counts[unit * q + j] as number;
    disagreeing += count * (raters - count);
  }
  const pairs = units * raters * (raters - 1);
  const value = 1 - disagreeing / (pairs * chance);
  const se = Math.sqrt(2 / pairs);
  const z = value / se;
  return estimated({ value, se, z, p: normalTwoSided(z) });
}
