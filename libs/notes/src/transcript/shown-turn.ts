import type { Turn } from './turn.js';

/** A turn as it is shown after repairs of speakers, with what it was in the file. */
export interface ShownTurn extends Turn {
  /** What the file calls the voice ("SPEAKER_00"); null where it names none. */
  readonly name: string | null;
  /** First and last turn of the original transcript that it comes from, from 0. Citations count these. */
  readonly origin: readonly [number, number];
}
