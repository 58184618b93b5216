import type { Sentence } from './sentence.js';

/** Sentences by what they rest on. Broken ones count as unsupported; those that need nothing count as neither. */
export interface EvidenceCounts {
  readonly sentences: number;
  readonly supported: number;
  readonly unsupported: number;
  readonly quotes: number;
  readonly quotesNotFound: number;
}

/**
 * Counts what the sentences of a note rest on.
 *
 * @param sections the sentences of each section, as `readSection` gives them
 * @example evidenceCounts([readSection('Said “no” [2].', evidence)]).supported // 1
 */
export function evidenceCounts(sections: readonly (readonly Sentence[])[]): EvidenceCounts {
  const sentences = sections.flat();
  const quotations = sentences.flatMap((sentence) => sentence.quotations);
  return {
    sentences: sentences.length,
    supported: sentences.filter(({ support }) => support === 'supported').length,
    unsupported: sentences.filter(needsSeeing).length,
    quotes: quotations.length,
    quotesNotFound: quotations.filter(({ missing }) => missing !== null).length,
  };
}

/** Whether a sentence must be shown to who signs: it cites nothing, or something is not as it says. */
export const needsSeeing = ({ support }: Sentence): boolean => support === 'unsupported' || support === 'broken';
