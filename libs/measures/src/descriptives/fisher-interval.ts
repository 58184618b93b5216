import { normalQuantile } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** Two limits and the confidence with which they were drawn. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** For example 0.95. */
  readonly confidence: number;
}

/**
 * Interval of a correlation by Fisher's transformation: tanh(atanh r ± z/√(n − 3)).
 *
 * Source: Fisher RA (1921), Metron 1:3–32. Used for Spearman's coefficient too, as psych's corr.test does; it is a little
 * narrow there.
 *
 * @param r  the correlation, −1 to 1
 * @param n  complete pairs; undefined for fewer than four, and at r = ±1 where atanh is infinite
 * @example fisherInterval(0.62, 60); // 0.434 to 0.755
 */
export function fisherInterval(r: number, n: number, confidence = 0.95): Estimate<Interval> {
  if (n < 4) return notEstimable(`An interval for a correlation needs four pairs; there are ${n}.`);
  if (Math.abs(r) >= 1) return notEstimable('A correlation of exactly 1 or −1 has no interval by this method.');
  const half = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return estimated({ lower: Math.tanh(z - half), upper: Math.tanh(z + half), confidence });
}
