import type { FieldProblem } from '@attune/contracts';

/** One form as a file has it, before the database is asked. Exactly one of `responses` and `totals` is set. */
export interface FormRow {
  /** Line of the file (of its first item, in the long layout). */
  readonly row: number;
  /** Rows of the file that this form takes up: one, or in the long layout one per item. */
  readonly rows: number;
  readonly form: string;
  readonly client: string;
  readonly therapist: string | null;
  readonly session: number | null;
  readonly date: string | null;
  readonly rater: string | null;
  readonly responses: readonly (number | null)[] | null;
  readonly totals: readonly { scale: string; value: number }[] | null;
}

export type RefusedRow = FieldProblem & { row: number };

export interface ReadRows {
  readonly forms: readonly FormRow[];
  readonly refused: readonly RefusedRow[];
}
