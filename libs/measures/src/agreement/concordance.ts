import { normalQuantile } from '../distributions/index.js';
import { completePairs, meanOf, type Interval, type Series } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** Lin's concordance correlation and its parts. */
export interface Concordance {
  readonly value: number;
  /** The same with n − 1 in the moments, for comparison with programs that use it. */
  readonly withSampleMoments: number;
  readonly n: number;
  /** Precision: Pearson's correlation. */
  readonly r: number;
  /** Accuracy: how near the best line is to the line of identity, 1 for no shift of level or scale. */
  readonly biasCorrection: number;
  /** (mean of second − mean of first) over the geometric mean of the standard deviations. */
  readonly locationShift: number;
  /** Standard deviation of second over that of first. */
  readonly scaleShift: number;
  /** By Fisher's transformation, the one to report. */
  readonly interval: Estimate<Interval>;
  /** Without the transformation; symmetric, and beyond 1 in small samples. */
  readonly asymptoticInterval: Estimate<Interval>;
}

/**
 * Lin's concordance correlation coefficient: agreement of two measurements with the line of identity,
 * 2·s₁₂ / (s₁² + s₂² + (difference of means)²) with moments over n.
 *
 * Source: Lin LI-K (1989), Biometrics 45:255–268; variance as corrected in Biometrics 56:324–325 (2000); shifts and
 * intervals as epi.ccc of the R package epiR.
 *
 * @param first  numbers, `null` for missing; incomplete pairs are left out
 * @param second  same length and order
 * @returns undefined with fewer than three pairs or a series that does not vary
 * @example
 * const ccc = concordance([494, 395, 516, 434], [512, 430, 520, 428]);
 * if (ccc.ok) ccc.value;
 */
export function concordance(first: Series, second: Series, confidence = 0.95): Estimate<Concordance> {
  const pairs = completePairs(first, second);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n < 3) return notEstimable(`Concordance needs three complete pairs; there are ${n}.`);
  const { meanX, meanY, sumXX, sumYY, sumXY } = momentSums(x, y);
  const rounding = 4 * Number.EPSILON;
  if (sumXX <= n * (rounding * meanX) ** 2) return notEstimable('The first series does not vary.');
  if (sumYY <= n * (rounding * meanY) ** 2) return notEstimable('The second series does not vary.');
  const shift = meanY - meanX;
  const concord = (divisor: number): number => (2 * sumXY) / divisor / ((sumXX + sumYY) / divisor + shift * shift);
  const value = concord(n);
  const r = sumXY / Math.sqrt(sumXX) / Math.sqrt(sumYY);
  const locationShift = shift / Math.sqrt(Math.sqrt(sumXX / n) * Math.sqrt(sumYY / n));
  return estimated({
    value,
    withSampleMoments: concord(n - 1),
    n,
    r,
    biasCorrection: r === 0 ? accuracyOf(sumXX / n, sumYY / n, shift) : value / r,
    locationShift,
    scaleShift: Math.sqrt(sumYY / sumXX),
    ...intervalsOf(value, r, locationShift, n, confidence),
  });
}

function momentSums(x: Float64Array, y: Float64Array) {
  const meanX = meanOf(x);
  const meanY = meanOf(y);
  let sumXX = 0;
  let sumYY = 0;
  let sumXY = 0;
  for (let at = 0; at < x.length; at += 1) {
    const dx = (x[at] as number) - meanX;
    const dy = (y[at] as number) - meanY;
    sumXX += dx * dx;
    sumYY += dy * dy;
    sumXY += dx * dy;
  }
  return { meanX, meanY, sumXX, sumYY, sumXY };
}

const accuracyOf = (varianceX: number, varianceY: number, shift: number): number =>
  (2 * Math.sqrt(varianceX * varianceY)) / (varianceX + varianceY + shift * shift);

function intervalsOf(c: number, r: number, u: number, n: number, confidence: number) {
  const room = 1 - c * c;
  if (room <= 4 * Number.EPSILON || r === 0) {
    const reason = notEstimable('At a coefficient of exactly 0, 1 or −1 this method has no interval.');
    return { interval: reason, asymptoticInterval: reason };
  }
  const varianceOfZ =
    (((1 - r * r) * c * c) / (room * r * r) +
      (2 * c ** 3 * (1 - c) * u * u) / (r * room * room) -
      (c ** 4 * u ** 4) / (2 * r * r * room * room)) /
    (n - 2);
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, varianceOfZ));
  const z = Math.atanh(c);
  return {
    interval: estimated({ lower: Math.tanh(z - half), upper: Math.tanh(z + half), confidence }),
    asymptoticInterval: estimated({ lower: c - half * room, upper: c + half * room, confidence }),
  };
}
