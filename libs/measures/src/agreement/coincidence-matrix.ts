import { type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { pairableUnits } from './pairable-units.js';

/** Which values met within units, each unit weighing as much as it has ratings. */
export interface CoincidenceMatrix {
  readonly values: readonly number[];
  /** Symmetric q × q; rows sum to the number of pairable ratings with that value. */
  readonly counts: readonly (readonly number[])[];
  readonly pairable: number;
}

/** A table wider than this is not for reading. */
const mostValues = 500;

/**
 * Krippendorff's coincidence matrix: for every unit with m ratings, each ordered pair of its ratings counts 1/(m − 1).
 *
 * Source: Krippendorff (2011). Where it is darkest off the diagonal is where raters confuse categories.
 *
 * @param ratings  units × raters, `null` for missing
 * @returns undefined when no unit has two ratings or there are more than 500 distinct values
 * @example coincidenceMatrix([[1, 1], [1, 2]]); // values [1, 2], counts [[2, 1], [1, 0]]
 */
export function coincidenceMatrix(ratings: Ratings): Estimate<CoincidenceMatrix> {
  const found = pairableUnits(ratings);
  if (!found.ok) return found;
  const { values, starts, codes, times, sizes, pairable } = found.units;
  const q = values.length;
  if (q > mostValues) return notEstimable(`There are ${q} distinct values: too many for a table of coincidences.`);
  const counts = Array.from({ length: q }, () => new Array<number>(q).fill(0));
  for (let unit = 0; unit < sizes.length; unit += 1) {
    const others = (sizes[unit] as number) - 1;
    const end = starts[unit + 1] as number;
    for (let a = starts[unit] as number; a < end; a += 1) {
      const row = counts[codes[a] as number] as number[];
      for (let b = starts[unit] as number; b < end; b += 1) {
        const pairs = (times[a] as number) * ((times[b] as number) - (a === b ? 1 : 0));
        const column = codes[b] as number;
        row[column] = (row[column] as number) + pairs / others;
      }
    }
  }
  return estimated({ values: [...values], counts, pairable });
}
