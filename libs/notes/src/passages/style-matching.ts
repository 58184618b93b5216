import { classesOfWord, styleClasses, type StyleClass } from './lists/function-words.js';
import type { SpokenWord } from './spoken-words.js';

/** Words of each class per 100 words. */
export type StyleProfile = Readonly<Record<StyleClass, number>>;

/**
 * How much of a speaker's talk belongs to each class of function words, per 100 words. A short form counts as one word and
 * for each word it stands for, as "don't" for an auxiliary verb and a negation.
 *
 * @returns all 0 without words
 */
export function styleProfile(words: readonly SpokenWord[]): StyleProfile {
  const counts = Object.fromEntries(styleClasses.map((name) => [name, 0])) as Record<StyleClass, number>;
  for (const { parts } of words)
    for (const part of parts) for (const name of classesOfWord.get(part) ?? []) counts[name] += 1;
  for (const name of styleClasses) counts[name] = words.length === 0 ? 0 : (100 * counts[name]) / words.length;
  return counts;
}

/**
 * Language style matching: how alike two speakers use function words, 0 to 1. For each class 1 − |p1 − p2| / (p1 + p2 + .0001),
 * then the mean over the nine classes.
 *
 * Source: Ireland ME & Pennebaker JW (2010), J Pers Soc Psychol 99:549–571. The word lists are ours, so values are not
 * comparable with those of other programs.
 *
 * @param first  percentages of one speaker
 * @param second  percentages of the other
 * @example
 * languageStyleMatching(styleProfile(clientWords), styleProfile(therapistWords)); // .82
 */
export function languageStyleMatching(first: StyleProfile, second: StyleProfile): number {
  const sum = styleClasses.reduce((total, name) => {
    const one = first[name];
    const other = second[name];
    return total + 1 - Math.abs(one - other) / (one + other + 0.0001);
  }, 0);
  return sum / styleClasses.length;
}
