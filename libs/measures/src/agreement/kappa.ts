import { normalQuantile, normalTwoSided } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { agreementWeights, type WeightScheme } from './agreement-weights.js';
import { type ConfusionTable } from './confusion-table.js';

/** Weighted agreement of two raters, what chance would give, and both raters' use of the categories. */
export interface ObservedAndExpected {
  readonly n: number;
  /** Weighted proportion of agreement observed. */
  readonly observed: number;
  /** The same expected if each rater kept the own share of categories and rated at random. */
  readonly expected: number;
  /** Share of each category, first rater and second. */
  readonly firstMarginals: readonly number[];
  readonly secondMarginals: readonly number[];
}

/** Cohen's kappa with its two standard errors. */
export interface Kappa extends ObservedAndExpected {
  readonly value: number;
  readonly weights: 'unweighted' | 'linear' | 'quadratic' | 'custom';
  /** Standard error for the interval (Fleiss, Cohen and Everitt 1969, non-null). */
  readonly se: number;
  /** Not cut off at ±1. */
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  /** Standard error if kappa were 0, and the z and p of that test. */
  readonly seNull: number;
  readonly z: number;
  readonly p: number;
}

/**
 * The proportions of which kappa is made. They exist even where kappa does not (both raters using one category only), so
 * that a report can still show the raw agreement.
 *
 * @example observedAndExpected(table); // { observed: 0.7, expected: 0.41, … }
 */
export function observedAndExpected(table: ConfusionTable, scheme: WeightScheme = 'unweighted'): ObservedAndExpected {
  const q = table.categories.length;
  const weights = agreementWeights(scheme, q);
  const first = new Array<number>(q).fill(0);
  const second = new Array<number>(q).fill(0);
  let observed = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const count = table.counts[i * q + j] as number;
      first[i] = (first[i] as number) + count / table.n;
      second[j] = (second[j] as number) + count / table.n;
      observed += ((weights[i * q + j] as number) * count) / table.n;
    }
  }
  let expected = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      expected += (weights[i * q + j] as number) * (first[i] as number) * (second[j] as number);
    }
  }
  return { n: table.n, observed, expected, firstMarginals: first, secondMarginals: second };
}

/**
 * Cohen's kappa, unweighted or weighted: (observed − expected) / (1 − expected) agreement.
 *
 * Source: Cohen J (1960), Educ Psychol Meas 20:37–46; (1968), Psychol Bull 70:213–220. Standard errors of Fleiss JL, Cohen
 * J, Everitt BS (1969), Psychol Bull 72:323–327, as in vcd and statsmodels. The R package psych 2.2.9 prints other errors
 * for weighted kappa: its variance multiplies the weights of a row by that row's own marginal instead of the marginals they
 * meet, which gives 0 on some tables; a bootstrap agrees with Fleiss, Cohen and Everitt.
 *
 * @param table  of `confusionTable` or `confusionTableOf`
 * @param scheme  'unweighted', 'linear', 'quadratic', or a q × q matrix of agreement weights (1 on the diagonal)
 * @returns undefined when chance agreement is complete, that is when both raters use one and the same category only
 * @example
 * const table = confusionTableOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
 * if (table.ok) cohenKappa(table); // value 0.4915, se 0.0510
 */
export function cohenKappa(
  table: ConfusionTable,
  scheme: WeightScheme = 'unweighted',
  confidence = 0.95,
): Estimate<Kappa> {
  const q = table.categories.length;
  const parts = observedAndExpected(table, scheme);
  const { n, observed, expected } = parts;
  const room = 1 - expected;
  if (room <= 4 * Number.EPSILON) {
    return notEstimable(
      'Both raters use only one and the same category: agreement by chance is complete, kappa is 0/0.',
    );
  }
  const value = (observed - expected) / room;
  const { ofKappa, ofNull } = varianceSums(table, agreementWeights(scheme, q), parts, value);
  const scale = 1 / (n * room * room);
  const se = Math.sqrt(above(ofKappa, (value - expected * (1 - value)) ** 2) * scale);
  const seNull = Math.sqrt(above(ofNull, expected * expected) * scale);
  const half = normalQuantile((1 + confidence) / 2) * se;
  const z = seNull === 0 ? Infinity * Math.sign(value) : value / seNull;
  const weights: Kappa['weights'] = typeof scheme === 'string' ? scheme : 'custom';
  return estimated({
    ...parts,
    value,
    weights,
    se,
    lower: value - half,
    upper: value + half,
    confidence,
    seNull,
    z,
    p: normalTwoSided(z),
  });
}

/** a − b, or nothing where they differ by rounding only: perfect agreement then has an error of 0 and not of 1e-9. */
const above = (a: number, b: number): number => (a - b <= 16 * Number.EPSILON * a ? 0 : a - b);

/** The two sums over cells in the variances of Fleiss, Cohen and Everitt. */
function varianceSums(table: ConfusionTable, weights: Float64Array, parts: ObservedAndExpected, kappa: number) {
  const q = table.categories.length;
  const { firstMarginals: first, secondMarginals: second } = parts;
  // Mean weight that a category of one rater meets in the other rater's marginals.
  const ofFirst = new Float64Array(q);
  const ofSecond = new Float64Array(q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const weight = weights[i * q + j] as number;
      ofFirst[i] = (ofFirst[i] as number) + weight * (second[j] as number);
      ofSecond[j] = (ofSecond[j] as number) + weight * (first[i] as number);
    }
  }
  let ofKappa = 0;
  let ofNull = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const weight = weights[i * q + j] as number;
      const meanWeight = (ofFirst[i] as number) + (ofSecond[j] as number);
      ofKappa += ((table.counts[i * q + j] as number) / parts.n) * (weight - meanWeight * (1 - kappa)) ** 2;
      ofNull += (first[i] as number) * (second[j] as number) * (weight - meanWeight) ** 2;
    }
  }
  return { ofKappa, ofNull };
}
