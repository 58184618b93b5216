/**
 * Who speaks in a session. `other` is anyone who is neither, for example a partner or an interpreter; `unknown` is a
 * voice that nobody has assigned yet.
 */
export type Speaker = 'client' | 'therapist' | 'other' | 'unknown';

/** One uninterrupted stretch of speech. Times are seconds from the start of the recording, null where untimed. */
export interface Turn {
  readonly speaker: Speaker;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}
