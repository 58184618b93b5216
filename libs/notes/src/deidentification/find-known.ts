import type { Finding, KnownIdentifier } from './identifier.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Every mention of what the caller knows to identify, in any case, as whole words. */
export const findKnown = (text: string, known: readonly KnownIdentifier[]): Finding[] =>
  known.flatMap(({ kind, text: identifier }) => {
    const wanted = identifier.trim();
    if (wanted.length < 2) return [];
    const oneWord = /^\p{L}+$/u.test(wanted);
    // A name of one word may be an ordinary word too ("Will"): its mentions are found with the names of people.
    if (oneWord && kind === 'name') return [];
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, 'giu');
    return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      kind,
    }));
  });
