import { quantileOfSorted, type Ratings } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { seededRandom } from '../random/index.js';
import { alphaFrom, unfitFor } from './krippendorff-alpha.js';
import { disagreementOf, type AlphaMetric } from './krippendorff-disagreement.js';
import { pairableUnits } from './pairable-units.js';

/** What the resampling may be told. */
export interface BootstrapOptions {
  /** The same seed gives the same interval; print it with the result. */
  readonly seed?: number;
  /** Resamples, 2000 unless told otherwise. */
  readonly resamples?: number;
  readonly confidence?: number;
}

/** Percentile interval of Krippendorff's alpha. */
export interface KrippendorffInterval {
  /** The estimate from the data themselves. */
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
  /** Mean and standard deviation of the resampled coefficients. */
  readonly mean: number;
  readonly sd: number;
  readonly seed: number;
  readonly resamples: number;
  /** Resamples in which all ratings were equal, so that alpha was undefined; they are left out of the percentiles. */
  readonly undefinedResamples: number;
}

/**
 * Bootstrap interval of Krippendorff's alpha: units are drawn with replacement, alpha is computed anew, and the percentiles
 * (type 7) are the limits.
 *
 * Resampling units answers "how would alpha vary with other units of the same kind". The procedure of Hayes and
 * Krippendorff (2007) draws pairs of ratings instead and gives a different, usually narrower, interval.
 *
 * @param ratings  units × raters, `null` for missing
 * @param metric  as for `krippendorffAlpha`
 * @returns undefined where alpha is, with a single pairable unit, or when more than half of the resamples are undefined
 * @example krippendorffInterval(ratings, 'ordinal', { seed: 7, resamples: 1000 }); // { lower, upper, seed: 7, … }
 */
export function krippendorffInterval(
  ratings: Ratings,
  metric: AlphaMetric,
  options: BootstrapOptions = {},
): Estimate<KrippendorffInterval> {
  const { seed = 1, resamples = 2000, confidence = 0.95 } = options;
  const found = pairableUnits(ratings);
  if (!found.ok) return found;
  const unfit = unfitFor(found.units, metric);
  if (unfit !== undefined) return notEstimable(unfit);
  const count = found.units.sizes.length;
  const disagreement = disagreementOf(found.units, metric);
  const value = alphaFrom(disagreement());
  if (value === undefined) {
    return notEstimable('All ratings that can be compared are equal: without variation alpha is 0/0.');
  }
  if (count < 2) return notEstimable('Resampling needs at least two units with two ratings.');
  const random = seededRandom(seed);
  const repetitions = new Uint32Array(count);
  const alphas = new Float64Array(resamples);
  let kept = 0;
  for (let resample = 0; resample < resamples; resample += 1) {
    repetitions.fill(0);
    for (let draw = 0; draw < count; draw += 1) {
      const unit = random.below(count);
      repetitions[unit] = (repetitions[unit] as number) + 1;
    }
    const alpha = alphaFrom(disagreement(repetitions));
    if (alpha === undefined) continue;
    alphas[kept] = alpha;
    kept += 1;
  }
  if (kept * 2 <= resamples) {
    return notEstimable(
      `In ${resamples - kept} of ${resamples} resamples all ratings were equal: too few to draw limits from.`,
    );
  }
  const sorted = alphas.subarray(0, kept).sort();
  const mean = sorted.reduce((sum, alpha) => sum + alpha, 0) / kept;
  const squares = sorted.reduce((sum, alpha) => sum + (alpha - mean) ** 2, 0);
  return estimated({
    value,
    lower: quantileOfSorted(sorted, (1 - confidence) / 2),
    upper: quantileOfSorted(sorted, (1 + confidence) / 2),
    confidence,
    mean,
    sd: Math.sqrt(squares / Math.max(1, kept - 1)),
    seed,
    resamples,
    undefinedResamples: resamples - kept,
  });
}
