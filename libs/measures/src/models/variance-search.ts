import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { crossedSystem, MAX_DENSE_EFFECTS } from './crossed-system.js';
import { denseSize } from './crossed-layout.js';
import { type FixedDesign } from './fixed-design.js';
import { criterionAt, type LikelihoodMethod, type Profile, profileAt } from './likelihood.js';
import { nestedSystem, nestingOrder } from './nested-system.js';
import { type PenalizedSystem } from './penalized-system.js';
import { type Minimum, minimise } from './quasi-newton.js';
import { diagonalPositions, factorsOf, parametersOf, type RandomTerm } from './random-term.js';

/** The variances that maximise the likelihood, and the model there. */
export interface VarianceOptimum {
  readonly system: PenalizedSystem;
  readonly factors: readonly Float64Array[];
  readonly profile: Profile;
  readonly parameters: number;
  /** Per term: whether its covariance has lost a dimension. */
  readonly singularTerms: readonly boolean[];
}

/** Residual variance, as a share of what the fixed effects leave, below which the groups are said to explain everything. */
const NO_RESIDUAL = 1e-7;
/** Below this a diagonal of Λ is examined for being zero. */
const NEAR_ZERO = 0.01;
/** Below this a diagonal of Λ counts as zero (the tolerance of lme4's isSingular). */
const SINGULAR = 1e-4;

/**
 * Searches the variance ratios of a mixed model. Nested groupings take the fast path, crossed ones the dense one.
 *
 * Undefined when the groups reproduce the outcome exactly, when the crossed part is too large, or when the search does not
 * settle.
 */
export function searchVariances(
  terms: readonly RandomTerm[],
  design: FixedDesign,
  method: LikelihoodMethod,
): Estimate<VarianceOptimum> {
  const order = nestingOrder(terms);
  if (!order && denseSize(terms) > MAX_DENSE_EFFECTS) {
    return notEstimable(
      `The crossed groupings have ${denseSize(terms)} effects besides the largest; at most ${MAX_DENSE_EFFECTS} are solved.`,
    );
  }
  const system = order ? nestedSystem(terms, order, design) : crossedSystem(terms, design);
  const parameters = terms.reduce((sum, term) => sum + parametersOf(term), 0);
  const diagonals = diagonalPositions(terms);
  const objective = (point: Float64Array): number => criterionAt(system, design, factorsOf(terms, point), method);

  if (residualOfFreeGroups(system, design, terms) < NO_RESIDUAL) {
    return notEstimable('The groups reproduce the outcome exactly: no residual variance is left to compare them with.');
  }

  const start = new Float64Array(parameters);
  for (const position of diagonals) start[position] = 1;
  const best = minimumAwayFromZero(objective, minimise(objective, start), diagonals);
  if (!best.converged) return notEstimable('The search for the variances did not settle.');

  const point = Float64Array.from(best.point);
  for (const position of diagonals) {
    const kept = point[position]!;
    if (Math.abs(kept) > NEAR_ZERO) continue;
    point[position] = 0;
    if (!(objective(point) <= best.value + 1e-8)) point[position] = kept;
  }
  const factors = factorsOf(terms, point);
  const profile = profileAt(system, design, factors, method);
  if (!profile) return notEstimable('No residual variance is left at the best variances.');
  return estimated({ system, factors, profile, parameters, singularTerms: singularTerms(terms, factors) });
}

/**
 * Residual variance when the groups may take any effects, as a share of what the fixed effects leave. Seen from two large
 * but finite ratios, because it approaches its limit as 1/ratio² and at very large ones rounding takes over.
 */
function residualOfFreeGroups(system: PenalizedSystem, design: FixedDesign, terms: readonly RandomTerm[]): number {
  const [near, far] = [1e2, 1e3].map((ratio) => {
    const factors = terms.map(({ width }) =>
      new Float64Array(width * width).map((_, at) => (at % (width + 1) ? 0 : ratio)),
    );
    return profileAt(system, design, factors, 'ML')?.residualVariance ?? NaN;
  });
  return (100 * far! - near!) / 99;
}

/**
 * Zero is a level point of the criterion in every diagonal even where it is no minimum, because only squares of Λ count. So
 * a search that ended there is looked at from both sides near and far, and begun again if anything lower is seen.
 */
function minimumAwayFromZero(
  objective: (point: Float64Array) => number,
  first: Minimum,
  diagonals: readonly number[],
): Minimum {
  let best = first;
  for (let round = 0; round <= diagonals.length; round++) {
    const atZero = diagonals.filter((position) => Math.abs(best.point[position]!) <= NEAR_ZERO);
    const lower = atZero
      .flatMap((position) => [0.05, 0.5].map((probe) => best.point.with(position, probe)))
      .find((trial) => objective(trial) < best.value - 1e-8);
    if (!lower) return best;
    for (const position of atZero) if (Math.abs(lower[position]!) <= NEAR_ZERO) lower[position] = 0.05;
    const again = minimise(objective, lower);
    if (!(again.value < best.value)) return best;
    best = again;
  }
  return best;
}

const singularTerms = (terms: readonly RandomTerm[], factors: readonly Float64Array[]): boolean[] =>
  terms.map(({ width }, index) =>
    Array.from({ length: width }, (_, k) => Math.abs(factors[index]![k * (width + 1)]!)).some((d) => d < SINGULAR),
  );
