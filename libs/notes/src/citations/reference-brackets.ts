import type { QuotedSpan } from './quotation-marks.js';
import { parseReference, type Reference } from './reference.js';

/** Brackets that hold references and nothing else. */
export interface ReferenceBracket {
  readonly start: number;
  readonly end: number;
  readonly references: readonly { readonly reference: Reference; readonly start: number; readonly end: number }[];
}

/**
 * The brackets of a text that hold references. Others are remarks and stay text, as do brackets inside a quotation,
 * where they belong to what was said.
 *
 * @param quoted the quotations of the text
 * @param forms names of the forms of the session
 */
export function referenceBrackets(
  text: string,
  quoted: readonly QuotedSpan[],
  forms: ReadonlySet<string>,
): readonly ReferenceBracket[] {
  const brackets: ReferenceBracket[] = [];
  let next = 0;
  for (const match of text.matchAll(/\[([^[\]\n\r]{1,2000})\]/gu)) {
    const start = match.index;
    const [whole, inside = ''] = match;
    while ((quoted[next]?.end ?? Infinity) <= start) next += 1;
    const quotation = quoted[next];
    if (quotation?.closed && quotation.start < start) continue;
    const references = itemsOf(inside, start + 1).map((item) => ({
      ...item,
      reference: parseReference(item.text, forms),
    }));
    if (references.every(hasReference))
      brackets.push({
        start,
        end: start + whole.length,
        references: references.map(({ reference, start: from, end }) => ({ reference, start: from, end })),
      });
  }
  return brackets;
}

const hasReference = <T extends { readonly reference: Reference | null }>(
  item: T,
): item is T & { readonly reference: Reference } => item.reference !== null;

/** What stands between commas, without the white space around it. */
function itemsOf(inside: string, offset: number): { text: string; start: number; end: number }[] {
  let at = offset;
  return inside.split(/[,;]/u).map((item) => {
    const text = item.trim();
    const start = at + (item.length - item.trimStart().length);
    at += item.length + 1;
    return { text, start, end: start + text.length };
  });
}
