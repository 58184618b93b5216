import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { pearsonCorrelation, spearmanCorrelation, type Correlation } from './correlation.js';
import { columnOf, packRatings, type Ratings } from './rating-matrix.js';

/** Correlations of every column with every other, each on the rows that have both. */
export interface CorrelationMatrix {
  readonly kind: 'pearson' | 'spearman';
  readonly columns: number;
  /** `columns × columns`; the diagonal is 1 with no test or interval, its n the values observed in that column. */
  readonly cells: readonly (readonly Estimate<Correlation>[])[];
}

/**
 * Correlation matrix on pairwise-complete rows, with n, t, p (not adjusted for the number of tests) and Fisher interval in
 * every cell.
 *
 * Source: as corr.test(x, use = "pairwise", adjust = "none") of the R package psych.
 *
 * @param data  rows of persons, columns of variables, `null` for missing
 * @example
 * const m = correlationMatrix([[1, 2], [2, 3], [3, 5], [4, 4]], 'spearman');
 * if (m.ok) m.cells[0]?.[1]; // { ok: true, value: 0.8, n: 4, … }
 */
export function correlationMatrix(
  data: Ratings,
  kind: 'pearson' | 'spearman' = 'pearson',
  confidence = 0.95,
): Estimate<CorrelationMatrix> {
  const read = packRatings(data);
  if (!read.ok) return read;
  const columns = read.matrix.columns;
  const series = Array.from({ length: columns }, (_, column) => columnOf(read.matrix, column));
  const correlate = kind === 'pearson' ? pearsonCorrelation : spearmanCorrelation;
  const cells: Estimate<Correlation>[][] = series.map((values) => series.map(() => withItself(values)));
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const r = correlate(series[i] as Float64Array, series[j] as Float64Array, confidence);
      (cells[i] as Estimate<Correlation>[])[j] = r;
      (cells[j] as Estimate<Correlation>[])[i] = r;
    }
  }
  return estimated({ kind, columns, cells });
}

function withItself(values: Float64Array): Estimate<Correlation> {
  let n = 0;
  for (let at = 0; at < values.length; at += 1) if (!Number.isNaN(values[at])) n += 1;
  const reason = notEstimable('A variable with itself.');
  return estimated({ value: 1, n, test: reason, interval: reason });
}
