/*
 * California Psychotherapy Alliance Scales: patient, therapist, rater; short versions.
 * Marmar, Gaston, Gallagher & Thompson (1989) J Nerv Ment Dis 177:464-472; Gaston (1991) Psychol Assess 3:68-74.
 * Licence: rights with C. R. Marmar and L. Gaston; no item wording here. No key is shipped: which item belongs to
 * which scale, and which are reversed, is in the manual.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { endAnchored, integerScale } from '../response-scales.js';

const shared = {
  family: 'calpas',
  version: '1',
  citation:
    'Marmar, C. R., Gaston, L., Gallagher, D., & Thompson, L. W. (1989). J Nerv Ment Dis, 177, 464-472; ' +
    'Gaston, L. (1991). Psychol Assess, 3, 68-74; Gaston & Marmar (1994).',
  domain: 'alliance',
  keyState: 'site',
  scale: endAnchored(1, 7, 'not at all', 'to the fullest extent'),
  items: itemsByNumber(24),
  reversed: [],
  scales: [],
  scaleNames: [
    { id: 'pc', name: 'Patient Commitment', itemCount: 6 },
    { id: 'pwc', name: 'Patient Working Capacity', itemCount: 6 },
    { id: 'tui', name: 'Therapist Understanding and Involvement', itemCount: 6 },
    { id: 'wsc', name: 'Working Strategy Consensus', itemCount: 6 },
  ],
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence:
    'Research use reported; rights with the authors (C. R. Marmar, L. Gaston) and publishers. No explicit licence ' +
    'found: contact the authors.',
  notes:
    'Key not verified: item numbers of the four scales and the negatively keyed items are in the manual; six items per ' +
    'scale is to be checked there too. Published means are item means on 1–7.',
} as const satisfies Partial<Instrument>;

const review = 'Review of alliance measures quoting the four aspects after Gaston (1990)';
const registry = 'Public instrument registry: CALPAS, 24 items, 1–7';

export const calpasPatient: Instrument = {
  ...shared,
  id: 'calpas-p',
  name: 'California Psychotherapy Alliance Scales, patient version',
  abbreviation: 'CALPAS-P',
  year: 1991,
  perspective: 'client',
  timeFrame: 'session just completed',
  sources: [
    'Gaston (1991) Psychol Assess 3:68-74 (abstract)',
    'Marcolino & Iacoponi (2001) Rev Bras Psiquiatr 23(2):88-95 (abstract)',
    registry,
    review,
  ],
};

export const calpasTherapist: Instrument = {
  ...shared,
  id: 'calpas-t',
  name: 'California Psychotherapy Alliance Scales, therapist version',
  abbreviation: 'CALPAS-T',
  year: 1989,
  perspective: 'therapist',
  timeFrame: 'session just completed',
  sources: [review, registry],
};

export const calpasRater: Instrument = {
  ...shared,
  id: 'calpas-r',
  name: 'California Psychotherapy Alliance Scales, rater version',
  abbreviation: 'CALPAS-R',
  year: 1989,
  perspective: 'observer',
  timeFrame: 'rated session or segment',
  sources: [review, registry],
};

export const calpasShort: Instrument = {
  ...shared,
  id: 'calpas-short',
  family: 'calpas-short',
  name: 'California Psychotherapy Alliance Scales, short versions',
  abbreviation: 'CALPAS-SF',
  year: null,
  citation: 'Various unpublished short forms of the CALPAS.',
  perspective: 'client',
  timeFrame: 'session',
  scale: integerScale(1, 7),
  items: [],
  scaleNames: [],
  licence: 'Unknown; as for the long form, contact the authors.',
  sources: ['Named in secondary literature only; no source describes one short form'],
  notes: 'Nothing could be verified about any short form: enter number of items and key from the form you use.',
};
