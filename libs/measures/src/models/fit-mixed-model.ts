import { normalQuantile } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { fixedEffectsOf } from './fixed-design.js';
import {
  type MixedModelFit,
  type MixedModelInput,
  type PredictedEffects,
  type VarianceComponent,
} from './mixed-model.js';
import { modelFrame } from './model-frame.js';
import { type ConditionalEffects } from './penalized-system.js';
import { covarianceAsGiven, effectsAsGiven, type RandomTerm } from './random-term.js';
import { searchVariances } from './variance-search.js';

/**
 * Linear mixed model by REML or ML: fixed effects, how much groups differ, and a prediction for each group that leans on
 * all others (partial pooling). Groups may be one level (sessions of clients), nested (of interns) or crossed (targets and
 * raters); each may differ in intercept, slopes, or both with their correlation. Same estimates as R's `lme4::lmer`.
 *
 * Formula: profiled criterion of Bates, Mächler, Bolker & Walker (2015), J Stat Softw 67(1), doi:10.18637/jss.v067.i01;
 * predicted effects and their conditional variance ibid. section 5. Sums over rows are taken once; each trial of the
 * variances then costs one pass over the groups (nested) or one Cholesky of the smaller factors (crossed).
 *
 * Accuracy: variances to about 1e-6 relative; where groups differ by more than 1,000 residual standard deviations, to 1e-3.
 *
 * Undefined (reason in words): no rows, one group, as many effects as observations, no variation, a fixed effect that is a
 * combination of others, values that are not finite, groups that reproduce the outcome exactly.
 *
 * @example
 * // alliance ~ session + (session | client)
 * const fit = fitMixedModel({
 *   y: alliance,
 *   fixed: [{ name: 'session', values: session }],
 *   random: [{ name: 'client', group: client, terms: ['intercept', 'session'] }],
 * });
 * if (fit.ok) fit.fixed[1].estimate; // mean change per session
 * @example
 * // alliance ~ session + (1 | intern/client)
 * fitMixedModel({ y, fixed, random: [
 *   { name: 'client', group: client, terms: ['intercept'] }, { name: 'intern', group: intern, terms: ['intercept'] }] });
 */
export function fitMixedModel(input: MixedModelInput): Estimate<MixedModelFit> {
  const { method = 'REML', confidence = 0.95 } = input;
  if (!(confidence > 0 && confidence < 1)) return notEstimable('The level of confidence must lie between 0 and 1.');
  const frame = modelFrame(input);
  if (!frame.ok) return frame;
  const { design, terms, rowsLeftOut } = frame;
  const optimum = searchVariances(terms, design, method);
  if (!optimum.ok) return optimum;
  const { system, factors, profile, singularTerms } = optimum;

  const residualVariance = profile.residualVariance * design.scale ** 2;
  const { estimates, covariance } = fixedEffectsOf(design, profile.fixed, profile.basisFactorInverse, residualVariance);
  const fixed = design.names.map((name, k) => {
    const se = Math.sqrt(covariance[k]![k]!);
    return { name, estimate: estimates[k]!, se, t: estimates[k]! / se };
  });
  const variances = terms.map((term, k) => componentOf(term, factors[k]!, residualVariance, singularTerms[k]!));
  const z = normalQuantile((1 + confidence) / 2);
  const predicted = system
    .conditionalEffects(factors, profile.fixed)
    .map((effects, k) => predictionsOf(terms[k]!, effects, design.scale, residualVariance, z));
  const parameters = optimum.parameters + design.count + 1;
  const { criterion } = profile;
  return estimated({
    method,
    observations: design.rows,
    rowsLeftOut,
    fixed,
    fixedCovariance: covariance,
    variances,
    residualVariance,
    residualSd: Math.sqrt(residualVariance),
    predicted,
    logLikelihood: -criterion / 2,
    criterion,
    parameters,
    aic: criterion + 2 * parameters,
    bic: criterion + parameters * Math.log(design.rows),
    singular: singularTerms.includes(true),
    notes: notesOn(variances, rowsLeftOut),
  });
}

function componentOf(
  term: RandomTerm,
  factor: Float64Array,
  residualVariance: number,
  singular: boolean,
): VarianceComponent {
  const { width, effects } = term;
  const relative = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      for (let k = 0; k <= Math.min(i, j); k++) {
        relative[i * width + j]! += factor[i * width + k]! * factor[j * width + k]!;
      }
    }
  }
  const covariance = covarianceAsGiven(term, relative, residualVariance);
  const sd = covariance.map((row, k) => Math.sqrt(Math.max(0, row[k]!)));
  const correlations: VarianceComponent['correlations'][number][] = [];
  for (let i = 1; i < width; i++) {
    for (let j = 0; j < i; j++) {
      const product = sd[i]! * sd[j]!;
      correlations.push({
        between: [effects[j]!, effects[i]!],
        correlation:
          product > 0
            ? estimated({ value: Math.max(-1, Math.min(1, covariance[i]![j]! / product)) })
            : notEstimable('One of the two variances is zero.'),
      });
    }
  }
  return { group: term.name, levels: term.groups, terms: effects, covariance, sd, correlations, singular };
}

function predictionsOf(
  term: RandomTerm,
  { values, covariance }: ConditionalEffects,
  scale: number,
  residualVariance: number,
  z: number,
): PredictedEffects {
  const { width, groups, effects, name, grouping } = term;
  const terms = effects.map((effect) => ({
    term: effect,
    values: new Array<number>(groups),
    conditionalSd: new Array<number>(groups),
    lower: new Array<number>(groups),
    upper: new Array<number>(groups),
  }));
  for (let group = 0; group < groups; group++) {
    const given = effectsAsGiven(
      term,
      Array.from({ length: width }, (_, k) => values[group * width + k]! * scale),
    );
    const block = covariance.subarray(group * width * width, (group + 1) * width * width);
    const spread = covarianceAsGiven(term, block, residualVariance);
    terms.forEach((column, k) => {
      const sd = Math.sqrt(Math.max(0, spread[k]![k]!));
      column.values[group] = given[k]!;
      column.conditionalSd[group] = sd;
      column.lower[group] = given[k]! - z * sd;
      column.upper[group] = given[k]! + z * sd;
    });
  }
  return { group: name, levels: grouping.labels, terms };
}

function notesOn(variances: readonly VarianceComponent[], rowsLeftOut: number): string[] {
  const notes = variances
    .filter(({ singular }) => singular)
    .map(({ group, terms, sd }) => {
      const zero = terms.filter((_, k) => sd[k] === 0);
      if (zero.length === terms.length)
        return `Singular fit: the variance between groups of ${group} is estimated as zero.`;
      return zero.length > 0
        ? `Singular fit: the variance of ${zero.join(', ')} between groups of ${group} is estimated as zero.`
        : `Singular fit: the effects of ${group} (${terms.join(', ')}) are estimated as perfectly correlated; ` +
            'the data do not support them all.';
    });
  if (rowsLeftOut > 0) notes.push(`${rowsLeftOut} rows with a missing value were left out.`);
  return notes;
}
