import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type Series } from './rating-matrix.js';

/**
 * The observed values of a series, packed: `null` (and NaN in a typed array) left out, anything infinite refused.
 *
 * @example observedValues([3, null, 4]); // { ok: true, values: Float64Array [3, 4], missing: 1 }
 */
export function observedValues(series: Series): Estimate<{ values: Float64Array; missing: number }> {
  const typed = series instanceof Float64Array;
  const values = new Float64Array(series.length);
  let n = 0;
  for (let at = 0; at < series.length; at += 1) {
    const value = series[at];
    if (value === null || value === undefined || (typed && Number.isNaN(value))) continue;
    if (!Number.isFinite(value)) return notEstimable(`Value ${at + 1} is not a finite number.`);
    values[n] = value;
    n += 1;
  }
  return estimated({ values: values.subarray(0, n), missing: series.length - n });
}

/**
 * Arithmetic mean of a packed series, summed as deviations from the first value so that a large common offset costs no
 * digits.
 *
 * @param values  at least one finite number; the mean of nothing is NaN, so ask `describeSeries` when there may be none
 * @example meanOf(Float64Array.of(2, 4)); // 3
 */
export function meanOf(values: Float64Array): number {
  const origin = values[0] ?? NaN;
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (values[at] as number) - origin;
  return origin + sum / values.length;
}

/**
 * Sum of squared deviations from the mean: the two-pass algorithm with the correction of Chan, Golub and LeVeque (1983),
 * which is exact to rounding whatever the offset of the data.
 *
 * @example squaredDeviations(Float64Array.of(2, 4)); // 2
 */
export function squaredDeviations(values: Float64Array, mean = meanOf(values)): number {
  let squares = 0;
  let drift = 0;
  for (let at = 0; at < values.length; at += 1) {
    const deviation = (values[at] as number) - mean;
    squares += deviation * deviation;
    drift += deviation;
  }
  return values.length === 0 ? 0 : squares - (drift * drift) / values.length;
}

/** Count, centre and spread of one series. */
export interface SeriesDescription {
  readonly n: number;
  readonly missing: number;
  readonly mean: number;
  /** Standard deviation with divisor n − 1; says why not when n is 1. */
  readonly sd: Estimate<{ value: number }>;
  readonly min: number;
  readonly max: number;
}

/**
 * Count, mean, standard deviation (n − 1), smallest and largest of the observed values.
 *
 * @param series  numbers, `null` for missing
 * @returns the description, or a reason when nothing was observed
 * @example
 * const d = describeSeries([3, 5, null]);
 * if (d.ok) d.mean; // 4
 */
export function describeSeries(series: Series): Estimate<SeriesDescription> {
  const observed = observedValues(series);
  if (!observed.ok) return observed;
  const { values, missing } = observed;
  const n = values.length;
  if (n === 0) return notEstimable('No value was observed.');
  const mean = meanOf(values);
  let min = Infinity;
  let max = -Infinity;
  for (let at = 0; at < n; at += 1) {
    const value = values[at] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const sd =
    n === 1
      ? notEstimable('A standard deviation needs two values.')
      : estimated({ value: Math.sqrt(squaredDeviations(values, mean) / (n - 1)) });
  return estimated({ n, missing, mean, sd, min, max });
}
