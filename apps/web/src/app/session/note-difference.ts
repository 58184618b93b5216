import { type NoteSection } from '@attune/contracts';
import { diffWordsWithSpace } from 'diff';

/** A stretch of words that both texts have, or only one of them. */
export interface DifferencePart {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

export interface SectionDifference {
  readonly key: string;
  readonly heading: string;
  readonly parts: readonly DifferencePart[];
  readonly changed: boolean;
}

/** Between two texts, word by word. */
export function textDifference(before: string, after: string): DifferencePart[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? 'inserted' : part.removed ? 'deleted' : 'same',
    text: part.value,
  }));
}

/**
 * Between two versions of a note, section by section in the order of the later one; sections that only the earlier one
 * has come last, as deleted. Sections that are empty in both are left out.
 */
export function noteDifference(before: readonly NoteSection[], after: readonly NoteSection[]): SectionDifference[] {
  const earlier = new Map(before.map((section) => [section.key, section]));
  const later = new Set(after.map((section) => section.key));
  const pairs = [
    ...after.map((section) => ({ ...section, before: earlier.get(section.key)?.text ?? '', after: section.text })),
    ...before
      .filter((section) => !later.has(section.key))
      .map((section) => ({ ...section, before: section.text, after: '' })),
  ];
  return pairs
    .filter((pair) => pair.before !== '' || pair.after !== '')
    .map(({ key, heading, before: was, after: is }) => ({
      key,
      heading,
      parts: textDifference(was, is),
      changed: was !== is,
    }));
}

/** How much differs, in words: "12 words in, 3 words out". */
export function differenceWords(differences: readonly SectionDifference[]): string {
  const words = (kind: DifferencePart['kind']): number =>
    differences
      .flatMap((section) => section.parts)
      .filter((part) => part.kind === kind)
      .reduce((sum, part) => sum + part.text.split(/\s+/).filter((word) => word !== '').length, 0);
  const [inserted, deleted] = [words('inserted'), words('deleted')];
  if (inserted === 0 && deleted === 0) return 'No difference in the words';
  return `${inserted} ${inserted === 1 ? 'word' : 'words'} inserted, ${deleted} deleted`;
}
