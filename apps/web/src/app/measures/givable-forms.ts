import { type InstrumentSummary } from '@attune/contracts';
import { everything, matchingInstruments } from './catalogue-filter.js';

/** Perspectives that fill forms in about a client's session. */
export type GivingPerspective = 'client' | 'therapist' | 'observer';

/**
 * Forms of one perspective: those that can be given first, forms in use before others; then those that cannot, because
 * somebody who looks for one should learn why. Code-books are no forms and are left out.
 */
export function formsToGive(
  instruments: readonly InstrumentSummary[],
  perspective: GivingPerspective,
  words: string,
): InstrumentSummary[] {
  const forms = matchingInstruments(instruments, { ...everything, words, perspective }).filter(
    (one) => one.keyState !== 'code-book',
  );
  return [...forms.filter(canBeGiven), ...forms.filter((one) => !canBeGiven(one))];
}

function canBeGiven(one: InstrumentSummary): boolean {
  return one.cannotBeGiven === null;
}
