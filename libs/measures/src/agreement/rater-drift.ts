import { completePairs, type Series } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** One run of consecutive segments. */
export interface DriftBlock {
  /** First and last segment of the block, from 1, counting segments rated by both. */
  readonly from: number;
  readonly to: number;
  readonly bias: number;
  /** The band within which the block's bias would lie if the rater had stayed at the reference bias. */
  readonly lower: number;
  readonly upper: number;
  readonly outside: boolean;
}

/** A rater's bias over time. */
export interface RaterDrift {
  readonly blocks: readonly DriftBlock[];
  /** Standard deviation of differences within blocks, pooled. */
  readonly withinSd: number;
  readonly referenceBias: number;
}

/**
 * Drift: the bias of a rater in consecutive blocks of re-coded anchor segments, against a band of ± 2 standard errors
 * round the bias at calibration.
 *
 * The standard error of a block of m segments is s/√m with s pooled within blocks, so that drift itself does not widen the
 * band.
 *
 * @param rater  ratings in the order in which they were made, `null` for missing
 * @param gold  consensus ratings of the same segments
 * @param blockSize  segments per block, at least two; a shorter rest at the end forms a block of its own
 * @param referenceBias  bias at calibration, 0 (gold itself) unless told otherwise
 * @returns undefined with fewer than two segments or a block size below two
 * @example raterDrift(rater, gold, 4); // blocks [{ from: 1, to: 4, bias: 0.5, … }, …]
 */
export function raterDrift(rater: Series, gold: Series, blockSize: number, referenceBias = 0): Estimate<RaterDrift> {
  if (!Number.isInteger(blockSize) || blockSize < 2) return notEstimable('A block needs at least two segments.');
  const pairs = completePairs(rater, gold);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n < 2) return notEstimable(`Drift needs two segments rated by both; there ${n === 1 ? 'is one' : 'are none'}.`);
  const means: { from: number; to: number; bias: number }[] = [];
  let squares = 0;
  for (let start = 0; start < n; start += blockSize) {
    const end = Math.min(start + blockSize, n);
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += (x[at] as number) - (y[at] as number);
    const bias = sum / (end - start);
    for (let at = start; at < end; at += 1) squares += ((x[at] as number) - (y[at] as number) - bias) ** 2;
    means.push({ from: start + 1, to: end, bias });
  }
  const df = n - means.length;
  const withinSd = Math.sqrt(squares / df);
  const blocks = means.map((block) => {
    const half = (2 * withinSd) / Math.sqrt(block.to - block.from + 1);
    const lower = referenceBias - half;
    const upper = referenceBias + half;
    return { ...block, lower, upper, outside: block.bias < lower || block.bias > upper };
  });
  return estimated({ blocks, withinSd, referenceBias });
}
