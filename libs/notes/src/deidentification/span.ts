import type { Finding, IdentifierKind } from './identifier.js';
import type { Word } from './word.js';

/** A run of words that identifies: first and last word, both counted. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly kind: IdentifierKind;
}

/** Where a run of words stands in the text. */
export const placeOf = (words: readonly Word[], { from, to, kind }: Span): Finding => ({
  start: words[from]?.start ?? 0,
  end: words[to]?.end ?? 0,
  kind,
});

/** The words before one, as the lists hold them, joined by single spaces; a sentence or turn before is not looked at. */
export const leadOf = (words: readonly Word[], at: number, count: number): string => {
  const lead: string[] = [];
  for (let index = at; index > 0 && lead.length < count; index -= 1) {
    const word = words[index];
    const before = words[index - 1];
    if (!word || !before || /[.?!\n\uE000\d]/.test(word.gap.replace(/^\.(?= )/, ''))) break;
    lead.unshift(
      before.text.toLowerCase().replaceAll('’', "'") +
        (/^['’]s/i.test(word.gap) ? "'s" : '') +
        (word.gap.includes(',') ? ',' : ''),
    );
  }
  return lead.join(' ');
};
