import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { z95 } from '../change/control-chart-constants.js';
import { detectHouseDefault, type HouseFlag } from '../change/house-default.js';
import { notCount, notPositive } from '../change/parameters.js';
import { scoredSessions, type Scores } from '../change/series.js';

/** A session flagged for the client, and what the therapist's rating of it says. */
export interface UnnoticedDrop {
  readonly session: number;
  /** The client's numbers. */
  readonly client: HouseFlag;
  readonly therapistScore: number;
  /** Mean of the therapist's last (up to three) scores before. */
  readonly therapistReference: number;
  /** therapistReference − therapistScore; negative when the therapist rated higher than before. */
  readonly therapistDrop: number;
  /** 1.96·SEM·√(1 + 1/m) of the therapist's form: the therapist's drop is not larger. */
  readonly therapistReliableThreshold: number;
}

export interface UnnoticedDropParameters {
  /** Standard errors of measurement of the two forms. */
  readonly clientSem: number;
  readonly therapistSem: number;
  /** Width of the client's chart in sigmas. Default 2.5 ("look"). */
  readonly k?: number;
  /** How many scores make a reference. Default 3. */
  readonly referenceSessions?: number;
}

export interface UnnoticedDrops {
  readonly method: 'unnoticed-drops';
  readonly version: '1';
  readonly parameters: Required<UnnoticedDropParameters>;
  readonly drops: readonly UnnoticedDrop[];
  /** Client flags at which the therapist's rating dropped reliably too. */
  readonly noticed: readonly number[];
  /** Client flags at which the therapist gave no score, or had given none before: nothing can be said. */
  readonly notRated: readonly number[];
}

/**
 * Unnoticed drops: sessions that the house default flags for the client while the therapist's rating stays up, that is,
 * does not drop reliably below the therapist's own last ratings. Compared within each perspective, never across, because
 * therapists rate lower than clients to begin with. Definition of this library; only earlier sessions are used, so an
 * entry never changes later.
 *
 * @param client client's scores by session, `null` where missing
 * @param therapist the therapist's scores of the same sessions
 *
 * Undefined where `detectHouseDefault` is for the client, when a therapist score is not finite, or an SEM is not positive.
 *
 * @example
 * const found = unnoticedDrops([6, 6, 6, 4], [5, 5, 5, 5.1], { clientSem: 0.25, therapistSem: 0.25 });
 * if (found.ok) found.drops.map((drop) => drop.session); // [4]
 */
export function unnoticedDrops(
  client: Scores,
  therapist: Scores,
  parameters: UnnoticedDropParameters,
): Estimate<UnnoticedDrops> {
  const { clientSem, therapistSem, k = 2.5, referenceSessions = 3 } = parameters;
  const wrong = notPositive({ clientSem, therapistSem, k }) ?? notCount({ referenceSessions }, 1);
  if (wrong !== null) return notEstimable(wrong);
  const flagged = detectHouseDefault(client, { sem: clientSem, k, referenceSessions });
  if (!flagged.ok) return flagged;
  const ratings = scoredSessions(therapist, 0, 'The therapist');
  if (!ratings.ok) return ratings;

  const drops: UnnoticedDrop[] = [];
  const noticed: number[] = [];
  const notRated: number[] = [];
  for (const flag of flagged.flags) {
    const now = ratings.sessions.find((at) => at.session === flag.session);
    const before = ratings.sessions.filter((at) => at.session < flag.session).slice(-referenceSessions);
    if (now === undefined || before.length === 0) {
      notRated.push(flag.session);
      continue;
    }
    const therapistReference = before.reduce((sum, at) => sum + at.score, 0) / before.length;
    const therapistDrop = therapistReference - now.score;
    const therapistReliableThreshold = z95 * therapistSem * Math.sqrt(1 + 1 / before.length);
    if (therapistDrop > therapistReliableThreshold) noticed.push(flag.session);
    else
      drops.push({
        session: flag.session,
        client: flag,
        therapistScore: now.score,
        therapistReference,
        therapistDrop,
        therapistReliableThreshold,
      });
  }
  return estimated<UnnoticedDrops>({
    method: 'unnoticed-drops',
    version: '1',
    parameters: { clientSem, therapistSem, k, referenceSessions },
    drops,
    noticed,
    notRated,
  });
}
