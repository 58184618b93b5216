import { formatReference } from './reference.js';

/**
 * The reference to one turn or a stretch of turns, to be put after a sentence.
 *
 * @param first turn of the original transcript, counted from 1
 * @param last the same or a later one
 * @example citeTurns(12, 14) // '[12-14]'
 */
export const citeTurns = (first: number, last: number = first): string =>
  formatReference({ kind: 'turns', first: Math.min(first, last), last: Math.max(first, last) });

/**
 * Words of a turn as a quotation: in double quotation marks, on one line, with quotation marks inside made single. What
 * comes out is found again in the turn it was taken from.
 *
 * @example quoteTurn('He said "go".') // '“He said ‘go’.”'
 */
export function quoteTurn(text: string): string {
  const single = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(^|[\s([])["“”„‟«»]/gu, '$1‘')
    .replace(/["“”„‟«»]/gu, '’');
  return `“${single}”`;
}
