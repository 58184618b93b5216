import { normalQuantile } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';

/** What the limits are drawn around. */
export interface FunnelCentre {
  /** Mean that all groups are compared with. */
  readonly mean: number;
  /** Variance of single scores within groups, σ². */
  readonly withinVariance: number;
  /**
   * Variance between groups that is to be expected and no reason for attention, τ² (additive overdispersion, Spiegelhalter
   * 2005); default 0, the limits of chance alone.
   */
  readonly betweenVariance?: number;
}

export interface FunnelLimit {
  /** Share of groups expected inside when only chance is at work. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

export interface FunnelGroup {
  readonly label: string | number;
  readonly n: number;
  readonly result: Estimate<{
    readonly mean: number;
    readonly limits: readonly FunnelLimit[];
    /** Levels whose limits the group lies outside of. */
    readonly outside: readonly number[];
  }>;
}

const LEVELS = [0.95, 0.998];

/**
 * Limits of a funnel plot at one group size, for drawing its lines: mean ± z √(τ² + σ²/n).
 *
 * Formula: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202. Levels 95 % and 99.8 % are his.
 *
 * @param n scores per group, positive
 * @example funnelLimitsAt(8, { mean: 5.5, withinVariance: 0.08 }) // [{ level: 0.95, … }, { level: 0.998, … }]
 */
export function funnelLimitsAt(
  n: number,
  { mean, withinVariance, betweenVariance = 0 }: FunnelCentre,
  levels: readonly number[] = LEVELS,
): FunnelLimit[] {
  const sd = Math.sqrt(betweenVariance + withinVariance / n);
  return levels.map((level) => {
    const reach = normalQuantile((1 + level) / 2) * sd;
    return { level, lower: mean - reach, upper: mean + reach };
  });
}

/**
 * Places groups in a funnel plot: which means lie further from the common mean than their number of scores explains. A
 * group outside is a reason to look (case mix, missing forms), not a verdict.
 *
 * @param groups label, mean and number of scores of each group
 * @param centre common mean and variances, for instance from {@link empiricalBayesMeans}
 * @param options levels (default 95 and 99.8 %); minimumPerGroup: smaller groups are told why they get no result, default 5
 *
 * Undefined: variances that are negative, not finite or both zero; levels outside 0–1.
 *
 * @example
 * funnelLimits([{ label: 'Intern 1', mean: 5.7, n: 6 }], { mean: 5.5, withinVariance: 0.08 });
 */
export function funnelLimits(
  groups: readonly { readonly label: string | number; readonly mean: number; readonly n: number }[],
  centre: FunnelCentre,
  {
    levels = LEVELS,
    minimumPerGroup = 5,
  }: { readonly levels?: readonly number[]; readonly minimumPerGroup?: number } = {},
): Estimate<{ readonly groups: readonly FunnelGroup[] }> {
  const { mean, withinVariance, betweenVariance = 0 } = centre;
  if (![mean, withinVariance, betweenVariance].every(Number.isFinite)) {
    return notEstimable('The mean and the variances of a funnel must be finite numbers.');
  }
  if (withinVariance < 0 || betweenVariance < 0 || withinVariance + betweenVariance === 0) {
    return notEstimable('A funnel needs a variance above zero.');
  }
  if (levels.some((level) => !(level > 0 && level < 1))) return notEstimable('Levels must lie between 0 and 1.');
  return estimated({
    groups: groups.map(({ label, mean: groupMean, n }): FunnelGroup => {
      if (!(n >= Math.max(1, minimumPerGroup))) {
        return {
          label,
          n,
          result: notEstimable(`Results are shown from ${minimumPerGroup} scores on; this group has ${n}.`),
        };
      }
      if (!Number.isFinite(groupMean)) return { label, n, result: notEstimable('The mean is not a finite number.') };
      const limits = funnelLimitsAt(n, centre, levels);
      const outside = limits
        .filter(({ lower, upper }) => groupMean < lower || groupMean > upper)
        .map(({ level }) => level);
      return { label, n, result: estimated({ mean: groupMean, limits, outside }) };
    }),
  });
}
