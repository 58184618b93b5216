import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type MethodResult } from './method-result.js';
import { notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { reaches } from './threshold.js';

/** Why a session rating is worth talking about. */
export type SessionRatingReason = 'low-total' | 'drop' | 'low-item' | 'always-highest';

export interface SessionRatingFlag {
  readonly session: number;
  readonly reason: SessionRatingReason;
  /** The total, or the item's score. */
  readonly score: number;
  /** What it was compared with: cut-off, previous total, item cut-off or highest total. */
  readonly comparedWith: number;
  /** Item number from 1, for `low-item`. */
  readonly item: number | null;
}

/** A named band of totals, from its lowest total up to the next band. */
export interface SessionRatingBand {
  readonly name: string;
  readonly from: number;
}

export interface SessionRatingParameters {
  /** Totals at or below it (or only below, by `cutOffIncluded`). Default 36; sources differ, so set it on site. */
  readonly cutOff?: number;
  readonly cutOffIncluded?: boolean;
  /** A fall of at least this from the previous total. Default 1. */
  readonly drop?: number;
  /** Items below it. Default 9. */
  readonly itemCutOff?: number;
  /** Highest possible total. Default 40. */
  readonly maximum?: number;
  /** So many totals at the maximum in a row are a signal too. Default 3. */
  readonly alwaysHighestRun?: number;
  /** Bands in use on site; none by default, because sources differ. */
  readonly bands?: readonly SessionRatingBand[];
}

export interface SessionRatingResult extends MethodResult<
  'session-rating',
  Required<SessionRatingParameters>,
  SessionRatingFlag
> {
  /** The band of each total, where bands are set and the total lies in one. */
  readonly bands: readonly { readonly session: number; readonly band: string }[];
}

/**
 * Signal rules of session rating scales (SRS-type): total at or below the cut-off, fall of a point or more since the last
 * total, an item below its cut-off, and the highest total every time. The cut-off of 36 comes from secondary sources (some
 * say below 36) and the one-point fall has no verified source: all values are settings. A signal asks for a conversation,
 * it is not a finding.
 *
 * @param totals one client's totals by session
 * @param items the item scores by session, where they are known
 *
 * Undefined without a score, with a score that is not finite, or a parameter that is not positive.
 *
 * @example
 * const found = sessionRatingSignals([38, 37.5, 36.2, 35.9, 37, 35.5]);
 * if (found.ok) found.flags.map((flag) => [flag.session, flag.reason]); // 3 drop, 4 low-total, 6 low-total, 6 drop
 */
export function sessionRatingSignals(
  totals: Scores,
  parameters: SessionRatingParameters = {},
  items: readonly Scores[] = [],
): Estimate<SessionRatingResult> {
  const used = withDefaults<SessionRatingParameters>(
    { cutOff: 36, cutOffIncluded: true, drop: 1, itemCutOff: 9, maximum: 40, alwaysHighestRun: 3, bands: [] },
    parameters,
  );
  const { cutOff, drop, itemCutOff, maximum, alwaysHighestRun } = used;
  const wrong = notPositive({ cutOff, drop, itemCutOff, maximum, alwaysHighestRun });
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(totals, 1, 'A session rating');
  if (!series.ok) return series;
  if (items.flat().some((score) => score !== null && !Number.isFinite(score)))
    return notEstimable('An item score is not a finite number.');

  const flags: SessionRatingFlag[] = [];
  const bands: { session: number; band: string }[] = [];
  let previous: number | null = null;
  let highest = 0;
  for (const { session, score } of series.sessions) {
    const flag = (reason: SessionRatingReason, comparedWith: number): void => {
      flags.push({ session, reason, score, comparedWith, item: null });
    };
    if (used.cutOffIncluded ? reaches(cutOff, score, score) : !reaches(score, cutOff, score)) flag('low-total', cutOff);
    if (previous !== null && reaches(previous - score, drop, previous)) flag('drop', previous);
    highest = score >= maximum ? highest + 1 : 0;
    if (highest >= alwaysHighestRun) flag('always-highest', maximum);
    for (const [index, item] of (items[session - 1] ?? []).entries())
      if (item !== null && item < itemCutOff)
        flags.push({ session, reason: 'low-item', score: item, comparedWith: itemCutOff, item: index + 1 });
    const band = used.bands.filter((candidate) => candidate.from <= score).sort((a, b) => b.from - a.from)[0];
    if (band) bands.push({ session, band: band.name });
    previous = score;
  }
  return estimated<SessionRatingResult>({
    method: 'session-rating',
    version: '1',
    parameters: used,
    flags,
    bands,
    notes: [],
  });
}
