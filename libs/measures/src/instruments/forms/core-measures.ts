/*
 * CORE-OM and CORE-10.
 * Evans et al. (2002) Br J Psychiatry 180:51-60; Barkham et al. (2013) Couns Psychother Res 13:3-13.
 * Licence: CORE System Trust, unchanged reproduction only, see below; no item wording here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues, totalOf } from '../items.js';
import { integerScale } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'outcome',
  perspective: 'client',
  keyState: 'verified',
  timeFrame: 'past week',
  scale: integerScale(0, 4, ['never in the week', 'rarely', 'now and then', 'frequently', 'nearly always']),
  higherIsBetter: false,
  licence:
    'CORE System Trust: free to reproduce unchanged on paper and in software under a Creative Commons NoDerivatives ' +
    'licence. One text says BY-ND 4.0, another BY-NC-ND 4.0: check coresystemtrust.org.uk before commercial use.',
} as const satisfies Partial<Instrument>;

export const coreOm: Instrument = {
  ...shared,
  id: 'core-om',
  family: 'core-om',
  name: 'Clinical Outcomes in Routine Evaluation - Outcome Measure',
  abbreviation: 'CORE-OM',
  year: 2002,
  citation:
    'Evans, C., Connell, J., Barkham, M., Margison, F., McGrath, G., Mellor-Clark, J., & Audin, K. (2002). Br J ' +
    'Psychiatry, 180, 51-60.',
  items: itemsByNumber(34),
  reversed: [3, 4, 7, 12, 19, 21, 31, 32],
  scales: [
    { id: 'wellbeing', name: 'Well-being (deficit)', items: [4, 14, 17, 31], aggregate: 'mean', maximumMissing: 0 },
    {
      id: 'problems',
      name: 'Problems and symptoms',
      items: [2, 5, 8, 11, 13, 15, 18, 20, 23, 27, 28, 30],
      aggregate: 'mean',
      maximumMissing: 1,
    },
    {
      id: 'functioning',
      name: 'Functioning (deficit)',
      items: [1, 3, 7, 10, 12, 19, 21, 25, 26, 29, 32, 33],
      aggregate: 'mean',
      maximumMissing: 1,
    },
    { id: 'risk', name: 'Risk and harm', items: [6, 9, 16, 22, 24, 34], aggregate: 'mean', maximumMissing: 0 },
    {
      id: 'nonrisk',
      name: 'All items without risk',
      items: [1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 25, 26, 27, 28, 29, 30, 31, 32, 33],
      aggregate: 'mean',
      maximumMissing: 3,
    },
    { ...totalOf(34, 'mean', 'All items'), maximumMissing: 3 },
  ],
  missing: {
    minimumAnswered: 0.9,
    source:
      'CORE System Trust, scoring CORE measures: prorated by the mean of the answered items; at most 3 unanswered for ' +
      'all items and for all without risk (older texts: 2), 1 for problems and for functioning, none for well-being and risk.',
  },
  riskItems: [6, 9, 16, 22, 24, 34],
  sources: [
    'CORE System Trust, "Scoring CORE measures" (missing rule, clinical score)',
    'Public questionnaire data of the "mpa" project (scales, reversed, missing)',
    'awell-score, core_om (scales)',
    'scales.arabpsychology.com, "CORE-OM"',
  ],
  notes:
    'Eight items are reversed. A public library also reverses item 30, a negative item: wrong. The clinical score is the ' +
    'item mean × 10 (0–40). Higher is more distress.',
};

export const core10: Instrument = {
  ...shared,
  id: 'core-10',
  family: 'core-10',
  name: 'CORE-10',
  abbreviation: 'CORE-10',
  year: 2013,
  citation:
    'Barkham, M., Bewick, B., Mullin, T., et al. (2013). The CORE-10. Couns Psychother Res, 13, 3-13; Connell & Barkham ' +
    '(2007), user manual 1.0.',
  items: itemsFromCues(
    'tension',
    'support from others',
    'coping',
    'contact with people',
    'panic',
    'plans to end life',
    'sleep',
    'despair',
    'unhappiness',
    'intrusive memories',
  ),
  reversed: [2, 3],
  scales: [{ ...totalOf(10, 'sum', 'Psychological distress'), maximumMissing: 1 }],
  missing: {
    minimumAnswered: 0.9,
    source: 'CORE System Trust, scoring CORE measures: one item may be unanswered (mean of the answered items × 10).',
  },
  riskItems: [6],
  parentItems: { form: 'core-om', items: [2, 3, 7, 10, 15, 16, 18, 23, 27, 28] },
  sources: [
    'Barkham et al. (2013) Couns Psychother Res 13:3-13 (abstract)',
    'novopsych.com.au, "CORE-10"',
    'CamCOPS, tasks/core10 (2 and 3 reversed)',
    'CORE System Trust, "Scoring CORE measures"',
  ],
  notes:
    'Items 2 and 3 are reversed (a page that names 3 and 4 is wrong). Item 6 is about risk. Higher is more distress.',
};
