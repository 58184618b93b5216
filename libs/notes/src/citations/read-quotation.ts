import type { Evidence } from './evidence.js';
import type { EvidenceIndex } from './evidence-index.js';
import { type FindQuotation, foundInText, turnWith } from './find-quotation.js';
import type { QuotedSpan } from './quotation-marks.js';
import { referenceText } from './reference.js';
import { saidBy } from './said-by.js';
import type { PlacedReference, Quotation } from './sentence.js';

/** A sentence within the text of its section. */
export interface SentenceSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Checks one quotation of a sentence against what the sentence cites.
 *
 * @param references of the sentence
 * @param mayBeSought whether to look for it in the whole transcript, to say where it is instead
 */
export function readQuotation(
  { start, end, closed }: QuotedSpan,
  sentence: SentenceSpan,
  references: readonly PlacedReference[],
  { goals }: Evidence,
  index: EvidenceIndex,
  find: FindQuotation,
  mayBeSought: boolean,
): Quotation {
  const text = sentence.text.slice(start + 1, closed ? end - 1 : end);
  const quotation = (turns: readonly number[], missing: string | null): Quotation => ({
    text,
    start,
    end,
    turns,
    missing,
  });
  if (!closed) return quotation([], 'The quotation has no closing mark');
  if (!/[\p{L}\p{N}]/u.test(text)) return quotation([], 'Nothing stands between the quotation marks');
  const there = references.filter(({ missing }) => missing === null).map(({ reference }) => reference);
  const cited = there.flatMap((one) => (one.kind === 'turns' ? [{ first: one.first - 1, last: one.last - 1 }] : []));
  const { turns, saidBy: other } = find(text, cited, saidBy(sentence.text.slice(sentence.start, start)));
  if (turns.length > 0) return quotation(turns, null);
  const goalTexts = there.flatMap((one) =>
    one.kind === 'goal' ? goals.filter(({ number }) => number === one.number).map((goal) => goal.text) : [],
  );
  if (goalTexts.some((goal) => foundInText(text, goal))) return quotation([], null);
  const where = there.flatMap((one) => (one.kind === 'turns' ? [referenceText(one)] : [])).join(', ');
  if (where === '') return quotation([], 'A quotation needs the turn in which it was said');
  const turnWords = /^\d+$/u.test(where) ? `turn ${where}` : `turns ${where}`;
  if (other) return quotation([], `In ${turnWords} the ${other} says it`);
  const elsewhere = mayBeSought ? turnWith(text, index) : undefined;
  const hint = elsewhere === undefined ? '' : `; it is in turn ${elsewhere}`;
  return quotation([], `The quotation is not in ${turnWords} word for word${hint}`);
}
