import type { PassageFamily } from '@attune/contracts';
import type { DemoCoding } from '../demo-clinic.js';
import type { HeldTreatment } from '../appointments.js';
import type { WrittenTurn } from '../written-dialogue.js';

/** The two observers who also rate the typed sessions with the observer form. */
export const coders = ['rater', 'rater2'] as const;
export type Coder = (typeof coders)[number];

/** A stretch as one or both observers saw it; `from` and `to` are the beginnings of its first and last turn. */
export interface WrittenCode {
  readonly family: PassageFamily;
  readonly marker: string | null;
  readonly from: string;
  readonly to: string;
  /** Left out where both saw it. */
  readonly only?: Coder;
}

/** One typed session as the observers coded it. Without codes: coded from beginning to end, and nothing found. */
export interface WrittenCoding {
  readonly client: string;
  readonly session: number;
  readonly by: readonly Coder[];
  readonly codes: readonly WrittenCode[];
}

/**
 * The codings of one treatment, with turns in place of their beginnings.
 *
 * @throws where a beginning stands in no turn, so that a changed dialogue stops the build of the clinic
 */
export function codeTreatment(held: HeldTreatment, written: readonly WrittenCoding[]): DemoCoding[] {
  return written.flatMap(({ session, by, codes }) => {
    const turns = held.story?.dialogues.find((dialogue) => dialogue.session === session)?.turns;
    const key = held.sessions.find(({ number }) => number === session)?.key;
    if (!turns || !key) throw new Error(`${held.treatment.key} has no dialogue at session ${session} to be coded.`);
    return by.map((coder) => ({
      session: key,
      coder,
      codes: codes
        .filter(({ only }) => only === undefined || only === coder)
        .map(({ family, marker, from, to }) => ({ family, marker, turns: stretchOf(turns, from, to) })),
    }));
  });
}

function stretchOf(turns: readonly WrittenTurn[], from: string, to: string): [number, number] {
  const first = turns.findIndex(({ text }) => text.startsWith(from));
  const last = turns.findIndex(({ text }, index) => index >= first && text.startsWith(to));
  if (first < 0 || last < 0) throw new Error(`No turn begins with "${first < 0 ? from : to}".`);
  return [first, last];
}
