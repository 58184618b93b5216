import { type Instrument } from '../instruments/instrument.js';
import { reasonForNoKey } from './no-key.js';
import { itemMeanOf, scaleRange } from './published-metric.js';
import { type NotScored, type ScaleScore } from './scale-score.js';

/** A score of which only the total is known: from a paper chart, an article or another system. */
export interface EnteredTotal {
  readonly scale: string;
  /** In the published metric of the scale. */
  readonly value: number;
}

export interface TotalsScored {
  readonly ok: true;
  readonly scores: readonly ScaleScore[];
}

export interface TotalsRefused extends Omit<NotScored, 'problems'> {
  readonly problems?: readonly { readonly scale: string; readonly message: string }[];
}

/**
 * Takes scores of which only the total is known, and keeps them as such: no item is ever made up from a total.
 * `itemMean` is the mere conversion of the metric (value / number of items for sums); `answered` is 0.
 *
 * @param totals - scale id and value in the published metric; at least one
 * @example
 * scoreTotals(findInstrument('srs-3')!, [{ scale: 'total', value: 35.2 }]); // itemMean 8.8, totalsOnly
 */
export function scoreTotals(instrument: Instrument, totals: readonly EnteredTotal[]): TotalsScored | TotalsRefused {
  const noKey = reasonForNoKey(instrument);
  if (noKey) return { ok: false, reason: noKey };
  if (totals.length === 0) return { ok: false, reason: 'No total was given. Give at least one scale with its value.' };
  const problems: { scale: string; message: string }[] = [];
  const scores: ScaleScore[] = [];
  const seen = new Set<string>();
  for (const { scale: id, value } of totals) {
    const scale = instrument.scales.find((candidate) => candidate.id === id);
    if (!scale) {
      const known = instrument.scales.map((candidate) => candidate.id).join(', ');
      problems.push({ scale: id, message: `${instrument.name} has no scale "${id}" (it has: ${known}).` });
      continue;
    }
    if (seen.has(id)) problems.push({ scale: id, message: `${scale.name} is given twice. Keep one value.` });
    seen.add(id);
    const range = scaleRange(instrument, scale);
    if (!Number.isFinite(value) || value < range.minimum || value > range.maximum) {
      problems.push({
        scale: id,
        message: `${scale.name}: ${value} is not a score from ${range.minimum} to ${range.maximum}. Check the metric (sum or mean).`,
      });
      continue;
    }
    scores.push({
      scale: id,
      name: scale.name,
      value,
      itemMean: itemMeanOf(scale, value),
      answered: 0,
      items: scale.items.length,
      prorated: false,
      totalsOnly: true,
      ...range,
      keyState: instrument.keyState,
    });
  }
  if (problems.length > 0) {
    return { ok: false, reason: `${problems.length} of ${totals.length} totals cannot be used.`, problems };
  }
  return { ok: true, scores };
}
