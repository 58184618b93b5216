/*
 * Agnew Relationship Measure: 28, 12 and 5 items; client and therapist.
 * Agnew-Davies, Stiles, Hardy, Barkham & Shapiro (1998) Br J Clin Psychol 37:155-172; Cahill et al. (2012)
 * Psychother Res 22(3):241-255. Licence: ask the authors; no item wording here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { integerScale } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  scale: integerScale(1, 7, [
    'full disagreement',
    'disagreement',
    'mild disagreement',
    'neither',
    'mild agreement',
    'agreement',
    'full agreement',
  ]),
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence:
    'Reported as free of charge for research and clinical use; no explicit licence text seen: ask the authors ' +
    '(Agnew-Davies, Stiles, Hardy, Barkham, Shapiro).',
} as const satisfies Partial<Instrument>;

const arm28 = {
  ...shared,
  family: 'arm-28',
  abbreviation: 'ARM',
  year: 1998,
  citation:
    'Agnew-Davies, R., Stiles, W. B., Hardy, G. E., Barkham, M., & Shapiro, D. A. (1998). Alliance structure assessed ' +
    'by the Agnew Relationship Measure (ARM). Br J Clin Psychol, 37, 155-172.',
  keyState: 'site',
  timeFrame: 'session just completed',
  items: itemsByNumber(28),
  scaleNames: [
    { id: 'bond', name: 'Bond' },
    { id: 'partnership', name: 'Partnership' },
    { id: 'confidence', name: 'Confidence' },
    { id: 'openness', name: 'Openness' },
    { id: 'client_initiative', name: 'Client Initiative' },
  ],
  sources: [
    'Agnew-Davies et al. (1998) Br J Clin Psychol 37:155-172 (abstract)',
    'Stiles et al. (2002) Psychol Assess 14(2):209-220 (abstract)',
    'mentalyc.com, "Agnew Relationship Measure-5"',
    'psypack.com, "Agnew Relationship Measure (ARM-5) Client"',
  ],
  notes: 'Key not verified: which items belong to the five scales, and which are reversed, is in the original article.',
} as const satisfies Partial<Instrument>;

export const arm28Client: Instrument = {
  ...arm28,
  id: 'arm-28-c',
  name: 'Agnew Relationship Measure, client form',
  perspective: 'client',
};

export const arm28Therapist: Instrument = {
  ...arm28,
  id: 'arm-28-t',
  name: 'Agnew Relationship Measure, therapist form',
  perspective: 'therapist',
};

const shortFormsCitation =
  'Cahill, J., Stiles, W. B., Barkham, M., Hardy, G. E., Stone, G., Agnew-Davies, R., & Unsworth, G. (2012). Two short ' +
  'forms of the Agnew Relationship Measure: The ARM-5 and ARM-12. Psychother Res, 22(3), 241-255.';

const arm12 = {
  ...shared,
  family: 'arm-12',
  abbreviation: 'ARM-12',
  year: 2012,
  citation: shortFormsCitation,
  keyState: 'site',
  timeFrame: 'session just completed',
  items: itemsByNumber(12),
  sources: ['Cahill et al. (2012) Psychother Res 22(3):241-255 (title in a reference list)'],
  notes: 'Key not verified: only the title of the article was seen. Check number of items and range on the form.',
} as const satisfies Partial<Instrument>;

export const arm12Client: Instrument = {
  ...arm12,
  id: 'arm-12-c',
  name: 'Agnew Relationship Measure, 12 items, client form',
  perspective: 'client',
};

export const arm12Therapist: Instrument = {
  ...arm12,
  id: 'arm-12-t',
  name: 'Agnew Relationship Measure, 12 items, therapist form',
  perspective: 'therapist',
};

const arm5 = {
  ...shared,
  family: 'arm-5',
  abbreviation: 'ARM-5',
  year: 2012,
  citation: shortFormsCitation,
  timeFrame: "today's or most recent session",
  reversed: [3],
  scales: [totalOf(5, 'mean')],
  notes:
    'One score over all five items after item 3 is reversed; high is a good alliance. A public code base that sums ' +
    'items 1–4, reverses nothing and reads high as worse is wrong. Some practice software shows the sum, 5–35.',
} as const satisfies Partial<Instrument>;

export const arm5Client: Instrument = {
  ...arm5,
  id: 'arm-5-c',
  name: 'Agnew Relationship Measure, 5 items, client form',
  perspective: 'client',
  keyState: 'verified',
  items: itemsFromCues(
    'support',
    'agreement on method',
    'difficulty in partnership',
    "trust in the therapist's approach",
    'therapist self-assured',
  ),
  sources: [
    'psypack.com, "Agnew Relationship Measure (ARM-5) Client"',
    'Two public TypeScript files (items 1–5, seven labelled points)',
    'mentalyc.com, "Agnew Relationship Measure-5"',
    'tacklit.com, "The Agnew Relationship Measure-5"',
  ],
};

export const arm5Therapist: Instrument = {
  ...arm5,
  id: 'arm-5-t',
  name: 'Agnew Relationship Measure, 5 items, therapist form',
  perspective: 'therapist',
  keyState: 'derived',
  items: itemsFromCues(
    'support for the client',
    'agreement on method',
    'difficulty in partnership',
    "client's trust in the approach",
    'therapist self-assured',
  ),
  sources: ['Parallel client form (arm-5-c)', 'mentalyc.com, "Agnew Relationship Measure-5"'],
};
