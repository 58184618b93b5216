import {
  categoryCounts,
  cohenKappa,
  coincidenceMatrix,
  confusionTable,
  confusionTableOf,
  fleissKappa,
  gwetAgreement,
  krippendorffAlpha,
  krippendorffInterval,
  observedAndExpected,
  percentAgreement,
  type AlphaMetric,
  type ChanceCorrected,
  type ConfusionTable,
  type WeightScheme,
} from '../agreement/index.js';
import { disagreementOf } from '../agreement/krippendorff-disagreement.js';
import { pairableUnits, type PairableUnits } from '../agreement/pairable-units.js';
import { type Estimate } from '../estimate.js';
import { psychWeightedError } from './psych-weighted-error.js';
import { orNull, shaped, type ReferenceMethod, type Rows } from './reference-method.js';

interface KappaParams {
  readonly alpha?: number;
  readonly levels?: readonly number[] | null;
  readonly custom_weights?: readonly (readonly number[])[];
}

/** Cohen's kappa with the three usual weightings and one of the case's own. */
export const kappaCase: ReferenceMethod = (input, params) => {
  const { ratings, confusion } = input as { ratings?: Rows; confusion?: readonly (readonly number[])[] };
  const { alpha = 0.05, levels, custom_weights: custom } = params as KappaParams;
  const table = ratings ? confusionTable(ratings, levels ?? undefined) : confusionTableOf(confusion ?? []);
  return shaped(table, (counts) => {
    const q = counts.categories.length;
    const schemes: Readonly<Record<string, WeightScheme>> = {
      unweighted: 'unweighted',
      linear: 'linear',
      quadratic: 'quadratic',
      ...(custom ? { custom } : {}),
    };
    return {
      n: counts.n,
      confusion: counts.categories.map((_, i) => Array.from(counts.counts.subarray(i * q, (i + 1) * q))),
      ...Object.fromEntries(
        Object.entries(schemes).map(([name, scheme]) => [name, kappaRow(counts, scheme, 1 - alpha)]),
      ),
      psych_weighted_se: {
        linear: psychWeightedError(counts, 'linear'),
        quadratic: psychWeightedError(counts, 'quadratic'),
      },
    };
  });
};

function kappaRow(table: ConfusionTable, scheme: WeightScheme, confidence: number) {
  const kappa = cohenKappa(table, scheme, confidence);
  const { observed, expected } = observedAndExpected(table, scheme);
  return {
    kappa: orNull(kappa, (k) => k.value),
    po: observed,
    pe: expected,
    se: orNull(kappa, (k) => k.se),
    se_null: orNull(kappa, (k) => k.seNull),
    z: orNull(kappa, (k) => k.z),
    p: orNull(kappa, (k) => k.p),
    ci_lower: orNull(kappa, (k) => k.lower),
    ci_upper: orNull(kappa, (k) => k.upper),
  };
}

/** Fleiss' kappa overall and per category. */
export const fleissCase: ReferenceMethod = (input, params) => {
  const { ratings } = input as { ratings: Rows };
  const table = categoryCounts(ratings, (params as { levels?: number[] }).levels);
  const kappa = table.ok ? fleissKappa(table) : table;
  const ofCategory = (read: (k: CategoryStatistics) => number) =>
    shaped(kappa, ({ categories }) => categories.map((category) => orNull(category.kappa, read)));
  return {
    kappa: orNull(kappa, (k) => k.value),
    P_bar: orNull(percentAgreement(ratings), (agreement) => agreement.value),
    P_e: orNull(kappa, (k) => k.expected),
    se: orNull(kappa, (k) => k.seNull),
    z: orNull(kappa, (k) => k.z),
    p: orNull(kappa, (k) => k.p),
    ci_lower_null_se: orNull(kappa, (k) => k.lower),
    ci_upper_null_se: orNull(kappa, (k) => k.upper),
    category: {
      proportion: shaped(kappa, ({ categories }) => categories.map((category) => category.proportion)),
      kappa: ofCategory((k) => k.value),
      se: ofCategory((k) => k.se)?.find((se) => se !== null) ?? null,
      z: ofCategory((k) => k.z),
      p: ofCategory((k) => k.p),
    },
  };
};

interface CategoryStatistics {
  readonly value: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
}

/** AC1, and AC2 where there are more than two categories. */
export const gwetCase: ReferenceMethod = (input, params) => {
  const { ratings } = input as { ratings: Rows };
  const { categories, conf: confidence = 0.95 } = params as { categories?: readonly number[]; conf?: number };
  const row = (scheme: WeightScheme) =>
    gwetRow(gwetAgreement(ratings, scheme, { confidence, ...(categories ? { categories } : {}) }));
  const ac1 = { AC1: row('unweighted') };
  return (categories?.length ?? 3) > 2 ? { ...ac1, AC2_linear: row('linear'), AC2_quadratic: row('quadratic') } : ac1;
};

const gwetRow = (estimate: Estimate<ChanceCorrected>) =>
  shaped(estimate, (ac) => ({
    coef: ac.value,
    pa: ac.observed,
    pe: ac.expected,
    se: ac.se,
    df: ac.df,
    ci_lower: ac.lower,
    ci_upper_untruncated: ac.uncut.upper,
    ci_upper: ac.upper,
    p: ac.p,
  }));

/** Krippendorff's alpha at the levels asked for, with the coincidences and an ordinal bootstrap of 10,000 resamples. */
export const krippendorffCase: ReferenceMethod = (input, params) => {
  const { ratings } = input as { ratings: Rows };
  const { levels = ['nominal', 'ordinal', 'interval', 'ratio'] } = params as { levels?: readonly AlphaMetric[] };
  const found = pairableUnits(ratings);
  const coincidences = coincidenceMatrix(ratings);
  const computed = {
    ...Object.fromEntries(levels.map((metric) => [metric, orNull(krippendorffAlpha(ratings, metric), (a) => a.value)])),
    detail: Object.fromEntries(levels.map((metric) => [metric, disagreements(found, metric)])),
    n_pairable: orNull(found, ({ units }) => units.pairable),
    n_units_used: orNull(found, ({ units }) => units.sizes.length),
    values: shaped(coincidences, (c) => c.values),
    coincidence: shaped(coincidences, (c) => c.counts),
  };
  if (!levels.includes('ordinal')) return computed;
  const bootstrap = krippendorffInterval(ratings, 'ordinal', { resamples: 10_000 });
  return {
    ...computed,
    bootstrap_ordinal: shaped(bootstrap, (b) => ({
      B: b.resamples,
      mean: b.mean,
      sd: b.sd,
      ci_lower: b.lower,
      ci_upper: b.upper,
      note: `unit-resampling percentile (type 7), seed ${b.seed}`,
    })),
  };
};

/** They exist where alpha does not: without variation both are 0. */
const disagreements = (found: Estimate<{ units: PairableUnits }>, metric: AlphaMetric) =>
  shaped(found, ({ units }) => {
    const { n, within, between } = disagreementOf(units, metric)();
    return { Do: within / n, De: between / (n * (n - 1)) };
  });
