/** What a sentence may cite. Turns are those of the original transcript, counted from 1. */
export type Reference =
  | { readonly kind: 'turns'; readonly first: number; readonly last: number }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'session' }
  | { readonly kind: 'goal'; readonly number: number };

/**
 * A reference as it stands in a text, without brackets.
 *
 * @example referenceText({ kind: 'turns', first: 12, last: 14 }) // '12-14'
 */
export function referenceText(reference: Reference): string {
  switch (reference.kind) {
    case 'turns':
      return reference.first === reference.last ? `${reference.first}` : `${reference.first}-${reference.last}`;
    case 'form':
      return reference.form;
    case 'session':
      return 'session';
    case 'goal':
      return `goal-${reference.number}`;
  }
}

/**
 * A reference as people say it.
 *
 * @example referenceWords({ kind: 'goal', number: 2 }) // 'goal 2'
 */
export function referenceWords(reference: Reference): string {
  switch (reference.kind) {
    case 'turns':
      return `${reference.first === reference.last ? 'turn' : 'turns'} ${referenceText(reference)}`;
    case 'form':
      return reference.form;
    case 'session':
      return 'the facts of the session';
    case 'goal':
      return `goal ${reference.number}`;
  }
}

/**
 * References as they stand after a sentence.
 *
 * @example formatReference({ kind: 'turns', first: 12, last: 12 }, { kind: 'form', form: 'wai-sr-c' }) // '[12, wai-sr-c]'
 */
export const formatReference = (...references: readonly Reference[]): string =>
  `[${references.map(referenceText).join(', ')}]`;

const turns = /^(\d{1,7})(?:\s{0,3}[-–—]\s{0,3}(\d{1,7}))?$/u;
const goal = /^goal-(\d{1,5})$/u;
const identifier = /^[a-z][a-z0-9_.]*(?:-[a-z0-9_.]+)+$/u;

/**
 * Reads one reference. A word without a hyphen is only one where it is the name of a form (`srs`), so that remarks such
 * as `[sic]` and `[laughs]` stay text.
 *
 * @param text what stands between brackets or commas
 * @param forms names of the forms of the session
 * @returns null where it is no reference
 */
export function parseReference(text: string, forms: ReadonlySet<string>): Reference | null {
  const word = text.trim();
  const [, first, last] = turns.exec(word) ?? [];
  if (first !== undefined) return { kind: 'turns', first: Number(first), last: Number(last ?? first) };
  if (word === 'session') return { kind: 'session' };
  const [, number] = goal.exec(word) ?? [];
  if (number !== undefined) return { kind: 'goal', number: Number(number) };
  return forms.has(word) || identifier.test(word) ? { kind: 'form', form: word } : null;
}
