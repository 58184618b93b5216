import { contentWords } from './content-words.js';
import type { Said } from './said.js';

/** Something that was said, with how much it has to say. */
export interface Weighed {
  readonly said: Said;
  readonly weight: number;
}

const stumble =
  /--|\w-\s|\b(\w+)[,\s-]+\1\b|\b(?:u+m|u+h|you know|like,)\b|\[(?:inaudible|unintelligible|crosstalk)/giu;

/**
 * How much a statement has to say by itself: the words of the session that it holds, a length that can be read at once,
 * whole sentences before parts, first person before others.
 *
 * @param counts in how many turns each content word stands
 */
export function weightOf(
  { text, words, cutBefore, cutAfter, broken }: Said,
  counts: ReadonlyMap<string, number>,
): number {
  const own = [...contentWords(text)];
  const central = own.reduce((sum, word) => sum + Math.log2(1 + Math.min(counts.get(word) ?? 0, 15)), 0);
  const length = words < 4 ? -2 : words < 7 ? -0.5 : words > 26 ? -0.3 : 0;
  const person = /\b(?:i|my|me|i[’'](?:m|ve|d|ll))\b/iu.test(text) ? 0.8 : 0;
  const stumbles = (text.match(stumble) ?? []).length;
  const asks = /\?\s*$/u.test(text) ? 1 : 0;
  return (
    central / Math.sqrt(words + 3) +
    length +
    person -
    0.5 * stumbles -
    asks -
    (cutBefore ? 1.8 : 0) -
    (cutAfter ? 0.3 : 0) -
    (broken ? 0.9 : 0)
  );
}

/**
 * The weightiest of several statements that do not repeat one another, in the order in which they were said.
 *
 * @param count at most so many
 * @param taken statements that a draft holds already; what is chosen is added
 */
export function chooseExtracts(weighed: readonly Weighed[], count: number, taken: Set<Said>): readonly Said[] {
  const chosen: Said[] = [];
  for (const { said } of [...weighed].sort((a, b) => b.weight - a.weight)) {
    if (chosen.length >= count) break;
    if ([...taken].every((other) => other !== said && !repeats(said, other))) {
      chosen.push(said);
      taken.add(said);
    }
  }
  return chosen.sort((a, b) => a.turn - b.turn);
}

/** Whether two statements share more than half of their content words, or are the same. */
function repeats(a: Said, b: Said): boolean {
  if (a.text.toLowerCase() === b.text.toLowerCase()) return true;
  if (a.turn === b.turn && a.start < b.end && b.start < a.end) return true;
  const [ours, theirs] = [contentWords(a.text), contentWords(b.text)];
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared > 1 && shared > Math.min(ours.size, theirs.size) / 2;
}
