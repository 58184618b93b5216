import { classesOfWord } from './lists/function-words.js';
import type { SpokenWord } from './spoken-words.js';

/** Words of talk that name no topic. */
const idle = new Set(
  (
    'yeah yes no okay ok oh um uh mm-hmm mhm uh-huh hmm right sure know think mean guess like get got getting go going goes went ' +
    'say said saying want wanted thing things kind sort way really much good well let see make made feel come came take one two ' +
    'lot bit maybe something anything someone people time times day days little actually basically'
  ).split(' '),
);

/** A crude stem: endings of number, tense and person off. */
function stem(word: string): string {
  for (const ending of ['ingly', 'edly', 'ings', 'ing', 'ies', 'ed', 'es', "'s", 's', 'ly', 'y'])
    if (word.length - ending.length >= 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

/** Content words of a turn with their counts. */
export type TopicWords = ReadonlyMap<string, number>;

export function topicWords(words: readonly SpokenWord[]): TopicWords {
  const counts = new Map<string, number>();
  for (const { text, parts } of words) {
    if (idle.has(text) || text.length < 3 || parts.some((part) => classesOfWord.has(part))) continue;
    const key = stem(text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How rare a word is: ln(turns / turns with it) + 1. */
export function rarity(turns: readonly TopicWords[]): (word: string) => number {
  const within = new Map<string, number>();
  for (const words of turns) for (const word of words.keys()) within.set(word, (within.get(word) ?? 0) + 1);
  return (word) => Math.log(turns.length / (within.get(word) ?? 1)) + 1;
}

const enough = 4;

/**
 * How far a turn is from the one before in its words: 1 − cosine of the two TF-IDF vectors, 0 (the same words) to 1 (none
 * shared).
 *
 * @returns undefined where either has fewer than four content words: too little to have a topic
 */
export function topicShift(one: TopicWords, other: TopicWords, weight: (word: string) => number): number | undefined {
  if (one.size < enough || other.size < enough) return undefined;
  let dot = 0;
  let first = 0;
  let second = 0;
  for (const [word, count] of one) {
    const value = count * weight(word);
    first += value * value;
    dot += value * (other.get(word) ?? 0) * weight(word);
  }
  for (const [word, count] of other) second += (count * weight(word)) ** 2;
  return 1 - dot / Math.sqrt(first * second);
}
