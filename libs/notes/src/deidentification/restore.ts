import type { IdentifierKind } from './identifier.js';
import { alike } from './surrogates.js';

/** One identifier and what stands for it. Plain JSON: a list of these is all that is needed to restore an answer. */
export interface Replacement {
  readonly kind: IdentifierKind;
  readonly original: string;
  readonly surrogate: string;
  /** How often it was replaced. */
  readonly count: number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/-/g, '[-‐‑‒–]');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Puts the originals back: in the text that was de-identified exactly as it was, in another text (the answer of a
 * model) wherever a surrogate stands as a word of its own, in any case, with a possessive ending or without. Only
 * surrogates of the list are touched.
 *
 * @example restore([{ kind: 'name', original: 'Anna', surrogate: 'Robin', count: 1 }], "ROBIN's week") // "ANNA's week"
 */
export const restore = (replacements: readonly Replacement[], text: string): string => {
  if (replacements.length === 0) return text;
  const exact = new Map(replacements.map(({ original, surrogate }) => [surrogate, original]));
  const anyCase = new Map<string, string>();
  for (const { original, surrogate } of replacements) {
    const form = alike(surrogate);
    const title = surrogate !== surrogate.toLowerCase() && surrogate !== surrogate.toUpperCase();
    if (title || !anyCase.has(form)) anyCase.set(form, original);
  }
  const longestFirst = [...new Set(replacements.map(({ surrogate }) => alike(surrogate)))].sort(
    (a, b) => b.length - a.length,
  );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(pattern, (found) => {
    const same = exact.get(found) ?? exact.get(found.replace(/[‐‑‒–]/g, '-'));
    if (same !== undefined) return same;
    const original = anyCase.get(alike(found));
    if (original === undefined) return found;
    if (found === found.toUpperCase()) return original.toUpperCase();
    return found === found.toLowerCase() ? original : capitalised(original);
  });
};
