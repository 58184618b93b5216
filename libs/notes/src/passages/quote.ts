import type { ListWord } from './spoken-words.js';

const longestQuote = 180;
const around = 10;

/**
 * The words of a turn in which a phrase stands: its sentence, or ten words to either side where the sentence is long.
 *
 * @returns a part of `text`, character for character
 */
export function quoteAround(text: string, words: readonly ListWord[], from: number, to: number): string {
  let first = from;
  while (first > 0 && words[first]?.boundary !== 2) first -= 1;
  let next = to;
  while (next < words.length && words[next]?.boundary !== 2) next += 1;
  const place = (start: number, end: number): [number, number] => [
    words[start]?.from ?? 0,
    end < words.length ? (words[end]?.from ?? text.length) : text.length,
  ];
  let [begin, stop] = first === 0 ? [0, place(first, next)[1]] : place(first, next);
  if (stop - begin > longestQuote) [begin, stop] = place(Math.max(first, from - around), Math.min(next, to + around));
  return text.slice(begin, stop).trim();
}

/** A whole turn, or its first words where it is long. A part of `text`, character for character. */
export function quoteOf(text: string): string {
  const whole = text.trim();
  if (whole.length <= longestQuote) return whole;
  const cut = whole.lastIndexOf(' ', longestQuote);
  return whole.slice(0, cut > 0 ? cut : longestQuote);
}
