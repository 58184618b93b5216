import type { FieldProblem, Problem } from '@attune/contracts';
import type { Response } from 'express';

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'No longer available',
  412: 'Changed in the meantime',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  428: 'Say what you have read',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

export function problemOf(
  status: number,
  code: string,
  detail: string,
  requestId?: string,
  problems: readonly FieldProblem[] = [],
): Problem {
  return {
    type: `urn:attune:problem:${code}`,
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    ...(problems.length > 0 ? { problems: [...problems] } : {}),
    ...(requestId ? { requestId } : {}),
  };
}

/** As problem+json (RFC 9457): the form in which every error leaves the API. */
export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}
