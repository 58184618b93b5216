import { packRatings, type RatingMatrix, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/**
 * The units that can be compared (two or more ratings), each as the distinct values it holds and how often: the form in
 * which every metric of Krippendorff's alpha, and every resample of units, is a single sweep.
 */
export interface PairableUnits {
  /** The distinct values among pairable ratings, ascending. */
  readonly values: Float64Array;
  /** Entries of unit u are those from `starts[u]` to `starts[u + 1]`. */
  readonly starts: Uint32Array;
  /** Per entry: which value, and how many ratings of the unit have it. */
  readonly codes: Uint32Array;
  readonly times: Float64Array;
  /** Ratings per unit. */
  readonly sizes: Float64Array;
  /** Pairable ratings in all. */
  readonly pairable: number;
  /** Units in the table that had fewer than two ratings. */
  readonly omitted: number;
}

/**
 * Find the pairable units of a table.
 *
 * @param ratings  units × raters, `null` for missing
 * @returns undefined when no unit has two ratings
 * @example pairableUnits([[1, 1, null], [2, null, null]]); // one unit; the second was rated once
 */
export function pairableUnits(ratings: Ratings): Estimate<{ units: PairableUnits }> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const { rows, columns, cells } = read.matrix;
  const sizesByRow = new Uint32Array(rows);
  let count = 0;
  let pairable = 0;
  for (let row = 0; row < rows; row += 1) {
    let m = 0;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) if (!Number.isNaN(cells[at])) m += 1;
    sizesByRow[row] = m;
    if (m < 2) continue;
    count += 1;
    pairable += m;
  }
  if (count === 0) return notEstimable('No unit has two ratings to compare.');
  const values = distinctValues(read.matrix, sizesByRow);
  const units = fill(read.matrix, sizesByRow, values, count, pairable);
  return estimated({ units });
}

function fill(
  { rows, columns, cells }: RatingMatrix,
  sizesByRow: Uint32Array,
  values: Float64Array,
  count: number,
  pairable: number,
): PairableUnits {
  const starts = new Uint32Array(count + 1);
  const codes = new Uint32Array(pairable);
  const times = new Float64Array(pairable);
  const sizes = new Float64Array(count);
  const buffer = new Float64Array(columns);
  let unit = 0;
  let entry = 0;
  for (let row = 0; row < rows; row += 1) {
    const m = sizesByRow[row] as number;
    if (m < 2) continue;
    let filled = 0;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) {
      if (Number.isNaN(cells[at])) continue;
      buffer[filled] = cells[at] as number;
      filled += 1;
    }
    const sorted = buffer.subarray(0, m).sort();
    for (let at = 0; at < m; at += 1) {
      if (at > 0 && sorted[at] === sorted[at - 1]) times[entry - 1] = (times[entry - 1] as number) + 1;
      else {
        codes[entry] = positionIn(values, sorted[at] as number);
        times[entry] = 1;
        entry += 1;
      }
    }
    sizes[unit] = m;
    unit += 1;
    starts[unit] = entry;
  }
  return {
    values,
    starts,
    codes: codes.subarray(0, entry),
    times: times.subarray(0, entry),
    sizes,
    pairable,
    omitted: rows - count,
  };
}

/** A rating scale has few values and a set finds them; continuous ratings are sorted instead. */
const fewValues = 4096;

function distinctValues({ rows, columns, cells }: RatingMatrix, sizesByRow: Uint32Array): Float64Array {
  const seen = new Set<number>();
  for (let row = 0; row < rows && seen.size <= fewValues; row += 1) {
    if ((sizesByRow[row] as number) < 2) continue;
    for (let at = row * columns; at < (row + 1) * columns; at += 1) {
      const value = cells[at] as number;
      if (!Number.isNaN(value)) seen.add(value);
    }
  }
  if (seen.size <= fewValues) return Float64Array.from(seen).sort();
  const all = cells.filter((value, at) => !Number.isNaN(value) && (sizesByRow[Math.floor(at / columns)] as number) > 1);
  all.sort();
  let distinct = 0;
  for (let at = 0; at < all.length; at += 1) {
    if (at > 0 && all[at] === all[distinct - 1]) continue;
    all[distinct] = all[at] as number;
    distinct += 1;
  }
  return all.slice(0, distinct);
}

function positionIn(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
