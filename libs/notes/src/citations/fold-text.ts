/**
 * A text as quotations are compared: word by word, but blind to how quotation marks, dashes, an ellipsis and white space
 * are typed, which editors change on their own. Capital letters and all other punctuation count.
 *
 * @example foldText('He  said “it’s — fine…”') // "He said 'it's - fine...'"
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/["“”„‟«»‘’‚‛‹›`´′″]/gu, "'")
    .replace(/[‐‑‒–—―−]|-{2,}/gu, '-')
    .replace(/…/gu, '...')
    .replace(/\s+/gu, ' ')
    .trim();

/** Whether a letter or figure stands at a place; false outside the text. */
function isWordAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (!(code >= 128)) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(place));
}

/**
 * Where folded words stand in a folded text as whole words, from a position on; -1 where they do not. Only the first
 * letter may be a capital in one and small in the other, because a quotation may begin a sentence.
 *
 * @example indexOfWords('because he said so', 'He said', 0) // 8
 */
export function indexOfWords(text: string, words: string, from: number): number {
  const places = [words, withOtherFirstLetter(words)]
    .map((variant) => firstWholeWords(text, variant, from))
    .filter((place) => place >= 0);
  return places.length ? Math.min(...places) : -1;
}

function firstWholeWords(text: string, words: string, from: number): number {
  if (words === '') return -1;
  const starts = isWordAt(words, 0);
  const ends = isWordAt(words, words.length - 1);
  for (let place = text.indexOf(words, from); place >= 0; place = text.indexOf(words, place + 1)) {
    const inside = (starts && isWordAt(text, place - 1)) || (ends && isWordAt(text, place + words.length));
    if (!inside) return place;
  }
  return -1;
}

function withOtherFirstLetter(words: string): string {
  const place = words.search(/\p{L}/u);
  if (place < 0) return words;
  const letter = words.charAt(place);
  const other = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
  return other.length === 1 ? words.slice(0, place) + other + words.slice(place + 1) : words;
}
