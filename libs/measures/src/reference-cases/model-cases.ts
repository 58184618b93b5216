import {
  fitMixedModel,
  groupEffect,
  type GroupLikelihood,
  type LikelihoodMethod,
  type MixedModelFit,
  type VarianceComponent,
} from '../models/index.js';
import { readFormula, type FormulaRandomTerm, type MixedFormula } from './lmer-formula.js';
import { shaped, type ReferenceMethod } from './reference-method.js';

type Columns = Readonly<Record<string, readonly (number | string | null)[]>>;

/** A mixed model given by an lme4 formula, by REML and by ML, in the words of lme4. */
export const mixedModelCase: ReferenceMethod = (input, params) =>
  shaped(readFormula((params as { formula: string }).formula), (formula) => ({
    REML: lmerFit(input as Columns, formula, 'REML'),
    ML: lmerFit(input as Columns, formula, 'ML'),
  }));

function lmerFit(columns: Columns, formula: MixedFormula, method: LikelihoodMethod) {
  const numbers = (name: string) => (columns[name] ?? []).map((value) => (value === null ? null : Number(value)));
  const fit = fitMixedModel({
    y: numbers(formula.outcome),
    fixed: formula.fixed.map((name) => ({ name, values: numbers(name) })),
    random: formula.random.map((term) => ({
      name: term.group,
      group: labelsOf(columns, term),
      terms: [...(term.intercept ? ['intercept'] : []), ...term.slopes],
    })),
    intercept: formula.intercept,
    method,
  });
  return shaped(fit, (model) => {
    const groups = [...model.variances].sort((a, b) => b.levels - a.levels);
    return {
      fixed: Object.fromEntries(model.fixed.map(({ name, estimate, se, t }) => [lmerName(name), { estimate, se, t }])),
      vcov_fixed: model.fixedCovariance,
      varcomp: [
        ...groups.flatMap(varianceRows),
        { group: 'Residual', term1: null, term2: null, vcov: model.residualVariance, sdcor: model.residualSd },
      ],
      sigma: model.residualSd,
      logLik: model.logLikelihood,
      deviance_or_reml: model.criterion,
      df_params: model.parameters,
      AIC: model.aic,
      BIC: model.bic,
      nobs: model.observations,
      singular: model.singular,
      blups: Object.fromEntries(groups.map(({ group }) => [group, predictionsOf(model, group)])),
    };
  });
}

const lmerName = (term: string): string => (term === 'intercept' ? '(Intercept)' : term);

const labelsOf = (columns: Columns, { factors }: FormulaRandomTerm): string[] =>
  (columns[factors[0] ?? ''] ?? []).map((_, row) => factors.map((name) => String(columns[name]?.[row])).join(':'));

/** Variances first, then covariances with their correlations. */
function varianceRows({ group, terms, covariance, sd }: VarianceComponent) {
  const cell = (i: number, j: number): number => covariance[i]?.[j] ?? NaN;
  const spread = (i: number): number => sd[i] ?? NaN;
  const variances = terms.map((term, i) => ({
    group,
    term1: lmerName(term),
    term2: null,
    vcov: cell(i, i),
    sdcor: spread(i),
  }));
  const covariances = terms.flatMap((first, i) =>
    terms.slice(i + 1).map((second, offset) => {
      const j = i + 1 + offset;
      const product = spread(i) * spread(j);
      return {
        group,
        term1: lmerName(first),
        term2: lmerName(second),
        vcov: cell(i, j),
        sdcor: product > 0 ? cell(i, j) / product : null,
      };
    }),
  );
  return [...variances, ...covariances];
}

/** Conditional modes in the order of R's factor levels: each part of a label by number where all parts are numbers. */
function predictionsOf(model: MixedModelFit, group: string) {
  const effects = model.predicted.find((each) => each.group === group);
  if (!effects) return null;
  const ids = effects.levels.map(String);
  const numeric = ids.every((id) => id.split(':').every((part) => part !== '' && Number.isFinite(Number(part))));
  const order = ids.map((_, at) => at).sort((a, b) => byParts(ids[a] ?? '', ids[b] ?? '', numeric));
  return {
    id: order.map((at) => ids[at]),
    ...Object.fromEntries(effects.terms.map(({ term, values }) => [lmerName(term), order.map((at) => values[at])])),
  };
}

function byParts(first: string, second: string, numeric: boolean): number {
  const [a, b] = [first.split(':'), second.split(':')];
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? '';
    const difference = numeric ? Number(part) - Number(other) : part < other ? -1 : Number(part > other);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** One-way random effect of therapists, by analysis of variance and by likelihood. */
export const groupEffectCase: ReferenceMethod = (input, params) => {
  const { y, group } = input as { y: readonly (number | null)[]; group: readonly string[] };
  const labels = [...new Set(group)].sort();
  const groups = labels.map((label) => ({ label, values: y.filter((_, row) => group[row] === label) }));
  return shaped(groupEffect(groups, { confidence: (params as { conf?: number }).conf ?? 0.95 }), (effect) => {
    const { anova, reml, ml, likelihoodRatio } = effect;
    return {
      k: anova.groups.length,
      N: anova.observations,
      group_sizes: anova.groups.map(({ n }) => n),
      n0: anova.n0,
      anova: {
        MS_between: anova.msBetween,
        MS_within: anova.msWithin,
        F: anova.f,
        df1: anova.df1,
        df2: anova.df2,
        p: anova.p,
        var_between: anova.betweenVariance,
        icc: anova.icc,
        icc_ci: [anova.iccInterval.lower, anova.iccInterval.upper],
        icc_group_mean_reliability: anova.groupMeanReliability,
      },
      REML: likelihoodTable(reml, labels),
      ML: likelihoodTable(ml, labels),
      lrt: { chisq: likelihoodRatio.chiSquare, p_half_mixture: likelihoodRatio.p },
    };
  });
};

function likelihoodTable(fit: GroupLikelihood, labels: readonly string[]) {
  return {
    var_between: fit.betweenVariance,
    var_within: fit.withinVariance,
    icc: fit.icc,
    mean: fit.mean,
    se_mean: fit.meanSe,
    logLik: fit.logLikelihood,
    blups: labels.map((label) => fit.deviations.find((each) => each.label === label)?.deviation ?? null),
  };
}
