import { estimated, notEstimable, type Estimate } from '../estimate.js';

/**
 * A rectangle of numbers in row-major order: what every statistic of several raters, items or variables computes on.
 * Rows are what is measured (targets, units, persons), columns are who or what measures (raters, items, variables).
 */
export interface RatingMatrix {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns values; NaN marks a missing cell. */
  readonly cells: Float64Array;
  /** How many cells are missing. */
  readonly missing: number;
}

/** Rows of values with `null` for a missing one, or the same already packed. */
export type Ratings = readonly (readonly (number | null)[])[] | RatingMatrix;

/** A column-wise or row-wise series with `null` where nothing was observed. */
export type Series = readonly (number | null)[] | Float64Array;

const isPacked = (ratings: Ratings): ratings is RatingMatrix => 'cells' in ratings;

/**
 * Pack rows into one typed array and refuse what is not a table of finite numbers.
 *
 * Only `null` (in a packed matrix: NaN) means "missing". A NaN or an infinite number in the rows is a mistake upstream and
 * is named by its place, rows of unequal length likewise: guessing would give a wrong coefficient silently.
 *
 * @param ratings  rows × columns; every row equally long
 * @returns the packed matrix, or the reason why the input is not one
 * @example
 * const read = packRatings([[4, 5], [null, 3]]);
 * if (read.ok) read.matrix.missing; // 1
 */
export function packRatings(ratings: Ratings): Estimate<{ matrix: RatingMatrix }> {
  if (isPacked(ratings)) return checkPacked(ratings);
  const rows = ratings.length;
  const columns = ratings[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return notEstimable('There are no ratings.');
  const cells = new Float64Array(rows * columns);
  let missing = 0;
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    const values = ratings[row] as readonly (number | null)[];
    if (values.length !== columns) {
      return notEstimable(`Row ${row + 1} has ${values.length} values where the first row has ${columns}.`);
    }
    for (let column = 0; column < columns; column += 1) {
      const value = values[column];
      if (value === null || value === undefined) {
        cells[at] = NaN;
        missing += 1;
      } else if (Number.isFinite(value)) cells[at] = value;
      else return notEstimable(`Row ${row + 1}, column ${column + 1} is not a finite number.`);
      at += 1;
    }
  }
  return estimated({ matrix: { rows, columns, cells, missing } });
}

function checkPacked(matrix: RatingMatrix): Estimate<{ matrix: RatingMatrix }> {
  const { rows, columns, cells } = matrix;
  if (rows === 0 || columns === 0) return notEstimable('There are no ratings.');
  if (cells.length !== rows * columns) {
    return notEstimable(`${rows} rows of ${columns} columns need ${rows * columns} cells; there are ${cells.length}.`);
  }
  let missing = 0;
  for (let at = 0; at < cells.length; at += 1) {
    const value = cells[at] as number;
    if (Number.isFinite(value)) continue;
    if (!Number.isNaN(value)) {
      return notEstimable(`Row ${Math.floor(at / columns) + 1}, column ${(at % columns) + 1} is not a finite number.`);
    }
    missing += 1;
  }
  return estimated({ matrix: { rows, columns, cells, missing } });
}

/**
 * The rows without a missing cell, in their order ("listwise deletion").
 *
 * @example completeRows(matrix).rows; // ≤ matrix.rows
 */
export function completeRows(matrix: RatingMatrix): RatingMatrix {
  if (matrix.missing === 0) return matrix;
  const { rows, columns, cells } = matrix;
  const kept = new Float64Array(cells.length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    let whole = true;
    for (let at = start; at < start + columns; at += 1) {
      const value = cells[at] as number;
      kept[count * columns + at - start] = value;
      if (Number.isNaN(value)) whole = false;
    }
    if (whole) count += 1;
  }
  return { rows: count, columns, cells: kept.slice(0, count * columns), missing: 0 };
}

/** Column `column` of the matrix as a series (NaN where missing). */
export function columnOf(matrix: RatingMatrix, column: number): Float64Array {
  const values = new Float64Array(matrix.rows);
  for (let row = 0; row < matrix.rows; row += 1) values[row] = matrix.cells[row * matrix.columns + column] as number;
  return values;
}
