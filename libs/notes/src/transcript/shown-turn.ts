import type { NamedTurn } from './named-turn.js';

/** A turn as it is shown after repairs of speakers, with where it stood in the file. */
export interface ShownTurn extends NamedTurn {
  /** First and last turn of the original transcript that it comes from, from 0. Citations count these, from 1. */
  readonly origin: readonly [number, number];
}
