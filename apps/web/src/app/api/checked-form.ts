import { type ZodType } from 'zod';
import { type ProblemError } from './problem-error.js';

/** What is wrong with a form: one sentence per field, and one for what belongs to no field. */
export interface FormProblems {
  readonly fields: Readonly<Record<string, string>>;
  readonly general?: string;
}

export const noProblems: FormProblems = { fields: {} };

/**
 * Reads what was typed through the contract, before it is sent.
 *
 * @example
 * const checked = checkedForm(NewClient, typed);
 * if (!checked.ok) return this.problems.set(checked.problems);
 */
export function checkedForm<T>(
  schema: ZodType<T>,
  typed: unknown,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: FormProblems } {
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) fields[issue.path.join('.')] ??= issue.message;
  return { ok: false, problems: { fields } };
}

/** The answer of the server to a form: its complaints by field, or its one sentence where it names no field. */
export function problemsOf(error: ProblemError): FormProblems {
  const fields: Record<string, string> = {};
  for (const problem of error.problems) fields[problem.field] ??= error.problemOf(problem.field) ?? problem.message;
  return error.problems.length > 0 ? { fields } : { fields, general: error.message };
}
