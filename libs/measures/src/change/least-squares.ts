import { tTwoSided } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { sumOfSquares } from './moments.js';

/** What is left to say about the coefficients once the residuals show how far they may be off. */
export interface Inference {
  /** Residual standard deviation √(RSS/df), unit of y. */
  readonly sigma: number;
  /** Standard errors, in the order of the design columns. */
  readonly se: readonly number[];
  readonly t: readonly number[];
  /** Two-sided. */
  readonly p: readonly number[];
  /** Covariance matrix of the coefficients. */
  readonly covariance: readonly (readonly number[])[];
}

export interface LeastSquaresFit {
  readonly n: number;
  /** n − number of columns. */
  readonly df: number;
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** Residual sum of squares. */
  readonly rss: number;
  /** 1 − RSS/TSS around the mean of y; undefined when y does not vary. */
  readonly r2: Estimate<{ value: number }>;
  /** Small-sample Akaike criterion n·ln(RSS/n) + 2q + 2q(q+1)/(n−q−1), q = columns + 1 for the variance. */
  readonly aicc: Estimate<{ value: number }>;
  /** Undefined when nothing is left over (df 0) or the fit is exact: then no standard error can be had. */
  readonly inference: Estimate<Inference>;
}

/** A column counts as a combination of the others when less than this part of its length is its own (R's lm: 1e−7). */
const collinearity = 1e-7;

/** Residuals smaller than this part of y are rounding, not residuals. */
const exactness = 1e-13;

/**
 * Ordinary least squares of y on the given columns (an intercept is a column of ones), by orthogonalisation with
 * reorthogonalisation. Standard errors, t and two-sided p as in R's `summary(lm())`; AICc after Hurvich and Tsai (1989).
 *
 * @param y n values
 * @param columns the design, each column n values
 *
 * Undefined when lengths differ, a value is not finite, there are fewer rows than columns, or a column is a combination
 * of the others (for example a quadratic over two distinct times).
 *
 * @example
 * const fit = leastSquares([1, 2, 2, 4], [[1, 1, 1, 1], [0, 1, 2, 3]]);
 * if (fit.ok && fit.inference.ok) [fit.coefficients[1], fit.inference.se[1]]; // slope 0.9 and its standard error
 */
export function leastSquares(y: readonly number[], columns: readonly (readonly number[])[]): Estimate<LeastSquaresFit> {
  const n = y.length;
  const width = columns.length;
  if (width === 0 || columns.some((column) => column.length !== n))
    return notEstimable('Every column needs as many values as there are outcomes.');
  if ([y, ...columns].some((values) => values.some((value) => !Number.isFinite(value))))
    return notEstimable('A value is not a finite number.');
  if (n < width) return notEstimable(`${width} coefficients need at least ${width} rows; there are ${n}.`);
  const factor = orthogonalise(columns);
  if (factor === null) return notEstimable('A column is a combination of the others: its coefficient is undefined.');

  const { q, r } = factor;
  const inverse = invertUpper(r);
  const projections: number[] = [];
  const residuals = [...y];
  for (const direction of q) projections.push(removeFrom(residuals, direction));
  // Once more: what rounding left of the columns in the residuals.
  for (const [index, direction] of q.entries())
    projections[index] = (projections[index] ?? 0) + removeFrom(residuals, direction);
  const coefficients = inverse.map((row) => dot(row, projections));
  const rss = dot(residuals, residuals);
  const df = n - width;
  const spread = n > 0 ? sumOfSquares(y) : 0;
  const exact = Math.sqrt(rss) <= exactness * Math.sqrt(dot(y, y));
  return estimated<LeastSquaresFit>({
    n,
    df,
    coefficients,
    fitted: y.map((value, row) => value - (residuals[row] ?? 0)),
    residuals,
    rss,
    r2: spread > 0 ? estimated({ value: 1 - rss / spread }) : notEstimable('The outcome does not vary.'),
    aicc: aicc(n, width + 1, rss, exact),
    inference:
      df === 0
        ? notEstimable('As many coefficients as rows: nothing is left to judge the error by.')
        : exact
          ? notEstimable('The fit is exact: there is no error to judge by.')
          : estimated(inferenceOf(coefficients, inverse, rss / df, df)),
  });
}

function inferenceOf(
  coefficients: readonly number[],
  inverse: readonly (readonly number[])[],
  variance: number,
  df: number,
): Inference {
  const covariance = inverse.map((row) => inverse.map((column) => variance * dot(row, column)));
  const se = covariance.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
  const t = coefficients.map((coefficient, index) => coefficient / (se[index] ?? Number.NaN));
  return { sigma: Math.sqrt(variance), se, t, p: t.map((value) => tTwoSided(value, df)), covariance };
}

function aicc(n: number, parameters: number, rss: number, exact: boolean): Estimate<{ value: number }> {
  if (n - parameters - 1 <= 0) return notEstimable(`AICc needs more than ${parameters + 1} rows.`);
  if (exact) return notEstimable('The fit is exact: its likelihood has no bound.');
  return estimated({
    value: n * Math.log(rss / n) + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1),
  });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** Takes the part along the unit vector `direction` out of `vector` and returns its length. */
function removeFrom(vector: number[], direction: readonly number[]): number {
  const along = dot(vector, direction);
  for (const [row, value] of direction.entries()) vector[row] = (vector[row] ?? 0) - along * value;
  return along;
}

/** Gram–Schmidt, each column twice; null when a column is a combination of those before it. */
function orthogonalise(columns: readonly (readonly number[])[]): { q: number[][]; r: number[][] } | null {
  const q: number[][] = [];
  const r = columns.map(() => columns.map(() => 0));
  for (const [index, column] of columns.entries()) {
    const own = [...column];
    const length = Math.sqrt(dot(column, column));
    for (let pass = 0; pass < 2; pass++)
      for (const [earlier, direction] of q.entries()) {
        const row = r[earlier];
        if (row) row[index] = (row[index] ?? 0) + removeFrom(own, direction);
      }
    const left = Math.sqrt(dot(own, own));
    if (!(left > collinearity * length)) return null;
    const diagonal = r[index];
    if (diagonal) diagonal[index] = left;
    q.push(own.map((value) => value / left));
  }
  return { q, r };
}

function invertUpper(r: readonly (readonly number[])[]): number[][] {
  const size = r.length;
  const inverse = r.map(() => r.map(() => 0));
  for (let column = 0; column < size; column++)
    for (let row = column; row >= 0; row--) {
      let sum = row === column ? 1 : 0;
      for (let inner = row + 1; inner <= column; inner++)
        sum -= (r[row]?.[inner] ?? 0) * (inverse[inner]?.[column] ?? 0);
      const target = inverse[row];
      if (target) target[column] = sum / (r[row]?.[row] ?? Number.NaN);
    }
  return inverse;
}
