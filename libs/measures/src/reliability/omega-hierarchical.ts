import { Matrix } from 'ml-matrix';
import { type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type SymmetricMatrix } from './covariance-matrix.js';
import { extractFactors, type ExtractionMethod } from './factor-extraction.js';
import { factorFit, type FactorFit } from './factor-fit.js';
import { oblimin, varimax } from './factor-rotation.js';
import { matrixOf } from './omega.js';

/** Omega of a model with a general factor and group factors. */
export interface HierarchicalOmega {
  /** Share of the variance of the sum that the general factor carries. */
  readonly hierarchical: number;
  /** Share that all factors carry. */
  readonly total: number;
  readonly factors: number;
  /** Schmid–Leiman loadings: per item the general factor, then the group factors. */
  readonly loadings: readonly (readonly number[])[];
  readonly communalities: readonly number[];
  readonly uniquenesses: readonly number[];
  /** Loadings of the group factors on the general one, and the correlations of the group factors. */
  readonly generalLoadings: readonly number[];
  readonly factorCorrelations: readonly (readonly number[])[];
  readonly fit: Estimate<FactorFit>;
  /** A group factor that the general one explains wholly (or more), or an item at its bound: read with caution. */
  readonly notes: readonly string[];
}

/**
 * Omega hierarchical and omega total by the Schmid–Leiman transformation of an oblique factor solution.
 *
 * Factors are extracted, rotated by oblimin from a varimax start, and a general factor is fitted to their correlations.
 * The outcome depends on the rotation, and rotations have local solutions: use it to see whether a total score is carried
 * by one general factor, not to the third decimal.
 *
 * Source: Schmid J, Leiman JM (1957), Psychometrika 22:53–61; Zinbarg RE, Revelle W, Yovel I, Li W (2005), Psychometrika
 * 70:123–133; as psych::omega of R (agrees within .005).
 *
 * @param items  persons × items, or a correlation matrix
 * @param factors  group factors, three or more (with two the general loadings are not identified)
 * @returns undefined for fewer than three factors, too few items, or a search that does not settle
 * @example
 * const omega = omegaHierarchical(thurstone, 3);
 * if (omega.ok) [omega.total, omega.hierarchical]; // 0.931, 0.736
 */
export function omegaHierarchical(
  items: Ratings | SymmetricMatrix,
  factors = 3,
  method: ExtractionMethod = 'minres',
): Estimate<HierarchicalOmega> {
  if (!Number.isInteger(factors) || factors < 3) {
    return notEstimable('A general factor is identified by three or more group factors.');
  }
  const read = matrixOf(items);
  if (!read.ok) return read;
  const { correlations } = read;
  const { k } = correlations;
  const solution = extractFactors(correlations, factors, method);
  if (!solution.ok) return solution;
  const orthogonal = varimax(Matrix.from1DArray(k, factors, [...solution.loadings]));
  const oblique = oblimin(orthogonal);
  const general = generalFactor(oblique.correlations, correlations.n, method);
  if (!general.ok) return general;
  const { loadings, sumOfGeneral } = schmidLeiman(oblique.loadings, general.loadings);
  const communalities = orthogonal.to2DArray().map((row) => row.reduce((sum, x) => sum + x * x, 0));
  let variance = 0;
  for (const correlation of correlations.values) variance += correlation;
  let unique = 0;
  for (const communality of communalities) unique += 1 - communality;
  const notes: string[] = [];
  if (solution.atBound.length > 0) notes.push('An item has hardly any variance of its own: fewer factors may fit.');
  if (general.loadings.some((loading) => Math.abs(loading) >= 1))
    notes.push('A group factor is wholly explained by the general one.');
  return estimated({
    hierarchical: sumOfGeneral ** 2 / variance,
    total: 1 - unique / variance,
    factors,
    loadings,
    communalities,
    uniquenesses: communalities.map((communality) => 1 - communality),
    generalLoadings: general.loadings,
    factorCorrelations: oblique.correlations.to2DArray(),
    fit: factorFit(correlations, solution),
    notes,
  });
}

function generalFactor(
  factorCorrelations: Matrix,
  n: number,
  method: ExtractionMethod,
): Estimate<{ loadings: readonly number[] }> {
  const k = factorCorrelations.rows;
  const solution = extractFactors({ k, n, values: Float64Array.from(factorCorrelations.to1DArray()) }, 1, method);
  return solution.ok ? estimated({ loadings: [...solution.loadings] }) : solution;
}

function schmidLeiman(pattern: Matrix, general: readonly number[]) {
  let sumOfGeneral = 0;
  const loadings = pattern.to2DArray().map((row) => {
    let onGeneral = 0;
    row.forEach((loading, f) => (onGeneral += loading * (general[f] as number)));
    sumOfGeneral += onGeneral;
    const own = row.map((loading, f) => loading * Math.sqrt(Math.max(0, 1 - (general[f] as number) ** 2)));
    return [onGeneral, ...own];
  });
  return { loadings, sumOfGeneral };
}
