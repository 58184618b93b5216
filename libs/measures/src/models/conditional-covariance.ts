import { eliminate, invertFactor } from './cholesky.js';

/**
 * Covariance of one group's effects given the data, (B + Σ⁻¹)⁻¹ = Λ (ΛᵀBΛ + I)⁻¹ Λᵀ with Σ = ΛΛᵀ, in units of the residual
 * variance. Written so that it stays right when Σ is singular (a variance of zero). One and two effects, the cases of
 * nearly every alliance model, have closed forms.
 *
 * @param rows where the group's cross-products B begin: row `a`, column `b` at `start + a * stride + b`
 * @param factor Λ, `width` × `width`, lower triangle
 * @param out receives the covariance, row-major `width` × `width`
 * @returns log |I + BΣ|, this group's part of the log determinant
 */
export function conditionalCovariance(
  rows: Float64Array,
  start: number,
  stride: number,
  factor: Float64Array,
  width: number,
  out: Float64Array,
): number {
  if (width === 1) {
    const variance = factor[0]! * factor[0]!;
    const determinant = 1 + variance * rows[start]!;
    out[0] = variance / determinant;
    return Math.log(determinant);
  }
  if (width === 2) return conditionalCovarianceOfTwo(rows, start, stride, factor, out);

  const block = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 1 : 0;
      for (let a = i; a < width; a++) {
        for (let b = j; b < width; b++) {
          const product = a <= b ? rows[start + a * stride + b]! : rows[start + b * stride + a]!;
          sum += factor[a * width + i]! * product * factor[b * width + j]!;
        }
      }
      block[i * width + j] = sum;
    }
  }
  const logDeterminant = eliminate(block, width, width);
  const inverse = invertFactor(block, width, width);
  // W = L⁻¹ Λᵀ; the covariance is Wᵀ W.
  const half = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      for (let k = 0; k <= Math.min(i, j); k++)
        half[i * width + j]! += inverse[i * width + k]! * factor[j * width + k]!;
    }
  }
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += half[k * width + i]! * half[k * width + j]!;
      out[i * width + j] = sum;
    }
  }
  return logDeterminant;
}

/** (B + Σ⁻¹)⁻¹ = (Σ + |Σ| adj B) / (1 + tr BΣ + |B||Σ|): no inverse of Σ, no difference of large numbers on the diagonal. */
function conditionalCovarianceOfTwo(
  rows: Float64Array,
  start: number,
  stride: number,
  factor: Float64Array,
  out: Float64Array,
): number {
  const l11 = factor[0]!;
  const l21 = factor[2]!;
  const l22 = factor[3]!;
  const s11 = l11 * l11;
  const s12 = l11 * l21;
  const s22 = l21 * l21 + l22 * l22;
  const size = s11 * l22 * l22;
  const b11 = rows[start]!;
  const b12 = rows[start + 1]!;
  const b22 = rows[start + stride + 1]!;
  const determinant = 1 + b11 * s11 + 2 * b12 * s12 + b22 * s22 + size * Math.max(0, b11 * b22 - b12 * b12);
  const cross = (s12 - size * b12) / determinant;
  out[0] = (s11 + size * b22) / determinant;
  out[1] = cross;
  out[2] = cross;
  out[3] = (s22 + size * b11) / determinant;
  return Math.log(determinant);
}
