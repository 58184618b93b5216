import { type Ratings, packRatings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** Two raters' categories crossed: `counts[i][j]` units that the first rater put into category i and the second into j. */
export interface ConfusionTable {
  /** The category codes in the order of rows and columns. */
  readonly categories: readonly number[];
  /** q × q counts, row-major; rows are the first rater. */
  readonly counts: Float64Array;
  /** Units with both ratings. */
  readonly n: number;
  /** Units left out because one or both ratings are missing. */
  readonly omitted: number;
}

/**
 * Cross two raters' category codes.
 *
 * @param ratings  units × 2
 * @param categories  every category the raters could have used, in order; without it those that occur. Weighted kappa
 *   needs the declared list: an unused category in between still counts as a step.
 * @returns undefined when there is no complete pair, the table is not two columns wide, or a rating is not in the list
 * @example confusionTable([[1, 1], [2, 1], [2, 2]]); // counts 1 0 / 1 1
 */
export function confusionTable(ratings: Ratings, categories?: readonly number[]): Estimate<ConfusionTable> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const { rows, columns, cells } = read.matrix;
  if (columns !== 2) return notEstimable(`A confusion table crosses two raters; there are ${columns}.`);
  const codes = categories ?? categoriesIn(cells);
  const place = placeOf(codes);
  const q = codes.length;
  const counts = new Float64Array(q * q);
  let n = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = cells[2 * row] as number;
    const second = cells[2 * row + 1] as number;
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    const i = place.get(first);
    const j = place.get(second);
    if (i === undefined || j === undefined)
      return notEstimable(`Row ${row + 1} has a category that is not in the list.`);
    counts[i * q + j] = (counts[i * q + j] as number) + 1;
    n += 1;
  }
  if (n === 0) return notEstimable('No unit was rated by both raters.');
  return estimated({ categories: codes, counts, n, omitted: rows - n });
}

/**
 * A confusion table that was already counted, for example from a publication.
 *
 * @param counts  square, non-negative, not all zero
 * @example confusionTableOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
 */
export function confusionTableOf(counts: readonly (readonly number[])[]): Estimate<ConfusionTable> {
  const q = counts.length;
  const packed = new Float64Array(q * q);
  let n = 0;
  for (let i = 0; i < q; i += 1) {
    const row = counts[i] as readonly number[];
    if (row.length !== q) return notEstimable('A confusion table has as many rows as columns.');
    for (let j = 0; j < q; j += 1) {
      const count = row[j] as number;
      if (!Number.isFinite(count) || count < 0) return notEstimable(`Row ${i + 1}, column ${j + 1} is not a count.`);
      packed[i * q + j] = count;
      n += count;
    }
  }
  if (n === 0) return notEstimable('The table holds no unit.');
  return estimated({ categories: counts.map((_, at) => at + 1), counts: packed, n, omitted: 0 });
}

/** The distinct codes that occur, ascending. */
export function categoriesIn(cells: Float64Array): number[] {
  const seen = new Set<number>();
  for (let at = 0; at < cells.length; at += 1) {
    const value = cells[at] as number;
    if (!Number.isNaN(value)) seen.add(value);
  }
  return [...seen].sort((a, b) => a - b);
}

/** Where in the list each code stands. */
export const placeOf = (categories: readonly number[]): ReadonlyMap<number, number> =>
  new Map(categories.map((code, at) => [code, at]));
