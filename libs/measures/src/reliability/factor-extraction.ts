import { EigenvalueDecomposition, inverse, Matrix, solve } from 'ml-matrix';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { type SymmetricMatrix } from './covariance-matrix.js';

/** Maximum likelihood, or least squares of the residual correlations. */
export type ExtractionMethod = 'ml' | 'minres';

/** Common factors of a correlation matrix, not rotated. */
export interface FactorSolution {
  readonly method: ExtractionMethod;
  readonly factors: number;
  /** k × factors, row-major, each column with a positive sum. */
  readonly loadings: Float64Array;
  /** Variance of each standardised item that is not the factors'. */
  readonly uniquenesses: Float64Array;
  /** Items whose uniqueness ran to the lower bound 0.005 (Heywood cases): the solution is suspect. */
  readonly atBound: readonly number[];
}

const lowest = 0.005;
const mostSteps = 1000;

/**
 * Extract common factors from correlations.
 *
 * Both methods search the uniquenesses alone: for given ones the best loadings are eigenvectors, of Ψ^−½RΨ^−½ for maximum
 * likelihood and of R − Ψ for least squares. Newton steps with Jöreskog's approximation of the second derivatives, kept
 * between 0.005 and 1 as factanal and psych::fa do.
 *
 * Source: Jöreskog KG (1967), Psychometrika 32:443–482; Harman HH, Jones WH (1966), Psychometrika 31:351–368.
 *
 * @param correlations  k × k with ones on the diagonal
 * @param factors  fewer than allow a solution: ((k − m)² − k − m)/2 ≥ 0
 * @returns undefined when there are too many factors for the items, when the matrix is singular (maximum likelihood), or
 *   when the search does not settle
 * @example extractFactors(correlations, 1, 'ml');
 */
export function extractFactors(
  correlations: SymmetricMatrix,
  factors: number,
  method: ExtractionMethod,
): Estimate<FactorSolution> {
  const { k } = correlations;
  if (k < 3 || (k - factors) ** 2 < k + factors) {
    return notEstimable(`${k} items are too few for ${factors === 1 ? 'a factor' : `${factors} factors`}.`);
  }
  const r = new Matrix(toRows(correlations));
  const smallest = Math.min(...eigen(r).values);
  if (method === 'ml' && smallest < 1e-10) {
    return notEstimable(
      'The correlation matrix is singular: an item is a sum of others, or there are fewer persons than items.',
    );
  }
  const start = startingUniquenesses(r, factors, smallest);
  const settled = search(r, factors, method, start);
  if (!settled) return notEstimable('The search for the uniquenesses did not settle.');
  const uniquenesses = Float64Array.from(settled);
  return estimated({
    method,
    factors,
    loadings: loadingsAt(r, factors, method, uniquenesses),
    uniquenesses,
    atBound: settled.flatMap((psi, item) => (psi <= lowest * (1 + 1e-6) ? [item] : [])),
  });
}

/** The matrix as rows. */
export const toRows = ({ k, values }: SymmetricMatrix): number[][] =>
  Array.from({ length: k }, (_, i) => Array.from(values.subarray(i * k, (i + 1) * k)));

/** Eigenvalues descending with their vectors as columns. */
export function eigen(symmetric: Matrix): { readonly values: readonly number[]; readonly vectors: Matrix } {
  const decomposition = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const values = decomposition.realEigenvalues;
  const order = values.map((_, at) => at).sort((a, b) => (values[b] as number) - (values[a] as number));
  return {
    values: order.map((at) => values[at] as number),
    vectors: decomposition.eigenvectorMatrix.subMatrixColumn(order),
  };
}

function startingUniquenesses(r: Matrix, factors: number, smallest: number): number[] {
  if (smallest < 1e-10) return r.diag().map(() => 0.5);
  const shrink = 1 - (0.5 * factors) / r.rows;
  return inverse(r)
    .diag()
    .map((value) => Math.min(1, Math.max(lowest, shrink / value)));
}

interface Slope {
  readonly value: number;
  readonly gradient: number[];
  readonly curvature: Matrix;
}

/** Value, gradient and approximate second derivatives; in log ψ for maximum likelihood, in ψ for least squares. */
function slopeAt(r: Matrix, factors: number, method: ExtractionMethod, psi: readonly number[]): Slope {
  const k = psi.length;
  const { values, vectors } = eigen(method === 'ml' ? scaled(r, psi) : lessDiagonal(r, psi));
  let value = 0;
  const gradient = new Array<number>(k).fill(0);
  const overlap = Matrix.zeros(k, k);
  for (let m = factors; m < k; m += 1) {
    const root = values[m] as number;
    value += method === 'ml' ? root - Math.log(root) - 1 : (root * root) / 2;
    const slope = method === 'ml' ? 1 - root : -root;
    for (let i = 0; i < k; i += 1) {
      const u = vectors.get(i, m);
      gradient[i] = (gradient[i] as number) + slope * u * u;
      for (let j = 0; j <= i; j += 1) overlap.set(i, j, overlap.get(i, j) + u * vectors.get(j, m));
    }
  }
  const curvature = Matrix.zeros(k, k);
  for (let i = 0; i < k; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const square = overlap.get(i, j) ** 2;
      curvature.set(i, j, square);
      curvature.set(j, i, square);
    }
  }
  return { value, gradient, curvature };
}

function scaled(r: Matrix, psi: readonly number[]): Matrix {
  const result = r.clone();
  for (let i = 0; i < r.rows; i += 1) {
    for (let j = 0; j < r.rows; j += 1) {
      result.set(i, j, r.get(i, j) / Math.sqrt((psi[i] as number) * (psi[j] as number)));
    }
  }
  return result;
}

function lessDiagonal(r: Matrix, psi: readonly number[]): Matrix {
  const result = r.clone();
  for (let i = 0; i < r.rows; i += 1) result.set(i, i, r.get(i, i) - (psi[i] as number));
  return result;
}

/** Newton steps on the uniquenesses that are free to move, halved until the value falls. */
function search(r: Matrix, factors: number, method: ExtractionMethod, start: readonly number[]): number[] | undefined {
  let psi = [...start];
  let here = slopeAt(r, factors, method, psi);
  for (let step = 0; step < mostSteps; step += 1) {
    const free = psi.flatMap((value, i) => (isHeld(value, here.gradient[i] as number) ? [] : [i]));
    if (free.every((i) => Math.abs(here.gradient[i] as number) < 1e-10)) return psi;
    const directions = directionOf(here, free);
    let next: Slope | undefined;
    let moved = psi;
    for (let length = 1; length > 1e-10 && next === undefined; length /= 2) {
      moved = movedBy(psi, free, directions, length, method);
      const trial = slopeAt(r, factors, method, moved);
      if (trial.value < here.value) next = trial;
    }
    // No step lowers the value any more: at the limit of rounding this is the minimum, elsewhere a failure.
    if (next === undefined) return free.every((i) => Math.abs(here.gradient[i] as number) < 1e-6) ? psi : undefined;
    psi = moved;
    here = next;
  }
  return undefined;
}

const isHeld = (psi: number, gradient: number): boolean =>
  (psi <= lowest && gradient > 0) || (psi >= 1 && gradient < 0);

function directionOf({ gradient, curvature }: Slope, free: readonly number[]): number[] {
  const part = curvature.selection([...free], [...free]);
  for (let i = 0; i < free.length; i += 1) part.set(i, i, part.get(i, i) * (1 + 1e-10) + 1e-14);
  const downhill = Matrix.columnVector(free.map((i) => -(gradient[i] as number)));
  return solve(part, downhill).to1DArray();
}

function movedBy(
  psi: readonly number[],
  free: readonly number[],
  directions: readonly number[],
  length: number,
  method: ExtractionMethod,
): number[] {
  const moved = [...psi];
  free.forEach((i, at) => {
    const by = length * (directions[at] as number);
    const to = method === 'ml' ? (psi[i] as number) * Math.exp(Math.max(-3, Math.min(3, by))) : (psi[i] as number) + by;
    moved[i] = Math.min(1, Math.max(lowest, to));
  });
  return moved;
}

function loadingsAt(r: Matrix, factors: number, method: ExtractionMethod, uniquenesses: Float64Array): Float64Array {
  const psi = [...uniquenesses];
  const k = psi.length;
  const { values, vectors } = eigen(method === 'ml' ? scaled(r, psi) : lessDiagonal(r, psi));
  const loadings = new Float64Array(k * factors);
  for (let m = 0; m < factors; m += 1) {
    const size = Math.sqrt(Math.max(0, (values[m] as number) - (method === 'ml' ? 1 : 0)));
    let sum = 0;
    for (let i = 0; i < k; i += 1) {
      const loading = vectors.get(i, m) * size * (method === 'ml' ? Math.sqrt(psi[i] as number) : 1);
      loadings[i * factors + m] = loading;
      sum += loading;
    }
    if (sum < 0) for (let i = 0; i < k; i += 1) loadings[i * factors + m] = -(loadings[i * factors + m] as number);
  }
  return loadings;
}
