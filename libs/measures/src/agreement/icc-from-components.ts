import { packRatings, type Interval, type RatingMatrix, type Ratings } from '../descriptives/index.js';
import { fUpperTail } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { fitCrossedComponents, groupEffect } from '../models/index.js';
import { type IntraclassCorrelation } from './icc.js';
import { agreementIntervals, exactIntervals, type SingleAndMeanInterval } from './icc-intervals.js';
import { iccForms, type IccForm } from './icc-names.js';

/** Variance components of a targets × raters table, from every rating that was made. */
export interface RatingComponents {
  readonly target: number;
  readonly rater: number;
  readonly residual: number;
}

/** The six forms from variance components. */
export interface ComponentCorrelations {
  readonly n: number;
  readonly k: number;
  /** Ratings made, and cells without one. */
  readonly ratings: number;
  readonly missing: number;
  /** Ratings per target that carry as much information as these unequal numbers, (N − Σm²/N)/(n − 1). */
  readonly effectiveRatings: number;
  readonly grandMean: number;
  /** Raters crossed with targets: rating ~ 1 + (1 | target) + (1 | rater), REML. */
  readonly crossed: RatingComponents & { readonly criterion: number };
  /** Raters not told apart: rating ~ 1 + (1 | target), REML; for the one-way forms. */
  readonly oneWay: Estimate<{ target: number; within: number }>;
  readonly forms: Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>>;
  /** What the fit says of itself, such as a variance estimated as zero. */
  readonly notes: readonly string[];
}

/**
 * The six intraclass correlations of a table with missing cells, from variance components by REML. Nothing that was rated
 * is discarded; a complete table gives the same values as the mean squares as long as no component is negative there (here
 * it is 0 instead).
 *
 * ICC(2,1) = σ²ₜ/(σ²ₜ + σ²ᵣ + σ²ₑ), ICC(3,1) = σ²ₜ/(σ²ₜ + σ²ₑ); for the mean of k ratings the error is divided by k, the
 * number of raters in the table; the one-way forms come from a fit without raters.
 *
 * Intervals and F tests are approximate: the exact ones of a complete table with the effective number of ratings per
 * target (Searle, Casella and McCulloch 1992) and the residual degrees of freedom that are left. psych::ICC(lmer = TRUE)
 * takes the nominal n and k as if no cell were missing, which is too narrow.
 *
 * Source: McGraw and Wong (1996) for the forms; components as lme4::lmer.
 *
 * @param ratings  targets × raters, `null` for missing; targets and raters without any rating are allowed and say nothing
 * @returns undefined when there are too few ratings to separate targets from raters, or no residual variation
 * @example
 * const icc = iccFromComponents([[4, 5, null], [2, 3, 3], [6, null, 7], [3, 4, 5]]);
 * if (icc.ok) icc.forms['ICC(2,1)'];
 */
export function iccFromComponents(ratings: Ratings, confidence = 0.95): Estimate<ComponentCorrelations> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const rows = rowsOf(read.matrix);
  const fit = fitCrossedComponents(rows);
  if (!fit.ok) return fit;
  const single = groupEffect(rows.map((values, target) => ({ label: target, values })));
  const { targets: n, raters: k, cells } = fit;
  const crossed = { target: fit.targetVariance, rater: fit.raterVariance, residual: fit.residualVariance };
  const oneWay = single.ok
    ? estimated({ target: single.reml.betweenVariance, within: single.reml.withinVariance })
    : single;
  let squaredSizes = 0;
  for (const row of rows) squaredSizes += row.filter((value) => value !== null).length ** 2;
  const effectiveRatings = (cells - squaredSizes / cells) / (n - 1);
  return estimated({
    n,
    k,
    ratings: cells,
    missing: n * k - cells,
    effectiveRatings,
    grandMean: fit.mean,
    crossed: { ...crossed, criterion: fit.criterion },
    oneWay,
    forms: formsOf({ n, k, cells, effectiveRatings, crossed, oneWay, confidence }),
    notes: fit.notes,
  });
}

interface Parts {
  readonly n: number;
  readonly k: number;
  readonly cells: number;
  readonly effectiveRatings: number;
  readonly crossed: RatingComponents;
  readonly oneWay: ComponentCorrelations['oneWay'];
  readonly confidence: number;
}

function formsOf(parts: Parts): Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>> {
  const { n, k, cells, effectiveRatings: m, crossed, oneWay, confidence } = parts;
  const df1 = n - 1;
  const forms = {} as Record<IccForm, Estimate<IntraclassCorrelation>>;
  for (const names of iccForms) {
    const form = names.shroutFleiss;
    const isOneWay = names.model === 'one-way random';
    if (isOneWay && !oneWay.ok) {
      forms[form] = oneWay;
      continue;
    }
    const target = isOneWay && oneWay.ok ? oneWay.target : crossed.target;
    const residual = isOneWay && oneWay.ok ? oneWay.within : crossed.residual;
    const error = residual + (form.startsWith('ICC(2') ? crossed.rater : 0);
    const divisor = names.unit === 'single rating' ? 1 : k;
    const df2 = isOneWay ? cells - n : cells - n - k + 1;
    if (df2 < 1) {
      forms[form] = notEstimable('There are too few ratings for an error term.');
      continue;
    }
    const f = (m * target + residual) / residual;
    const intervals = form.startsWith('ICC(2')
      ? agreementIntervals(asMeanSquares(n, m, crossed), target / (target + error), confidence)
      : exactIntervals(f, df1, df2, m, confidence);
    forms[form] = estimated({
      ...names,
      value: target / (target + error / divisor),
      n,
      k,
      f,
      df1,
      df2,
      p: fUpperTail(f, df1, df2),
      interval: steppedUp(intervals, divisor),
    });
  }
  return forms;
}

/** Mean squares that a complete table with these components and m ratings per target would be expected to have. */
function asMeanSquares(n: number, m: number, { target, rater, residual }: RatingComponents) {
  return {
    n,
    k: m,
    msTargets: m * target + residual,
    msRaters: n * rater + residual,
    msResidual: residual,
  };
}

/** Limits of one rating carried to the mean of `ratings` by the formula of Spearman and Brown. */
function steppedUp({ single }: SingleAndMeanInterval, ratings: number): Estimate<Interval> {
  if (!single.ok || ratings === 1) return single;
  const up = (limit: number): number => (ratings * limit) / (1 + (ratings - 1) * limit);
  return estimated({ lower: up(single.lower), upper: up(single.upper), confidence: single.confidence });
}

/** Rows of a packed matrix with `null` for missing, for the model fits. */
function rowsOf({ rows, columns, cells }: RatingMatrix): (number | null)[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(cells.subarray(row * columns, (row + 1) * columns), (value) => (Number.isNaN(value) ? null : value)),
  );
}
