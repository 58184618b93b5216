import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  createParamDecorator,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Observable, tap } from 'rxjs';
import { ChangedElsewhere, DomainError } from '../errors/domain-error.js';

/** Revision of a row as an entity tag. */
export const etagOf = (revision: number): string => `"${revision}"`;

/** The state that the person has read, from If-Match; a proxy that compresses may have weakened the tag. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match']?.trim();
  if (given === undefined || given === '' || given === '*') {
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'Say on which state you write: send the ETag that you have read as If-Match.',
    );
  }
  return given.replace(/^W\//, '');
});

/** @throws ChangedElsewhere where somebody, or another window, has changed it since it was read. */
export function requireLatest(given: string, revision: number): void {
  const etag = etagOf(revision);
  if (given !== etag)
    throw new ChangedElsewhere('This was changed elsewhere since you read it. Nothing was overwritten.', etag);
}

/** Sends the `etag` of an answer as its ETag. */
@Injectable()
export class EtagHeader implements NestInterceptor<{ etag?: string } | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<{ etag?: string } | undefined>): Observable<unknown> {
    return next.handle().pipe(
      tap((answer) => {
        if (answer?.etag !== undefined) context.switchToHttp().getResponse<Response>().setHeader('ETag', answer.etag);
      }),
    );
  }
}
