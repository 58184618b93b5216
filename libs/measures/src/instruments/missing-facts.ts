import { type Instrument } from './instrument.js';

/** What a site must enter before a form can be given (`items`, `range`) or scored (`key`). */
export type MissingFact = 'items' | 'range' | 'key';

/**
 * The facts about a form that no source seen gives. A form without `items` or `range` cannot be given; without
 * `key` it can be given, stored, exported and charted item by item, but not scored.
 *
 * @param instrument - any form of the catalogue or of a definition file
 * @returns the missing facts, in the order in which a site enters them; empty for a form that is ready
 * @example
 * missingFacts(findInstrument('calpas-p')!); // ['key']
 */
export function missingFacts(instrument: Instrument): MissingFact[] {
  const missing: MissingFact[] = [];
  if (instrument.items.length === 0) missing.push('items');
  if (instrument.scale.undetermined) missing.push('range');
  if (instrument.scales.length === 0) missing.push('key');
  return missing;
}

/** True where the items and their range are known, so that the form can be given to somebody. */
export const canBeGiven = (instrument: Instrument): boolean =>
  instrument.items.length > 0 && !instrument.scale.undetermined;
