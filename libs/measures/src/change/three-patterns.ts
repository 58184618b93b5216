import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { defaultMaximumGap } from './adjacent-drops.js';
import { type MethodResult } from './method-result.js';
import { type RepairSequence, repairSequences, type TreatmentPattern, treatmentPattern } from './repair-sequence.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';

export interface ThreePatternsParameters {
  /** Smallest reliable change between two scores, `reliableChange(…).threshold`. */
  readonly reliableChange: number;
  /**
   * `tolerant` (default): repaired when less than one reliable change below the score before the drop; `strict`: when
   * back at that score.
   */
  readonly repair?: 'tolerant' | 'strict';
  /** Most missing sessions between two scores that still count as neighbours. Default 1. */
  readonly maximumGap?: number;
  /** The treatment has ended: what is not repaired is a rupture, not unresolved. Default false. */
  readonly closed?: boolean;
}

export interface ThreePatternsResult extends MethodResult<
  'three-patterns',
  Required<ThreePatternsParameters>,
  RepairSequence
> {
  /** One word for the treatment; undefined when a rupture is too recent to be called unrepaired. */
  readonly pattern: Estimate<{ label: TreatmentPattern }>;
}

/**
 * Three patterns: no rupture, repair, rupture, by reliable drops between neighbouring scores. The labels are those of
 * Larsson and colleagues (2018, Psychother Res 28, 123–136), whose criterion text was not available; the criterion here
 * is reliable change. `unresolved` splits the rupture of a treatment that is still running.
 *
 * Undefined with fewer than 3 scores (5 to show), a score that is not finite, or a reliable change that is not positive.
 * The label alone is undefined when a closed treatment has fewer than 2 scores after an unrepaired drop.
 *
 * @example
 * const found = classifyThreePatterns([5.5, 5.6, 4.6, 5.0, 5.5, 5.6], { reliableChange: 0.789, closed: true });
 * if (found.ok && found.pattern.ok) found.pattern.label; // 'repair'
 */
export function classifyThreePatterns(
  scores: Scores,
  parameters: ThreePatternsParameters,
): Estimate<ThreePatternsResult> {
  const used = withDefaults<ThreePatternsParameters>(
    {
      repair: 'tolerant',
      maximumGap: defaultMaximumGap,
      closed: false,
    },
    parameters,
  );
  const wrong = notPositive({ reliableChange: used.reliableChange }) ?? notCount({ maximumGap: used.maximumGap }, 0);
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 3, 'The pattern of a treatment');
  if (!series.ok) return series;

  const flags = repairSequences(
    series.sessions,
    { threshold: used.reliableChange, rule: 'exceeding', maximumGap: used.maximumGap },
    used.repair === 'strict' ? { to: 'pre-level', tolerance: 0 } : { to: 'within', distance: used.reliableChange },
    used.closed,
  );
  const tooRecent = flags.some((sequence) => sequence.status === 'unrepaired' && sequence.scoresAfter < 2);
  return estimated<ThreePatternsResult>({
    method: 'three-patterns',
    version: '1',
    parameters: used,
    flags,
    pattern: tooRecent
      ? notEstimable('Fewer than two scores follow the last drop: too few to call it unrepaired.')
      : estimated({ label: treatmentPattern(flags) }),
    notes: series.sessions.length < 5 ? ['too-few-to-show'] : [],
  });
}
