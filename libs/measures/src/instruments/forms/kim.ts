/*
 * Kim Alliance Scale: 30 items and the revised form of 16 items; the patient about the provider.
 * Kim, Boren & Solem (2001) Clin Nurs Res 10:314-331; Kim, Kim & Boren (2008) Mil Med 173:85-90.
 * Licence: unknown; contact S. C. Kim. No item wording and no key here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  perspective: 'client',
  keyState: 'site',
  timeFrame: 'the relationship',
  scale: undeterminedRange,
  reversed: [],
  scales: [],
  scaleNames: [
    { id: 'collab', name: 'Collaboration' },
    { id: 'comm', name: 'Communication' },
    { id: 'integ', name: 'Integration' },
    { id: 'emp', name: 'Empowerment' },
  ],
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence: 'Unknown; contact S. C. Kim.',
} as const satisfies Partial<Instrument>;

export const kim30: Instrument = {
  ...shared,
  id: 'kas-30',
  family: 'kas',
  name: 'Kim Alliance Scale',
  abbreviation: 'KAS',
  year: 2001,
  citation:
    'Kim, S. C., Boren, D., & Solem, S. L. (2001). The Kim Alliance Scale: development and preliminary testing. ' +
    'Clin Nurs Res, 10, 314-331.',
  items: itemsByNumber(30),
  sources: ['Kim (2001), dissertation, University of San Diego (abstract)'],
  notes:
    'The dissertation (297 outpatients) revises to 28 items and five factors, not the four dimensions listed here. ' +
    'Range and key were not seen.',
};

export const kimRevised: Instrument = {
  ...shared,
  id: 'kas-r',
  family: 'kas-r',
  name: 'Kim Alliance Scale - Revised',
  abbreviation: 'KAS-R',
  year: 2008,
  citation:
    'Kim, S. C., Kim, S., & Boren, D. (2008). The quality of therapeutic alliance between patient and provider predicts ' +
    'general satisfaction. Mil Med, 173, 85-90.',
  items: itemsByNumber(16),
  sources: ['Kim, Kim & Boren (2008) Mil Med 173:85-90 (title page)'],
  notes: '16 items is commonly reported; no copy of the form or scoring key could be opened.',
};
