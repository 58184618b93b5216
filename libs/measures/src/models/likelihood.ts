import { eliminate, invertFactor, solveTransposed } from './cholesky.js';
import { type FixedDesign } from './fixed-design.js';
import { type PenalizedSystem } from './penalized-system.js';

/** REML: variances freed of the loss of degrees of freedom by the fixed effects; ML: for comparing fixed effects. */
export type LikelihoodMethod = 'REML' | 'ML';

/** A model at given variance ratios: its criterion, and what the fixed effects and residual variance are there. */
export interface Profile {
  /** −2 log-likelihood (ML) or −2 restricted log-likelihood (REML), on the scale of the data, as lme4 defines them. */
  readonly criterion: number;
  /** In units of the scaled outcome of the design. */
  readonly residualVariance: number;
  /** Coefficients on the design's orthonormal basis, of the scaled outcome. */
  readonly fixed: Float64Array;
  /** L⁻¹ with L Lᵀ = Qᵀ V⁻¹ Q, row-major. */
  readonly basisFactorInverse: Float64Array;
}

/**
 * The profiled criterion of Bates, Mächler, Bolker & Walker (2015, J Stat Softw 67(1), equations 34 and 42): for given
 * factors Λ, fixed effects and residual variance have closed-form optima, so that only Λ has to be searched.
 *
 * @returns undefined where the data leave no residual variance
 */
export function profileAt(
  system: PenalizedSystem,
  design: FixedDesign,
  factors: readonly Float64Array[],
  method: LikelihoodMethod,
): Profile | undefined {
  const { logDeterminant, root } = system.reduce(factors);
  const { count } = design;
  const size = count + 1;
  const logFixed = eliminate(root, size, count);
  const squares = root[size * size - 1]!;
  if (!(squares > 0) || Number.isNaN(logFixed)) return undefined;
  const fixed = root.slice(count * size, count * size + count);
  solveTransposed(root, size, count, fixed);
  return {
    criterion: criterionOf(design, method, logDeterminant, logFixed, squares),
    residualVariance: squares / degreesOfFreedom(design, method),
    fixed,
    basisFactorInverse: invertFactor(root, size, count),
  };
}

/** Only the criterion of {@link profileAt}; NaN where it does not exist. */
export function criterionAt(
  system: PenalizedSystem,
  design: FixedDesign,
  factors: readonly Float64Array[],
  method: LikelihoodMethod,
): number {
  const { logDeterminant, root } = system.reduce(factors);
  const size = design.count + 1;
  const logFixed = eliminate(root, size, design.count);
  const squares = root[size * size - 1]!;
  return squares > 0 ? criterionOf(design, method, logDeterminant, logFixed, squares) : NaN;
}

const degreesOfFreedom = (design: FixedDesign, method: LikelihoodMethod): number =>
  method === 'REML' ? design.rows - design.count : design.rows;

function criterionOf(
  design: FixedDesign,
  method: LikelihoodMethod,
  logDeterminant: number,
  logFixed: number,
  squares: number,
): number {
  const df = degreesOfFreedom(design, method);
  const onDataScale = 2 * Math.log(design.scale);
  const common = logDeterminant + df * (1 + Math.log((2 * Math.PI * squares) / df) + onDataScale);
  return method === 'REML' ? common + logFixed + design.logDeterminant : common;
}
