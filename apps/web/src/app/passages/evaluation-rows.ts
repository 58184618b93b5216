import { type EvaluationEstimate, type PassageEvaluation, type PassageFamily } from '@attune/contracts';
import { type ShareRow } from '../chart/share-plot.js';
import { decimal } from '../ui/number-format.js';

export const familyNames: Readonly<Record<PassageFamily, string>> = {
  withdrawal: 'Withdrawal',
  confrontation: 'Confrontation',
  repair: 'Repair',
};

/** A coefficient with its interval and n, or why there is none. */
export function estimateWords(estimate: EvaluationEstimate): string {
  if (!estimate.ok) return `– (${estimate.reason.replace(/\.$/, '')}, n = ${estimate.n})`;
  const interval =
    estimate.low === null || estimate.high === null
      ? ''
      : ` [${decimal(estimate.low, 2)}, ${decimal(estimate.high, 2)}]`;
  return `${decimal(estimate.value, 2)}${interval}, n = ${estimate.n}`;
}

/** A share as a row of the plot; one without an interval is drawn as a point. */
export function shareRow(name: string, estimate: EvaluationEstimate): ShareRow {
  if (!estimate.ok) return { name, count: 0, of: estimate.n, share: { ok: false, reason: estimate.reason } };
  const { value, low, high, n } = estimate;
  return {
    name,
    count: Math.round(value * n),
    of: n,
    share: { ok: true, value, lower: low ?? value, upper: high ?? value },
  };
}

/** Precision at five, then precision and recall of each family. */
export const familyRows = (view: PassageEvaluation): readonly ShareRow[] => [
  shareRow('First five', view.precisionAt5),
  ...view.families.flatMap(({ family, precision, recall }) => [
    shareRow(`${familyNames[family]}: precision`, precision),
    shareRow(`${familyNames[family]}: recall`, recall),
  ]),
];

/** Recall of each marker that somebody coded, most often coded first. */
export const markerRows = (view: PassageEvaluation): readonly ShareRow[] =>
  [...view.markers].sort((a, b) => b.coded - a.coded).map(({ marker, recall }) => shareRow(marker, recall));
