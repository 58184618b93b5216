import { type Estimate } from '../estimate.js';
import { type LikelihoodMethod } from './likelihood.js';

/** A fixed effect: one number per row; null leaves the row out. */
export interface FixedEffectInput {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** A random term: which group each row belongs to, and what differs between groups. */
export interface RandomEffectInput {
  /** Shown in the result, for instance "client"; by default "group 1", "group 2", … */
  readonly name?: string;
  /** One label per row. Labels must be unique over the whole data; see `groupsWithin` for ids used again. */
  readonly group: readonly (string | number)[];
  /** 'intercept' and names of fixed effects whose slopes differ between groups; correlated within the term. */
  readonly terms: readonly string[];
}

export interface MixedModelInput {
  /** Outcome, one number per row; null leaves the row out. */
  readonly y: readonly (number | null)[];
  readonly fixed: readonly FixedEffectInput[];
  readonly random: readonly RandomEffectInput[];
  /** Default REML. */
  readonly method?: LikelihoodMethod;
  /** Whether the fixed part has an intercept; default true. */
  readonly intercept?: boolean;
  /** Level of the intervals of the predicted effects; default 0.95. */
  readonly confidence?: number;
}

export interface FixedEffect {
  readonly name: string;
  readonly estimate: number;
  readonly se: number;
  /** estimate / se. No p is given: its degrees of freedom are a matter of convention. */
  readonly t: number;
}

/** Covariance of the effects of one random term, in units of the data. */
export interface VarianceComponent {
  readonly group: string;
  readonly levels: number;
  readonly terms: readonly string[];
  readonly covariance: readonly (readonly number[])[];
  readonly sd: readonly number[];
  readonly correlations: readonly {
    readonly between: readonly [string, string];
    readonly correlation: Estimate<{ value: number }>;
  }[];
  /** Whether the estimate lies at the edge of what is possible (a variance of zero, a correlation of ±1). */
  readonly singular: boolean;
}

/**
 * Predicted effects (BLUPs, conditional modes) of the groups of one random term, as deviations from the fixed effects.
 * Intervals are the conditional ones, value ± z · conditional SD: they take variances and fixed effects as known.
 */
export interface PredictedEffects {
  readonly group: string;
  readonly levels: readonly (string | number)[];
  readonly terms: readonly {
    readonly term: string;
    readonly values: readonly number[];
    readonly conditionalSd: readonly number[];
    readonly lower: readonly number[];
    readonly upper: readonly number[];
  }[];
}

export interface MixedModelFit {
  readonly method: LikelihoodMethod;
  readonly observations: number;
  /** Rows left out because a value was missing. */
  readonly rowsLeftOut: number;
  readonly fixed: readonly FixedEffect[];
  readonly fixedCovariance: readonly (readonly number[])[];
  readonly variances: readonly VarianceComponent[];
  readonly residualVariance: number;
  readonly residualSd: number;
  readonly predicted: readonly PredictedEffects[];
  /** Log-likelihood; the restricted one under REML, as in R. */
  readonly logLikelihood: number;
  /** −2 log-likelihood: the deviance (ML) or the REML criterion. */
  readonly criterion: number;
  /** Number of estimated parameters: fixed effects, variances and covariances, residual variance. */
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly singular: boolean;
  /** What a reader should know about this fit, in words; empty when there is nothing to say. */
  readonly notes: readonly string[];
}
