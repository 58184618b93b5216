import { LuDecomposition, Matrix, inverse } from 'ml-matrix';
import { chiSquareUpperTail } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type SymmetricMatrix } from './covariance-matrix.js';
import { toRows, type FactorSolution } from './factor-extraction.js';

/** How well a factor model reproduces the correlations. */
export interface FactorFit {
  readonly df: number;
  /** Likelihood ratio against the unrestricted matrix, with Bartlett's correction. */
  readonly chiSquare: number;
  readonly p: number;
  readonly rmsea: number;
  /** Root mean square of the residual correlations off the diagonal. */
  readonly residual: number;
  readonly cfi: number;
  readonly tli: number;
}

/**
 * Fit of a factor solution: chi-square, RMSEA, root mean square residual, CFI and TLI.
 *
 * Source: chi-square (n − 1 − (2k+5)/6 − 2m/3)·F with F = ln|Σ| − ln|R| + tr(RΣ⁻¹) − k as factanal of R; RMSEA Steiger and
 * Lind (1980); TLI Tucker and Lewis (1973); CFI Bentler (1990), against the model of no common factor.
 *
 * @param correlations  k × k and the number of persons behind them
 * @returns undefined without degrees of freedom (three items and one factor fit anything), for a singular matrix, or for
 *   too few persons
 * @example factorFit(correlations, solution); // { chiSquare: 15.1, df: 9, p: 0.09, rmsea: 0.05, … }
 */
export function factorFit(correlations: SymmetricMatrix, solution: FactorSolution): Estimate<FactorFit> {
  const { k, n } = correlations;
  const m = solution.factors;
  const df = ((k - m) ** 2 - k - m) / 2;
  if (df <= 0) return notEstimable('The model has no degrees of freedom: it fits any correlations and says nothing.');
  const observed = new Matrix(toRows(correlations));
  const implied = impliedBy(solution, k);
  const logObserved = logDeterminant(observed);
  if (logObserved === undefined) return notEstimable('The correlation matrix is singular.');
  const logImplied = logDeterminant(implied) ?? NaN;
  const discrepancy = Math.max(0, logImplied - logObserved + inverse(implied).mmul(observed).trace() - k);
  const multiplier = n - 1 - (2 * k + 5) / 6 - (2 * m) / 3;
  if (multiplier <= 0) return notEstimable(`${n} persons are too few for ${k} items.`);
  const chiSquare = multiplier * discrepancy;
  const nullDf = (k * (k - 1)) / 2;
  const nullChiSquare = (n - 1 - (2 * k + 5) / 6) * -logObserved;
  const excess = Math.max(0, chiSquare - df);
  const nullExcess = Math.max(nullChiSquare - nullDf, excess);
  return estimated({
    df,
    chiSquare,
    p: chiSquareUpperTail(chiSquare, df),
    rmsea: Math.sqrt(excess / (df * (n - 1))),
    residual: rootMeanSquareResidual(observed, implied),
    cfi: nullExcess === 0 ? 1 : 1 - excess / nullExcess,
    tli: (nullChiSquare / nullDf - chiSquare / df) / (nullChiSquare / nullDf - 1),
  });
}

function impliedBy({ loadings, uniquenesses, factors }: FactorSolution, k: number): Matrix {
  const implied = Matrix.zeros(k, k);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < k; j += 1) {
      let sum = i === j ? (uniquenesses[i] as number) : 0;
      for (let f = 0; f < factors; f += 1) {
        sum += (loadings[i * factors + f] as number) * (loadings[j * factors + f] as number);
      }
      implied.set(i, j, sum);
    }
  }
  return implied;
}

function logDeterminant(matrix: Matrix): number | undefined {
  const pivots = new LuDecomposition(matrix).upperTriangularMatrix.diag();
  let sum = 0;
  for (const pivot of pivots) {
    if (Math.abs(pivot) < 1e-12) return undefined;
    sum += Math.log(Math.abs(pivot));
  }
  return sum;
}

function rootMeanSquareResidual(observed: Matrix, implied: Matrix): number {
  const k = observed.rows;
  let sum = 0;
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j < i; j += 1) sum += (observed.get(i, j) - implied.get(i, j)) ** 2;
  }
  return Math.sqrt(sum / ((k * (k - 1)) / 2));
}
