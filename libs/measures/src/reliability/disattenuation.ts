import { fisherInterval, type Interval } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** A correlation corrected for the unreliability of both measures. */
export interface DisattenuatedCorrelation {
  readonly value: number;
  /** Fisher limits of the observed correlation, divided alike; they leave out the error of the reliabilities. */
  readonly interval: Estimate<Interval>;
  readonly observed: number;
  readonly observedInterval: Estimate<Interval>;
  /** A corrected correlation may exceed 1; it is shown, not cut off, because it says that a reliability is too low. */
  readonly exceedsOne: boolean;
}

/**
 * Correction for attenuation r/√(r₁₁r₂₂): the correlation that error-free measures would be expected to have. Label it
 * "corrected" and show the observed one beside it.
 *
 * Source: Spearman C (1904), Am J Psychol 15:72–101.
 *
 * @param r  observed correlation
 * @param reliabilities  of the two measures, each above 0 and at most 1
 * @param n  pairs behind r; without it there is no interval
 * @example disattenuatedCorrelation(0.62, [0.93, 0.85], 60); // 0.697, 0.489 to 0.849
 */
export function disattenuatedCorrelation(
  r: number,
  reliabilities: readonly [number, number],
  n?: number,
  confidence = 0.95,
): Estimate<DisattenuatedCorrelation> {
  const [first, second] = reliabilities;
  if (!(Math.abs(r) <= 1)) return notEstimable('A correlation lies between −1 and 1.');
  if (!(first > 0 && first <= 1 && second > 0 && second <= 1)) {
    return notEstimable('A reliability of 0 or below, or above 1, cannot correct anything.');
  }
  const factor = 1 / Math.sqrt(first * second);
  const observedInterval =
    n === undefined ? notEstimable('The number of pairs was not given.') : fisherInterval(r, n, confidence);
  return estimated({
    value: r * factor,
    interval: observedInterval.ok
      ? estimated({ lower: observedInterval.lower * factor, upper: observedInterval.upper * factor, confidence })
      : observedInterval,
    observed: r,
    observedInterval,
    exceedsOne: Math.abs(r * factor) > 1,
  });
}
