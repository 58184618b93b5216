import { type ProblemError } from '../api/problem-error.js';

/** Why signing in did not work, and what to do, in one or two sentences. */
export function signInProblem(error: ProblemError): string {
  if (error.status === 401) return 'This e-mail address and password do not belong together. Check both and try again.';
  if (error.status === 429) {
    const minutes = error.retryAfterSeconds && Math.max(1, Math.ceil(error.retryAfterSeconds / 60));
    const wait = minutes ? `Wait ${minutes === 1 ? 'one minute' : `${minutes} minutes`}` : 'Wait a few minutes';
    return `Too many tries with this address. ${wait}, then try again.`;
  }
  return error.message;
}
