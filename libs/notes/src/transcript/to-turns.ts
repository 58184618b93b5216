import type { ParsedTurn } from '../transcript-formats/parsed-transcript.js';
import type { NamedTurn } from './named-turn.js';
import type { Speaker } from './turn.js';

/** Whose voice it is. A list of RoleGuess is one, too. */
export interface RoleOfVoice {
  readonly voice: string | null;
  readonly speaker: Speaker;
}

/**
 * Gives parsed turns their speakers; a voice that is not listed stays `unknown`. Text and times are untouched.
 *
 * @example toTurns(read.turns, guessRoles(read.turns))
 */
export function toTurns(parsed: readonly ParsedTurn[], roles: readonly RoleOfVoice[]): NamedTurn[] {
  const speakers = new Map(roles.map(({ voice, speaker }) => [voice, speaker]));
  return parsed.map(({ voice, start, end, text }) => ({
    speaker: speakers.get(voice) ?? 'unknown',
    name: voice,
    start,
    end,
    text,
  }));
}
