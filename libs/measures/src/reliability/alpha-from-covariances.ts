import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type SymmetricMatrix } from './covariance-matrix.js';

/**
 * Alpha from a covariance or correlation matrix: of a publication, or of pairwise-complete covariances when persons have
 * gaps. From correlations it is the standardised alpha.
 *
 * @param matrix  k × k with k ≥ 2
 * @param without  an item to leave out
 * @returns undefined for fewer than two items or when the sum does not vary
 * @example
 * const thurstone = symmetricMatrix(published, 213);
 * if (thurstone.ok) alphaFromCovariances(thurstone); // 0.891
 */
export function alphaFromCovariances(
  matrix: SymmetricMatrix,
  without?: number,
): Estimate<{ value: number; k: number }> {
  let sum = 0;
  let diagonal = 0;
  let k = 0;
  for (let i = 0; i < matrix.k; i += 1) {
    if (i === without) continue;
    k += 1;
    diagonal += matrix.values[i * matrix.k + i] as number;
    for (let j = 0; j < matrix.k; j += 1) if (j !== without) sum += matrix.values[i * matrix.k + j] as number;
  }
  if (k < 2) return notEstimable('Alpha needs at least two items.');
  if (!(sum > 0)) return notEstimable('The sum of the items does not vary.');
  return estimated({ value: (k / (k - 1)) * (1 - diagonal / sum), k });
}
