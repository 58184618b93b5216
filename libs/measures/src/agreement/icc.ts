import { completeRows, packRatings, type Interval, type Ratings } from '../descriptives/index.js';
import { fUpperTail } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { agreementIntervals, exactIntervals, type SingleAndMeanInterval } from './icc-intervals.js';
import { iccForms, type IccForm, type IccNaming } from './icc-names.js';
import { meanSquaresOf, type TwoWayMeanSquares } from './mean-squares.js';

/** One intraclass correlation with everything a report has to give. */
export interface IntraclassCorrelation extends IccNaming {
  /** Not cut off at 0: a negative value says that ratings of one target differ more than targets do. */
  readonly value: number;
  /** Targets and raters. */
  readonly n: number;
  readonly k: number;
  /** Test of "the coefficient is 0" on df1 and df2; Infinity where there is no error. */
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  readonly interval: Estimate<Interval>;
}

/** All six forms, so that a report can show the one that fits and a reader can see what the choice costs. */
export interface IntraclassCorrelations {
  readonly n: number;
  readonly k: number;
  /** Targets left out because one of their ratings was missing; 0 unless `missing: 'listwise'` was asked for. */
  readonly omitted: number;
  readonly meanSquares: TwoWayMeanSquares;
  readonly forms: Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>>;
}

/** How `intraclassCorrelations` reads its ratings. */
export interface IccOptions {
  /** Confidence of the intervals, 0.95 unless told otherwise. */
  readonly confidence?: number;
  /**
   * A table with missing cells is refused unless told to leave out the targets concerned, because that discards ratings
   * that were made; `iccFromComponents` uses all of them.
   */
  readonly missing?: 'refuse' | 'listwise';
}

/**
 * The six intraclass correlations of a complete targets × raters table, with F test and exact interval.
 *
 * With mean squares R of targets, C of raters, E of residual, W within targets:
 * ICC(1,1) = (R−W)/(R+(k−1)W), ICC(2,1) = (R−E)/(R+(k−1)E+k(C−E)/n), ICC(3,1) = (R−E)/(R+(k−1)E); for the mean of k
 * ratings (R−W)/R, (R−E)/(R+(C−E)/n), (R−E)/R.
 *
 * Source: Shrout PE, Fleiss JL (1979), Psychol Bull 86:420–428; McGraw KO, Wong SP (1996), Psychol Methods 1:30–46.
 * The p-value of the agreement forms has the residual degrees of freedom (n−1)(k−1) as in psych::ICC; irr::icc prints one
 * with Satterthwaite's degrees of freedom instead.
 *
 * @param ratings  targets × raters, finite numbers
 * @returns all six, each with its own reason where it is undefined (all ratings equal: no form is defined)
 * @example
 * const icc = intraclassCorrelations([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
 * if (icc.ok) icc.forms['ICC(2,1)']; // { ok: true, value: 0.2898, interval: { lower: 0.0188, upper: 0.7611 }, … }
 */
export function intraclassCorrelations(ratings: Ratings, options: IccOptions = {}): Estimate<IntraclassCorrelations> {
  const { confidence = 0.95, missing = 'refuse' } = options;
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const matrix = missing === 'listwise' ? completeRows(read.matrix) : read.matrix;
  const omitted = read.matrix.rows - matrix.rows;
  const a = meanSquaresOf(matrix);
  if (!a.ok) {
    if (omitted > 0) return notEstimable(`${omitted} targets have a missing rating; of the others: ${a.reason}`);
    if (matrix.missing > 0) {
      return notEstimable(
        `${a.reason} Estimate variance components from all ratings, or leave incomplete targets out.`,
      );
    }
    return a;
  }
  return estimated({ n: a.n, k: a.k, omitted, meanSquares: a, forms: iccFromMeanSquares(a, confidence) });
}

/**
 * The six forms of given mean squares: for published tables of variance, and for components turned back into mean squares.
 *
 * @example iccFromMeanSquares(meanSquares, 0.9)['ICC(3,k)'];
 */
export function iccFromMeanSquares(
  a: TwoWayMeanSquares,
  confidence = 0.95,
): Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>> {
  const values = coefficients(a);
  const intervals = intervalsOf(a, values['ICC(2,1)'], confidence);
  const forms = {} as Record<IccForm, Estimate<IntraclassCorrelation>>;
  for (const names of iccForms) {
    const form = names.shroutFleiss;
    const value = values[form];
    if (a.msTargets === 0 && a.msWithin === 0)
      forms[form] = notEstimable('All ratings are equal: there is nothing to tell apart.');
    else if (value === undefined) forms[form] = notEstimable(unboundedReason);
    else {
      const oneWay = names.model === 'one-way random';
      const error = oneWay ? a.msWithin : a.msResidual;
      const df2 = oneWay ? a.dfWithin : a.dfResidual;
      const f = error === 0 ? Infinity : a.msTargets / error;
      const p = fUpperTail(f, a.dfTargets, df2);
      forms[form] = estimated({
        ...names,
        value,
        n: a.n,
        k: a.k,
        f,
        df1: a.dfTargets,
        df2,
        p,
        interval: intervals[form],
      });
    }
  }
  return forms;
}

const unboundedReason =
  'The targets differ so little that the variance this form divides by is zero or negative: it has no bounded value.';

/** The six values; undefined where the denominator is not positive, which happens when targets hardly differ. */
function coefficients(a: TwoWayMeanSquares): Readonly<Record<IccForm, number | undefined>> {
  const { n, k, msTargets: r, msRaters: c, msResidual: e, msWithin: w } = a;
  // A difference of mean squares that is rounding only would pass for a very small denominator.
  const smallest = 1e-9 * (r + w + c / n);
  const ratio = (numerator: number, denominator: number): number | undefined =>
    denominator > smallest ? numerator / denominator : undefined;
  return {
    'ICC(1,1)': ratio(r - w, r + (k - 1) * w),
    'ICC(2,1)': ratio(r - e, r + (k - 1) * e + (k * (c - e)) / n),
    'ICC(3,1)': ratio(r - e, r + (k - 1) * e),
    'ICC(1,k)': ratio(r - w, r),
    'ICC(2,k)': ratio(r - e, r + (c - e) / n),
    'ICC(3,k)': ratio(r - e, r),
  };
}

function intervalsOf(
  a: TwoWayMeanSquares,
  agreement: number | undefined,
  confidence: number,
): Readonly<Record<IccForm, Estimate<Interval>>> {
  const ratio = (error: number): number => (error === 0 ? Infinity : a.msTargets / error);
  const oneWay = exactIntervals(ratio(a.msWithin), a.dfTargets, a.dfWithin, a.k, confidence);
  const consistency = exactIntervals(ratio(a.msResidual), a.dfTargets, a.dfResidual, a.k, confidence);
  const unbounded = notEstimable(unboundedReason);
  const absolute: SingleAndMeanInterval =
    agreement === undefined ? { single: unbounded, mean: unbounded } : agreementIntervals(a, agreement, confidence);
  return {
    'ICC(1,1)': oneWay.single,
    'ICC(2,1)': absolute.single,
    'ICC(3,1)': consistency.single,
    'ICC(1,k)': oneWay.mean,
    'ICC(2,k)': absolute.mean,
    'ICC(3,k)': consistency.mean,
  };
}
