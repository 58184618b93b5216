/*
 * Outcome Questionnaire-45.2.
 * Lambert et al. (1996) Clin Psychol Psychother 3:249-258; manual: Lambert et al. (2004), OQ Measures.
 * Licence: OQ Measures, paid. Key only; no items and no digital form without a licence. Off until a site turns it on.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, totalOf } from '../items.js';
import { defaultMinimumAnswered } from '../missing-rules.js';
import { integerScale } from '../response-scales.js';

export const oq45: Instrument = {
  id: 'oq-45',
  family: 'oq-45',
  version: '1',
  name: 'Outcome Questionnaire-45.2',
  abbreviation: 'OQ-45.2',
  year: 1996,
  citation:
    'Lambert, M. J., Burlingame, G. M., Umphress, V., et al. (1996). Clin Psychol Psychother, 3, 249-258; manual Lambert ' +
    'et al. (2004), OQ Measures.',
  domain: 'outcome',
  perspective: 'client',
  keyState: 'verified',
  timeFrame: 'past week',
  scale: integerScale(0, 4, ['at no time', 'seldom', 'at times', 'much of the time', 'nearly all the time']),
  items: itemsByNumber(45),
  reversed: [1, 12, 13, 20, 21, 24, 31, 37, 43],
  scales: [
    {
      id: 'symptom_distress',
      name: 'Symptom Distress',
      items: [2, 3, 5, 6, 8, 9, 10, 11, 13, 15, 22, 23, 24, 25, 27, 29, 31, 33, 34, 35, 36, 40, 41, 42, 45],
      aggregate: 'sum',
    },
    {
      id: 'interpersonal_relations',
      name: 'Interpersonal Relations',
      items: [1, 7, 16, 17, 18, 19, 20, 26, 30, 37, 43],
      aggregate: 'sum',
    },
    { id: 'social_role', name: 'Social Role', items: [4, 12, 14, 21, 28, 32, 38, 39, 44], aggregate: 'sum' },
    totalOf(45, 'sum'),
  ],
  missing: {
    minimumAnswered: defaultMinimumAnswered,
    replacement: 'rounded subscale mean',
    source:
      'OQ-45 scoring sheet: an unanswered item is replaced by the mean of the other items of its subscale, rounded to a ' +
      'whole number. The sheet gives no limit; at least 80 % answered is the library default.',
  },
  higherIsBetter: false,
  riskItems: [8, 11, 32, 44],
  offByDefault: true,
  licence: 'Licensed by OQ Measures: no items and no digital form without a licence. The library scores numbers only.',
  sources: [
    'OQ-45 scoring sheet (reversed items, missing rule, reliable change)',
    'Quby engine, converted oq-45 (the same nine items run the other way)',
    'TPC Journal 13(3), 2023 (nine reversed items, critical items, 25, 11 and 9 items)',
    'oqmeasures.com, FAQ',
    'Public source files (subscale map)',
  ],
  notes: 'Nine items are reversed; a public test that asserts 24 is wrong. Higher is more distress.',
};
