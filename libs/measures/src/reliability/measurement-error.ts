import { estimated, notEstimable, type Estimate } from '../estimate.js';

/**
 * Standard error of measurement s·√(1 − r): how far an observed score lies from the person's true score, as a standard
 * deviation.
 *
 * Source: Lord FM, Novick MR (1968), Statistical Theories of Mental Test Scores.
 *
 * @param sd  of the observed scores, not negative
 * @param reliability  of the same scores, at most 1; a negative estimate is taken as it is
 * @example standardErrorOfMeasurement(7.5, 0.8); // 3.354
 */
export function standardErrorOfMeasurement(sd: number, reliability: number): Estimate<{ value: number }> {
  if (!(sd >= 0) || !Number.isFinite(sd)) return notEstimable('A standard deviation is a number from 0 upwards.');
  if (!(reliability <= 1) || !Number.isFinite(reliability)) return notEstimable('A reliability is a number up to 1.');
  return estimated({ value: sd * Math.sqrt(1 - reliability) });
}
