import { HttpErrorResponse } from '@angular/common/http';
import { type FieldProblem, Problem } from '@attune/contracts';

/** What went wrong with a request, in words for people (`message`) and a stable code for programs. */
export class ProblemError extends Error {
  constructor(
    /** HTTP status; 0 where no answer came at all. */
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    /** What is wrong with single fields of what was sent. */
    readonly problems: readonly FieldProblem[] = [],
    /** How long to wait before trying again, where the server says so. */
    readonly retryAfterSeconds?: number,
    readonly requestId?: string,
  ) {
    super(detail);
    this.name = 'ProblemError';
  }

  /** The message for one field, with what to do about it; undefined where that field is not complained about. */
  problemOf(field: string): string | undefined {
    const problem = this.problems.find((one) => one.field === field);
    return problem && [problem.message, problem.remedy].filter(Boolean).join('. ');
  }
}

/** Any failure of a request as a `ProblemError`: problem+json as sent, everything else in words of our own. */
export function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (!(error instanceof HttpErrorResponse)) {
    return new ProblemError(
      0,
      'unexpected-answer',
      'Unexpected answer',
      'The answer of the server was not understood.',
    );
  }
  if (error.status === 0) {
    return new ProblemError(0, 'no-connection', 'No connection', 'The server cannot be reached. Check the connection.');
  }
  const retryAfter = Number(error.headers.get('Retry-After') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : undefined;
  const sent = Problem.safeParse(error.error);
  if (!sent.success) {
    const detail = `The server answered ${error.status}. Try again; if it happens again, tell your administrator.`;
    return new ProblemError(error.status, 'unexpected-answer', 'Unexpected answer', detail, [], retryAfterSeconds);
  }
  const { status, code, title, detail, problems, requestId } = sent.data;
  return new ProblemError(status, code, title, detail, problems, retryAfterSeconds, requestId);
}
