import { type ProblemError } from '../api/problem-error.js';

/** Why signing in did not work, and what to do. How long to wait after too many tries is in the words of the server. */
export function signInProblem(error: ProblemError): string {
  if (error.status === 401) return 'This e-mail address and password do not belong together. Check both and try again.';
  return error.message;
}
