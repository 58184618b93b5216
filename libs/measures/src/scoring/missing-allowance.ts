import { type Instrument, type Scale } from '../instruments/instrument.js';

/**
 * The most items of a scale that may be unanswered for it to be scored: the scale's own published number where there
 * is one, else from the share of the form's missing rule. At least one item must always be answered.
 *
 * @example
 * mostUnanswered(coreOm, risk); // 0
 */
export function mostUnanswered(instrument: Instrument, scale: Scale): number {
  if (scale.maximumMissing !== undefined) return scale.maximumMissing;
  // The small allowance keeps 0.8 × 5 items from asking for 4.000000000000001 of them.
  const needed = Math.ceil(scale.items.length * instrument.missing.minimumAnswered - 1e-9);
  return scale.items.length - Math.max(1, needed);
}
