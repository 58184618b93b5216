import { packRatings, type RatingMatrix, type Ratings } from '../descriptives/index.js';
import { fUpperTail } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** Sums of squares and mean squares of a complete targets × raters table, one rating per cell. */
export interface TwoWayMeanSquares {
  /** Targets (rows). */
  readonly n: number;
  /** Raters (columns). */
  readonly k: number;
  readonly grandMean: number;
  readonly ssTargets: number;
  readonly ssRaters: number;
  readonly ssResidual: number;
  /** Raters and residual together: what a one-way analysis calls "within targets". */
  readonly ssWithin: number;
  readonly msTargets: number;
  readonly msRaters: number;
  readonly msResidual: number;
  readonly msWithin: number;
  readonly dfTargets: number;
  readonly dfRaters: number;
  readonly dfResidual: number;
  readonly dfWithin: number;
}

/**
 * Two-way analysis of variance without replication: how far the ratings differ between targets, between raters and beyond
 * both.
 *
 * Every sum is taken over deviations, never as "sum of squares minus square of sums", so that ratings around a million
 * keep the same digits as ratings around zero. A sum of squares that is no larger than the rounding of its own input is
 * returned as exactly 0: identical raters then have no residual at all, and not one of 1e-31.
 *
 * Source: Shrout PE, Fleiss JL (1979), Psychol Bull 86:420–428; McGraw KO, Wong SP (1996), Psychol Methods 1:30–46.
 *
 * @param ratings  targets × raters, no missing cell
 * @returns undefined with fewer than two targets or raters, or with a missing cell
 * @example
 * const a = twoWayMeanSquares([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8]]);
 * if (a.ok) [a.msTargets, a.msRaters, a.msResidual];
 */
export function twoWayMeanSquares(ratings: Ratings): Estimate<TwoWayMeanSquares> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  return meanSquaresOf(read.matrix);
}

/** The same for a matrix that is already packed and checked. */
export function meanSquaresOf(matrix: RatingMatrix): Estimate<TwoWayMeanSquares> {
  const { rows: n, columns: k, missing } = matrix;
  if (missing > 0) return notEstimable(`${missing} of ${n * k} ratings are missing.`);
  if (n < 2) return notEstimable(`Agreement needs at least two targets; there ${n === 1 ? 'is one' : 'are none'}.`);
  if (k < 2) return notEstimable('Agreement needs at least two raters; there is one.');
  const s = sumsOfSquares(matrix);
  const dfTargets = n - 1;
  const dfRaters = k - 1;
  const dfResidual = dfTargets * dfRaters;
  const dfWithin = n * dfRaters;
  const ssWithin = s.raters + s.residual;
  return estimated({
    n,
    k,
    grandMean: s.grandMean,
    ssTargets: s.targets,
    ssRaters: s.raters,
    ssResidual: s.residual,
    ssWithin,
    msTargets: s.targets / dfTargets,
    msRaters: s.raters / dfRaters,
    msResidual: s.residual / dfResidual,
    msWithin: ssWithin / dfWithin,
    dfTargets,
    dfRaters,
    dfResidual,
    dfWithin,
  });
}

function sumsOfSquares(matrix: RatingMatrix) {
  const { rows: n, columns: k, cells } = matrix;
  const origin = cells[0] as number;
  const targetMeans = new Float64Array(n);
  const raterMeans = new Float64Array(k);
  let largest = 0;
  for (let row = 0, at = 0; row < n; row += 1) {
    let sum = 0;
    for (let column = 0; column < k; column += 1, at += 1) {
      const value = cells[at] as number;
      const deviation = value - origin;
      sum += deviation;
      raterMeans[column] = (raterMeans[column] as number) + deviation;
      const size = Math.abs(value);
      if (size > largest) largest = size;
    }
    targetMeans[row] = sum / k;
  }
  let grand = 0;
  for (let column = 0; column < k; column += 1) grand += raterMeans[column] as number;
  grand /= n * k;
  let raters = 0;
  for (let column = 0; column < k; column += 1) {
    const effect = (raterMeans[column] as number) / n - grand;
    raterMeans[column] = effect;
    raters += effect * effect;
  }
  let targets = 0;
  let residual = 0;
  for (let row = 0, at = 0; row < n; row += 1) {
    const mean = targetMeans[row] as number;
    targets += (mean - grand) * (mean - grand);
    for (let column = 0; column < k; column += 1, at += 1) {
      const rest = (cells[at] as number) - origin - mean - (raterMeans[column] as number);
      residual += rest * rest;
    }
  }
  // A mean of k or n values carries a few units in the last place of the largest value; squares below that are rounding.
  const rounding = n * k * (8 * Number.EPSILON * largest) ** 2;
  const orNothing = (sum: number): number => (sum <= rounding ? 0 : sum);
  return {
    grandMean: origin + grand,
    targets: orNothing(k * targets),
    raters: orNothing(n * raters),
    residual: orNothing(residual),
  };
}

/**
 * F test of "all raters have the same mean": a systematic difference of level between the raters.
 *
 * @returns undefined when there is no residual variation to compare with
 * @example raterEffect(meanSquares); // F 31.87, p < .001 on the data of Shrout and Fleiss
 */
export function raterEffect(a: TwoWayMeanSquares): Estimate<{ f: number; df1: number; df2: number; p: number }> {
  if (a.msResidual === 0) return notEstimable('There is no residual variation to compare the raters’ means with.');
  const f = a.msRaters / a.msResidual;
  return estimated({ f, df1: a.dfRaters, df2: a.dfResidual, p: fUpperTail(f, a.dfRaters, a.dfResidual) });
}
