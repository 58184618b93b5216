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
  type AlphaMetric,
  type ChanceCorrected,
  type ConfusionTable,
  type WeightScheme,
} from '../agreement/index.js';
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
  const table = categoryCounts((input as { ratings: Rows }).ratings, (params as { levels?: number[] }).levels);
  if (!table.ok) return null;
  return shaped(fleissKappa(table), (kappa) => ({
    kappa: kappa.value,
    P_bar: kappa.observed,
    P_e: kappa.expected,
    se: kappa.seNull,
    z: kappa.z,
    p: kappa.p,
    ci_lower_null_se: kappa.lower,
    ci_upper_null_se: kappa.upper,
    category: {
      proportion: kappa.categories.map((category) => category.proportion),
      kappa: kappa.categories.map((category) => orNull(category.kappa, (k) => k.value)),
      se: kappa.categories.map((category) => orNull(category.kappa, (k) => k.se)).find((se) => se !== null) ?? null,
      z: kappa.categories.map((category) => orNull(category.kappa, (k) => k.z)),
      p: kappa.categories.map((category) => orNull(category.kappa, (k) => k.p)),
    },
  }));
};

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
  const alphas = levels.map((metric) => [metric, krippendorffAlpha(ratings, metric)] as const);
  const first = alphas[0]?.[1];
  const coincidences = coincidenceMatrix(ratings);
  const bootstrap = levels.includes('ordinal')
    ? krippendorffInterval(ratings, 'ordinal', { resamples: 10_000 })
    : undefined;
  return {
    ...Object.fromEntries(alphas.map(([metric, alpha]) => [metric, orNull(alpha, (a) => a.value)])),
    detail: Object.fromEntries(
      alphas.map(([metric, alpha]) => [
        metric,
        { Do: orNull(alpha, (a) => a.observedDisagreement), De: orNull(alpha, (a) => a.expectedDisagreement) },
      ]),
    ),
    n_pairable: first ? orNull(first, (a) => a.pairable) : null,
    n_units_used: first ? orNull(first, (a) => a.units) : null,
    values: shaped(coincidences, (c) => c.values),
    coincidence: shaped(coincidences, (c) => c.counts),
    ...(bootstrap
      ? {
          bootstrap_ordinal: shaped(bootstrap, (b) => ({
            B: b.resamples,
            mean: b.mean,
            sd: b.sd,
            ci_lower: b.lower,
            ci_upper: b.upper,
            note: `unit-resampling percentile (type 7), seed ${b.seed}`,
          })),
        }
      : {}),
  };
};
