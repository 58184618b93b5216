import type { Turn } from '@attune/contracts';

/** A turn as it came in. A voice without a name may be left out. */
export type OriginalTurn = Pick<Turn, 'speaker' | 'start' | 'end' | 'text'> & { readonly name?: string | null };

/** Before it is sealed: what was given, or what a repair made. `name` and `origin` are left out where they follow. */
interface StoredTurn {
  readonly speaker: Turn['speaker'];
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly name?: string;
  readonly origin?: [number, number];
}

/** The original as one text. A voice without a name is not written, so that the text (and its digest) is that of transcripts stored before voices had names. */
export const writeOriginal = (turns: readonly OriginalTurn[]): string =>
  JSON.stringify(
    turns.map(({ speaker, name, start, end, text }) => stored({ speaker, start, end, text, name: name ?? null })),
  );

/** A revision as one text: with the turns of the original that each turn comes from. */
export const writeRevision = (turns: readonly Omit<Turn, 'index'>[]): string =>
  JSON.stringify(
    turns.map(({ speaker, name, start, end, text, origin }) => ({
      ...stored({ speaker, start, end, text, name }),
      origin,
    })),
  );

/** Turn for turn, counted from 0; a turn without an origin is the original's own. */
export const readTurns = (text: string): Turn[] =>
  (JSON.parse(text) as StoredTurn[]).map(({ speaker, name, start, end, text: words, origin }, index) => ({
    index,
    speaker,
    name: name ?? null,
    start,
    end,
    text: words,
    origin: origin ?? [index, index],
  }));

function stored({ name, ...turn }: Omit<StoredTurn, 'name'> & { name: string | null }): StoredTurn {
  return name === null ? turn : { ...turn, name };
}
