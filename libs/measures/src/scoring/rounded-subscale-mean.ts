import { type Instrument, type Scale } from '../instruments/instrument.js';
import { mostUnanswered } from './missing-allowance.js';

/**
 * Replaces each unanswered item by the mean of the answered items of its subscale, rounded to a whole number (the
 * published rule of the OQ-45). Items of a subscale that misses more than its rule allows stay unanswered, so that
 * the total is withheld with it.
 *
 * @param oriented - responses after reversal, in item order; null for unanswered
 * @returns the responses with the replacements filled in
 */
export function fillWithSubscaleMeans(instrument: Instrument, oriented: readonly (number | null)[]): (number | null)[] {
  const filled = [...oriented];
  for (const scale of instrument.scales) {
    if (scale.id === 'total') continue;
    const answered = answeredItems(scale, oriented);
    if (answered.length === 0 || scale.items.length - answered.length > mostUnanswered(instrument, scale)) continue;
    const replacement = Math.round(answered.reduce((sum, value) => sum + value, 0) / answered.length);
    for (const item of scale.items) filled[item - 1] ??= replacement;
  }
  return filled;
}

const answeredItems = (scale: Scale, oriented: readonly (number | null)[]): number[] =>
  scale.items.map((item) => oriented[item - 1]).filter((value) => typeof value === 'number');
