/**
 * Cholesky elimination of the first `count` rows and columns of a symmetric matrix, in place, row-major, lower triangle.
 *
 * Afterwards the first `count` columns hold the factor L and the remaining corner holds the Schur complement: what is left
 * of the other unknowns once the first ones have been solved for. This one step is all that the mixed models need.
 *
 * @param matrix `size` × `size`, only the lower triangle is read and written
 * @returns log determinant of the eliminated block, or NaN when it is not positive definite
 */
export function eliminate(matrix: Float64Array, size: number, count: number): number {
  let logDeterminant = 0;
  for (let row = 0; row < size; row++) {
    const r = row * size;
    const last = row < count ? row : count - 1;
    for (let column = 0; column <= last; column++) {
      const c = column * size;
      let sum = matrix[r + column]!;
      for (let k = 0; k < column; k++) sum -= matrix[r + k]! * matrix[c + k]!;
      if (row === column) {
        if (!(sum > 0)) return NaN;
        logDeterminant += Math.log(sum);
        matrix[r + column] = Math.sqrt(sum);
      } else {
        matrix[r + column] = sum / matrix[c + column]!;
      }
    }
    for (let column = count; column <= row; column++) {
      const c = column * size;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += matrix[r + k]! * matrix[c + k]!;
      matrix[r + column]! -= sum;
    }
  }
  return logDeterminant;
}

/**
 * Solves Lᵀ x = b in place, L being the first `count` columns left by {@link eliminate}.
 *
 * @param x right-hand side on entry, solution on return
 */
export function solveTransposed(factor: Float64Array, size: number, count: number, x: Float64Array): void {
  for (let row = count - 1; row >= 0; row--) {
    let sum = x[row]!;
    for (let k = row + 1; k < count; k++) sum -= factor[k * size + row]! * x[k]!;
    x[row] = sum / factor[row * size + row]!;
  }
}

/**
 * Inverse of L, the first `count` columns left by {@link eliminate}, as a full row-major `count` × `count` lower triangle.
 * The inverse of the eliminated matrix is then (L⁻¹)ᵀ L⁻¹.
 */
export function invertFactor(factor: Float64Array, size: number, count: number): Float64Array {
  const inverse = new Float64Array(count * count);
  for (let column = 0; column < count; column++) {
    inverse[column * count + column] = 1 / factor[column * size + column]!;
    for (let row = column + 1; row < count; row++) {
      let sum = 0;
      for (let k = column; k < row; k++) sum -= factor[row * size + k]! * inverse[k * count + column]!;
      inverse[row * count + column] = sum / factor[row * size + row]!;
    }
  }
  return inverse;
}
