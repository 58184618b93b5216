import { type Instrument, type Scale } from '../instruments/instrument.js';
import { responseScaleOf } from './item-range.js';

/**
 * The published metric of a scale from the sum of its answered items.
 *
 * Means: sum / answered × multiplier. Sums: sum × items / answered × multiplier, which is the plain sum where all
 * items are answered and prorated by the mean of the answered items where not.
 *
 * @param sum - sum of the answered, oriented items
 * @param answered - how many items that is; at least 1
 */
export function publishedMetric(scale: Scale, sum: number, answered: number): number {
  const aggregate = scale.aggregate === 'mean' ? sum / answered : (sum * scale.items.length) / answered;
  return aggregate * (scale.multiplier ?? 1);
}

/** The way back from a published score to the mean of its items; it knows nothing about single items. */
export function itemMeanOf(scale: Scale, value: number): number {
  const aggregate = value / (scale.multiplier ?? 1);
  return scale.aggregate === 'mean' ? aggregate : aggregate / scale.items.length;
}

/**
 * Lowest and highest possible score of a scale in its published metric.
 *
 * @example
 * scaleRange(waiSr, task); // { minimum: 4, maximum: 20 }
 */
export function scaleRange(instrument: Instrument, scale: Scale): { minimum: number; maximum: number } {
  const ranges = scale.items.map((item) => responseScaleOf(instrument, item));
  const ofSum = (sum: number) => publishedMetric(scale, sum, scale.items.length);
  return {
    minimum: ofSum(ranges.reduce((sum, range) => sum + range.min, 0)),
    maximum: ofSum(ranges.reduce((sum, range) => sum + range.max, 0)),
  };
}
