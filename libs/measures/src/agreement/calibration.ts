import { tQuantile, tTwoSided } from '../distributions/index.js';
import { completePairs, meanOf, squaredDeviations, type Interval, type Series } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { intraclassCorrelations, type IntraclassCorrelation } from './icc.js';

/** How one rater stands to an expert consensus ("gold standard") on the same segments. */
export interface Calibration {
  readonly n: number;
  /** Mean of rater − gold, in scale points, with its interval and t test of "no bias". */
  readonly bias: number;
  readonly biasInterval: Interval;
  readonly sdOfDifferences: number;
  /** Undefined when all differences are equal. */
  readonly biasTest: Estimate<{ t: number; df: number; p: number }>;
  /** Line of the rater on gold: a slope below 1 says that the rater shrinks the scale. */
  readonly line: Estimate<{ slope: number; intercept: number }>;
  readonly meanAbsoluteError: number;
  readonly rootMeanSquareError: number;
  /** Share of segments with the same rating, and with one no further away than `within`. */
  readonly exact: number;
  readonly adjacent: number;
  readonly within: number;
  /** Absolute agreement with gold, ICC(2,1) = ICC(A,1), and consistency, ICC(3,1) = ICC(C,1). */
  readonly agreement: Estimate<IntraclassCorrelation>;
  readonly consistency: Estimate<IntraclassCorrelation>;
}

/**
 * Calibrate a rater against gold ratings.
 *
 * Gold is not without error: report the experts' own agreement beside it. A pass rule belongs to the programme and is set
 * before ratings are seen (`meetsCalibrationRule`).
 *
 * @param rater  one rating per segment, `null` for missing
 * @param gold  the consensus ratings of the same segments
 * @param within  how many scale points still count as adjacent, 1 unless told otherwise
 * @returns undefined with fewer than two segments rated by both
 * @example
 * const c = calibrationAgainstGold([3, 6, 3, 4], [3, 5, 2, 4]);
 * if (c.ok) [c.bias, c.exact, c.adjacent]; // 0.5, 0.5, 1
 */
export function calibrationAgainstGold(
  rater: Series,
  gold: Series,
  { within = 1, confidence = 0.95 }: { readonly within?: number; readonly confidence?: number } = {},
): Estimate<Calibration> {
  const pairs = completePairs(rater, gold);
  if (!pairs.ok) return pairs;
  const { x, y, n } = pairs;
  if (n < 2)
    return notEstimable(`Calibration needs two segments rated by both; there ${n === 1 ? 'is one' : 'are none'}.`);
  const differences = x.map((value, at) => value - (y[at] as number));
  const bias = meanOf(differences);
  const sd = Math.sqrt(squaredDeviations(differences, bias) / (n - 1));
  const se = sd / Math.sqrt(n);
  const half = tQuantile((1 + confidence) / 2, n - 1) * se;
  const cells = new Float64Array(2 * n);
  x.forEach((value, at) => cells.set([value, y[at] as number], 2 * at));
  const icc = intraclassCorrelations({ rows: n, columns: 2, cells, missing: 0 }, { confidence });
  return estimated({
    n,
    bias,
    biasInterval: { lower: bias - half, upper: bias + half, confidence },
    sdOfDifferences: sd,
    biasTest: se === 0 ? notEstimable('All differences are equal.') : testOf(bias / se, n - 1),
    line: lineOf(x, y),
    ...errorsOf(differences, within),
    within,
    agreement: icc.ok ? icc.forms['ICC(2,1)'] : icc,
    consistency: icc.ok ? icc.forms['ICC(3,1)'] : icc,
  });
}

const testOf = (t: number, df: number) => estimated({ t, df, p: tTwoSided(t, df) });

function lineOf(rater: Float64Array, gold: Float64Array): Calibration['line'] {
  const meanGold = meanOf(gold);
  const meanRater = meanOf(rater);
  let products = 0;
  gold.forEach((value, at) => (products += (value - meanGold) * ((rater[at] as number) - meanRater)));
  const squares = squaredDeviations(gold, meanGold);
  if (squares === 0)
    return notEstimable('All gold ratings are equal: choose segments over the full range of the scale.');
  const slope = products / squares;
  return estimated({ slope, intercept: meanRater - slope * meanGold });
}

function errorsOf(differences: Float64Array, within: number) {
  let absolute = 0;
  let squared = 0;
  let exact = 0;
  let adjacent = 0;
  for (const difference of differences) {
    const distance = Math.abs(difference);
    absolute += distance;
    squared += distance * distance;
    if (distance === 0) exact += 1;
    if (distance <= within) adjacent += 1;
  }
  const n = differences.length;
  return {
    meanAbsoluteError: absolute / n,
    rootMeanSquareError: Math.sqrt(squared / n),
    exact: exact / n,
    adjacent: adjacent / n,
  };
}

/** What a training programme asks for before a rater's scores count; set before anybody rates. */
export interface CalibrationRule {
  /** The lower limit of ICC(A,1) with gold must reach this. */
  readonly lowerAgreement: number;
  /** The bias may not be larger than this, in scale points. */
  readonly largestBias: number;
  /** At least so many segments. */
  readonly segments: number;
}

/**
 * Does a calibration meet the programme's rule? Every unmet condition is named with the two numbers compared.
 *
 * @example meetsCalibrationRule(calibration, { lowerAgreement: 0.6, largestBias: 0.5, segments: 12 });
 */
export function meetsCalibrationRule(
  calibration: Calibration,
  rule: CalibrationRule,
): { readonly met: boolean; readonly unmet: readonly string[] } {
  const unmet: string[] = [];
  if (calibration.n < rule.segments)
    unmet.push(`${calibration.n} segments were rated, ${rule.segments} are asked for.`);
  if (Math.abs(calibration.bias) > rule.largestBias) {
    unmet.push(`The bias is ${calibration.bias.toFixed(2)} scale points, at most ${rule.largestBias} is allowed.`);
  }
  const { agreement } = calibration;
  if (!agreement.ok) unmet.push(`Agreement with gold cannot be estimated: ${agreement.reason}`);
  else if (!agreement.interval.ok) {
    if (agreement.value < rule.lowerAgreement) unmet.push('Agreement with gold is below the rule.');
  } else if (agreement.interval.lower < rule.lowerAgreement) {
    unmet.push(
      `The lower limit of agreement with gold is ${agreement.interval.lower.toFixed(2)}, ${rule.lowerAgreement} is asked for.`,
    );
  }
  return { met: unmet.length === 0, unmet };
}
