import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type AdjacentDrop, adjacentDrops, defaultMaximumGap } from './adjacent-drops.js';
import { type MethodResult } from './method-result.js';
import { sampleSd } from './moments.js';
import { type RepairSequence, repairSequences } from './repair-sequence.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type ScoredSession, type Scores } from './series.js';
import { reaches } from './threshold.js';

/** Scores that fell at every step from one session to another, together by at least the threshold. */
export interface Decline {
  readonly fromSession: number;
  readonly toSession: number;
  /** First score − last score. */
  readonly drop: number;
  /** Number of steps. */
  readonly steps: number;
}

export interface GumzThresholdParameters {
  /** Standard deviation between clients of the sample, on the scale of the scores. */
  readonly interIndividualSd: number;
  /** Size of the drop in standard deviations; the source asks to report both 1 and 2. Default 2. */
  readonly k?: number;
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
  /** The treatment has ended. Default false. */
  readonly closed?: boolean;
}

export interface GumzThresholdResult extends MethodResult<
  'gumz-threshold',
  Required<GumzThresholdParameters>,
  AdjacentDrop
> {
  readonly intraIndividualSd: number;
  readonly threshold: number;
  /** The same crises with their length and whether they were repaired (back to the score before). */
  readonly sequences: readonly RepairSequence[];
  /** Declines over several sessions, which no single step may show. */
  readonly declines: readonly Decline[];
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * Combined threshold (Gumz-type): a drop between neighbouring scores of at least k times the stricter (larger) of the
 * client's own standard deviation and the standard deviation between clients. Gumz and colleagues (2012, BMC Med Res
 * Methodol 12:10) propose the stricter of the two, both k = 1 and k = 2, and to describe number, size and length,
 * declines over several sessions and slow repairs.
 *
 * Undefined with fewer than 4 scores (6 to show), a score that is not finite, or a parameter that is not positive.
 *
 * @example
 * const found = detectByGumzThreshold([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6], { interIndividualSd: 0.62, k: 2 });
 * if (found.ok) [found.threshold, found.flags.map((flag) => flag.session)]; // [1.24, [6]]
 */
export function detectByGumzThreshold(
  scores: Scores,
  parameters: GumzThresholdParameters,
): Estimate<GumzThresholdResult> {
  const used = withDefaults<GumzThresholdParameters>(
    {
      k: 2,
      maximumGap: defaultMaximumGap,
      closed: false,
    },
    parameters,
  );
  const wrong =
    notPositive({ k: used.k, interIndividualSd: used.interIndividualSd }) ??
    notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 4, 'The combined threshold');
  if (!series.ok) return series;

  const intraIndividualSd = sampleSd(series.sessions.map((at) => at.score));
  const threshold = used.k * Math.max(intraIndividualSd, used.interIndividualSd);
  const drops = adjacentDrops(series.sessions, threshold, 'reaching', used.maximumGap);
  const drop = { threshold, rule: 'reaching', maximumGap: used.maximumGap } as const;
  return estimated<GumzThresholdResult>({
    method: 'gumz-threshold',
    version: '1',
    parameters: used,
    intraIndividualSd,
    threshold,
    flags: drops.adjacent,
    sequences: repairSequences(series.sessions, drop, { to: 'pre-level', tolerance: 0 }, used.closed),
    declines: declinesOf(series.sessions, threshold, used.maximumGap),
    acrossGaps: drops.acrossGaps,
    notes: series.sessions.length < 6 ? ['too-few-to-show'] : [],
  });
}

function declinesOf(sessions: readonly ScoredSession[], threshold: number, maximumGap: number): Decline[] {
  const declines: Decline[] = [];
  let start = 0;
  for (let at = 1; at <= sessions.length; at++) {
    const before = sessions[at - 1];
    const now = sessions[at];
    const falls =
      before !== undefined &&
      now !== undefined &&
      now.score < before.score &&
      now.session - before.session - 1 <= maximumGap;
    if (falls) continue;
    const first = sessions[start];
    if (first !== undefined && before !== undefined && at - 1 > start) {
      const drop = first.score - before.score;
      if (reaches(drop, threshold, first.score))
        declines.push({ fromSession: first.session, toSession: before.session, drop, steps: at - 1 - start });
    }
    start = at;
  }
  return declines;
}
