import type { SpokenWord } from './spoken-words.js';

/** Frequent in spoken English and rare elsewhere; "was", "is", "in", "me" or "no" are left out because other languages have them. */
const telling = new Set(
  (
    "the and you that of it for are with have this what not they but would don't dont it's that's i'm im i've you're " +
    "yeah know think your about just because there get my when how going want if from been really we them she he can't " +
    'could should then some very'
  ).split(' '),
);

const enough = 20;
const share = 0.12;

/** More words than this tell nothing more. */
const sample = 3000;

/**
 * Whether a transcript is in English, crudely: at least 12 % of its words are frequent English ones (usually it is a third or
 * more; in other European languages one or two in a hundred). Fewer than twenty words say nothing, and pass.
 */
export function isEnglish(words: Iterable<SpokenWord>): boolean {
  let all = 0;
  let hits = 0;
  for (const { text } of words) {
    if (all === sample) break;
    all += 1;
    if (telling.has(text)) hits += 1;
  }
  return all < enough || hits / all >= share;
}

/** Writing without spaces between words: counts of words mean nothing there. */
export const isWrittenWithoutSpaces = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unspaced = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu,
  );
  return letters > 0 && (unspaced?.length ?? 0) / letters > 0.3;
};
