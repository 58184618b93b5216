import { type Interval } from '../descriptives/index.js';
import { fQuantile, fUpperTail } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';

/** Scores of one group, for instance the mean alliance of each client of an intern. Null is left out. */
export interface GroupScores {
  readonly label: string | number;
  readonly values: readonly (number | null)[];
}

/** Number, mean and sum of squared deviations of one group. */
export interface GroupSummary {
  readonly label: string | number;
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** Moment (analysis of variance) components of groups of unequal size. */
export interface OneWayComponents {
  readonly groups: readonly GroupSummary[];
  readonly observations: number;
  readonly msBetween: number;
  readonly msWithin: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
  /** Effective group size n₀ = (N − Σn²/N)/(k − 1). */
  readonly n0: number;
  /** (MS between − MS within)/n₀; negative when groups differ less than chance would make them. Not cut at zero. */
  readonly betweenVariance: number;
  readonly icc: number;
  readonly iccInterval: Interval;
  /** Reliability of a group mean at the effective size, 1 − 1/F. */
  readonly groupMeanReliability: number;
}

/**
 * How much scores differ between groups (clients of interns), from mean squares: variance components with the effective
 * group size n₀, intraclass correlation and its interval.
 *
 * Formula: Searle, Casella & McCulloch (1992), Variance Components, section 3.6; the interval takes the exact one of equal
 * groups (F distribution) with n₀ in place of the group size, approximate when groups are unequal.
 *
 * @param groups groups without scores are left out
 * @param options confidence: level of the interval, default 0.95
 *
 * Undefined: a group named twice, fewer than two groups with scores, no group with two scores, no variation, values that are not finite.
 *
 * @example
 * oneWayComponents([{ label: 'A', values: [5.6, 5.9, 5.2] }, { label: 'B', values: [4.9, 5.1] }]);
 */
export function oneWayComponents(
  groups: readonly GroupScores[],
  { confidence = 0.95 }: { readonly confidence?: number } = {},
): Estimate<OneWayComponents> {
  const summaries = summarise(groups);
  if (!summaries.ok) return summaries;
  const kept = summaries.groups;
  const observations = kept.reduce((sum, { n }) => sum + n, 0);
  const df1 = kept.length - 1;
  const df2 = observations - kept.length;
  if (df1 < 1) return notEstimable('Fewer than two groups have scores.');
  if (df2 < 1)
    return notEstimable('No group has two scores: differences between groups cannot be told from those within.');
  const grandMean = kept.reduce((sum, { n, mean }) => sum + (n * mean) / observations, 0);
  const msBetween = kept.reduce((sum, { n, mean }) => sum + n * (mean - grandMean) ** 2, 0) / df1;
  const msWithin = kept.reduce((sum, { squares }) => sum + squares, 0) / df2;
  if (!(msWithin > 1e-24 * grandMean ** 2)) {
    return notEstimable('Scores do not vary within groups: there is nothing to compare the groups with.');
  }
  const n0 = (observations - kept.reduce((sum, { n }) => sum + n * n, 0) / observations) / df1;
  const betweenVariance = (msBetween - msWithin) / n0;
  const f = msBetween / msWithin;
  const tail = (1 + confidence) / 2;
  const iccAt = (ratio: number): number => (ratio - 1) / (ratio + n0 - 1);
  return estimated({
    groups: kept,
    observations,
    msBetween,
    msWithin,
    f,
    df1,
    df2,
    p: fUpperTail(f, df1, df2),
    n0,
    betweenVariance,
    icc: betweenVariance / (betweenVariance + msWithin),
    iccInterval: {
      lower: iccAt(f / fQuantile(tail, df1, df2)),
      upper: iccAt(f * fQuantile(tail, df2, df1)),
      confidence,
    },
    groupMeanReliability: 1 - 1 / f,
  });
}

function summarise(groups: readonly GroupScores[]): Estimate<{ groups: GroupSummary[] }> {
  const summaries: GroupSummary[] = [];
  const labels = new Set<string | number>();
  for (const { label, values } of groups) {
    if (labels.has(label)) return notEstimable(`The group ${label} is named twice.`);
    labels.add(label);
    const present = values.filter((value) => value !== null);
    if (!present.every(Number.isFinite)) return notEstimable(`A score of ${label} is not a finite number.`);
    if (present.length === 0) continue;
    const mean = present.reduce((sum, value) => sum + (value - present[0]!), 0) / present.length + present[0]!;
    const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    summaries.push({ label, n: present.length, mean, squares });
  }
  return estimated({ groups: summaries });
}
