/*
 * Working Alliance Inventory, short form, 12 items: client, therapist, observer.
 * Tracey, T. J., & Kokotovic, A. M. (1989). Psychol Assess, 1(3), 207-210.
 * Licence: see `waiLicence`; no item wording here. This is NOT the key of the WAI-SR (wai-sr.ts).
 */
import { type Instrument, type Scale } from '../instrument.js';
import { itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { evidence7, evidenceAnchoring, frequency7, frequencyAnchoring, waiLicence } from './wai-parts.js';

const scales: readonly Scale[] = [
  { id: 'task', name: 'Task agreement', items: [1, 2, 8, 12], aggregate: 'sum' },
  { id: 'bond', name: 'Bond', items: [3, 5, 7, 9], aggregate: 'sum' },
  { id: 'goal', name: 'Goal agreement', items: [4, 6, 10, 11], aggregate: 'sum' },
  totalOf(12, 'sum'),
];

const shared = {
  family: 'wai-s',
  version: '1',
  domain: 'alliance',
  reversed: [4, 10],
  scales,
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence: waiLicence,
  parentItems: { form: 'wai-36', items: [2, 4, 8, 12, 21, 22, 23, 24, 26, 27, 32, 35] },
} as const satisfies Partial<Instrument>;

const citation =
  'Tracey, T. J., & Kokotovic, A. M. (1989). Factor structure of the Working Alliance Inventory. Psychol Assess, 1(3), 207-210.';

export const waiSClient: Instrument = {
  ...shared,
  id: 'wai-s-c',
  name: 'Working Alliance Inventory, short form, client',
  abbreviation: 'WAI-S',
  year: 1989,
  citation,
  perspective: 'client',
  keyState: 'verified',
  timeFrame: 'overall relationship',
  scale: frequency7,
  items: itemsFromCues(
    'consensus on needed steps',
    'activities open fresh perspective',
    'being liked by the therapist',
    'therapist misreads client aims',
    'faith in therapist competence',
    'shared goals pursued',
    'valued by therapist',
    'consensus on priorities',
    'reciprocal trust',
    'differing views of the problem',
    'shared view of desirable change',
    'method seen as right',
  ),
  sources: [
    'Two public implementations of the client form (items 1–12, seven labelled points)',
    'Public Python rubric of the observer short form (items by scale, two reversed)',
    'Public Python rating prompts of the observer short form (items 4 and 10 run in the negative direction)',
    'Busseri & Tyler (2003) Psychol Assess 15(2):193-197 (abstract)',
    'Corbella et al. (2011) Anales de Psicologia 27(2):298-301 (abstract)',
    'hiboop.com/assessments/wai',
  ],
  notes:
    'Not the key of the WAI-SR: item numbers look alike but the scales differ. Item means (1–7) are common. ' +
    'No published cut-off.',
};

export const waiSTherapist: Instrument = {
  ...shared,
  id: 'wai-s-t',
  name: 'Working Alliance Inventory, short form, therapist',
  abbreviation: 'WAI-S-T',
  year: 1989,
  citation,
  perspective: 'therapist',
  keyState: 'derived',
  timeFrame: 'overall relationship',
  scale: frequency7,
  items: itemsFromCues(
    'consensus on needed steps',
    'shared faith in current activity',
    'being liked by the client',
    'therapist doubts the direction',
    'faith in own competence',
    'shared goals pursued',
    'therapist values client',
    'consensus on priorities',
    'reciprocal trust',
    'differing views of the problem',
    'shared view of desirable change',
    'client sees method as right',
  ),
  sources: [
    'Hatcher, Lindqvist & Falkenstrom (2020) Psychother Res 30(6):706-717 (first page)',
    'Busseri & Tyler (2003) Psychol Assess 15(2):193-197 (abstract)',
    'Parallel client form (wai-s-c)',
  ],
  notes: 'Parallel to the client form; the order of the therapist items was not seen. Key by construction.',
};

export const waiOShort: Instrument = {
  ...shared,
  id: 'wai-o-s',
  name: 'Working Alliance Inventory, observer short form',
  abbreviation: 'WAI-O-S',
  year: 2000,
  citation: 'The 12 WAI-S items in observer wording; guidelines from Darchuk et al. (2000), WAI-O manual, Revision IV.',
  perspective: 'observer',
  keyState: 'verified',
  timeFrame: 'rated session',
  scale: evidence7,
  anchorings: [evidenceAnchoring, frequencyAnchoring],
  items: itemsFromCues(
    'observed: consensus on steps',
    'observed: activity seen as useful',
    'observed: reciprocal liking',
    'observed: doubts about direction',
    'observed: client faith in competence',
    'observed: shared goals pursued',
    'observed: client feels valued',
    'observed: consensus on priorities',
    'observed: reciprocal trust',
    'observed: differing problem views',
    'observed: shared view of change',
    'observed: client sees method as right',
  ),
  sources: [
    'Public Python rubric of the observer short form (items by scale, two reversed)',
    'Public Python rating prompts of the observer short form (items 4 and 10 run in the negative direction)',
    'Darchuk, Wang, Weibel, Fende, Anderson & Horvath (2000), WAI-O manual, Revision IV (excerpt)',
  ],
  notes:
    'Numbering follows the WAI-S. One public rubric groups the items by scale (Goal 4, 6, 10, 11; Task 1, 2, 8, 12; ' +
    'Bond 3, 5, 7, 9): check the item order of the form you import. Studies with a 1–5 rubric do not compare.',
};
