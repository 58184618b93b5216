import { estimated, notEstimable, type Estimate } from '../estimate.js';

/**
 * Reliability of a measure made `times` as long: m·r/(1 + (m − 1)·r). With m = 1/k it takes the reliability of a mean of k
 * back to that of one.
 *
 * Source: Spearman C (1910), Br J Psychol 3:271–295; Brown W (1910), ibid. 296–322.
 *
 * @param reliability  of the measure as it is
 * @param times  how many times as many items, raters or sessions; positive
 * @returns undefined for a `times` that is not positive, or where the lengthened variance would not be positive
 * @example spearmanBrown(0.5, 2); // 0.667
 */
export function spearmanBrown(reliability: number, times: number): Estimate<{ value: number }> {
  if (!(times > 0) || !Number.isFinite(times))
    return notEstimable('A measure is made a positive number of times as long.');
  if (!Number.isFinite(reliability)) return notEstimable('The reliability is not a finite number.');
  const divisor = 1 + (times - 1) * reliability;
  if (divisor <= 0) return notEstimable('At this negative reliability the lengthened measure would have no variance.');
  return estimated({ value: (times * reliability) / divisor });
}

/**
 * How many times as long a measure must be to reach a reliability.
 *
 * @param reliability  of the measure as it is, between 0 and 1
 * @param wanted  between 0 and 1
 * @example lengthNeeded(0.5, 0.8); // 4
 */
export function lengthNeeded(reliability: number, wanted: number): Estimate<{ value: number }> {
  if (!(reliability > 0 && reliability < 1 && wanted > 0 && wanted < 1)) {
    return notEstimable('Both reliabilities lie strictly between 0 and 1.');
  }
  return estimated({ value: (wanted * (1 - reliability)) / (reliability * (1 - wanted)) });
}
