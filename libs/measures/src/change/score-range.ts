import { type ScoredSession } from './series.js';

/** Lowest and highest possible score of a form. */
export interface ScoreRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** More than half of the scores are the highest possible: there is no room above, and limits say nothing. */
export function atCeiling(sessions: readonly ScoredSession[], scale: ScoreRange | null): boolean {
  return scale !== null && sessions.filter((at) => at.score >= scale.maximum).length > sessions.length / 2;
}
