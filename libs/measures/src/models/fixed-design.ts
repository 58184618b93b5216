import { type Estimate, estimated, notEstimable } from '../estimate.js';

/** Fixed part of a model with its columns made orthonormal, so that offsets and units of the data lose no digits. */
export interface FixedDesign {
  readonly names: readonly string[];
  readonly count: number;
  readonly rows: number;
  /** Orthonormal columns Q, row-major `rows` × `count`. */
  readonly basis: Float64Array;
  /** Upper triangle R of X = Q R, row-major. */
  readonly triangle: Float64Array;
  /** log |X'X| = 2 log |R|, which REML needs on the scale of the data. */
  readonly logDeterminant: number;
  /** Outcome after ordinary least squares on X, divided by `scale`; the model is fitted to this. */
  readonly residual: Float64Array;
  /** Root mean square of the least-squares residuals. */
  readonly scale: number;
  /** Coefficients of that least-squares fit on the basis Q. */
  readonly leastSquares: Float64Array;
}

/** Share of a column's length below which what the earlier columns leave of it counts as rounding. */
const RANK_TOLERANCE = 1e-10;

/**
 * Orthonormalises the fixed effects (Gram–Schmidt, twice, see Björck 1967) and takes their least-squares fit out of the
 * outcome. The likelihood of a mixed model does not change under either step; its arithmetic becomes immune to offsets.
 *
 * Undefined when a column is a linear combination of those before it, and when nothing is left of the outcome.
 */
export function fixedDesign(
  names: readonly string[],
  columns: readonly Float64Array[],
  outcome: Float64Array,
): Estimate<FixedDesign> {
  const rows = outcome.length;
  const count = columns.length;
  const basis: Float64Array[] = [];
  const triangle = new Float64Array(count * count);
  let logDeterminant = 0;
  for (const [index, column] of columns.entries()) {
    const length = norm(column);
    const left = Float64Array.from(column);
    for (let pass = 0; pass < 2; pass++) {
      basis.forEach((direction, k) => (triangle[k * count + index]! += removeDirection(left, direction)));
    }
    const remaining = norm(left);
    if (!(remaining > RANK_TOLERANCE * length)) {
      return notEstimable(
        index === 0
          ? `The fixed effect "${names[index]}" is zero in every row.`
          : `The fixed effect "${names[index]}" is a linear combination of the effects before it ` +
              `(${names.slice(0, index).join(', ')}): the data cannot tell them apart.`,
      );
    }
    for (let row = 0; row < rows; row++) left[row]! /= remaining;
    triangle[index * count + index] = remaining;
    logDeterminant += 2 * Math.log(remaining);
    basis.push(left);
  }

  const residual = Float64Array.from(outcome);
  const leastSquares = new Float64Array(count);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((direction, k) => (leastSquares[k]! += removeDirection(residual, direction)));
  }
  const scale = norm(residual) / Math.sqrt(rows);
  if (!Number.isFinite(scale)) return notEstimable('The outcome is too large for double precision.');
  if (!(scale > 1e-13 * (norm(outcome) / Math.sqrt(rows)))) {
    return notEstimable('The outcome does not vary beyond the fixed effects: there is no variance to divide.');
  }
  for (let row = 0; row < rows; row++) residual[row]! /= scale;

  const rowMajor = new Float64Array(rows * count);
  basis.forEach((direction, k) => direction.forEach((value, row) => (rowMajor[row * count + k] = value)));
  return estimated({
    names,
    count,
    rows,
    basis: rowMajor,
    triangle,
    logDeterminant,
    residual,
    scale,
    leastSquares,
  });
}

/**
 * Coefficients and covariance on the scale of the data, from those on the orthonormal basis.
 *
 * @param onBasis coefficients of the scaled residual outcome on Q
 * @param basisFactorInverse L⁻¹ where L Lᵀ = Qᵀ V⁻¹ Q, `count` × `count`
 * @param residualVariance on the scale of the data
 */
export function fixedEffectsOf(
  design: FixedDesign,
  onBasis: Float64Array,
  basisFactorInverse: Float64Array,
  residualVariance: number,
): { estimates: number[]; covariance: number[][] } {
  const { count, triangle } = design;
  const total = Float64Array.from(onBasis, (value, k) => value * design.scale + design.leastSquares[k]!);
  const estimates = solveUpper(triangle, count, total);
  // Columns of R⁻¹ (L⁻¹)ᵀ: their outer products sum to (X' V⁻¹ X)⁻¹.
  const covariance = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (let k = 0; k < count; k++) {
    const column = solveUpper(triangle, count, basisFactorInverse.subarray(k * count, (k + 1) * count));
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) covariance[i]![j]! += column[i]! * column[j]! * residualVariance;
    }
  }
  return { estimates, covariance };
}

function solveUpper(triangle: Float64Array, count: number, right: Float64Array): number[] {
  const x = Array.from(right);
  for (let row = count - 1; row >= 0; row--) {
    for (let k = row + 1; k < count; k++) x[row]! -= triangle[row * count + k]! * x[k]!;
    x[row]! /= triangle[row * count + row]!;
  }
  return x;
}

function removeDirection(column: Float64Array, direction: Float64Array): number {
  let product = 0;
  for (let row = 0; row < column.length; row++) product += column[row]! * direction[row]!;
  for (let row = 0; row < column.length; row++) column[row]! -= product * direction[row]!;
  return product;
}

function norm(column: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row]! * column[row]!;
  return Math.sqrt(sum);
}
