/** Where a search ended. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** Whether a further step promised no gain that rounding could tell. */
  readonly converged: boolean;
}

const RELATIVE_STEP = 1e-4;
const MAX_ITERATIONS = 500;

/**
 * Minimum of a smooth function of a few variables: quasi-Newton steps (BFGS, Nocedal & Wright 2006, chapter 6) with central
 * differences for the slope and a backtracking line search. The curvature of the first step comes from the same
 * differences, so no step size has to be chosen.
 *
 * @param objective finite at the start; NaN or Infinity elsewhere means "not here"
 */
export function minimise(objective: (point: Float64Array) => number, start: Float64Array): Minimum {
  const size = start.length;
  let evaluations = 0;
  const evaluate = (point: Float64Array): number => {
    evaluations++;
    const value = objective(point);
    return Number.isNaN(value) ? Infinity : value;
  };
  let point: Float64Array = Float64Array.from(start);
  let value = evaluate(point);
  let { slope, curvature } = differences(evaluate, point, value);
  let inverse: Float64Array = initialInverse(slope, curvature);
  let converged = false;
  for (let iteration = 0; iteration < MAX_ITERATIONS && Number.isFinite(value); iteration++) {
    let direction = downhill(inverse, slope);
    let promised = -dot(direction, slope);
    if (!(promised > 0)) {
      inverse = initialInverse(slope, curvature);
      direction = downhill(inverse, slope);
      promised = -dot(direction, slope);
    }
    const negligible = promised / 2 <= 1e-11 + 1e-14 * Math.abs(value);
    const step = lineSearch(evaluate, point, value, direction, promised);
    if (step === undefined || negligible) {
      converged = promised / 2 <= 1e-6 * (1 + 1e-4 * Math.abs(value));
      if (step !== undefined) ({ point, value } = step);
      break;
    }
    const before = slope;
    ({ slope, curvature } = differences(evaluate, step.point, step.value));
    const moved = step.point.map((x, k) => x - point[k]!);
    const turned = slope.map((x, k) => x - before[k]!);
    updateInverse(inverse, moved, turned, size);
    ({ point, value } = step);
  }
  return { point, value, evaluations, converged };
}

function differences(
  evaluate: (point: Float64Array) => number,
  point: Float64Array,
  value: number,
): { slope: Float64Array; curvature: Float64Array } {
  const slope = new Float64Array(point.length);
  const curvature = new Float64Array(point.length);
  const trial = Float64Array.from(point);
  for (let k = 0; k < point.length; k++) {
    const h = RELATIVE_STEP * Math.max(1, Math.abs(point[k]!));
    trial[k] = point[k]! + h;
    const above = evaluate(trial);
    trial[k] = point[k]! - h;
    const below = evaluate(trial);
    trial[k] = point[k]!;
    slope[k] = (above - below) / (2 * h);
    curvature[k] = (above + below - 2 * value) / (h * h);
  }
  return { slope, curvature };
}

/** Diagonal start: one over the curvature where it is positive, and a step of at most half a unit. */
function initialInverse(slope: Float64Array, curvature: Float64Array): Float64Array {
  const size = slope.length;
  const inverse = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    inverse[k * (size + 1)] = 1 / Math.max(curvature[k]!, 2 * Math.abs(slope[k]!), 1e-3);
  }
  return inverse;
}

function downhill(inverse: Float64Array, slope: Float64Array): Float64Array {
  const size = slope.length;
  return slope.map((_, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum -= inverse[row * size + k]! * slope[k]!;
    return sum;
  });
}

/** Halves (or shortens by the parabola through the trial) until the gain is a fair share of what the slope promised. */
function lineSearch(
  evaluate: (point: Float64Array) => number,
  point: Float64Array,
  value: number,
  direction: Float64Array,
  promised: number,
): { point: Float64Array; value: number } | undefined {
  let reach = 0;
  for (let k = 0; k < point.length; k++) {
    reach = Math.max(reach, Math.abs(direction[k]!) / (1 + 2 * Math.abs(point[k]!)));
  }
  let length = reach > 1 ? 1 / reach : 1;
  for (let attempt = 0; attempt < 40; attempt++) {
    const trial = point.map((x, k) => x + length * direction[k]!);
    const reached = evaluate(trial);
    if (reached <= value - 1e-4 * length * promised) return { point: trial, value: reached };
    const parabola = (length * length * promised) / (2 * (reached - value + length * promised));
    length = parabola > 0.1 * length && parabola < 0.5 * length ? parabola : length / 2;
  }
  return undefined;
}

/** BFGS update of the inverse curvature; left out where the function did not curve upwards along the step. */
function updateInverse(inverse: Float64Array, moved: Float64Array, turned: Float64Array, size: number): void {
  const along = dot(moved, turned);
  if (!(along > 1e-10 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return;
  const image = turned.map((_, row) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += inverse[row * size + k]! * turned[k]!;
    return sum;
  });
  const weight = (1 + dot(turned, image) / along) / along;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      inverse[i * size + j]! +=
        weight * moved[i]! * moved[j]! - (image[i]! * moved[j]! + moved[i]! * image[j]!) / along;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
