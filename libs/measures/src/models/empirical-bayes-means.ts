import { normalQuantile } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { groupEffect } from './group-effect.js';
import { type GroupScores, type GroupSummary, oneWayComponents } from './one-way-components.js';

export interface EmpiricalBayesOptions {
  /** Where the variances come from: 'REML' (default) or 'moments' (analysis of variance, cut at zero). */
  readonly method?: 'REML' | 'moments';
  /** A group with fewer scores is told why it gets no result; its scores still help the others. Default 5. */
  readonly minimumPerGroup?: number;
  /** Fewer groups than this say too little about how groups differ. Default 5. */
  readonly minimumGroups?: number;
  /** Level of the intervals, default 0.95. */
  readonly confidence?: number;
  /** Numbers of scores for which the reliability of a group mean is listed. */
  readonly reliabilityAt?: readonly number[];
}

/** One group's mean, pulled towards the mean of all by as much as it is uncertain. */
export interface ShrunkenMean {
  readonly rawMean: number;
  /** λ = τ²/(τ² + σ²/n): weight of the group's own scores. */
  readonly reliability: number;
  readonly shrunkenMean: number;
  /** √(τ²(1 − λ)): takes the variances and the overall mean as known. */
  readonly posteriorSd: number;
  readonly lower: number;
  readonly upper: number;
}

export interface EmpiricalBayesMeans {
  readonly method: 'REML' | 'moments';
  /** Mean of the groups, weighted by their precision. */
  readonly mean: number;
  /** τ² */
  readonly betweenVariance: number;
  /** σ² */
  readonly withinVariance: number;
  readonly icc: number;
  readonly groups: readonly {
    readonly label: string | number;
    readonly n: number;
    readonly result: Estimate<ShrunkenMean>;
  }[];
  readonly reliabilityAtN: readonly { readonly n: number; readonly reliability: number }[];
  readonly notes: readonly string[];
}

/**
 * Means of interns (or any groups) with partial pooling: an intern with few clients is shown near the programme's mean, one
 * with many near their own. It answers "what would we expect of this intern's next clients?" and is no league table.
 *
 * Formula: EB = λ x̄ + (1 − λ) μ with λ = τ²/(τ² + σ²/n) (Efron & Morris 1975, J Am Stat Assoc 70, 311–319; Raudenbush &
 * Bryk 2002, Hierarchical Linear Models, chapter 3); μ weighted by 1/(τ² + σ²/n).
 *
 * The least number of clients (5) and of interns (5) are defaults of this library, not of a source; both are parameters.
 *
 * @param groups per intern one score per client (client means, not sessions: sessions of one client are not independent)
 *
 * Undefined: fewer than `minimumGroups` groups with scores, and as {@link oneWayComponents}.
 *
 * @example
 * const pooled = empiricalBayesMeans([{ label: 'Intern 1', values: [5.6, 5.9, 5.2, 6.1, 5.8] }, …]);
 * if (pooled.ok && pooled.groups[0].result.ok) pooled.groups[0].result.shrunkenMean;
 */
export function empiricalBayesMeans(
  groups: readonly GroupScores[],
  {
    method = 'REML',
    minimumPerGroup = 5,
    minimumGroups = 5,
    confidence = 0.95,
    reliabilityAt = [1, 2, 5, 10, 20, 30],
  }: EmpiricalBayesOptions = {},
): Estimate<EmpiricalBayesMeans> {
  const components = oneWayComponents(groups);
  if (!components.ok) return components;
  const summaries = components.groups;
  if (summaries.length < minimumGroups) {
    return notEstimable(
      `${summaries.length} groups have scores; at least ${minimumGroups} are needed to see how much groups differ.`,
    );
  }
  const variances = method === 'REML' ? remlVariances(groups) : momentVariances(components);
  if (!variances.ok) return variances;
  const { between, within } = variances;
  const reliability = (n: number): number => between / (between + within / n);
  const mean = precisionWeightedMean(summaries, between, within);
  const z = normalQuantile((1 + confidence) / 2);
  return estimated({
    method,
    mean,
    betweenVariance: between,
    withinVariance: within,
    icc: reliability(1),
    groups: summaries.map((group) => ({
      label: group.label,
      n: group.n,
      result:
        group.n < minimumPerGroup
          ? notEstimable(`Results are shown from ${minimumPerGroup} scores on; this group has ${group.n}.`)
          : estimated(shrink(group, mean, between, reliability(group.n), z)),
    })),
    reliabilityAtN: reliabilityAt.map((n) => ({ n, reliability: reliability(n) })),
    notes:
      between > 0
        ? []
        : [
            'Groups do not differ more than chance makes them: all are shown at the common mean, without an interval width.',
          ],
  });
}

function remlVariances(groups: readonly GroupScores[]): Estimate<{ between: number; within: number }> {
  const effect = groupEffect(groups);
  return effect.ok ? estimated({ between: effect.reml.betweenVariance, within: effect.reml.withinVariance }) : effect;
}

const momentVariances = ({
  betweenVariance,
  msWithin,
}: {
  betweenVariance: number;
  msWithin: number;
}): Estimate<{ between: number; within: number }> =>
  estimated({ between: Math.max(0, betweenVariance), within: msWithin });

function precisionWeightedMean(groups: readonly GroupSummary[], between: number, within: number): number {
  let weights = 0;
  let sum = 0;
  for (const { n, mean } of groups) {
    const weight = 1 / (between + within / n);
    weights += weight;
    sum += weight * mean;
  }
  return sum / weights;
}

function shrink(
  { mean: rawMean }: GroupSummary,
  mean: number,
  between: number,
  reliability: number,
  z: number,
): ShrunkenMean {
  const shrunkenMean = reliability * rawMean + (1 - reliability) * mean;
  const posteriorSd = Math.sqrt(between * (1 - reliability));
  return {
    rawMean,
    reliability,
    shrunkenMean,
    posteriorSd,
    lower: shrunkenMean - z * posteriorSd,
    upper: shrunkenMean + z * posteriorSd,
  };
}
