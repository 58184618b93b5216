import { pearsonCorrelation, type Correlation, type Series } from '../descriptives/index.js';
import { disattenuatedCorrelation, type DisattenuatedCorrelation } from './disattenuation.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** One measure in a multitrait–multimethod table: what it measures, how or from whose perspective, and its scores. */
export interface TraitMeasure {
  readonly trait: string;
  readonly method: string;
  /** One score per person, in the same order for all measures; `null` for missing. */
  readonly scores: Series;
  /** Reliability for the diagonal and for correction, if known. */
  readonly reliability?: number;
}

/** What a correlation of two measures speaks for. */
export type MtmmKind =
  'reliability' | 'same trait, other method' | 'other trait, same method' | 'other trait, other method';

/** One cell of the table. */
export interface MtmmCell {
  readonly row: number;
  readonly column: number;
  readonly kind: MtmmKind;
  /** Of the two measures; on the diagonal the reliability that was given. */
  readonly correlation: Estimate<Correlation | { value: number }>;
  /** Corrected for the unreliability of both, where both reliabilities were given. Label it "corrected". */
  readonly corrected: Estimate<DisattenuatedCorrelation>;
}

/** A multitrait–multimethod table and the comparisons it was invented for. */
export interface MtmmTable {
  readonly measures: readonly { readonly trait: string; readonly method: string }[];
  /** Lower triangle with the diagonal. */
  readonly cells: readonly MtmmCell[];
  /** Mean correlation of each kind (through Fisher's z), and how many it comes from. */
  readonly means: Readonly<Record<Exclude<MtmmKind, 'reliability'>, Estimate<{ value: number; count: number }>>>;
  /**
   * Over all validity correlations (same trait, other method): how many comparisons with the correlations of either measure
   * with other traits there are, and in how many the validity is the larger one (Campbell and Fiske's second and third
   * criterion).
   */
  readonly comparisons: { readonly made: number; readonly validityLarger: number };
}

/**
 * Multitrait–multimethod table: convergent correlations (one trait by different methods or perspectives) beside
 * discriminant ones, with n and interval in every cell.
 *
 * Source: Campbell DT, Fiske DW (1959), Psychol Bull 56:81–105.
 *
 * @param measures  at least two, no two with the same trait and method
 * @returns undefined for fewer than two measures, a doubled measure, or unequal numbers of persons
 * @example
 * mtmmTable([
 *   { trait: 'bond', method: 'client', scores: clientBond },
 *   { trait: 'bond', method: 'therapist', scores: therapistBond },
 *   { trait: 'task', method: 'client', scores: clientTask },
 *   { trait: 'task', method: 'therapist', scores: therapistTask },
 * ]);
 */
export function mtmmTable(measures: readonly TraitMeasure[], confidence = 0.95): Estimate<MtmmTable> {
  if (measures.length < 2) return notEstimable('The table needs at least two measures.');
  const names = new Set(measures.map(({ trait, method }) => JSON.stringify([trait, method])));
  if (names.size < measures.length) return notEstimable('Two measures have the same trait and the same method.');
  const persons = measures[0]?.scores.length ?? 0;
  if (measures.some(({ scores }) => scores.length !== persons)) {
    return notEstimable('All measures need one score per person, in the same order.');
  }
  const cells: MtmmCell[] = [];
  measures.forEach((first, row) => {
    measures.slice(0, row + 1).forEach((second, column) => cells.push(cellOf(first, second, row, column, confidence)));
  });
  return estimated({
    measures: measures.map(({ trait, method }) => ({ trait, method })),
    cells,
    means: {
      'same trait, other method': meanOfKind(cells, 'same trait, other method'),
      'other trait, same method': meanOfKind(cells, 'other trait, same method'),
      'other trait, other method': meanOfKind(cells, 'other trait, other method'),
    },
    comparisons: compareValidities(measures, cells),
  });
}

function cellOf(first: TraitMeasure, second: TraitMeasure, row: number, column: number, confidence: number): MtmmCell {
  if (row === column) {
    const correlation =
      first.reliability === undefined
        ? notEstimable('The reliability of this measure was not given.')
        : estimated({ value: first.reliability });
    return { row, column, kind: 'reliability', correlation, corrected: notEstimable('A measure with itself.') };
  }
  const kind = kindOf(first, second);
  const correlation = pearsonCorrelation(first.scores, second.scores, confidence);
  const reliabilities = [first.reliability, second.reliability] as const;
  const corrected =
    correlation.ok && reliabilities[0] !== undefined && reliabilities[1] !== undefined
      ? disattenuatedCorrelation(correlation.value, [reliabilities[0], reliabilities[1]], correlation.n, confidence)
      : notEstimable('Correction needs the correlation and both reliabilities.');
  return { row, column, kind, correlation, corrected };
}

function kindOf(first: TraitMeasure, second: TraitMeasure): Exclude<MtmmKind, 'reliability'> {
  if (first.trait === second.trait) return 'same trait, other method';
  return first.method === second.method ? 'other trait, same method' : 'other trait, other method';
}

function meanOfKind(cells: readonly MtmmCell[], kind: MtmmKind): Estimate<{ value: number; count: number }> {
  let sum = 0;
  let count = 0;
  for (const cell of cells) {
    if (cell.kind !== kind || !cell.correlation.ok || Math.abs(cell.correlation.value) >= 1) continue;
    sum += Math.atanh(cell.correlation.value);
    count += 1;
  }
  return count === 0
    ? notEstimable('There is no such pair of measures.')
    : estimated({ value: Math.tanh(sum / count), count });
}

function compareValidities(measures: readonly TraitMeasure[], cells: readonly MtmmCell[]): MtmmTable['comparisons'] {
  let made = 0;
  let validityLarger = 0;
  for (const validity of cells) {
    if (validity.kind !== 'same trait, other method' || !validity.correlation.ok) continue;
    const trait = measures[validity.row]?.trait;
    for (const other of cells) {
      if (!other.kind.startsWith('other trait') || !other.correlation.ok) continue;
      const shares = [other.row, other.column].some((at) => at === validity.row || at === validity.column);
      if (!shares || (measures[other.row]?.trait !== trait && measures[other.column]?.trait !== trait)) continue;
      made += 1;
      if (validity.correlation.value > other.correlation.value) validityLarger += 1;
    }
  }
  return { made, validityLarger };
}
