import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { d2, z95 } from '../change/control-chart-constants.js';
import { detectHouseDefault, type ExpectedRange, type HouseFlag } from '../change/house-default.js';
import { type Scores } from '../change/series.js';
import { repairFacts, type RepairFacts } from './repair-facts.js';

/**
 * - `repaired`: a later score is back within reliable change of the level before the rupture (`repairedAtSession`)
 * - `open`: not repaired so far, and the treatment runs
 * - `ended-in-rupture`: not repaired, and the treatment ended within two sessions of the last flagged session
 * - `unrepaired`: not repaired, and the treatment ended later than that
 */
export type EpisodeStatus = 'open' | 'repaired' | 'unrepaired' | 'ended-in-rupture';

/** `alert`: outside 3 sigma; `look`: outside 2.5 sigma (with the default widths). */
export type FlagStrength = 'alert' | 'look';

export interface EpisodeFlag extends HouseFlag {
  readonly strength: FlagStrength;
  /** Width of the chart whose numbers these are. */
  readonly k: number;
}

/** A possible rupture and what became of it. */
export interface Episode {
  /** The first flagged session; later lows do not move it. */
  readonly startSession: number;
  readonly flaggedSessions: readonly number[];
  /** The session with the lowest score until the repair, or so far. */
  readonly nadirSession: number;
  /** The strongest of its flags. */
  readonly strength: FlagStrength;
  readonly flags: readonly EpisodeFlag[];
  readonly repair: RepairFacts;
  readonly status: EpisodeStatus;
  readonly repairedAtSession: number | null;
}

export interface EpisodeParameters {
  /** Standard error of measurement of one score, on the scale of the scores. */
  readonly sem: number;
  /** Default 3. */
  readonly alertK?: number;
  /** Default 2.5; not larger than `alertK`. */
  readonly lookK?: number;
  /** The treatment has ended. */
  readonly closed: boolean;
  /** Number of the last attended session where it lies after the last entry of the series. */
  readonly lastSession?: number;
}

export interface DetectedEpisodes {
  readonly method: 'house-default';
  readonly version: '1';
  readonly parameters: Readonly<Record<string, number>>;
  /** In order of their start; they never overlap. */
  readonly episodes: readonly Episode[];
  /** Expected range of the alert chart at each session. */
  readonly expected: readonly ExpectedRange[];
}

/** A treatment that ends within so many sessions of a flag, unrepaired, ended in rupture. */
const endedWithin = 2;
const referenceSessions = 3;
const minimumBaseline = 3;
const promptWindow = 3;

/**
 * Groups the flags of the house default into episodes of possible rupture and repair. An episode starts at a flag when
 * none is open. While it is open, further flags belong to it: they may lower its nadir, never move its start. It is
 * repaired at the first later, unflagged score back within reliable change (1.96·SEM·√(1 + 1/m)) of the level before it,
 * which is the reference of its first flag; the next flag then starts another. A session flagged by both charts counts
 * as an alert, with the numbers of that chart. Definitions of this library; see `EpisodeStatus`.
 *
 * Start, flags and repair use only sessions up to their own, so they do not change when later scores arrive; the status
 * of an open episode does.
 *
 * @param scores one client's series on one form and perspective, `null` where a session has no score
 * @returns episodes with the numbers compared, and every parameter they rest on
 *
 * Undefined where `detectHouseDefault` is (fewer than four scores, a score or SEM that is no number), or when `lookK`
 * exceeds `alertK`.
 *
 * @example
 * const found = detectEpisodes([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6], { sem: 0.28, closed: false });
 * if (found.ok) found.episodes[0]; // { startSession: 6, strength: 'alert', status: 'repaired', repairedAtSession: 7, … }
 */
export function detectEpisodes(scores: Scores, parameters: EpisodeParameters): Estimate<DetectedEpisodes> {
  const { sem, alertK = 3, lookK = 2.5, closed, lastSession: lastAttended = 0 } = parameters;
  if (lookK > alertK) return notEstimable('The look limit must not be wider than the alert limit.');
  if (!Number.isFinite(lastAttended))
    return notEstimable('The number of the last attended session is not a finite number.');
  const alert = detectHouseDefault(scores, { sem, k: alertK, referenceSessions, minimumBaseline });
  if (!alert.ok) return alert;
  const look = detectHouseDefault(scores, { sem, k: lookK, referenceSessions, minimumBaseline });
  if (!look.ok) return look;

  const flags = strongestPerSession(alert.flags, alertK, look.flags, lookK);
  const lastSession = Math.max(lastAttended, scores.length);
  const episodes: Episode[] = [];
  let at = 0;
  for (let first = flags[at]; first !== undefined; first = flags[at]) {
    const repair = repairFacts(scores, first.session, {
      sem,
      promptWindow,
      before: { level: first.reference, sessions: referenceSessions },
      flaggedSessions: flags.map((flag) => flag.session),
    });
    if (!repair.ok) return repair;
    const end = repair.repairedAtSession ?? Number.POSITIVE_INFINITY;
    const own = flags.filter((flag) => flag.session >= first.session && flag.session < end);
    at += own.length;
    episodes.push(episodeOf(first, own, repair, closed, lastSession));
  }
  return estimated<DetectedEpisodes>({
    method: 'house-default',
    version: '1',
    parameters: { sem, alertK, lookK, referenceSessions, minimumBaseline, promptWindow, endedWithin, z: z95, d2 },
    episodes,
    expected: alert.expected,
  });
}

function strongestPerSession(
  alerts: readonly HouseFlag[],
  alertK: number,
  looks: readonly HouseFlag[],
  lookK: number,
): EpisodeFlag[] {
  const bySession = new Map<number, EpisodeFlag>();
  for (const flag of looks) bySession.set(flag.session, { ...flag, strength: 'look', k: lookK });
  for (const flag of alerts) bySession.set(flag.session, { ...flag, strength: 'alert', k: alertK });
  return [...bySession.values()].sort((a, b) => a.session - b.session);
}

function episodeOf(
  first: EpisodeFlag,
  flags: readonly EpisodeFlag[],
  repair: RepairFacts,
  closed: boolean,
  lastSession: number,
): Episode {
  const lastFlag = flags.at(-1) ?? first;
  const unrepaired = lastSession - lastFlag.session <= endedWithin ? 'ended-in-rupture' : 'unrepaired';
  return {
    startSession: first.session,
    flaggedSessions: flags.map((flag) => flag.session),
    nadirSession: repair.nadirSession,
    strength: flags.some((flag) => flag.strength === 'alert') ? 'alert' : 'look',
    flags,
    repair,
    status: repair.repairedAtSession !== null ? 'repaired' : closed ? unrepaired : 'open',
    repairedAtSession: repair.repairedAtSession,
  };
}
