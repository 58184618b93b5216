import type { FieldProblem } from '@attune/contracts';
import { type DomainError, invalid } from './domain-error.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

/** More problems than a person reads are counted, not listed. */
const listed = 50;

/** The issues of a request that does not fit its contract, each with the name of its field. */
export function fieldProblems(issues: readonly Issue[]): DomainError {
  const problems = issues.slice(0, listed).map((issue): FieldProblem => ({
    field: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.') || 'body',
    message: issue.message,
  }));
  const more = issues.length > listed ? ` (the first ${listed} of ${issues.length})` : '';
  return invalid(`Some fields are not valid${more}: ${problems[0]?.field}: ${problems[0]?.message}`, problems);
}
