import type { Turn } from './turn.js';

/** A turn that still knows what its file called the voice ("SPEAKER_00", "Dr. Lee"); null where it named none. */
export interface NamedTurn extends Turn {
  readonly name: string | null;
}
