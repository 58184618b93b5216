/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7: the default of R and of most
 * spreadsheets).
 *
 * @param sorted  values in ascending order, at least one
 * @param probability  from 0 to 1
 * @example quantileOfSorted(Float64Array.of(1, 2, 3, 4), 0.5); // 2.5
 */
export function quantileOfSorted(sorted: Float64Array, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (position - below) * (high - low);
}
