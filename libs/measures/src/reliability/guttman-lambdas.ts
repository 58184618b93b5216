import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type SymmetricMatrix } from './covariance-matrix.js';
import { toRows } from './factor-extraction.js';

/** Guttman's lower bounds to reliability that need no split; λ4 is `splitHalf`. */
export interface GuttmanLambdas {
  readonly lambda1: number;
  readonly lambda2: number;
  /** Cronbach's alpha. */
  readonly lambda3: number;
  /** From what each item leaves unexplained by all others; undefined when an item is a sum of others. */
  readonly lambda6: Estimate<{ value: number }>;
}

/**
 * Guttman's λ1, λ2, λ3 and λ6. Each is a lower bound to the reliability of the sum if errors do not correlate; λ2 is never
 * below λ3 = alpha.
 *
 * λ1 = 1 − Σs²ⱼ/s²; λ2 = λ1 + √(k/(k−1)·Σ of squared covariances)/s²; λ6 = 1 − Σe²ⱼ/s² with e²ⱼ the residual variance of
 * item j on the others.
 *
 * Source: Guttman L (1945), Psychometrika 10:255–282.
 *
 * @param matrix  covariances of the items, or correlations for standardised items
 * @returns undefined for fewer than two items or when the sum does not vary
 * @example
 * const c = covarianceMatrix(answers);
 * if (c.ok) guttmanLambdas(c);
 */
export function guttmanLambdas(matrix: SymmetricMatrix): Estimate<GuttmanLambdas> {
  const { k, values } = matrix;
  if (k < 2) return notEstimable('Reliability from items needs at least two of them.');
  let sum = 0;
  let diagonal = 0;
  let squares = 0;
  for (let i = 0; i < k; i += 1) {
    diagonal += values[i * k + i] as number;
    for (let j = 0; j < k; j += 1) {
      const value = values[i * k + j] as number;
      sum += value;
      if (i !== j) squares += value * value;
    }
  }
  if (!(sum > 0)) return notEstimable('The sum of the items does not vary.');
  const lambda1 = 1 - diagonal / sum;
  return estimated({
    lambda1,
    lambda2: lambda1 + Math.sqrt((k / (k - 1)) * squares) / sum,
    lambda3: (k / (k - 1)) * lambda1,
    lambda6: lambda6Of(matrix, sum),
  });
}

function lambda6Of(matrix: SymmetricMatrix, sum: number): GuttmanLambdas['lambda6'] {
  const rows = new Matrix(toRows(matrix));
  const roots = new EigenvalueDecomposition(rows, { assumeSymmetric: true }).realEigenvalues;
  const largest = Math.max(...roots);
  if (Math.min(...roots) <= 1e-12 * largest) return notEstimable('An item is a sum of others: its residual is zero.');
  let residual = 0;
  for (const value of inverse(rows).diag()) residual += 1 / value;
  return estimated({ value: 1 - residual / sum });
}
