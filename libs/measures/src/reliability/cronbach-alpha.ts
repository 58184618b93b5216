import { completeRows, packRatings, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { feldtInterval } from './feldt-interval.js';
import { itemMoments, type ItemMoments } from './item-moments.js';

/** Cronbach's alpha of a scale, with what a report gives beside it. */
export interface CronbachAlpha {
  readonly value: number;
  /** Feldt's limits. */
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  /** Complete persons, items, and persons left out because an item was unanswered. */
  readonly n: number;
  readonly k: number;
  readonly omitted: number;
  /** Alpha of standardised items and the mean correlation between items it comes from. */
  readonly standardized: Estimate<{ value: number; meanCorrelation: number }>;
  /** Of the sum of items. */
  readonly totalMean: number;
  readonly totalSd: number;
  /** Standard error of measurement of the sum, and of the mean of items. */
  readonly sem: number;
  readonly semOfMean: number;
}

/** One item in its scale. */
export interface ItemStatistics {
  readonly mean: number;
  readonly sd: number;
  /** Correlation with the sum of all items, itself included. */
  readonly itemTotal: Estimate<{ value: number }>;
  /** Correlation with the sum of the other items: the one to judge an item by. */
  readonly itemRest: Estimate<{ value: number }>;
  readonly alphaIfDropped: Estimate<{ value: number }>;
  readonly standardizedAlphaIfDropped: Estimate<{ value: number }>;
}

/** What the reliability functions for scales may be told. */
export interface ScaleOptions {
  readonly confidence?: number;
  /** Leave persons with an unanswered item out and say how many (the default), or refuse the table. */
  readonly missing?: 'listwise' | 'refuse';
}

/**
 * Cronbach's alpha: k/(k − 1) · (1 − Σ item variances / variance of the sum), with Feldt's interval.
 *
 * One row is one person at one occasion. Several sessions of the same client as rows are not independent and mix
 * differences between clients with changes within them: take one session per client, or `multilevelAlpha`.
 *
 * Source: Cronbach LJ (1951), Psychometrika 16:297–334. Equal to ICC(3,k) of the same table.
 *
 * @param items  persons × items, reversed items already reversed
 * @returns undefined with fewer than two complete persons or two items, or when the sum does not vary
 * @example
 * const alpha = cronbachAlpha([[4, 5, 4], [2, 3, 2], [5, 5, 4], [3, 3, 2]]);
 * if (alpha.ok) [alpha.value, alpha.lower, alpha.upper];
 */
export function cronbachAlpha(items: Ratings, options: ScaleOptions = {}): Estimate<CronbachAlpha> {
  const moments = momentsOfScale(items, options);
  return moments.ok ? alphaOf(moments, options.confidence ?? 0.95) : moments;
}

/**
 * Alpha together with every item's mean, standard deviation, item–total and item–rest correlation and the alpha that
 * would be left without it: one pass over the answers, however many items there are.
 *
 * Source: as psych::alpha of R.
 *
 * @returns undefined where alpha is; single statistics of an item carry their own reasons
 * @example
 * const scale = scaleAnalysis(answers);
 * if (scale.ok) scale.items.map((item) => item.itemRest);
 */
export function scaleAnalysis(
  items: Ratings,
  options: ScaleOptions = {},
): Estimate<{ alpha: CronbachAlpha; items: readonly ItemStatistics[] }> {
  const moments = momentsOfScale(items, options);
  if (!moments.ok) return moments;
  const alpha = alphaOf(moments, options.confidence ?? 0.95);
  if (!alpha.ok) return alpha;
  return estimated({ alpha, items: Array.from({ length: moments.k }, (_, item) => itemOf(moments, item)) });
}

function momentsOfScale(items: Ratings, options: ScaleOptions): Estimate<ItemMoments & { omitted: number }> {
  const read = packRatings(items);
  if (!read.ok) return read;
  const { matrix } = read;
  if (options.missing === 'refuse' && matrix.missing > 0) return notEstimable(`${matrix.missing} answers are missing.`);
  if (matrix.columns < 2) return notEstimable('Alpha needs at least two items.');
  const complete = completeRows(matrix);
  if (complete.rows < 2) {
    return notEstimable(`Alpha needs at least two persons with all items answered; there are ${complete.rows}.`);
  }
  return estimated({ ...itemMoments(complete), omitted: matrix.rows - complete.rows });
}

function alphaOf(moments: ItemMoments & { omitted: number }, confidence: number): Estimate<CronbachAlpha> {
  const { n, k, omitted, totalMean, totalVariance, standardized } = moments;
  if (totalVariance === 0) return notEstimable('The sum of the items does not vary between persons.');
  let variances = 0;
  for (const variance of moments.variances) variances += variance;
  const value = Math.min(1, (k / (k - 1)) * (1 - variances / totalVariance));
  const interval = feldtInterval(value, n, k, confidence);
  if (!interval.ok) return interval;
  const totalSd = Math.sqrt(totalVariance);
  const sem = totalSd * Math.sqrt(1 - value);
  return estimated({
    value,
    lower: interval.lower,
    upper: interval.upper,
    confidence,
    n,
    k,
    omitted,
    standardized:
      standardized === undefined
        ? notEstimable('An item does not vary, so that it has no correlations.')
        : standardizedAlpha(standardized.totalVariance, k),
    totalMean,
    totalSd,
    sem,
    semOfMean: sem / k,
  });
}

/** Alpha of standardised items from the sum of all correlations, the diagonal included. */
function standardizedAlpha(sumOfCorrelations: number, k: number): Estimate<{ value: number; meanCorrelation: number }> {
  if (!(sumOfCorrelations > k * Number.EPSILON)) return notEstimable('The sum of standardised items does not vary.');
  return estimated({
    value: (k / (k - 1)) * (1 - k / sumOfCorrelations),
    meanCorrelation: (sumOfCorrelations - k) / (k * (k - 1)),
  });
}

function itemOf(moments: ItemMoments, item: number): ItemStatistics {
  const { k, totalVariance, standardized } = moments;
  const variance = moments.variances[item] as number;
  const withTotal = moments.withTotal[item] as number;
  // The rest is the total without the item: variance and covariance follow from those with the total.
  const restVariance = totalVariance - 2 * withTotal + variance;
  const restVaries = restVariance > 64 * Number.EPSILON * totalVariance;
  const constant = notEstimable('The item does not vary.');
  const emptyRest = notEstimable('The sum of the other items does not vary.');
  let others = -variance;
  for (const each of moments.variances) others += each;
  const tooFew = notEstimable('Without the item fewer than two are left.');
  const sumWithout = standardized && standardized.totalVariance - 2 * (standardized.withTotal[item] as number) + 1;
  return {
    mean: moments.means[item] as number,
    sd: Math.sqrt(variance),
    itemTotal: variance === 0 ? constant : estimated({ value: withTotal / Math.sqrt(variance * totalVariance) }),
    itemRest:
      variance === 0
        ? constant
        : restVaries
          ? estimated({ value: (withTotal - variance) / Math.sqrt(variance * restVariance) })
          : emptyRest,
    alphaIfDropped:
      k < 3 ? tooFew : restVaries ? estimated({ value: ((k - 1) / (k - 2)) * (1 - others / restVariance) }) : emptyRest,
    standardizedAlphaIfDropped:
      k < 3 ? tooFew : sumWithout === undefined ? constant : standardizedAlpha(sumWithout, k - 1),
  };
}
