import { type ProblemError } from '../api/problem-error.js';

const DELAYS_S = [2, 5, 15, 30, 60];

/** Whether the same request may succeed later: no connection, a busy or restarting server. A refusal never does. */
export function worthRetrying(problem: ProblemError): boolean {
  return problem.code === 'no-connection' || problem.status >= 500 || problem.status === 408 || problem.status === 429;
}

/**
 * Seconds to wait before attempt number `attempt` (from 0) is repeated: growing, at most a minute, and never less than
 * the server asks for.
 */
export function retryDelay(attempt: number, problem: ProblemError): number {
  const usual = DELAYS_S[Math.min(attempt, DELAYS_S.length - 1)] ?? 60;
  return Math.max(usual, problem.retryAfterSeconds ?? 0);
}
