import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { seededRandom, type RandomSource } from '../random/index.js';
import { type SymmetricMatrix } from './covariance-matrix.js';

/** Reliability from one division of the items into halves. */
export interface SplitHalf {
  /** Correlation of the two half sums. */
  readonly r: number;
  /** That correlation stepped up to the whole length: 2r/(1 + r). */
  readonly spearmanBrown: number;
  /** Guttman's λ4 = 4·cov(a, b)/variance of the sum: the same without assuming equal variances of the halves. */
  readonly lambda4: number;
}

/**
 * Split-half reliability for a given half of the items.
 *
 * Source: Guttman L (1945), Psychometrika 10:255–282; Spearman–Brown formula of 1910.
 *
 * @param matrix  covariances of the items (correlations for standardised items)
 * @param half  items of the first half, from 0; without it every other item (odd–even)
 * @returns undefined when a half is empty or its sum does not vary
 * @example
 * const c = covarianceMatrix(answers);
 * if (c.ok) splitHalf(c).ok; // items 1, 3, 5 … against 2, 4, 6 …
 */
export function splitHalf(matrix: SymmetricMatrix, half?: readonly number[]): Estimate<SplitHalf> {
  const { k } = matrix;
  const first = new Uint8Array(k);
  if (half) for (const item of half) first[item] = 1;
  else for (let item = 0; item < k; item += 2) first[item] = 1;
  const { ofFirst, ofSecond, between } = halfVariances(matrix, first);
  if (!(ofFirst > 0) || !(ofSecond > 0)) return notEstimable('Both halves need items whose sum varies.');
  const r = between / Math.sqrt(ofFirst * ofSecond);
  if (r <= -1) return notEstimable('The halves correlate −1: their sum does not vary.');
  return estimated({
    r,
    spearmanBrown: (2 * r) / (1 + r),
    lambda4: (4 * between) / (ofFirst + ofSecond + 2 * between),
  });
}

function halfVariances({ k, values }: SymmetricMatrix, first: Uint8Array) {
  let ofFirst = 0;
  let ofSecond = 0;
  let between = 0;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      const value = values[i * k + j] as number;
      if (first[i] !== first[j]) between += value / 2;
      else if (first[i] === 1) ofFirst += value;
      else ofSecond += value;
    }
  }
  return { ofFirst, ofSecond, between };
}

/** λ4 over the divisions of the items into halves. */
export interface AllSplits {
  readonly largest: number;
  readonly smallest: number;
  readonly mean: number;
  readonly splits: number;
  /** All divisions were taken, or a seeded sample of them. */
  readonly exhaustive: boolean;
}

/** What `allSplitHalves` may be told. */
export interface SplitOptions {
  /** Up to so many divisions all are taken, beyond it so many are drawn; 100,000 unless told otherwise. */
  readonly most?: number;
  readonly seed?: number;
}

/**
 * Largest, smallest and mean λ4 over all divisions into halves (for an odd number of items the halves differ by one). The
 * mean over all divisions of an even number of items is alpha.
 *
 * Source: as psych::splitHalf of R, on correlations unless covariances are given. For an odd number of items psych 2.2.9
 * visits only half of the divisions; here all are visited.
 *
 * @param matrix  correlations or covariances of the items
 * @returns undefined for fewer than two items or when the sum does not vary
 * @example allSplitHalves(correlations); // { largest: 0.893, smallest: 0.743, mean: 0.851, splits: 35, exhaustive: true }
 */
export function allSplitHalves(matrix: SymmetricMatrix, options: SplitOptions = {}): Estimate<AllSplits> {
  const { most = 100_000, seed = 1 } = options;
  const { k, values } = matrix;
  if (k < 2) return notEstimable('A division into halves needs at least two items.');
  let sum = 0;
  for (const value of values) sum += value;
  if (!(sum > 0)) return notEstimable('The sum of the items does not vary.');
  const size = Math.floor(k / 2);
  const count = divisions(k, size);
  const exhaustive = count <= most;
  const chosen = Int32Array.from({ length: size }, (_, at) => at);
  const random = exhaustive ? undefined : seededRandom(seed);
  const rowSums = rowSumsOf(matrix);
  let largest = -Infinity;
  let smallest = Infinity;
  let total = 0;
  let splits = 0;
  const wanted = exhaustive ? count : most;
  while (splits < wanted) {
    if (random) drawHalf(chosen, k, random);
    const lambda4 = (4 * betweenHalves(matrix, chosen, rowSums)) / sum;
    if (lambda4 > largest) largest = lambda4;
    if (lambda4 < smallest) smallest = lambda4;
    total += lambda4;
    splits += 1;
    if (!random) nextCombination(chosen, k);
  }
  return estimated({ largest, smallest, mean: total / splits, splits, exhaustive });
}

/** Unordered divisions: with equal halves every division would appear twice, so the first item stays in the first half. */
function divisions(k: number, size: number): number {
  let count = 1;
  for (let i = 1; i <= size; i += 1) count = (count * (k - size + i)) / i;
  return Math.round(k % 2 === 0 ? count / 2 : count);
}

function rowSumsOf({ k, values }: SymmetricMatrix): Float64Array {
  const sums = new Float64Array(k);
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < k; j += 1) sums[i] = (sums[i] as number) + (values[i * k + j] as number);
  return sums;
}

/** Covariance of the half with the rest: with everything, less with itself. */
function betweenHalves({ k, values }: SymmetricMatrix, chosen: Int32Array, rowSums: Float64Array): number {
  let between = 0;
  for (let a = 0; a < chosen.length; a += 1) {
    const i = chosen[a] as number;
    between += (rowSums[i] as number) - (values[i * k + i] as number);
    for (let b = 0; b < a; b += 1) between -= 2 * (values[i * k + (chosen[b] as number)] as number);
  }
  return between;
}

/** The next combination in lexicographic order; those of an even k that begin with item 0 come first and are the half needed. */
function nextCombination(chosen: Int32Array, k: number): void {
  let at = chosen.length - 1;
  while (at >= 0 && chosen[at] === k - chosen.length + at) at -= 1;
  if (at < 0) return;
  chosen[at] = (chosen[at] as number) + 1;
  for (let next = at + 1; next < chosen.length; next += 1) chosen[next] = (chosen[next - 1] as number) + 1;
}

/** A half drawn without replacement (the first steps of a Fisher–Yates shuffle). */
function drawHalf(chosen: Int32Array, k: number, random: RandomSource): void {
  const items = Int32Array.from({ length: k }, (_, at) => at);
  for (let at = 0; at < chosen.length; at += 1) {
    const other = at + random.below(k - at);
    const item = items[other] as number;
    items[other] = items[at] as number;
    items[at] = item;
    chosen[at] = item;
  }
}
