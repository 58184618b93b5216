/*
 * Working Alliance Inventory - Short Revised, 12 items: client, therapist.
 * Hatcher, R. L., & Gillaspy, J. A. (2006). Psychother Res, 16(1), 12-25.
 * Licence: see `waiLicence`; no item wording here. This is NOT the key of the WAI-S (wai-s.ts): item 1 (WAI 25)
 * counts as Task and item 8 (WAI 24) as Goal.
 */
import { type Instrument, type Scale } from '../instrument.js';
import { itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { frequency5, waiLicence } from './wai-parts.js';

const scales: readonly Scale[] = [
  { id: 'task', name: 'Task agreement', items: [1, 2, 10, 12], aggregate: 'sum' },
  { id: 'bond', name: 'Bond', items: [3, 5, 7, 9], aggregate: 'sum' },
  { id: 'goal', name: 'Goal agreement', items: [4, 6, 8, 11], aggregate: 'sum' },
  totalOf(12, 'sum'),
];

const shared = {
  family: 'wai-sr',
  version: '1',
  year: 2006,
  domain: 'alliance',
  scale: frequency5,
  reversed: [],
  scales,
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence: waiLicence,
  parentItems: { form: 'wai-36', items: [25, 4, 8, 30, 19, 22, 23, 24, 36, 16, 32, 35] },
} as const satisfies Partial<Instrument>;

export const waiSrClient: Instrument = {
  ...shared,
  id: 'wai-sr-c',
  name: 'Working Alliance Inventory - Short Revised, client',
  abbreviation: 'WAI-SR',
  citation:
    'Hatcher, R. L., & Gillaspy, J. A. (2006). Development and validation of a revised short version of the Working ' +
    'Alliance Inventory. Psychother Res, 16(1), 12-25.',
  perspective: 'client',
  keyState: 'verified',
  timeFrame: 'overall relationship, current therapy',
  layoutFlippedRows: [2, 5, 6, 8, 10, 11],
  items: itemsFromCues(
    'clearer path to change',
    'activities open fresh perspective',
    'being liked by the therapist',
    'goals set jointly',
    'reciprocal respect',
    'shared goals pursued',
    'valued by therapist',
    'consensus on priorities',
    'accepted despite disapproved acts',
    'activities expected to bring change',
    'shared view of desirable change',
    'method seen as right',
  ),
  sources: [
    'Two public source files (items in order with Goal, Task and Bond lists; 1–5)',
    'ClientCAST questionnaires (Wang et al. 2024, arXiv 2406.12266)',
    'Rivet clinical templates, "WAI-SR"',
    'Blueprint help centre, "Working Alliance Inventory (Short)"',
    'Li et al. (2023) J Couns Psychol 70(2):172-188 (abstract)',
    'Munder et al. (2010) Clin Psychol Psychother 17 (abstract)',
    'Falkenstrom, Hatcher & Holmqvist (2015) Assessment 22(5):581-593 (abstract)',
  ],
  notes:
    'All items are positively worded and none is reversed, but the form prints the options of items 2, 5, 6, 8, 10 and ' +
    '11 from the most to the least frequent: data coded by label need no change, data coded by column position need ' +
    '6 − x on these six. Bands such as 12–35/36–47/48–60 come from one vendor and are not published; scoring items ' +
    '1–4/5–8/9–12 as goal/task/bond is wrong. Item means (1–5) are common. Six- and seven-point adaptations do not compare.',
};

export const waiSrTherapist: Instrument = {
  ...shared,
  id: 'wai-sr-t',
  name: 'Working Alliance Inventory - Short Revised, 12-item therapist version',
  abbreviation: 'WAI-SR-T',
  citation:
    'Parallel of Hatcher & Gillaspy (2006); evaluated in Hatcher, Lindqvist & Falkenstrom (2020) and Li et al. (2023).',
  perspective: 'therapist',
  keyState: 'derived',
  timeFrame: 'overall relationship',
  items: itemsFromCues(
    'client clearer about change',
    'shared faith in current activity',
    'being liked by the client',
    'goals set jointly',
    'reciprocal respect',
    'shared goals pursued',
    'therapist values client',
    'consensus on priorities',
    'respect despite disapproved acts',
    'activities expected to bring change',
    'shared view of desirable change',
    'client sees method as right',
  ),
  sources: [
    'Hatcher, Lindqvist & Falkenstrom (2020) Psychother Res 30(6):706-717 (first page)',
    'Li et al. (2023) J Couns Psychol 70(2):172-188 (abstract)',
  ],
  notes:
    'Key and five-point scale by the parallel client form (therapist data on seven points exist). Not the 10-item ' +
    'WAI-SRT (wai-srt-10).',
};
