import { fQuantile } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';

/** Counts of one group: of `trials` ruptures of this intern's clients, `successes` were repaired. */
export interface GroupCounts {
  readonly label: string | number;
  readonly successes: number;
  readonly trials: number;
  /** Number of people behind the trials, when the least number is to count people; otherwise it counts trials. */
  readonly clients?: number;
}

export interface ShrunkenProportion {
  readonly raw: number;
  readonly shrunken: number;
  /** Weight of the group's own trials. */
  readonly reliability: number;
  readonly lower: number;
  readonly upper: number;
}

export interface ShrunkenProportions {
  /** Proportion over all groups. */
  readonly pooled: number;
  /** Correlation of trials within a group, 1/(α + β + 1); 0 when groups differ no more than chance makes them. */
  readonly intraclass: number;
  /** Beta distribution of the groups' proportions; undefined as a distribution when the intraclass correlation is 0. */
  readonly prior: Estimate<{ readonly alpha: number; readonly beta: number }>;
  readonly groups: readonly {
    readonly label: string | number;
    readonly successes: number;
    readonly trials: number;
    readonly result: Estimate<ShrunkenProportion>;
  }[];
  readonly notes: readonly string[];
}

export interface ShrinkProportionsOptions {
  /** Groups with fewer clients (or trials, where clients are not given) get a reason in place of a result. Default 5. */
  readonly minimumPerGroup?: number;
  /** Fewer groups with trials than this say too little about how groups differ. Default 5. */
  readonly minimumGroups?: number;
  /** Level of the intervals, default 0.95. */
  readonly confidence?: number;
}

/**
 * Proportions of groups with partial pooling, for instance ruptures repaired by intern, shrunk to the programme's
 * proportion: (successes + α)/(trials + α + β), with an equal-tailed interval of the beta posterior.
 *
 * Formula: beta-binomial model, α and β by the method of moments with weights equal to the trials (Kleinman 1973, J Am Stat
 * Assoc 68, 46–54). When groups differ no more than chance makes them, all get the pooled proportion with the interval of
 * the pooled counts (Jeffreys prior). The interval takes α and β as known.
 *
 * The least numbers of 5 are defaults of this library, not of a source.
 *
 * Undefined: counts that are not whole numbers with successes ≤ trials, fewer than `minimumGroups` groups with trials, all
 * trials with the same outcome, one trial per group, proportions that are all 0 or 1.
 *
 * @example
 * shrinkProportions([{ label: 'Intern 1', successes: 7, trials: 9 }, { label: 'Intern 2', successes: 3, trials: 8 }, …]);
 */
export function shrinkProportions(
  groups: readonly GroupCounts[],
  { minimumPerGroup = 5, minimumGroups = 5, confidence = 0.95 }: ShrinkProportionsOptions = {},
): Estimate<ShrunkenProportions> {
  const wrong = groups.find(({ successes, trials }) => !isCount(successes) || !isCount(trials) || successes > trials);
  if (wrong) return notEstimable(`The counts of ${wrong.label} are not whole numbers with successes ≤ trials.`);
  const tried = groups.filter(({ trials }) => trials > 0);
  if (tried.length < Math.max(2, minimumGroups)) {
    return notEstimable(
      `${tried.length} groups have trials; at least ${Math.max(2, minimumGroups)} are needed to see how much groups differ.`,
    );
  }
  const successes = tried.reduce((sum, group) => sum + group.successes, 0);
  const trials = tried.reduce((sum, group) => sum + group.trials, 0);
  if (successes === 0 || successes === trials) {
    return notEstimable(`All ${trials} trials have the same outcome: differences between groups cannot be seen.`);
  }
  if (trials === tried.length) return notEstimable('No group has two trials: groups cannot be told from chance.');
  const pooled = successes / trials;
  const intraclass = kleinmanIntraclass(tried, pooled, trials);
  if (!(intraclass < 1)) {
    return notEstimable('The groups are all at 0 or 1, further apart than a beta distribution allows.');
  }
  const strength = 1 / Math.max(0, intraclass) - 1;
  const spread = Number.isFinite(strength);
  const alpha = pooled * strength;
  const beta = (1 - pooled) * strength;
  const tail = (1 - confidence) / 2;
  const resultOf = (group: GroupCounts): Estimate<ShrunkenProportion> => {
    const counted = group.clients ?? group.trials;
    if (counted < minimumPerGroup) {
      const what = group.clients === undefined ? 'trials' : 'clients';
      return notEstimable(`Results are shown from ${minimumPerGroup} ${what} on; this group has ${counted}.`);
    }
    if (group.trials === 0) return notEstimable('This group has no trials.');
    const failures = group.trials - group.successes;
    const [a, b] = spread ? [alpha + group.successes, beta + failures] : [successes + 0.5, trials - successes + 0.5];
    return estimated({
      raw: group.successes / group.trials,
      shrunken: spread ? a / (a + b) : pooled,
      reliability: spread ? group.trials / (group.trials + strength) : 0,
      lower: betaQuantile(tail, a, b),
      upper: betaQuantile(1 - tail, a, b),
    });
  };
  return estimated({
    pooled,
    intraclass: Math.max(0, intraclass),
    prior: spread ? estimated({ alpha, beta }) : notEstimable('Groups differ no more than chance makes them.'),
    groups: groups.map((group) => ({
      label: group.label,
      successes: group.successes,
      trials: group.trials,
      result: resultOf(group),
    })),
    notes: spread ? [] : ['Groups differ no more than chance makes them: all are shown at the pooled proportion.'],
  });
}

/** Moment estimate of the correlation of trials within groups, negative when groups differ less than chance makes them. */
function kleinmanIntraclass(groups: readonly GroupCounts[], pooled: number, total: number): number {
  const binomial = pooled * (1 - pooled);
  let squares = 0;
  let chance = 0;
  let weight = 0;
  for (const { successes, trials } of groups) {
    const left = 1 - trials / total;
    squares += trials * (successes / trials - pooled) ** 2;
    chance += left;
    weight += trials * left;
  }
  return (squares - binomial * chance) / (binomial * (weight - chance));
}

/** Quantile of the beta distribution through the F distribution: X = aF/(b + aF) with F on 2a and 2b degrees of freedom. */
function betaQuantile(p: number, a: number, b: number): number {
  const f = fQuantile(p, 2 * a, 2 * b);
  return (a * f) / (b + a * f);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;
