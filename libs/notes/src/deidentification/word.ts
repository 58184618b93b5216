import { isFirstName, isOpen, isOrdinary, listed } from './lexicon.js';

/** One word of a text with all that the search for names asks of it. */
export interface Word {
  /** Where it stands, without a possessive ending. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As the lists hold it. */
  readonly listed: string;
  readonly capital: boolean;
  /** All letters are capitals, and there is more than one. */
  readonly shouted: boolean;
  /** Whether a capital says nothing, because a sentence begins. */
  readonly opens: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
  readonly ordinary: boolean;
  readonly open: boolean;
  readonly first: boolean;
}

const sentenceEnd = /(?:[.?!…:;\n\uE000]|--|[–—]|[-]\s)[\s"“”'‘’()[\]*-]*$/u;
const abbreviation = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|mx|prof|st|rev|sgt|capt|jr|sr|\p{Lu})\.[ ]$/iu;

/** "And-and", "wha-what", "I-I've", "twenty-minute": parts that are ordinary words, or the beginning of the next one. */
const isStutter = (form: string): boolean => {
  const parts = form.split('-');
  return (
    parts.length > 1 &&
    parts.every(
      (part, index) =>
        isOrdinary(part) || isOpen(part) || (part.length < 4 && parts[index + 1]?.startsWith(part) === true),
    )
  );
};

/** Cuts a text into words. Hyphened words are one; a possessive ending belongs to no word. */
export const wordsIn = (text: string): Word[] => {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-](?=\p{L})[\p{L}\p{M}]+)*/gu)) {
    const possessive = /['’]s$/i.exec(match[0]);
    const body = possessive ? match[0].slice(0, -2) : match[0];
    const start = match.index;
    const form = listed(body);
    const gap = text.slice(last, start);
    const before = text.slice(Math.max(0, start - 8), start);
    words.push({
      start,
      end: start + body.length,
      text: body,
      listed: form,
      capital: /^\p{Lu}/u.test(body),
      shouted: body.length > 1 && body === body.toUpperCase() && /\p{Lu}/u.test(body),
      opens: words.length === 0 || ((sentenceEnd.test(gap) || /["“]$/.test(gap)) && !abbreviation.test(before)),
      gap,
      ordinary: isOrdinary(form) || isStutter(form),
      open: isOpen(form) || form.split('-').every((part) => isOpen(part)),
      first:
        isFirstName(form) ||
        (form.includes('-') &&
          !isStutter(form) &&
          form.split('-').some((part) => isFirstName(part) && !isOrdinary(part))),
    });
    last = start + match[0].length;
  }
  return words;
};
