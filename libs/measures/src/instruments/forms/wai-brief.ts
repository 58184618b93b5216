/*
 * Brief and adapted forms of the Working Alliance Inventory: WAI-B3, WAI-SRT, br-WAI, WAI-I, WAI-TECH-SF.
 * Citations with each form. Licence: see `waiLicence`; no item wording here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { integerScale, undeterminedRange } from '../response-scales.js';
import { frequency5, waiLicence } from './wai-parts.js';

const shared = {
  version: '1',
  domain: 'alliance',
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence: waiLicence,
} as const satisfies Partial<Instrument>;

const b3 = {
  ...shared,
  family: 'wai-b3',
  name: 'Brief Working Alliance Inventory, three items',
  abbreviation: 'WAI-B3',
  year: 2023,
  citation: 'Li, X., et al. (2023). J Couns Psychol, 70(2), 172-188.',
  keyState: 'derived',
  timeFrame: 'session',
  scale: frequency5,
  scales: [totalOf(3, 'mean')],
  parentItems: { form: 'wai-sr', items: [11, 10, 9] },
  sources: ['Li et al. (2023) J Couns Psychol 70(2):172-188 (abstract)'],
  notes:
    'One item each of goal (WAI-SR 11), task (10) and bond (9); no subscales. The order on the form and the ' +
    'five-point scale were taken from the WAI-SR, not seen.',
} as const satisfies Partial<Instrument>;

export const waiB3Client: Instrument = {
  ...b3,
  id: 'wai-b3-c',
  name: `${b3.name}, client`,
  perspective: 'client',
  items: itemsFromCues(
    'shared view of desirable change',
    'activities expected to bring change',
    'accepted despite disapproved acts',
  ),
};

export const waiB3Therapist: Instrument = {
  ...b3,
  id: 'wai-b3-t',
  name: `${b3.name}, therapist`,
  perspective: 'therapist',
  items: itemsFromCues(
    'shared view of desirable change',
    'activities expected to bring change',
    'respect despite disapproved acts',
  ),
};

export const waiSrt10: Instrument = {
  ...shared,
  id: 'wai-srt-10',
  family: 'wai-srt',
  name: 'Working Alliance Inventory - Short Revised Therapist, 10 items',
  abbreviation: 'WAI-SRT',
  year: null,
  citation: 'Form distributed by A. O. Horvath; cf. Hatcher, Lindqvist & Falkenstrom (2020) Psychother Res 30:706-717.',
  perspective: 'therapist',
  keyState: 'site',
  timeFrame: 'overall relationship',
  scale: frequency5,
  items: itemsByNumber(10),
  scaleNames: [
    { id: 'goal', name: 'Goal agreement' },
    { id: 'task', name: 'Task agreement' },
    { id: 'bond', name: 'Bond' },
  ],
  sources: ['Hatcher, Lindqvist & Falkenstrom (2020) Psychother Res 30(6):706-717 (first page)'],
  notes:
    'Not the 12-item therapist version (wai-sr-t). Number of items and range are to be checked on the sheet; which ' +
    'item belongs to which scale was not seen.',
};

export const waiBrief16: Instrument = {
  ...shared,
  id: 'wai-br-16-c',
  family: 'wai-br-16',
  name: 'Brief Revised Working Alliance Inventory',
  abbreviation: 'br-WAI',
  year: 2016,
  citation: 'Mallinckrodt, B., & Tekie, Y. T. (2016). Psychother Res, 26(6), 694-718.',
  perspective: 'client',
  keyState: 'site',
  timeFrame: 'overall',
  scale: undeterminedRange,
  items: itemsByNumber(16),
  scaleNames: [
    { id: 'bond', name: 'Bond', itemCount: 8 },
    { id: 'tasks_goals', name: 'Tasks and goals', itemCount: 8 },
  ],
  sources: ['Mallinckrodt & Tekie (2016), manuscript abstract'],
  notes:
    'Developed on archival data of 1,786 clients. A Brazilian paper calls a 16-item form "WAI-SR": a clash of names.',
};

export const waiInternet: Instrument = {
  ...shared,
  id: 'wai-i',
  family: 'wai-i',
  name: 'Working Alliance Inventory for guided Internet interventions',
  abbreviation: 'WAI-I',
  year: 2020,
  citation: 'Gomez Penedo, J. M., et al. (2020). J Clin Psychol, 76, 973-986. doi:10.1002/jclp.22823',
  perspective: 'client',
  keyState: 'site',
  timeFrame: 'whole intervention',
  scale: integerScale(1, 5),
  items: itemsByNumber(12),
  scaleNames: [
    { id: 'task_goal_program', name: 'Task and goal agreement with the program' },
    { id: 'bond_supporter', name: 'Bond with the supporter' },
  ],
  sources: ['Gomez Penedo et al. (2020) J Clin Psychol (abstract)'],
  notes:
    'Two factors are published; number of items and range are to be checked on the form, item numbers were not seen.',
};

export const waiTechShort: Instrument = {
  ...shared,
  id: 'wai-tech-sf',
  family: 'wai-tech',
  name: 'Working Alliance Inventory for online interventions, short form',
  abbreviation: 'WAI-TECH-SF',
  year: 2020,
  citation: 'Herrero, R., et al. (2020). Int J Environ Res Public Health, 17(17), 6169.',
  perspective: 'client',
  keyState: 'site',
  timeFrame: 'whole intervention',
  scale: undeterminedRange,
  items: itemsByNumber(12),
  scaleNames: [{ id: 'total', name: 'Total', itemCount: 12 }],
  licence: `Open-access article. ${waiLicence}`,
  sources: ['Herrero et al. (2020) Int J Environ Res Public Health 17(17):6169 (abstract)'],
  notes: 'The alliance is with the online program. One factor is published; the highest answer was not seen.',
};
