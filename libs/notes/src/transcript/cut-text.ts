/** Writing that puts no spaces between words, with its punctuation. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]$/u;

/** The text from the first to before the second of two places, without the white space round it. */
export type CutText =
  { readonly ok: true; readonly parts: readonly [string, string] } | { readonly ok: false; readonly reason: string };

/**
 * Cuts a text between two words.
 *
 * @param at the cut is before this character (UTF-16 unit, as a selection in a page counts them)
 * @returns both parts without the white space at the cut; not ok where a word would be cut in two or a part be empty
 * @example cutText('Yes. And you?', 5) // { ok: true, parts: ['Yes.', 'And you?'] }
 */
export function cutText(text: string, at: number): CutText {
  const parts = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()] as const;
  if (parts[0].trim() === '' || parts[1].trim() === '')
    return { ok: false, reason: 'there are no words on one side of the cut' };
  const between = /\s$/u.test(text.slice(0, at)) || /^\s/u.test(text.slice(at));
  if (!between && !joinsUnspaced(parts[0], parts[1])) return { ok: false, reason: 'a word would be cut in two' };
  return { ok: true, parts };
}

/**
 * Two texts as one: with a space between, except in writing that has none.
 *
 * @example joinTexts('Yes.', 'And you?') // 'Yes. And you?'
 */
export const joinTexts = (first: string, second: string): string =>
  joinsUnspaced(first, second) ? first + second : `${first} ${second}`;

function joinsUnspaced(first: string, second: string): boolean {
  return unspaced.test([...first].at(-1) ?? '') && unspaced.test([...second][0] ?? '');
}
