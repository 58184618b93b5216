import type { ParsedTurn } from '../transcript-formats/parsed-transcript.js';
import type { Speaker } from './turn.js';

/** How a role was found: by the name of the voice, by its wording, or not at all. */
export type RoleBasis = 'name' | 'wording' | 'none';

export interface RoleGuess {
  readonly voice: string | null;
  readonly speaker: Speaker;
  readonly basis: RoleBasis;
  /** One sentence for the user. */
  readonly reason: string;
}

/** Who is therapist and who is client, one guess per voice in order of appearance; `unknown` rather than a coin toss. */
export function guessRoles(turns: readonly ParsedTurn[]): RoleGuess[] {
  const voices = [...new Set(turns.map((turn) => turn.voice))];
  return voices.map((voice) => ({ voice, speaker: 'unknown', basis: 'none', reason: 'Nothing tells who this is.' }));
}
