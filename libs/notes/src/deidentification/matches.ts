import type { Finding, IdentifierKind } from './identifier.js';

/**
 * Findings of one pattern: the group named `id` where the pattern has one, else the whole match.
 *
 * @param pattern with the flag `g`; with `d` too where it has a group `id`
 * @example matches('call 555-0199', /\d{3}-\d{4}/g, 'phone') // [{ start: 5, end: 13, kind: 'phone' }]
 */
export const matches = (text: string, pattern: RegExp, kind: IdentifierKind): Finding[] =>
  [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.['id'] ?? [match.index, match.index + match[0].length];
    return { start, end, kind };
  });
