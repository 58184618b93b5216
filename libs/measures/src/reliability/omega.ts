import { type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { correlationsOf, covarianceMatrix, type SymmetricMatrix } from './covariance-matrix.js';
import { extractFactors, type ExtractionMethod, type FactorSolution } from './factor-extraction.js';
import { factorFit, type FactorFit } from './factor-fit.js';

/** McDonald's omega of a one-factor model, which is worth nothing without the fit of that model. */
export interface Omega {
  /** (Σλ)² / ((Σλ)² + Σθ) of standardised items: variance of the sum that the model ascribes to the factor. */
  readonly value: number;
  /** 1 − Σθ / observed variance of the standardised sum, as psych::omega prints. */
  readonly fromObservedVariance: number;
  /** The same as `value` for the items as they are, each loading and error carrying the item's standard deviation. */
  readonly unstandardized: Estimate<{ value: number }>;
  readonly method: ExtractionMethod;
  readonly n: number;
  readonly k: number;
  readonly loadings: readonly number[];
  readonly uniquenesses: readonly number[];
  readonly fit: Estimate<FactorFit>;
  /** Items (from 0) whose uniqueness ran to its bound: the one-factor model does not suit them. */
  readonly heywood: readonly number[];
}

/**
 * McDonald's omega (total) from a one-factor model, always with loadings and fit.
 *
 * When one factor does not fit, omega is not a better alpha: on the nine ability tests of Thurstone it is .883 with one
 * factor, below alpha (.891), and .931 with the three factors that fit.
 *
 * Source: McDonald RP (1999), Test Theory, ch. 6. Loadings agree with factanal (ml) and psych::fa (minres) of R.
 *
 * @param items  persons × items (incomplete persons are left out), or a correlation or covariance matrix
 * @param method  'ml' unless told otherwise
 * @returns undefined for fewer than three items, an item that does not vary, or a singular matrix (maximum likelihood)
 * @example
 * const omega = omegaTotal(answers);
 * if (omega.ok) [omega.value, omega.fit];
 */
export function omegaTotal(items: Ratings | SymmetricMatrix, method: ExtractionMethod = 'ml'): Estimate<Omega> {
  const read = matrixOf(items);
  if (!read.ok) return read;
  const { covariances, correlations } = read;
  if (correlations.k < 3) return notEstimable('A factor needs at least three items.');
  const solution = extractFactors(correlations, 1, method);
  if (!solution.ok) return solution;
  const { loadings } = solution;
  const uniquenesses = loadings.map((loading) => 1 - loading * loading);
  let observedVariance = 0;
  for (const correlation of correlations.values) observedVariance += correlation;
  let error = 0;
  for (const uniqueness of uniquenesses) error += uniqueness;
  const sds = Array.from({ length: correlations.k }, (_, i) =>
    Math.sqrt(covariances.values[i * (correlations.k + 1)] as number),
  );
  const isScaled = sds.some((sd) => Math.abs(sd - 1) > 1e-12);
  return estimated({
    value: shareOfFactor(loadings, uniquenesses),
    fromObservedVariance: 1 - error / observedVariance,
    unstandardized: isScaled
      ? estimated({
          value: shareOfFactor(
            loadings.map((loading, i) => loading * (sds[i] as number)),
            uniquenesses.map((theta, i) => theta * (sds[i] as number) ** 2),
          ),
        })
      : notEstimable('Correlations carry no standard deviations.'),
    method,
    n: correlations.n,
    k: correlations.k,
    loadings: [...loadings],
    uniquenesses: [...uniquenesses],
    fit: factorFit(correlations, withOwn(solution, uniquenesses)),
    heywood: solution.atBound,
  });
}

const withOwn = (solution: FactorSolution, uniquenesses: Float64Array): FactorSolution => ({
  ...solution,
  uniquenesses,
});

function shareOfFactor(loadings: Float64Array, errors: Float64Array): number {
  let sum = 0;
  let error = 0;
  for (const loading of loadings) sum += loading;
  for (const each of errors) error += each;
  return (sum * sum) / (sum * sum + error);
}

/** Covariances and correlations of items, or of a matrix that is given. */
export function matrixOf(
  items: Ratings | SymmetricMatrix,
): Estimate<{ covariances: SymmetricMatrix; correlations: SymmetricMatrix }> {
  const given: Estimate<SymmetricMatrix> =
    'values' in items && 'k' in items ? estimated(items) : covarianceMatrix(items);
  if (!given.ok) return given;
  const correlations = correlationsOf(given);
  return correlations.ok ? estimated({ covariances: given, correlations }) : correlations;
}
