import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type Grouping } from './grouping.js';

/**
 * One random term, for instance "intercept and session slope by client". Inside the fit, slopes are centred and brought to
 * unit spread, so that every parameter of the search is of order one; `centre` and `spread` undo it.
 */
export interface RandomTerm {
  readonly name: string;
  readonly effects: readonly string[];
  readonly grouping: Grouping;
  readonly groups: number;
  /** Effects per group: 1 for an intercept, 2 for intercept and slope. */
  readonly width: number;
  /** Row-major rows × width: what each effect is multiplied with in each row. */
  readonly values: Float64Array;
  readonly centre: readonly number[];
  readonly spread: readonly number[];
}

/**
 * Builds a term from its grouping and slope columns. Undefined when a slope variable does not vary.
 *
 * @param slopes one column per effect other than the intercept, in the order of `effects`
 */
export function randomTerm(
  name: string,
  effects: readonly string[],
  grouping: Grouping,
  slopes: ReadonlyMap<string, Float64Array>,
): Estimate<{ term: RandomTerm }> {
  const rows = grouping.codes.length;
  const width = effects.length;
  const values = new Float64Array(rows * width);
  const centre = new Array<number>(width).fill(0);
  const spread = new Array<number>(width).fill(1);
  const centred = effects.includes('intercept');
  for (const [effect, label] of effects.entries()) {
    const column = label === 'intercept' ? undefined : slopes.get(label);
    if (column === undefined) {
      for (let row = 0; row < rows; row++) values[row * width + effect] = 1;
      continue;
    }
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += column[row]!;
    const middle = centred ? sum / rows : 0;
    let squares = 0;
    let largest = 0;
    for (let row = 0; row < rows; row++) {
      squares += (column[row]! - middle) ** 2;
      largest = Math.max(largest, Math.abs(column[row]!));
    }
    const deviation = Math.sqrt(squares / rows);
    if (!(deviation > 1e-12 * largest)) {
      return notEstimable(`"${label}" does not vary, so its slope cannot differ between groups of ${name}.`);
    }
    centre[effect] = middle;
    spread[effect] = deviation;
    for (let row = 0; row < rows; row++) values[row * width + effect] = (column[row]! - middle) / deviation;
  }
  return estimated({
    term: { name, effects, grouping, groups: grouping.labels.length, width, values, centre, spread },
  });
}

/** Number of free parameters of a term's covariance: the lower triangle of its Cholesky factor. */
export const parametersOf = (term: RandomTerm): number => (term.width * (term.width + 1)) / 2;

/**
 * Lower-triangular factors Λ of all terms from the flat vector of parameters, row by row. ΛΛᵀ is the covariance of the
 * effects in units of the residual variance.
 */
export function factorsOf(terms: readonly RandomTerm[], parameters: Float64Array): Float64Array[] {
  let next = 0;
  return terms.map(({ width }) => {
    const factor = new Float64Array(width * width);
    for (let row = 0; row < width; row++) {
      for (let column = 0; column <= row; column++) factor[row * width + column] = parameters[next++]!;
    }
    return factor;
  });
}

/** Positions of the diagonals of all Λ in the flat vector: a zero there means a direction without variance. */
export function diagonalPositions(terms: readonly RandomTerm[]): number[] {
  const positions: number[] = [];
  let start = 0;
  for (const term of terms) {
    for (let row = 0; row < term.width; row++) positions.push(start + (row * (row + 3)) / 2);
    start += parametersOf(term);
  }
  return positions;
}

/**
 * Turns a vector of effects of centred, unit-spread variables into effects of the variables as given: the slope is divided
 * by the spread, and the intercept moves from the mean of the slope variable to its zero.
 */
export function effectsAsGiven(term: RandomTerm, effects: readonly number[]): number[] {
  const given = effects.map((value, k) => value / term.spread[k]!);
  const intercept = term.effects.indexOf('intercept');
  if (intercept >= 0) given.forEach((value, k) => (given[intercept]! -= k === intercept ? 0 : value * term.centre[k]!));
  return given;
}

/** The same change of variables for a covariance matrix (row-major in, rows out). */
export function covarianceAsGiven(term: RandomTerm, covariance: Float64Array, factor: number): number[][] {
  const { width } = term;
  const halfway = Array.from({ length: width }, (_, column) =>
    effectsAsGiven(
      term,
      Array.from({ length: width }, (_, row) => covariance[row * width + column]! * factor),
    ),
  );
  const rows = Array.from({ length: width }, (_, row) =>
    effectsAsGiven(
      term,
      halfway.map((column) => column[row]!),
    ),
  );
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) rows[j]![i] = rows[i]![j]!;
  return rows;
}
