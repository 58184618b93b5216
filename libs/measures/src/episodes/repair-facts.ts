import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { z95 } from '../change/control-chart-constants.js';
import { notPositive } from '../change/parameters.js';
import { scoredSessions, type Scores } from '../change/series.js';

/**
 * Where the last score stands against the level before the rupture.
 * - `at-level`: not reliably below it
 * - `half-recovered`: reliably below it, at least half of the deepest drop recovered
 * - `below-half`: less than half recovered
 * - `no-later-score`: the flagged session is the last with a score
 */
export type StateAtLast = 'at-level' | 'half-recovered' | 'below-half' | 'no-later-score';

/** Recovery within the prompt window, after it, or not (yet) seen. */
export type RepairTiming = 'prompt' | 'eventual' | 'open';

/** The three facts of repair, which stand in place of one verdict, and what they were computed from. */
export interface RepairFacts {
  /** Sessions from the flagged session to the first with at least half of the drop so far recovered; null = open. */
  readonly sessionsToHalf: number | null;
  /** Sessions from the flagged session to the first not reliably below the level before the rupture; null = open. */
  readonly sessionsToLevel: number | null;
  /** The session number of that return to the level; null = open. */
  readonly repairedAtSession: number | null;
  readonly stateAtLast: StateAtLast;
  readonly halfTiming: RepairTiming;
  readonly levelTiming: RepairTiming;
  /** Level before the rupture: mean of the last (up to three) scores before it, or as given. */
  readonly preLevel: number;
  /** Reliable change of one score from that level: 1.96·SEM·√(1 + 1/m). */
  readonly reliableChange: number;
  /** Lowest score from the flagged session until the return to the level, or until the last score. */
  readonly nadir: number;
  readonly nadirSession: number;
  readonly lastSession: number;
  readonly lastScore: number;
}

export interface RepairParameters {
  /** Standard error of measurement of one score. */
  readonly sem: number;
  /** Recovery within so many sessions counts as prompt. Default 3. */
  readonly promptWindow?: number;
  /** Level before the rupture with the number of scores it averages, where it is known (unflagged scores only). */
  readonly before?: { readonly level: number; readonly sessions: number };
  /** Later sessions that were flagged as well: they deepen the rupture and never count as the return to the level. */
  readonly flaggedSessions?: readonly number[];
}

/**
 * The three facts of repair after a flagged session: sessions to at least half recovery, sessions to within reliable
 * change of the level before, and the state at the last score. What has not happened by the last score is open
 * (right-censored), not "never". Half recovery is measured from the lowest score so far. Sessions are counted by their
 * numbers, so that a missed session lengthens the way; nothing is filled in. Definition of this library (no source
 * prescribes one); reliable change after Jacobson and Truax (1991), for one score against a mean of m.
 *
 * @param scores one client's series, `null` where a session has no score
 * @param flagSession number of the flagged session, from 1
 *
 * Undefined when the flagged session has no score, when nothing was scored before it and no level is given, when the
 * score is not below that level, when a score is not finite, or when the SEM is not positive.
 *
 * @example
 * const facts = repairFacts([5.6, 5.7, 5.5, 4.2, 4.95, 5.5], 4, { sem: 0.28 });
 * if (facts.ok) [facts.sessionsToHalf, facts.sessionsToLevel, facts.stateAtLast]; // [1, 2, 'at-level']
 */
export function repairFacts(scores: Scores, flagSession: number, parameters: RepairParameters): Estimate<RepairFacts> {
  const { sem, promptWindow = 3, flaggedSessions = [] } = parameters;
  const wrong = notPositive({ sem, promptWindow });
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 1, 'Repair');
  if (!series.ok) return series;
  const start = series.sessions.findIndex((at) => at.session === flagSession);
  const flagged = series.sessions[start];
  const last = series.sessions.at(-1);
  if (flagged === undefined || last === undefined) return notEstimable(`Session ${flagSession} has no score.`);
  const before = parameters.before ?? levelBefore(series.sessions.slice(Math.max(0, start - 3), start));
  if (before === null) return notEstimable(`No session before session ${flagSession} has a score.`);
  if (!(flagged.score < before.level))
    return notEstimable(`The score of session ${flagSession} is not below the level before it.`);

  const reliableChange = z95 * sem * Math.sqrt(1 + 1 / before.sessions);
  let nadir = flagged;
  let half: number | null = null;
  let level: number | null = null;
  for (const at of series.sessions.slice(start + 1)) {
    if (level === null && at.score < nadir.score) nadir = at;
    if (half === null && before.level - at.score <= (before.level - nadir.score) / 2) half = at.session;
    if (level === null && before.level - at.score <= reliableChange && !flaggedSessions.includes(at.session))
      level = at.session;
  }
  const timing = (session: number | null): RepairTiming =>
    session === null ? 'open' : session - flagSession <= promptWindow ? 'prompt' : 'eventual';
  return estimated({
    sessionsToHalf: half === null ? null : half - flagSession,
    sessionsToLevel: level === null ? null : level - flagSession,
    repairedAtSession: level,
    stateAtLast:
      last.session === flagSession ? 'no-later-score' : stateOf(last.score, before.level, nadir.score, reliableChange),
    halfTiming: timing(half),
    levelTiming: timing(level),
    preLevel: before.level,
    reliableChange,
    nadir: nadir.score,
    nadirSession: nadir.session,
    lastSession: last.session,
    lastScore: last.score,
  });
}

function levelBefore(earlier: readonly { score: number }[]): { level: number; sessions: number } | null {
  if (earlier.length === 0) return null;
  return { level: earlier.reduce((sum, at) => sum + at.score, 0) / earlier.length, sessions: earlier.length };
}

function stateOf(score: number, level: number, nadir: number, reliableChange: number): StateAtLast {
  if (level - score <= reliableChange) return 'at-level';
  return level - score <= (level - nadir) / 2 ? 'half-recovered' : 'below-half';
}
