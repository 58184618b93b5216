import { firstNames } from './data/first-names.js';
import { openCapitals, openPhrases } from './data/open-capitals.js';
import { ordinaryWordsAToL } from './data/ordinary-words-a-l.js';
import { ordinaryWordsMToZ } from './data/ordinary-words-m-z.js';
import { placesAToH } from './data/places-a-h.js';
import { placesIToP } from './data/places-i-p.js';
import { placesQToZ } from './data/places-q-z.js';
import { surnames } from './data/surnames.js';

const words = (list: string): string[] => list.trim().split(/\s+/);
const phrases = (list: string): string[] =>
  list
    .trim()
    .split(',')
    .map((one) => one.trim());

const given = new Set(words(firstNames));
const family = new Set(words(surnames));
const ordinary = new Set([...words(ordinaryWordsAToL), ...words(ordinaryWordsMToZ)]);
const open = new Set([...words(openCapitals), ...phrases(openPhrases)]);
const towns = new Set([...phrases(placesAToH), ...phrases(placesIToP), ...phrases(placesQToZ)]);

const endings = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'er', 'r', 'ers', 'rs', 'ness', 'able'];
const derived = new Map<string, boolean>();

/** Whether a word of everyday English follows from a listed one by a common ending: "walks", "walking", "hoping". */
const isDerived = (word: string): boolean => {
  const known = derived.get(word);
  if (known !== undefined) return known;
  const answer = endings.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const stem = word.slice(0, -ending.length);
    const doubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
    return (
      ordinary.has(stem) ||
      ((ending === 'ing' || ending === 'able') && ordinary.has(`${stem}e`)) ||
      (doubled !== undefined && ordinary.has(doubled))
    );
  });
  derived.set(word, answer);
  return answer;
};

/** A word as the lists hold it: lower case, straight apostrophe, no possessive ending. */
export const listed = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether people are called so ("anna"; "rose" too, although it is a word). */
export const isFirstName = (word: string): boolean => given.has(word) || given.has(withoutAccents(word));
export const isSurname = (word: string): boolean => family.has(word);
/** Whether it is a word of everyday English; contractions count by their first part. */
export const isOrdinary = (word: string): boolean => {
  if (ordinary.has(word) || word.length === 1) return true;
  const cut = word.search(/'/);
  if (cut > 0 && !/^[od]'/.test(word)) return isOrdinary(word.slice(0, cut)) || /n't$/.test(word);
  return isDerived(word);
};
/** Whether it is written with a capital and identifies nobody ("France", "Prozac", "Mom"). */
export const isOpen = (word: string): boolean => open.has(word);
/** Whether a town is called so; several words with single spaces between. */
export const isTown = (words: string): boolean => towns.has(words) || towns.has(withoutAccents(words));
