import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { lengthNeeded, spearmanBrown } from '../reliability/spearman-brown.js';

/**
 * Reliability of a client's mean over several sessions from that of a single session (Spearman–Brown):
 * n·r/(1 + (n − 1)·r). For the alliance a single session has about .77 (Crits-Christoph et al. 2011, PMC3111943).
 *
 * Undefined unless the single-session value lies between 0 and 1 and the number of sessions is positive.
 *
 * @example
 * clientMeanReliability(0.77, 4); // { ok: true, value: 0.9305… }
 */
export function clientMeanReliability(singleSession: number, sessions: number): Estimate<{ value: number }> {
  if (!(singleSession > 0 && singleSession < 1))
    return notEstimable('The reliability of a single session must lie between 0 and 1.');
  return spearmanBrown(singleSession, sessions);
}

/**
 * Sessions needed for a client's mean to reach a reliability: the smallest whole n with n·r/(1 + (n − 1)·r) ≥ target.
 *
 * Undefined unless both reliabilities lie between 0 and 1.
 *
 * @example
 * sessionsNeeded(0.77, 0.9); // { ok: true, sessions: 3 }
 */
export function sessionsNeeded(singleSession: number, target: number): Estimate<{ sessions: number }> {
  const exact = lengthNeeded(singleSession, target);
  return exact.ok ? estimated({ sessions: Math.max(1, Math.ceil(exact.value - 1e-9)) }) : exact;
}
