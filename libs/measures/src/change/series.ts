import { type Estimate, estimated, notEstimable } from '../estimate.js';

/**
 * One client's scores in session order: entry 0 is session 1, `null` is a session without a score. Higher = better
 * alliance. One series holds one form, one perspective, one therapist: a change of any of them begins a new series.
 */
export type Scores = readonly (number | null)[];

/** A score that is there, with its session number (from 1). */
export interface ScoredSession {
  readonly session: number;
  readonly score: number;
}

/**
 * The observed scores of a series with their session numbers. A missing session is left out, never filled in.
 *
 * Undefined when a score is NaN or infinite, or when fewer than `minimum` scores are there (`purpose` names what needs them).
 *
 * @example
 * const series = scoredSessions([5.6, null, 5.4], 2, 'A reliable drop');
 * if (series.ok) series.sessions; // [{ session: 1, score: 5.6 }, { session: 3, score: 5.4 }]
 */
export function scoredSessions(
  scores: Scores,
  minimum: number,
  purpose: string,
): Estimate<{ sessions: readonly ScoredSession[] }> {
  const sessions: ScoredSession[] = [];
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    if (!Number.isFinite(score)) return notEstimable(`The score of session ${index + 1} is not a finite number.`);
    sessions.push({ session: index + 1, score });
  }
  if (sessions.length < minimum)
    return notEstimable(`${purpose} needs at least ${minimum} scores; this series has ${sessions.length}.`);
  return estimated({ sessions });
}
