import { inverse, Matrix, SingularValueDecomposition } from 'ml-matrix';

/**
 * Varimax rotation with Kaiser's normalisation: the orthogonal turn after which squared loadings vary most within factors.
 *
 * Source: Kaiser HF (1958), Psychometrika 23:187–200; algorithm as stats::varimax of R.
 *
 * @param loadings  items × factors
 * @returns rotated loadings, factors in descending order of the variance they carry, each with a positive sum
 */
export function varimax(loadings: Matrix): Matrix {
  const { rows: k, columns: m } = loadings;
  const lengths = loadings.to2DArray().map((row) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)) || 1);
  const normalised = loadings.clone();
  for (let i = 0; i < k; i += 1) normalised.mulRow(i, 1 / (lengths[i] as number));
  let turn = Matrix.eye(m, m);
  let reached = 0;
  for (let step = 0; step < 1000; step += 1) {
    const rotated = normalised.mmul(turn);
    const target = Matrix.zeros(k, m);
    for (let f = 0; f < m; f += 1) {
      let mean = 0;
      for (let i = 0; i < k; i += 1) mean += rotated.get(i, f) ** 2 / k;
      for (let i = 0; i < k; i += 1) target.set(i, f, rotated.get(i, f) ** 3 - rotated.get(i, f) * mean);
    }
    const decomposition = new SingularValueDecomposition(normalised.transpose().mmul(target));
    turn = decomposition.leftSingularVectors.mmul(decomposition.rightSingularVectors.transpose());
    const before = reached;
    reached = decomposition.diagonal.reduce((sum, x) => sum + x, 0);
    if (reached < before * (1 + 1e-12)) break;
  }
  return inOrder(loadings.mmul(turn));
}

function inOrder(rotated: Matrix): Matrix {
  const carried = Array.from({ length: rotated.columns }, (_, f) =>
    rotated.getColumn(f).reduce((sum, x) => sum + x * x, 0),
  );
  const order = carried.map((_, f) => f).sort((a, b) => (carried[b] as number) - (carried[a] as number));
  const result = rotated.subMatrixColumn(order);
  for (let f = 0; f < result.columns; f += 1) {
    if (result.getColumn(f).reduce((sum, x) => sum + x, 0) < 0) result.mulColumn(f, -1);
  }
  return result;
}

/** Correlated factors. */
export interface ObliqueFactors {
  /** Pattern, items × factors. */
  readonly loadings: Matrix;
  /** Correlations of the factors. */
  readonly correlations: Matrix;
}

/**
 * Oblimin rotation (γ = 0, quartimin): correlated factors on which squared loadings overlap least.
 *
 * Source: Jennrich RI, Sampson PF (1966), Psychometrika 31:313–323; gradient projection of Jennrich (2002), Psychometrika
 * 67:7–19, as GPFoblq of the R package GPArotation.
 *
 * @param start  orthogonal loadings; the criterion has local minima, so that the result depends on them
 */
export function oblimin(start: Matrix): ObliqueFactors {
  const m = start.columns;
  let turn = Matrix.eye(m, m);
  let here = overlapAt(start, turn);
  let length = 1;
  for (let step = 0; step < 2000; step += 1) {
    const projected = projection(here.gradient, turn);
    const size = projected.norm('frobenius');
    if (size < 1e-8) break;
    length *= 2;
    let turned = turn;
    let next = here;
    for (let halving = 0; halving <= 20; halving += 1) {
      turned = unitColumns(Matrix.sub(turn, Matrix.mul(projected, length)));
      next = overlapAt(start, turned);
      if (here.value - next.value > 0.5 * size * size * length) break;
      length /= 2;
    }
    if (next.value >= here.value) break;
    turn = turned;
    here = next;
  }
  return { loadings: here.loadings, correlations: turn.transpose().mmul(turn) };
}

function overlapAt(start: Matrix, turn: Matrix) {
  const m = turn.columns;
  const back = inverse(turn);
  const loadings = start.mmul(back.transpose());
  const squares = Matrix.mul(loadings, loadings);
  const others = squares.mmul(Matrix.sub(Matrix.ones(m, m), Matrix.eye(m, m)));
  const slope = Matrix.mul(loadings, others);
  return {
    loadings,
    value: Matrix.mul(squares, others).sum() / 4,
    gradient: loadings.transpose().mmul(slope).mmul(back).transpose().neg(),
  };
}

/** The part of the gradient along which columns keep their length. */
function projection(gradient: Matrix, turn: Matrix): Matrix {
  const result = gradient.clone();
  for (let f = 0; f < turn.columns; f += 1) {
    let along = 0;
    for (let i = 0; i < turn.rows; i += 1) along += turn.get(i, f) * gradient.get(i, f);
    for (let i = 0; i < turn.rows; i += 1) result.set(i, f, gradient.get(i, f) - along * turn.get(i, f));
  }
  return result;
}

function unitColumns(matrix: Matrix): Matrix {
  for (let f = 0; f < matrix.columns; f += 1) {
    const length = Math.sqrt(matrix.getColumn(f).reduce((sum, x) => sum + x * x, 0));
    matrix.mulColumn(f, 1 / length);
  }
  return matrix;
}
