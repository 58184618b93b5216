import type { FieldProblem } from '@attune/contracts';

/** What can go wrong for a reason that the person asking can understand. The filter maps each kind to a status. */
export type DomainErrorKind =
  | 'bad-request'
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'precondition-failed'
  | 'precondition-required'
  | 'too-large'
  | 'too-many-requests'
  | 'unavailable';

/** `code` is stable and meant for programs; `message` says what happened and what to do, without clinical text. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(message);
  }
}

/** Asked too often; `retryAfterSeconds` is sent as Retry-After. */
export class TooManyRequests extends DomainError {
  constructor(
    code: string,
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super('too-many-requests', code, message);
  }
}

/** Written on a state that is not the latest; `etag` names the latest and is sent as ETag. */
export class ChangedElsewhere extends DomainError {
  constructor(
    message: string,
    readonly etag: string,
  ) {
    super('precondition-failed', 'changed-elsewhere', message, [
      { field: 'If-Match', message: `The latest is ${etag}`, remedy: 'Read it again, and write on what you find' },
    ]);
  }
}

/** The same answer for "does not exist" and "not yours": existence is not disclosed. */
export const notFound = (what: string): DomainError =>
  new DomainError('not-found', 'not-found', `This ${what} does not exist, or you have no access to it.`);

export const invalid = (message: string, problems: readonly FieldProblem[]): DomainError =>
  new DomainError('invalid', 'invalid', message, problems);
