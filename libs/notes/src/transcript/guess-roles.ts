import type { ParsedTurn } from '../transcript-formats/parsed-transcript.js';
import { roleOfName } from './role-names.js';
import type { Speaker } from './turn.js';

/**
 * How a role was found: by the name of the voice; as the only other voice beside one whose role its name tells; by its
 * wording; or not at all.
 */
export type RoleBasis = 'name' | 'only-other' | 'wording' | 'none';

export interface RoleGuess {
  readonly voice: string | null;
  readonly speaker: Speaker;
  readonly basis: RoleBasis;
  /** One sentence for the user. */
  readonly reason: string;
}

/** Below so many turns of each voice wording tells nothing. */
const fewestTurns = 8;

/** So many times more "you" for each "I" than the other voice must a voice say. */
const clearly = 2;

interface Wording {
  readonly voice: string;
  readonly turns: number;
  /** Share of turns with a question mark. */
  readonly questions: number;
  /** "You" for each "I"; one of each is added, so that a voice that never says one has a ratio, too. */
  readonly youPerI: number;
}

function wordingOf(voice: string, turns: readonly ParsedTurn[]): Wording {
  const own = turns.filter((turn) => turn.voice === voice);
  const count = (pattern: RegExp): number =>
    own.reduce((sum, turn) => sum + (turn.text.toLowerCase().match(pattern)?.length ?? 0), 0);
  return {
    voice,
    turns: own.length,
    questions: own.filter((turn) => turn.text.includes('?')).length / Math.max(own.length, 1),
    youPerI: (count(/\byou(?:r|rs|rself)?\b/g) + 1) / (count(/\b(?:i|me|my|mine|myself)\b/g) + 1),
  };
}

/** Of two voices the one that asks and speaks of "you" while the other speaks of "I"; null unless both signs are clear. */
function asker(turns: readonly ParsedTurn[], voices: readonly string[]): string | null {
  const [a, b] = voices.map((voice) => wordingOf(voice, turns));
  if (!a || !b || voices.length !== 2 || Math.min(a.turns, b.turns) < fewestTurns) return null;
  const [more, less] = a.youPerI > b.youPerI ? [a, b] : [b, a];
  return more.youPerI >= clearly * less.youPerI && more.questions > less.questions ? more.voice : null;
}

/** Roles by names; a role that two abbreviations of one letter claim ("C" and "P") is nobody's. */
function rolesByName(voices: readonly string[]): Map<string, Speaker> {
  const roles = new Map(voices.flatMap((voice) => [[voice, roleOfName(voice)] as const]));
  const letters = voices.filter((voice) => voice.trim().length === 1);
  const claimed = (voice: string): boolean =>
    letters.includes(voice) && voices.some((other) => other !== voice && roles.get(other) === roles.get(voice));
  return new Map(
    [...roles].flatMap(([voice, role]) => (role === null || claimed(voice) ? [] : [[voice, role] as const])),
  );
}

/**
 * Who is therapist and who is client: one guess for each voice, in order of appearance. Names decide ("T", "Client 2",
 * "Dr. Lee"). Of two voices of which one is named as therapist or client, the other is taken for the other. Two voices
 * without telling names are told apart only where both signs point one way: one asks more questions, and says "you" at
 * least twice as often for each "I" as the other. In all other cases, and for speech without a voice, `unknown`: a coin
 * toss would be wrong half of the time, and silently.
 *
 * On the 24 transcripts of counselling (AnnoMI) this was tried on, with names taken away, wording named both voices
 * rightly or left them unknown; the numbers are in docs/decisions/0018.
 */
export function guessRoles(turns: readonly ParsedTurn[]): RoleGuess[] {
  const all = [...new Set(turns.map((turn) => turn.voice))];
  const voices = all.filter((voice) => voice !== null);
  const named = rolesByName(voices);
  const open = voices.filter((voice) => !named.has(voice));
  const guess = (voice: string | null): RoleGuess => {
    if (voice === null) {
      const reason = 'The file does not say whose words these are.';
      return { voice, speaker: 'unknown', basis: 'none', reason };
    }
    const byName = named.get(voice);
    if (byName) return { voice, speaker: byName, basis: 'name', reason: 'The name says so.' };
    const [other] = named.size === 1 ? named.values() : [];
    if (voices.length === 2 && (other === 'therapist' || other === 'client')) {
      const speaker = other === 'therapist' ? 'client' : 'therapist';
      return { voice, speaker, basis: 'only-other', reason: `There is one other voice, and it is the ${other}.` };
    }
    const asking = open.length === voices.length ? asker(turns, voices) : null;
    if (asking === null) return { voice, speaker: 'unknown', basis: 'none', reason: 'Nothing tells who this is.' };
    return asking === voice
      ? { voice, speaker: 'therapist', basis: 'wording', reason: 'This voice asks more, and says “you” more than “I”.' }
      : { voice, speaker: 'client', basis: 'wording', reason: 'The other voice asks more; this one says “I” more.' };
  };
  return all.map(guess);
}
