import { quoteTurn } from '../citations/insert-evidence.js';
import { quotedSpans } from '../citations/quotation-marks.js';
import { formatReference, parseReference, type Reference } from '../citations/reference.js';

/** A sentence as a model gives it, with what it says that it rests on. */
export interface ModelSentence {
  readonly text: string;
  readonly turns: readonly number[];
  readonly forms: readonly string[];
  readonly goals: readonly number[];
  readonly session: boolean;
  readonly quotes: readonly string[];
}

/**
 * A sentence with its evidence in brackets before the full stop. A listed quotation that the text does not show is
 * added, so that it is checked as well.
 *
 * @returns empty where the sentence says nothing
 * @example sentenceWithEvidence({ text: 'Client agreed.', turns: [7, 8], forms: [], goals: [], session: false, quotes: [] }) // 'Client agreed [7-8].'
 */
export function sentenceWithEvidence({ text, turns, forms, goals, session, quotes }: ModelSentence): string {
  const words = roundBrackets(oneLine(text));
  if (!/[\p{L}\p{N}]/u.test(words)) return '';
  const hidden = quotes.map(oneLine).filter((quote) => quote !== '' && !words.includes(quote));
  const references: Reference[] = [
    ...ranges(turns),
    ...forms.map((form): Reference => ({ kind: 'form', form: nameOf(form) })),
    ...goals.map((number): Reference => ({ kind: 'goal', number })),
    ...(session ? [{ kind: 'session' } as const] : []),
  ];
  let end = words.length;
  while ('.!?'.includes(words.charAt(end - 1))) end -= 1;
  const shown = [words.slice(0, end), ...hidden.map(quoteTurn)].join(' ');
  return `${shown}${references.length ? ` ${formatReference(...references)}` : ''}${words.slice(end) || '.'}`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A name that is none stays visible as a reference to nothing. */
const nameOf = (form: string): string => {
  const name = form
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/gu, '-');
  return parseReference(name, new Set())?.kind === 'form' ? name : `form-${name}`;
};

/** Square brackets become round, so that no reference is the model's own; inside a quotation they are what was said. */
function roundBrackets(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, closed } of quotedSpans(text)) {
    if (!closed) continue;
    pieces.push(rounded(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  return [...pieces, rounded(text.slice(at))].join('');
}

const rounded = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')');

/** Neighbouring turns as one stretch, in order. */
function ranges(turns: readonly number[]): Reference[] {
  const found: { kind: 'turns'; first: number; last: number }[] = [];
  for (const turn of [...new Set(turns)].sort((a, b) => a - b)) {
    const before = found.at(-1);
    if (before?.last === turn - 1) before.last = turn;
    else found.push({ kind: 'turns', first: turn, last: turn });
  }
  return found;
}
