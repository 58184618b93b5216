/*
 * Vanderbilt scales: Therapeutic Alliance Scale (VTAS) with its revisions, Psychotherapy Process Scale (VPPS).
 * Hartley & Strupp (1983); O'Malley, Suh & Strupp (1983) J Consult Clin Psychol 51:581-586.
 * Licence: unknown; no item wording here. No key is shipped: no copy of a form or scoring key could be opened.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  perspective: 'observer',
  keyState: 'site',
  scale: undeterminedRange,
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

export const vtas: Instrument = {
  ...shared,
  id: 'vtas',
  family: 'vtas',
  name: 'Vanderbilt Therapeutic Alliance Scale',
  abbreviation: 'VTAS',
  year: 1983,
  citation:
    'Hartley, D. E., & Strupp, H. H. (1983). The therapeutic alliance: its relationship to outcome in brief ' +
    'psychotherapy. In J. Masling (Ed.), Empirical studies of psychoanalytic theories, vol. 1 (pp. 1-37). Analytic Press.',
  timeFrame: 'rated session',
  items: itemsByNumber(44),
  scaleNames: [
    { id: 'patient', name: 'Patient contribution' },
    { id: 'therapist', name: 'Therapist contribution' },
    { id: 'interaction', name: 'Patient–therapist interaction' },
  ],
  licence: 'Unknown; copyright of the book chapter, holder of the permission not established.',
  sources: [
    'VTAS adapted to paediatric primary care, PMC2846776',
    'Fordham University, psychology faculty publications 212',
    'Hilliard, Henry & Strupp (2000) J Consult Clin Psychol 68:125',
  ],
  notes: '44 items is widely reported; range, key and reversed items were not seen.',
};

export const vtasRevised: Instrument = {
  ...shared,
  id: 'vtas-r',
  family: 'vtas-r',
  name: 'Vanderbilt Therapeutic Alliance Scale - Revised (long variants)',
  abbreviation: 'VTAS-R',
  year: null,
  citation:
    'Revised for adolescents and family therapy by Diamond, Liddle, Hogue & Dakof; used in Shelef, Diamond, Diamond & ' +
    'Liddle (2005) J Consult Clin Psychol 73:689-698.',
  timeFrame: 'rated session',
  items: [],
  licence: 'Unknown.',
  sources: ['Shelef et al. (2005) J Consult Clin Psychol 73:689-698 (abstract)'],
  notes: 'Several lengths circulate and no source seen names one: enter number of items, range and key from your form.',
};

export const vtasRevisedShort: Instrument = {
  ...shared,
  id: 'vtas-r-sf',
  family: 'vtas-r-sf',
  name: 'Vanderbilt Therapeutic Alliance Scale - Revised, short form',
  abbreviation: 'VTAS-R-SF',
  year: 2008,
  citation:
    'Shelef, K., & Diamond, G. M. (2008). Short form of the revised Vanderbilt Therapeutic Alliance Scale: development, ' +
    'reliability, and validity. Psychother Res, 18, 433-443.',
  timeFrame: 'session',
  items: itemsByNumber(5),
  scaleNames: [{ id: 'total', name: 'Total', itemCount: 5 }],
  licence: 'Unknown; article copyright Taylor & Francis and SPR.',
  sources: ['McLeod, Southam-Gerow & Kendall (2017) Psychol Assess 29:1550, PMC5587348'],
  notes: 'Five items is commonly reported; range and key were not seen.',
};

export const vtasModified: Instrument = {
  ...shared,
  id: 'vtas-m',
  family: 'vtas-m',
  name: 'Modified Vanderbilt Therapeutic Alliance Scale (NIMH TDCRP)',
  abbreviation: 'modified VTAS',
  year: 1996,
  citation:
    'Krupnick, J. L., Sotsky, S. M., Simmens, S., et al. (1996). The role of the therapeutic alliance in psychotherapy ' +
    'and pharmacotherapy outcome: findings in the NIMH TDCRP. J Consult Clin Psychol, 64, 532-539.',
  timeFrame: 'session video (early, middle, late)',
  items: [],
  scaleNames: [
    { id: 'patient', name: 'Patient factor' },
    { id: 'therapist', name: 'Therapist factor' },
  ],
  licence: 'Unknown.',
  sources: [
    'Krupnick et al. (1996; reprinted Focus 2006;4:269-277) (abstract)',
    'Dissertation abstract naming the patient factor',
  ],
  notes: 'Only the patient contribution predicted outcome (abstract). Number of items, range and key were not seen.',
};

export const vpps: Instrument = {
  ...shared,
  id: 'vpps',
  family: 'vpps',
  name: 'Vanderbilt Psychotherapy Process Scale',
  abbreviation: 'VPPS',
  year: 1983,
  citation:
    "O'Malley, S. S., Suh, C. S., & Strupp, H. H. (1983). J Consult Clin Psychol, 51, 581-586; Suh, Strupp & O'Malley " +
    "(1986) in Greenberg & Pinsof, The psychotherapeutic process, 285-323; Suh, O'Malley, Strupp & Johnson (1989) " +
    'J Cogn Psychother, 3, 123-154.',
  timeFrame: 'rated session segments',
  items: itemsByNumber(80),
  scaleNames: [
    { id: 'pp', name: 'Patient Participation' },
    { id: 'ph', name: 'Patient Hostility', higherIsBetter: false },
    { id: 'pd', name: 'Patient Psychic Distress', higherIsBetter: null },
    { id: 'pe', name: 'Patient Exploration' },
    { id: 'pdep', name: 'Patient Dependency', higherIsBetter: null },
    { id: 'te', name: 'Therapist Exploration' },
    { id: 'twf', name: 'Therapist Warmth and Friendliness' },
    { id: 'nta', name: 'Negative Therapist Attitude', higherIsBetter: false },
  ],
  higherIsBetter: null,
  licence: 'Unknown; the 1989 article recommends it for use, no licence text seen.',
  sources: [
    "Suh, O'Malley, Strupp & Johnson (1989), article page: seven scales under three headings",
    'Quotations naming participation, exploration, psychic distress, dependency and therapist exploration',
    'Smith, Hilsenroth, Baity & Knowles (2003) Am J Psychother 57:195-205 (patient and therapist versions)',
    'Bachelor & Salame (2000), cited in PMC3330579',
  ],
  notes:
    'Eight scales in 1983 and 1986, seven in 1989. 80 items is commonly reported; range, key and reversed items were ' +
    'not seen. Scales of hostility and negative attitude run the other way: no total, no good or bad colour.',
};
