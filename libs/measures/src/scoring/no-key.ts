import { type Instrument } from '../instruments/instrument.js';
import { missingFacts } from '../instruments/missing-facts.js';

const words = { items: 'the number of items', range: 'the range of the answers', key: 'the scales and reversed items' };

/** Why a form has no score yet and what a site does about it; undefined where the form can be scored. */
export function reasonForNoKey(instrument: Instrument): string | undefined {
  const missing = missingFacts(instrument);
  if (missing.length === 0) return undefined;
  return (
    `No key: the scoring key of ${instrument.name} (${instrument.id}) could not be verified and is not shipped. ` +
    `Enter ${missing.map((fact) => words[fact]).join(', ')} from your own manual as a site key or as a definition file. ` +
    'Until then responses are kept and shown item by item, without a score.'
  );
}
