import { type ProblemError } from '../api/problem-error.js';

/** Why a private link does not take answers, and what the person can do: said kindly, without blame. */
export interface LinkRefusal {
  readonly reason: 'used' | 'expired' | 'revoked' | 'unknown' | 'not-accepted';
  readonly heading: string;
  readonly advice: string;
}

const refusals: Readonly<Record<Exclude<LinkRefusal['reason'], 'not-accepted'>, LinkRefusal>> = {
  used: {
    reason: 'used',
    heading: 'This form has already been sent',
    advice: 'Thank you. Each link works once. If you would like to change an answer, tell your therapist.',
  },
  expired: {
    reason: 'expired',
    heading: 'This link has ended',
    advice: 'It was open for a limited time. Your therapist can give you a new one in a moment.',
  },
  revoked: {
    reason: 'revoked',
    heading: 'This link was closed by your clinic',
    advice:
      'There is nothing you need to do. If you would like to fill the form in, ask your therapist for a new link.',
  },
  unknown: {
    reason: 'unknown',
    heading: 'No form opens at this address',
    advice: 'Check that the address is complete, or ask your therapist for a new link.',
  },
};

/** Reads the refusal from the stable code of the answer; from its status where the code says nothing. */
export function linkRefusal(problem: ProblemError): LinkRefusal {
  if (/used|already/.test(problem.code)) return refusals.used;
  if (/expired/.test(problem.code)) return refusals.expired;
  if (/revoked|withdrawn/.test(problem.code)) return refusals.revoked;
  if (problem.status === 404) return refusals.unknown;
  if (problem.status === 410) return refusals.expired;
  return {
    reason: 'not-accepted',
    heading: 'Your answers could not be taken',
    advice: `${problem.message} Please tell your therapist; your answers are still here.`,
  };
}
