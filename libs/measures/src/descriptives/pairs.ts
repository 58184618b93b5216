import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type Series } from './rating-matrix.js';

/**
 * The pairs in which both series were observed ("pairwise complete"), packed.
 *
 * @param first  numbers, `null` for missing
 * @param second  the same length, in the same order
 * @returns both series without the incomplete pairs; a reason when lengths differ or a value is not finite
 * @example completePairs([1, null, 3], [4, 5, 6]); // n = 2
 */
export function completePairs(
  first: Series,
  second: Series,
): Estimate<{ x: Float64Array; y: Float64Array; n: number }> {
  if (first.length !== second.length) {
    return notEstimable(`The first series has ${first.length} values, the second ${second.length}.`);
  }
  const missing = (value: number | null | undefined, typed: boolean): boolean =>
    value === null || value === undefined || (typed && Number.isNaN(value));
  const typedX = first instanceof Float64Array;
  const typedY = second instanceof Float64Array;
  const x = new Float64Array(first.length);
  const y = new Float64Array(first.length);
  let n = 0;
  for (let at = 0; at < first.length; at += 1) {
    const a = first[at];
    const b = second[at];
    if (missing(a, typedX) || missing(b, typedY)) continue;
    if (!Number.isFinite(a) || !Number.isFinite(b)) return notEstimable(`Pair ${at + 1} is not a finite number.`);
    x[n] = a as number;
    y[n] = b as number;
    n += 1;
  }
  return estimated({ x: x.subarray(0, n), y: y.subarray(0, n), n });
}
