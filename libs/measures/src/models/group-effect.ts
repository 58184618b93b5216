import { normalTwoSided } from '../distributions/index.js';
import { type Estimate, estimated } from '../estimate.js';
import { fitMixedModel } from './fit-mixed-model.js';
import { type LikelihoodMethod } from './likelihood.js';
import { type GroupScores, type OneWayComponents, oneWayComponents } from './one-way-components.js';

/** Likelihood estimates of the same model; the variance between groups is never negative here. */
export interface GroupLikelihood {
  readonly betweenVariance: number;
  readonly withinVariance: number;
  readonly icc: number;
  readonly mean: number;
  readonly meanSe: number;
  readonly logLikelihood: number;
  readonly singular: boolean;
  /** Predicted deviation of each group from the mean, shrunk. */
  readonly deviations: readonly { readonly label: string | number; readonly deviation: number }[];
}

export interface GroupEffect {
  readonly anova: OneWayComponents;
  readonly reml: GroupLikelihood;
  readonly ml: GroupLikelihood;
  /** Test of "groups do not differ" (ML). */
  readonly likelihoodRatio: { readonly chiSquare: number; readonly p: number };
}

/**
 * The therapist (intern) effect: which share of the variance of a score lies between groups, by analysis of variance, REML
 * and ML, with a likelihood-ratio test of no difference.
 *
 * The test's p halves the chi-square tail because a variance cannot be negative (Self & Liang 1987, J Am Stat Assoc 82,
 * 605–610: a 50:50 mixture of χ² with 0 and 1 degrees of freedom).
 *
 * @param groups scores by group
 * @param options confidence of the ANOVA interval of the ICC, default 0.95
 *
 * Undefined: as {@link oneWayComponents} and {@link fitMixedModel}.
 *
 * @example
 * const effect = groupEffect(clientsByIntern);
 * if (effect.ok) `${(100 * effect.reml.icc).toFixed(0)} % of the variance lies between interns`;
 */
export function groupEffect(
  groups: readonly GroupScores[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Estimate<GroupEffect> {
  const anova = oneWayComponents(groups, { confidence });
  if (!anova.ok) return anova;
  const reml = likelihoodOf(groups, 'REML');
  if (!reml.ok) return reml;
  const ml = likelihoodOf(groups, 'ML');
  if (!ml.ok) return ml;
  const chiSquare = Math.max(0, 2 * (ml.logLikelihood - logLikelihoodWithoutGroups(anova)));
  const p = chiSquare > 0 && !ml.singular ? normalTwoSided(Math.sqrt(chiSquare)) / 2 : 1;
  return estimated({ anova, reml, ml, likelihoodRatio: { chiSquare: ml.singular ? 0 : chiSquare, p } });
}

function likelihoodOf(groups: readonly GroupScores[], method: LikelihoodMethod): Estimate<GroupLikelihood> {
  const y: number[] = [];
  const group: (string | number)[] = [];
  for (const { label, values } of groups) {
    for (const value of values) {
      if (value === null) continue;
      y.push(value);
      group.push(label);
    }
  }
  const fit = fitMixedModel({ y, fixed: [], random: [{ name: 'groups', group, terms: ['intercept'] }], method });
  if (!fit.ok) return fit;
  const betweenVariance = fit.variances[0]!.covariance[0]![0]!;
  const withinVariance = fit.residualVariance;
  const { levels, terms } = fit.predicted[0]!;
  return estimated({
    betweenVariance,
    withinVariance,
    icc: betweenVariance / (betweenVariance + withinVariance),
    mean: fit.fixed[0]!.estimate,
    meanSe: fit.fixed[0]!.se,
    logLikelihood: fit.logLikelihood,
    singular: fit.singular,
    deviations: levels.map((label, index) => ({ label, deviation: terms[0]!.values[index]! })),
  });
}

function logLikelihoodWithoutGroups({ observations, msBetween, df1, msWithin, df2 }: OneWayComponents): number {
  const variance = (msBetween * df1 + msWithin * df2) / observations;
  return (-observations / 2) * (1 + Math.log(2 * Math.PI * variance));
}
