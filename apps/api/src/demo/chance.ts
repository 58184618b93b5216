import { type RandomSource, seededRandom } from '@attune/measures';

/** Reproducible chance with the few draws that the clinic is made of. */
export interface Chance extends RandomSource {
  /** True with the given probability. */
  happens(probability: number): boolean;
  /** Whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different whole numbers below `below`, ascending. */
  sample(count: number, below: number): number[];
  /** The same cards in a random order. */
  shuffled<T>(cards: readonly T[]): T[];
}

/**
 * A stream of chance that belongs to a seed and a name ("c-0147-1", "attendance"). Because each part of the clinic draws
 * from a stream of its own, a change to one treatment leaves all others as they were.
 *
 * @example
 * chanceFor(2026, 'c-0147-1', 'attendance').happens(0.1); // the same for ever
 */
export function chanceFor(seed: number, ...names: readonly string[]): Chance {
  const random = seededRandom(hashed(`${seed}/${names.join('/')}`));
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[random.below(from.length)];
    if (picked === undefined) throw new Error('Cannot pick from an empty list.');
    return picked;
  };
  const shuffled = <T>(cards: readonly T[]): T[] => {
    const left = [...cards];
    const drawn: T[] = [];
    while (left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
    return drawn;
  };
  const sample = (count: number, below: number): number[] =>
    shuffled(Array.from({ length: below }, (_, index) => index))
      .slice(0, count)
      .sort((a, b) => a - b);
  return {
    ...random,
    happens: (probability) => random.uniform() < probability,
    between: (low, high) => low + random.below(high - low + 1),
    pick,
    sample,
    shuffled,
  };
}

/** FNV-1a, 32 bits: spreads neighbouring names and seeds over all streams. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
