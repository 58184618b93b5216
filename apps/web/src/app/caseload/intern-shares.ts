import { type Caseload } from '@attune/contracts';
import { type ShareRow } from '../chart/share-plot.js';
import { percent } from '../ui/number-format.js';

/** Shares by intern as rows of a plot. */
export function shareRows(shares: Caseload['ruptureRepair']): readonly ShareRow[] {
  return shares.map(({ intern, count, of, estimate }) => ({ name: intern.name, count, of, share: estimate }));
}

/** A plot of shares in one sentence. */
export function sharesSentence(subject: string, rows: readonly ShareRow[], mean: number | null): string {
  const shown = rows.map((row) => `${row.name} ${row.share.ok ? percent(row.share.value) : 'not shown'}`);
  const programme = mean === null ? '' : ` Programme mean ${percent(mean)}.`;
  return `${subject}: ${shown.join(', ')}.${programme}`;
}
