/** What is left of the normal equations once every random effect has been eliminated. */
export interface Reduction {
  /** log |ΛᵀZᵀZΛ + I|. */
  readonly logDeterminant: number;
  /** Symmetric (p + 1) × (p + 1), lower triangle: fixed effects and, last, the outcome. */
  readonly root: Float64Array;
}

/** Predicted effects of one term's groups with their conditional covariance, in units of the scaled outcome. */
export interface ConditionalEffects {
  /** Groups × width. */
  readonly values: Float64Array;
  /** Groups × width × width, in units of the residual variance. */
  readonly covariance: Float64Array;
}

/**
 * The penalised normal equations of a mixed model, with the sums over rows taken once. `reduce` is what the search calls
 * for each trial of the factors Λ (one per random term, in the order of the terms).
 */
export interface PenalizedSystem {
  reduce(factors: readonly Float64Array[]): Reduction;
  conditionalEffects(factors: readonly Float64Array[], fixed: Float64Array): ConditionalEffects[];
}
