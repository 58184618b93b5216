import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FieldProblem, Problem } from '@attune/contracts';
import type { Request, Response } from 'express';
import { DomainError, type DomainErrorKind, TooManyRequests } from './domain-error.js';

const statusOf: Record<DomainErrorKind, number> = {
  'bad-request': 400,
  invalid: 422,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  'too-many-requests': 429,
  unavailable: 503,
};

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
  422: 'Not valid',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available',
};

/** Every error leaves the API as problem+json (RFC 9457). What is not foreseen says nothing but a request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request & { requestId?: string }>();
    const problem = this.problemOf(error, request.requestId);
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof TooManyRequests) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private problemOf(error: unknown, requestId: string | undefined): Problem {
    if (error instanceof DomainError) {
      return problem(statusOf[error.kind], error.code, error.message, requestId, error.problems);
    }
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return problem(status, `http-${status}`, error.message, requestId);
    }
    if (isBodyError(error)) {
      return error.type === 'entity.too.large'
        ? problem(413, 'too-large', 'The request is larger than the server accepts. Split the file.', requestId)
        : problem(400, 'bad-json', 'The body is not valid JSON.', requestId);
    }
    // The message may quote a row of a table: it goes to the log by class and code only.
    const { name, code } = error as { name?: string; code?: string };
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.includes(' at ')) : [];
    this.logger.error({
      requestId,
      error: name ?? typeof error,
      code,
      at: stack.slice(0, 6).map((line) => line.trim()),
    });
    return problem(
      500,
      'internal',
      'Something went wrong on the server. Nothing was saved. Try again, and give the request id to the administrator if it stays.',
      requestId,
    );
  }
}

function problem(
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

const isBodyError = (error: unknown): error is { type: string } =>
  typeof error === 'object' && error !== null && 'type' in error && String(error.type).startsWith('entity.');
