import { findInstrument, type Instrument } from '@attune/measures';
import { type DemoForm } from './demo-clinic.js';

/** The form of the catalogue behind an id of the demonstration clinic. */
export function formOf(id: DemoForm): Instrument {
  const form = findInstrument(id);
  if (!form) throw new Error(`The catalogue has no form "${id}".`);
  return form;
}
