/** A word of a turn and the character at which it begins. */
export interface WordStart {
  readonly at: number;
  readonly word: string;
}

/** Where a turn can be cut: before each of its words but the first. */
export function wordStarts(text: string): WordStart[] {
  return [...text.matchAll(/\S+/gu)].slice(1).map((found) => ({ at: found.index, word: found[0] }));
}

/** The word at a place of the text, or the nearest one after it; null where the turn cannot be cut. */
export function startNear(text: string, place: number): number | null {
  const starts = wordStarts(text);
  const before = starts.findLast(({ at }) => at <= place);
  return (before ?? starts[0])?.at ?? null;
}
