import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@attune/contracts';
import type { Request, Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { ChangedElsewhere, DomainError, type DomainErrorKind, TooManyRequests } from './domain-error.js';
import { problemOf, sendProblem } from './send-problem.js';

export const statusOf: Record<DomainErrorKind, number> = {
  'bad-request': 400,
  invalid: 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'precondition-required': 428,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
};

/** What the framework itself refuses; its own words may repeat what was sent. */
const details: Record<number, string> = {
  400: 'The address of the request cannot be read.',
  404: 'There is nothing at this address.',
};

/** Every error of a route leaves the API as problem+json. What is not foreseen says nothing but a request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & { requestId?: string }>();
    const problem = this.problemFor(error, request.requestId);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof TooManyRequests) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (error instanceof ChangedElsewhere) response.setHeader('ETag', error.etag);
    sendProblem(response, problem);
  }

  private problemFor(error: unknown, requestId: string | undefined): Problem {
    if (error instanceof DomainError) {
      return problemOf(statusOf[error.kind], error.code, error.message, requestId, error.problems);
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return problemOf(status, `http-${status}`, details[status] ?? error.message, requestId);
    }
    return this.refusedByDatabase(error, requestId) ?? this.unforeseen(error, requestId);
  }

  /** SQLSTATE 23505 (unique_violation) and class 22 (data exception): no fault of the server. */
  private refusedByDatabase(error: unknown, requestId: string | undefined): Problem | null {
    if (!(error instanceof QueryFailedError)) return null;
    const { code } = error as QueryFailedError & { code?: string };
    if (code === '23505') {
      const detail = 'The same was entered at the same moment by somebody else. Nothing was saved; look at it again.';
      return problemOf(409, 'at-the-same-moment', detail, requestId);
    }
    if (code?.startsWith('22')) {
      const detail =
        'A value cannot be stored: a date outside the calendar, a number out of range or a null character.';
      return problemOf(422, 'cannot-be-stored', detail, requestId);
    }
    return null;
  }

  private unforeseen(error: unknown, requestId: string | undefined): Problem {
    // The message may quote a row of a table: it goes to the log by class and code only.
    const { name, code } = error as { name?: string; code?: string };
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.includes(' at ')) : [];
    this.logger.error({
      requestId,
      error: name ?? typeof error,
      code,
      at: stack.slice(0, 6).map((line) => line.trim()),
    });
    return problemOf(
      500,
      'internal',
      'Something went wrong on the server. Nothing was saved. Try again, and give the request id to the administrator if it stays.',
      requestId,
    );
  }
}
