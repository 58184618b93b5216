import { quoteTurn } from '../citations/insert-evidence.js';
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
  if (words === '') return '';
  const hidden = quotes.map((quote) => roundBrackets(oneLine(quote))).filter((quote) => !words.includes(quote));
  const references: Reference[] = [
    ...ranges(turns),
    ...forms.map((form): Reference => ({ kind: 'form', form: nameOf(form) })),
    ...goals.map((number): Reference => ({ kind: 'goal', number })),
    ...(session ? [{ kind: 'session' } as const] : []),
  ];
  const [, statement = '', mark = ''] = /^(.*?)([.!?]*)$/u.exec(words) ?? [];
  const shown = [statement, ...hidden.map(quoteTurn)].join(' ');
  return `${shown}${references.length ? ` ${formatReference(...references)}` : ''}${mark || '.'}`;
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

/** Square brackets become round where a reader would take them for a reference; `[laughs]` stays as it was said. */
const roundBrackets = (text: string): string =>
  text.replace(/\[([^[\]]*)\]/gu, (whole, inside: string) =>
    inside.split(/[,;]/u).some((item) => parseReference(item, new Set()) !== null) || /^[\w.-]+$/u.test(inside.trim())
      ? `(${inside})`
      : whole,
  );

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
