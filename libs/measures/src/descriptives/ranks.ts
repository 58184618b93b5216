/**
 * Ranks from 1, equal values sharing the mean of the ranks they occupy ("mid-ranks"), as rank() of R.
 *
 * @param values  finite numbers
 * @returns the ranks, and Σ(t³ − t) over groups of t equal values, which the corrections for ties need
 * @example midRanks(Float64Array.of(10, 20, 20)).ranks; // 1, 2.5, 2.5
 */
export function midRanks(values: Float64Array): { readonly ranks: Float64Array; readonly tieSum: number } {
  const n = values.length;
  const order = orderOf(values);
  const ranks = new Float64Array(n);
  let tieSum = 0;
  let start = 0;
  while (start < n) {
    const value = values[order[start] as number] as number;
    let end = start + 1;
    while (end < n && values[order[end] as number] === value) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at += 1) ranks[order[at] as number] = rank;
    const tied = end - start;
    tieSum += tied * tied * tied - tied;
    start = end;
  }
  return { ranks, tieSum };
}

/** The positions of the values in ascending order. */
export function orderOf(values: Float64Array): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  return order.sort((a, b) => (values[a] as number) - (values[b] as number));
}
