import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** One pair of measurements and whose it is. */
export interface RepeatedPair {
  /** Which client or target. */
  readonly target: string | number;
  readonly first: number | null;
  readonly second: number | null;
}

/** Limits of agreement where targets were measured several times. */
export interface RepeatedLimits {
  readonly targets: number;
  readonly pairs: number;
  readonly bias: number;
  /** Variance of differences between targets (not below 0) and within them. */
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** Standard deviation of a single difference, from both. */
  readonly sd: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits of agreement with several pairs per target whose true value changes from pair to pair, such as sessions of a
 * treatment. Treating all sessions as independent pairs makes the limits too narrow and the bias too certain.
 *
 * A one-way analysis of variance of the differences gives the variance between targets, (MSB − MSW)/m₀ with
 * m₀ = (N − Σm²/N)/(targets − 1), and within; the limits are bias ± 1.96 √(between + within).
 *
 * Source: Bland JM, Altman DG (2007), J Biopharm Stat 17:571–582, section 3.
 *
 * @param pairs  in any order; incomplete pairs are left out
 * @returns undefined with fewer than two targets, or when no target has two pairs
 * @example blandAltmanRepeated([{ target: 'A', first: 5, second: 4 }, { target: 'A', first: 6, second: 6 }, …]);
 */
export function blandAltmanRepeated(pairs: readonly RepeatedPair[], multiplier = 1.96): Estimate<RepeatedLimits> {
  const groups = new Map<string | number, number[]>();
  let total = 0;
  let sum = 0;
  for (const { target, first, second } of pairs) {
    if (first === null || second === null) continue;
    const difference = first - second;
    if (!Number.isFinite(difference)) return notEstimable(`A measurement of ${target} is not a finite number.`);
    const group = groups.get(target);
    if (group) group.push(difference);
    else groups.set(target, [difference]);
    total += 1;
    sum += difference;
  }
  if (groups.size < 2) return notEstimable(`Differences between targets need two targets; there are ${groups.size}.`);
  if (total === groups.size) return notEstimable('No target has two complete pairs: use the limits for single pairs.');
  const bias = sum / total;
  let between = 0;
  let within = 0;
  let squaredSizes = 0;
  for (const group of groups.values()) {
    const mean = group.reduce((subtotal, d) => subtotal + d, 0) / group.length;
    between += group.length * (mean - bias) ** 2;
    for (const d of group) within += (d - mean) ** 2;
    squaredSizes += group.length ** 2;
  }
  const withinVariance = within / (total - groups.size);
  const sizeForVariance = (total - squaredSizes / total) / (groups.size - 1);
  const betweenVariance = Math.max(0, (between / (groups.size - 1) - withinVariance) / sizeForVariance);
  const sd = Math.sqrt(betweenVariance + withinVariance);
  return estimated({
    targets: groups.size,
    pairs: total,
    bias,
    betweenVariance,
    withinVariance,
    sd,
    lower: bias - multiplier * sd,
    upper: bias + multiplier * sd,
  });
}
