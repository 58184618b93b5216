import { type WrittenNote, type WrittenTurn } from '../written-dialogue.js';

export const concerns = [
  'low mood',
  'panic',
  'social anxiety',
  'grief',
  'relationship',
  'work stress',
  'sleep',
  'study',
] as const;

/** What a client of the demonstration clinic comes with, in plain words. */
export type Concern = (typeof concerns)[number];

export type Phase = 'early' | 'middle' | 'late';
export const phases: readonly Phase[] = ['early', 'middle', 'late'];

/** The heart of an ordinary hour, between greeting and good-bye, with the note that belongs to exactly this hour. */
export interface WrittenHour {
  readonly turns: readonly WrittenTurn[];
  readonly note: WrittenNote;
}

/**
 * A concern as it is told over a treatment: one written hour for each phase, and sentences from which the notes of the
 * other sessions are put together.
 */
export interface Topic {
  readonly concern: Concern;
  readonly hours: Readonly<Record<Phase, WrittenHour>>;
  /** What the client may report in that phase. */
  readonly reports: Readonly<Record<Phase, readonly string[]>>;
  /** What the two of them worked on. */
  readonly work: readonly string[];
  /** What they agreed for the time until the next session. */
  readonly plans: readonly string[];
}
