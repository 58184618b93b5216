import { type Attendance } from '@attune/contracts';
import { type WrittenDialogue, type WrittenNote } from '../written-dialogue.js';

/** How the item means of the three subscales lie against the item mean of the whole form, in points. */
export interface SubscaleTilt {
  readonly task: number;
  readonly bond: number;
  readonly goal: number;
}

/**
 * A course of alliance that is told, not drawn: the scores are planned session by session, so that they say the same as
 * the dialogue and the note of that session.
 */
export interface Story {
  /** Client code. */
  readonly client: string;
  /** What happens, in a sentence or two. */
  readonly told: string;
  /** Item mean (1–5) of the client's and the therapist's WAI-SR at each session; null where no form was given. */
  readonly clientScores: readonly (number | null)[];
  readonly therapistScores: readonly (number | null)[];
  /** Sessions that were not attended as arranged; all others were. */
  readonly missed: Readonly<Record<number, Exclude<Attendance, 'attended' | 'unknown'>>>;
  /** Sessions at which one part of the alliance moved more than the others. */
  readonly tilt: Readonly<Record<number, SubscaleTilt>>;
  /** Sessions that were longer or shorter than arranged. */
  readonly minutes: Readonly<Record<number, number>>;
  /** Item mean (1–7) at which observers see the session; otherwise derived from the other two. */
  readonly observerScores: Readonly<Record<number, number>>;
  readonly dialogues: readonly WrittenDialogue[];
  /** Notes of sessions that are not typed out. What is left out is taken from the topic of the treatment. */
  readonly notes: Readonly<Record<number, Partial<WrittenNote>>>;
}
