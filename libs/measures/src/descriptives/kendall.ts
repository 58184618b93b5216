import { normalTwoSided } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { completePairs } from './pairs.js';
import { type Series } from './rating-matrix.js';

/** Kendall's τ-b with the numbers it was made of. */
export interface KendallCorrelation {
  readonly value: number;
  readonly n: number;
  /** Concordant minus discordant pairs. */
  readonly s: number;
  /** Test of τ = 0 by the normal approximation with the variance corrected for ties; no continuity correction. */
  readonly z: number;
  readonly p: number;
}

/**
 * Kendall's rank correlation τ-b: concordant minus discordant pairs over the geometric mean of the pairs untied in each
 * series.
 *
 * Source: Kendall MG (1945), Biometrika 33:239–251; value, z and p as cor.test(x, y, method = "kendall", exact = FALSE) of
 * R. Pairs are counted by a merge sort (Knight 1966, JASA 61:436–439), n log n steps.
 *
 * @param first  numbers, `null` for missing
 * @param second  same length and order
 * @returns undefined for fewer than two pairs or when one series is wholly tied
 * @example kendallCorrelation([1, 2, 3, 4], [1, 3, 2, 4]); // value 0.6667
 */
export function kendallCorrelation(first: Series, second: Series): Estimate<KendallCorrelation> {
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n < 2) return notEstimable(`A correlation needs two pairs; there ${n === 1 ? 'is 1' : `are ${n}`}.`);
  const order = new Uint32Array(n);
  for (let at = 0; at < n; at += 1) order[at] = at;
  order.sort((a, b) => (x[a] as number) - (x[b] as number) || (y[a] as number) - (y[b] as number));
  const byX = Float64Array.from(order, (at) => x[at] as number);
  const byY = Float64Array.from(order, (at) => y[at] as number);
  const tiesX = tieSums((at) => byX[at] === byX[at - 1], n);
  const tiesBoth = tieSums((at) => byX[at] === byX[at - 1] && byY[at] === byY[at - 1], n);
  const exchanges = countExchanges(byY);
  const tiesY = tieSums((at) => byY[at] === byY[at - 1], n);
  const all = (n * (n - 1)) / 2;
  const s = all - tiesX.pairs - tiesY.pairs + tiesBoth.pairs - 2 * exchanges;
  if (tiesX.pairs === all) return notEstimable('The first series does not vary.');
  if (tiesY.pairs === all) return notEstimable('The second series does not vary.');
  const value = s / Math.sqrt(all - tiesX.pairs) / Math.sqrt(all - tiesY.pairs);
  const variance =
    (n * (n - 1) * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18 +
    (tiesX.triples * tiesY.triples) / (9 * n * (n - 1) * Math.max(1, n - 2)) +
    (2 * tiesX.pairs * tiesY.pairs) / (n * (n - 1));
  const z = s / Math.sqrt(variance);
  return estimated({ value: Math.max(-1, Math.min(1, value)), n, s, z, p: normalTwoSided(z) });
}

/** Over runs of t equal neighbours: Σ t(t−1)/2, Σ t(t−1)(t−2), Σ t(t−1)(2t+5). */
function tieSums(tiedWithPrevious: (at: number) => boolean, n: number) {
  let pairs = 0;
  let triples = 0;
  let weighted = 0;
  let run = 1;
  for (let at = 1; at <= n; at += 1) {
    if (at < n && tiedWithPrevious(at)) {
      run += 1;
      continue;
    }
    pairs += (run * (run - 1)) / 2;
    triples += run * (run - 1) * (run - 2);
    weighted += run * (run - 1) * (2 * run + 5);
    run = 1;
  }
  return { pairs, triples, weighted };
}

/** Sorts the values in place by bottom-up merging and returns how many neighbour exchanges a bubble sort would need. */
function countExchanges(values: Float64Array): number {
  const n = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(n);
  let exchanges = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at += 1) {
        if (left < middle && (right >= end || (from[left] as number) <= (from[right] as number))) {
          to[at] = from[left] as number;
          left += 1;
        } else {
          exchanges += middle - left;
          to[at] = from[right] as number;
          right += 1;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return exchanges;
}
