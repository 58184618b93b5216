import type { Role } from '@attune/contracts';

/** Who acts, in which organization: the first argument of every service method and of every job. */
export type Scope = PersonScope | OperatorScope | LinkScope;

/** A signed-in person. */
export interface PersonScope {
  readonly actor: 'person';
  readonly organizationId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly signInId: string;
}

/** A job, or the operator at the command line: no person, every client of one organization. */
export interface OperatorScope {
  readonly actor: 'worker' | 'command line';
  readonly organizationId: string;
  /** The person whose request the job carries out, for the audit trail. */
  readonly onBehalfOf?: string;
}

/** A client who opened a private link: rows of that client only, and no clinical text. */
export interface LinkScope {
  readonly actor: 'link';
  readonly organizationId: string;
  readonly clientId: string;
  readonly linkId: string;
}

export function personOf(scope: Scope): string | null {
  if (scope.actor === 'person') return scope.personId;
  return scope.actor === 'link' ? null : (scope.onBehalfOf ?? null);
}
