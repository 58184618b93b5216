import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { fixedDesign, fixedEffectsOf } from './fixed-design.js';
import { type Grouping, groupRows } from './grouping.js';
import { type LikelihoodMethod } from './likelihood.js';
import { type RandomTerm, randomTerm } from './random-term.js';
import { searchVariances } from './variance-search.js';

/** Variance components of a table of targets × raters. */
export interface CrossedComponents {
  readonly method: LikelihoodMethod;
  readonly targetVariance: number;
  readonly raterVariance: number;
  readonly residualVariance: number;
  readonly mean: number;
  readonly meanSe: number;
  readonly logLikelihood: number;
  /** −2 log-likelihood (restricted under REML). */
  readonly criterion: number;
  /** Observed cells, and targets and raters with at least one of them. */
  readonly cells: number;
  readonly targets: number;
  readonly raters: number;
  /** A variance estimated as zero, said in `notes`. */
  readonly singular: boolean;
  readonly notes: readonly string[];
}

/**
 * How much of the variance of ratings lies between targets, between raters and in the rest, from a table with any cells
 * missing: the model rating ~ 1 + (1 | target) + (1 | rater). For complete tables REML equals the mean squares of the
 * two-way analysis of variance as long as none of them gives a negative component.
 *
 * Formula: as {@link fitMixedModel}; use for intraclass correlations with missing cells, McGraw & Wong (1996).
 *
 * @param table one row per target, one column per rater, null where a rating is missing; rows may end early
 * @param options method: REML (default) or ML
 *
 * Undefined: fewer than two targets or raters with ratings, no more cells than targets or raters, no variation, values that
 * are not finite, targets and raters that reproduce the ratings exactly.
 *
 * @example
 * const parts = fitCrossedComponents([[4, 5, null], [2, 3, 3], [6, null, 7], [3, 4, 5]]);
 * if (parts.ok) parts.targetVariance / (parts.targetVariance + parts.raterVariance + parts.residualVariance); // ICC(A,1)
 */
export function fitCrossedComponents(
  table: readonly (readonly (number | null)[])[],
  { method = 'REML' }: { readonly method?: LikelihoodMethod } = {},
): Estimate<CrossedComponents> {
  const ratings: number[] = [];
  const targetLabels: number[] = [];
  const raterLabels: number[] = [];
  for (const [target, row] of table.entries()) {
    for (const [rater, rating] of row.entries()) {
      if (rating === null) continue;
      if (!Number.isFinite(rating)) {
        return notEstimable(`The rating of target ${target + 1} by rater ${rater + 1} is not a finite number.`);
      }
      ratings.push(rating);
      targetLabels.push(target);
      raterLabels.push(rater);
    }
  }
  const target = groupRows(targetLabels);
  const rater = groupRows(raterLabels);
  const problem = tooFew(ratings.length, target, rater);
  if (problem) return notEstimable(problem);
  const design = fixedDesign(['mean'], [new Float64Array(ratings.length).fill(1)], Float64Array.from(ratings));
  if (!design.ok) return design;
  const terms: RandomTerm[] = [];
  for (const [name, grouping] of [
    ['targets', target],
    ['raters', rater],
  ] as const) {
    const built = randomTerm(name, ['intercept'], grouping, new Map());
    if (!built.ok) return built;
    terms.push(built.term);
  }
  const optimum = searchVariances(terms, design, method);
  if (!optimum.ok) return optimum;

  const { factors, profile, singularTerms } = optimum;
  const residualVariance = profile.residualVariance * design.scale ** 2;
  const { estimates, covariance } = fixedEffectsOf(design, profile.fixed, profile.basisFactorInverse, residualVariance);
  return estimated({
    method,
    targetVariance: factors[0]![0]! ** 2 * residualVariance,
    raterVariance: factors[1]![0]! ** 2 * residualVariance,
    residualVariance,
    mean: estimates[0]!,
    meanSe: Math.sqrt(covariance[0]![0]!),
    logLikelihood: -profile.criterion / 2,
    criterion: profile.criterion,
    cells: ratings.length,
    targets: target.labels.length,
    raters: rater.labels.length,
    singular: singularTerms.includes(true),
    notes: terms
      .filter((_, index) => singularTerms[index])
      .map(({ name }) => `Singular fit: the variance between ${name} is estimated as zero.`),
  });
}

function tooFew(cells: number, target: Grouping, rater: Grouping): string | undefined {
  if (cells === 0) return 'There are no ratings.';
  if (target.labels.length < 2) return 'Only one target has ratings: differences between targets cannot be seen.';
  if (rater.labels.length < 2) return 'Only one rater has ratings: differences between raters cannot be seen.';
  if (cells <= target.labels.length) return 'No target is rated twice: targets cannot be told from disagreement.';
  if (cells <= rater.labels.length) return 'Every rater rated once: raters cannot be told from disagreement.';
  return undefined;
}
