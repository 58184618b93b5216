import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** One line of an analysis of variance: mean square, degrees of freedom, and what it is expected to be made of. */
export interface VarianceLine {
  readonly ms: number;
  readonly df: number;
  /** Multiplier of each component in the expected mean square, in the order of the components. */
  readonly expectation: readonly number[];
}

/** Components that are not negative. */
export interface RestrictedComponents {
  readonly components: readonly number[];
  /** −2 restricted log-likelihood, as REMLcrit of lme4. */
  readonly criterion: number;
}

/**
 * Variance components of a balanced design by restricted maximum likelihood, from its mean squares alone.
 *
 * In a balanced design the mean squares are independent and carry all the information: −2 log-likelihood is
 * Σ df·(ln λ + MS/λ) plus constants, λ = expected mean square. Where no moment estimate is negative its maximum is the
 * moment estimates; otherwise the components concerned are 0 and the others move. Solved by Fisher scoring: a weighted
 * least-squares fit of the mean squares with non-negative components, repeated with weights df/λ².
 *
 * Source: Searle SR, Casella G, McCulloch CE (1992), Variance Components, ch. 3.8 and 6.
 *
 * @param lines  all mean squares of the design; the last component is the residual, with multiplier 1 everywhere
 * @param observations  number of scores, for the constant of the criterion
 * @returns undefined when the residual mean square is 0
 * @example balancedReml([{ ms: 11.24, df: 5, expectation: [4, 0, 1] }, …], 24);
 */
export function balancedReml(lines: readonly VarianceLine[], observations: number): Estimate<RestrictedComponents> {
  const count = lines[0]?.expectation.length ?? 0;
  let scale = 0;
  for (const { ms } of lines) scale = Math.max(scale, ms);
  if (!(lines.at(-1) as VarianceLine).ms || scale === 0) {
    return notEstimable('There is no residual variation, so that the likelihood has no maximum.');
  }
  let components = new Array<number>(count).fill(0);
  components[count - 1] =
    lines.reduce((sum, { ms, df }) => sum + ms * df, 0) / lines.reduce((sum, { df }) => sum + df, 0);
  let value = deviance(lines, components);
  for (let step = 0; step < 500; step += 1) {
    const target = weightedFit(lines, expectedOf(lines, components));
    let next = target;
    let reached = deviance(lines, next);
    for (let length = 0.5; !(reached <= value) && length > 1e-12; length /= 2) {
      next = components.map((from, c) => from + length * ((target[c] as number) - from));
      reached = deviance(lines, next);
    }
    const moved = next.reduce((most, to, c) => Math.max(most, Math.abs(to - (components[c] as number))), 0);
    if (reached <= value) {
      components = next;
      value = reached;
    }
    if (moved <= 1e-14 * scale) break;
  }
  const constant = (observations - 1) * Math.log(2 * Math.PI) + Math.log(observations);
  return estimated({ components, criterion: constant + value });
}

const expectedOf = (lines: readonly VarianceLine[], components: readonly number[]): number[] =>
  lines.map(({ expectation }) =>
    expectation.reduce((sum, multiplier, c) => sum + multiplier * (components[c] as number), 0),
  );

function deviance(lines: readonly VarianceLine[], components: readonly number[]): number {
  const expected = expectedOf(lines, components);
  let sum = 0;
  lines.forEach(({ ms, df }, at) => (sum += df * (Math.log(expected[at] as number) + ms / (expected[at] as number))));
  return Number.isNaN(sum) ? Infinity : sum;
}

/** Non-negative least squares (Lawson and Hanson 1974) of the mean squares on the multipliers. */
function weightedFit(lines: readonly VarianceLine[], expected: readonly number[]): number[] {
  const count = lines[0]?.expectation.length ?? 0;
  const rows = lines.map(({ ms, df, expectation }, at) => {
    const weight = Math.sqrt(df) / (expected[at] as number);
    return { target: ms * weight, multipliers: expectation.map((multiplier) => multiplier * weight) };
  });
  const solution = new Array<number>(count).fill(0);
  const free = new Set<number>();
  for (let round = 0; round < 3 * count; round += 1) {
    const gradient = solution.map((_, c) =>
      rows.reduce((sum, { target, multipliers }) => {
        const fitted = multipliers.reduce((total, m, at) => total + m * (solution[at] as number), 0);
        return sum + (multipliers[c] as number) * (target - fitted);
      }, 0),
    );
    let enters = -1;
    gradient.forEach((slope, c) => {
      const size = rows.reduce(
        (sum, { target, multipliers }) => sum + Math.abs((multipliers[c] as number) * target),
        0,
      );
      if (free.has(c) || slope <= 1e-12 * size) return;
      if (enters < 0 || slope > (gradient[enters] as number)) enters = c;
    });
    if (enters < 0) break;
    free.add(enters);
    settle(rows, solution, free);
  }
  return solution;
}

interface Row {
  readonly target: number;
  readonly multipliers: readonly number[];
}

/** Least squares over the free components; those that would turn negative are walked to 0 and held. */
function settle(rows: readonly Row[], solution: number[], free: Set<number>): void {
  while (free.size > 0) {
    const columns = [...free];
    const fit = leastSquares(rows, columns);
    const smallest = Math.min(...fit);
    if (smallest >= 0) {
      columns.forEach((c, at) => (solution[c] = fit[at] as number));
      return;
    }
    let length = 1;
    columns.forEach((c, at) => {
      const from = solution[c] as number;
      if ((fit[at] as number) < 0) length = Math.min(length, from / (from - (fit[at] as number)));
    });
    columns.forEach((c, at) => {
      const from = solution[c] as number;
      const to = from + length * ((fit[at] as number) - from);
      const held = (fit[at] as number) < 0 && to <= 1e-15 * Math.max(1, from);
      solution[c] = held ? 0 : to;
      if (held) free.delete(c);
    });
  }
}

/** Normal equations of at most seven unknowns by Gaussian elimination with pivoting. */
function leastSquares(rows: readonly Row[], columns: readonly number[]): number[] {
  const size = columns.length;
  const system = columns.map((a) => [
    ...columns.map((b) =>
      rows.reduce((sum, { multipliers }) => sum + (multipliers[a] as number) * (multipliers[b] as number), 0),
    ),
    rows.reduce((sum, { target, multipliers }) => sum + (multipliers[a] as number) * target, 0),
  ]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      if (Math.abs(system[row]?.[pivot] as number) > Math.abs(system[best]?.[pivot] as number)) best = row;
    }
    const lead = system[best] as number[];
    system[best] = system[pivot] as number[];
    system[pivot] = lead;
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const current = system[row] as number[];
      const factor = (current[pivot] as number) / (lead[pivot] as number);
      for (let at = pivot; at <= size; at += 1) current[at] = (current[at] as number) - factor * (lead[at] as number);
    }
  }
  return system.map((row, at) => (row[size] as number) / (row[at] as number));
}
