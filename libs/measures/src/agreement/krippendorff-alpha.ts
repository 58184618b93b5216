import { type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { disagreementOf, type AlphaMetric, type Disagreement } from './krippendorff-disagreement.js';
import { pairableUnits, type PairableUnits } from './pairable-units.js';

/** Krippendorff's alpha and what it compares. */
export interface KrippendorffAlpha {
  readonly value: number;
  readonly metric: AlphaMetric;
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with at least two ratings; those with fewer say nothing and are left out. */
  readonly units: number;
  readonly omitted: number;
  /** Ratings in those units. */
  readonly pairable: number;
}

/**
 * Krippendorff's alpha: one less the disagreement observed within units over the disagreement expected if ratings were
 * handed out at random. Any number of raters, any missing cells, four levels of measurement.
 *
 * Source: Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability; (2004), Content Analysis, 2nd ed., ch. 11.
 * The R function irr::kripp.alpha 0.84.1 forgets the weight 1/(m − 1) when there is no missing cell and more than two
 * raters, and then disagrees with the definition; with a missing cell, or for two raters, it agrees with this.
 *
 * @param ratings  units × raters, `null` for missing; for 'ratio' no negative value
 * @param metric  'nominal' for codes, 'ordinal' for ranks and Likert items, 'interval' for scale scores, 'ratio' for
 *   counts and durations with a true zero
 * @returns undefined when no unit has two ratings, or when all pairable ratings are equal: then no disagreement could have
 *   been seen, and that is not agreement of 1
 * @example
 * const alpha = krippendorffAlpha([[1, 1, null], [2, 2, 3], [3, 3, 3], [null, 4, 4]], 'ordinal');
 * if (alpha.ok) alpha.value;
 */
export function krippendorffAlpha(ratings: Ratings, metric: AlphaMetric): Estimate<KrippendorffAlpha> {
  const found = pairableUnits(ratings);
  if (!found.ok) return found;
  const unfit = unfitFor(found.units, metric);
  if (unfit !== undefined) return notEstimable(unfit);
  const disagreement = disagreementOf(found.units, metric)();
  const value = alphaFrom(disagreement);
  if (value === undefined) {
    return notEstimable('All ratings that can be compared are equal: without variation alpha is 0/0.');
  }
  const { n, within, between } = disagreement;
  return estimated({
    value,
    metric,
    observedDisagreement: within / n,
    expectedDisagreement: between / (n * (n - 1)),
    units: found.units.sizes.length,
    omitted: found.units.omitted,
    pairable: found.units.pairable,
  });
}

/** 1 − Do/De; undefined when there is nothing to disagree about. */
export const alphaFrom = ({ n, within, between }: Disagreement): number | undefined =>
  between > 0 ? 1 - ((n - 1) * within) / between : undefined;

/** The ratio metric compares every pair of distinct values; beyond this many that is minutes, not a slow answer. */
const mostRatioValues = 20_000;

/** Why these values do not suit the metric, if they do not. */
export function unfitFor({ values }: PairableUnits, metric: AlphaMetric): string | undefined {
  if (metric !== 'ratio') return undefined;
  if ((values[0] as number) < 0) return 'The ratio metric has no meaning for negative values.';
  if (values.length > mostRatioValues) {
    return `The ratio metric compares every pair of distinct values; ${values.length} are too many. Use the interval metric.`;
  }
  return undefined;
}
