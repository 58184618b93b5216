import type { WrittenNote } from '../written-dialogue.js';

/** What supervisor and intern wrote beside the notes of one treatment. */
export interface WrittenSupervision {
  /** Client code. */
  readonly client: string;
  readonly goals: readonly WrittenGoal[];
  readonly reviews: readonly WrittenReview[];
  /** Sessions whose notes are signed and wait for a co-signature, beside that of the latest session. */
  readonly awaiting?: readonly number[];
  readonly addenda: readonly WrittenAddendum[];
  readonly comments: readonly WrittenComment[];
}

/** A goal with the session at which it was set, and the notes that cite it: in which part, after its first sentence. */
export interface WrittenGoal {
  readonly text: string;
  readonly form: string | null;
  readonly state: 'active' | 'met';
  readonly setAt: number;
  readonly citedBy: Readonly<Record<number, keyof WrittenNote>>;
}

/** A note that was returned. `before` is what it said first; without it, it has not been written again yet. */
export interface WrittenReview {
  /** `last` is the latest attended session. */
  readonly session: number | 'last';
  readonly comment: string;
  readonly before: Partial<WrittenNote> | null;
}

export interface WrittenAddendum {
  readonly session: number;
  /** Session after which it was written. */
  readonly after: number;
  readonly text: string;
}

export interface WrittenComment {
  readonly session: number;
  /** Beginning of the turn at which it stands; null for the session as a whole. */
  readonly at: string | null;
  readonly text: string;
  readonly answer: string | null;
}
