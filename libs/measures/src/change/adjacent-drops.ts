import { type ScoredSession } from './series.js';
import { exceeds, reaches } from './threshold.js';

/** Neighbouring scores with more missing sessions between them than this are not adjacent. */
export const defaultMaximumGap = 1;

/** A drop between two neighbouring scores. */
export interface AdjacentDrop {
  /** Session before the drop, from 1. */
  readonly preSession: number;
  /** Session after the drop: the possible rupture. */
  readonly session: number;
  readonly pre: number;
  readonly score: number;
  /** pre − score. */
  readonly drop: number;
  /** Sessions without a score between the two. */
  readonly missingBetween: number;
}

export interface DropsFound {
  /** Drops between neighbours with at most `maximumGap` missing sessions between them: these count. */
  readonly adjacent: readonly AdjacentDrop[];
  /** Drops of the same size across a longer gap: reported, never counted. */
  readonly acrossGaps: readonly AdjacentDrop[];
}

/**
 * Drops of at least the threshold (`reaching`), or of more than it (`exceeding`), between neighbouring observed scores.
 * The building block of the drop methods; a longer gap makes two neighbours strangers (methods table, common edge rules).
 */
export function adjacentDrops(
  sessions: readonly ScoredSession[],
  threshold: number,
  rule: 'reaching' | 'exceeding',
  maximumGap: number,
): DropsFound {
  const large = rule === 'reaching' ? reaches : exceeds;
  const adjacent: AdjacentDrop[] = [];
  const acrossGaps: AdjacentDrop[] = [];
  for (let at = 1; at < sessions.length; at++) {
    const before = sessions[at - 1];
    const now = sessions[at];
    if (before === undefined || now === undefined) continue;
    const drop = before.score - now.score;
    if (drop <= 0 || !large(drop, threshold, before.score)) continue;
    const missingBetween = now.session - before.session - 1;
    (missingBetween <= maximumGap ? adjacent : acrossGaps).push({
      preSession: before.session,
      session: now.session,
      pre: before.score,
      score: now.score,
      drop,
      missingBetween,
    });
  }
  return { adjacent, acrossGaps };
}
