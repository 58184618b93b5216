import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type Scores } from '../change/series.js';

/** One session that both rated, on the same item metric. */
export interface PairedSession {
  readonly session: number;
  readonly client: number;
  readonly therapist: number;
}

/**
 * The sessions that client and therapist both rated; a session that one of them missed is left out, never filled in.
 *
 * Undefined when a score is not finite or fewer than `minimum` sessions were rated by both.
 */
export function pairedSessions(
  client: Scores,
  therapist: Scores,
  minimum: number,
): Estimate<{ pairs: readonly PairedSession[] }> {
  const pairs: PairedSession[] = [];
  for (let index = 0; index < Math.max(client.length, therapist.length); index++) {
    const ofClient = client[index] ?? null;
    const ofTherapist = therapist[index] ?? null;
    for (const score of [ofClient, ofTherapist])
      if (score !== null && !Number.isFinite(score))
        return notEstimable(`A score of session ${index + 1} is not a finite number.`);
    if (ofClient !== null && ofTherapist !== null)
      pairs.push({ session: index + 1, client: ofClient, therapist: ofTherapist });
  }
  if (pairs.length < minimum)
    return notEstimable(`At least ${minimum} sessions rated by both are needed; there are ${pairs.length}.`);
  return estimated({ pairs });
}
