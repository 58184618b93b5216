import type { EvaluationEstimate } from '@attune/contracts';
import { cohenKappa, confusionTable, gwetAgreement, wilsonInterval } from '@attune/measures';
import type { Counted, FamilyCounts } from '@attune/notes';

/** A share with its Wilson interval; without anything to count there is none. */
export function shareOf({ hits, of }: Counted, nothing: string): EvaluationEstimate {
  if (of === 0) return { ok: false, reason: nothing, n: 0 };
  const { lower, upper } = wilsonInterval(hits, of);
  return { ok: true, value: hits / of, low: lower, high: upper, n: of };
}

/** Per window: what the detector says, and whether at least one of those who coded the session coded it. */
type Pair = readonly [detector: 0 | 1, people: 0 | 1];

const categories = [0, 1];

/**
 * Agreement of the detector with the people as two raters of the same windows: AC1, which stays steady where few windows
 * are coded, beside Cohen's kappa, which does not.
 */
export function agreementOf(ratings: FamilyCounts['ratings']): { ac1: EvaluationEstimate; kappa: EvaluationEstimate } {
  const pairs = ratings.flatMap(([detector, ...coders]): Pair[] => {
    const said = coders.filter((code) => code !== null);
    return detector === null || detector === undefined || said.length === 0
      ? []
      : [[detector, said.includes(1) ? 1 : 0]];
  });
  const n = pairs.length;
  const none: EvaluationEstimate = { ok: false, reason: 'No window was coded by anybody.', n };
  if (n === 0) return { ac1: none, kappa: none };
  const ac1 = gwetAgreement(pairs, 'unweighted', { categories });
  const table = confusionTable(pairs, categories);
  const kappa = table.ok ? cohenKappa(table) : table;
  return { ac1: estimateOf(ac1, n), kappa: estimateOf(kappa, n) };
}

function estimateOf(
  estimate: { ok: true; value: number; lower: number; upper: number } | { ok: false; reason: string },
  n: number,
): EvaluationEstimate {
  return estimate.ok
    ? { ok: true, value: estimate.value, low: Math.max(-1, estimate.lower), high: Math.min(1, estimate.upper), n }
    : { ok: false, reason: estimate.reason, n };
}
