/*
 * PHQ-9, GAD-7 and WHO-5.
 * Kroenke, Spitzer & Williams (2001); Spitzer, Kroenke, Williams & Löwe (2006); WHO (1998, 2024).
 * Licence: PHQ-9 and GAD-7 public domain; WHO-5 CC BY-NC-SA 3.0 IGO. Cues are topics, not wording.
 */
import { type Instrument } from '../instrument.js';
import { itemsFromCues, totalOf } from '../items.js';
import { completeOnly } from '../missing-rules.js';
import { integerScale } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'outcome',
  perspective: 'client',
  keyState: 'verified',
  timeFrame: 'past 2 weeks',
  reversed: [],
} as const satisfies Partial<Instrument>;

const days = integerScale(0, 3, ['not at all', 'several days', 'more than half the days', 'nearly every day']);

const publicDomain =
  'Public domain: no permission needed to reproduce, translate, display or distribute (phqscreeners.com).';

export const phq9: Instrument = {
  ...shared,
  id: 'phq-9',
  family: 'phq-9',
  name: 'Patient Health Questionnaire-9',
  abbreviation: 'PHQ-9',
  year: 2001,
  citation: 'Kroenke, K., Spitzer, R. L., & Williams, J. B. W. (2001). J Gen Intern Med, 16, 606-613.',
  scale: days,
  items: itemsFromCues(
    'interest',
    'mood',
    'sleep',
    'energy',
    'appetite',
    'self-worth',
    'concentration',
    'slowing or restlessness',
    'thoughts of death or self-harm',
  ),
  scales: [totalOf(9, 'sum', 'Depression')],
  missing: completeOnly('All nine items are needed: neither CamCOPS nor awell-score prorates the PHQ-9.'),
  higherIsBetter: false,
  licence: publicDomain,
  riskItems: [9],
  sources: ['CamCOPS, tasks/phq9', 'awell-score, phq_9'],
  notes: 'A tenth question on difficulty is shown on many sheets and is never scored: keep it out.',
};

export const gad7: Instrument = {
  ...shared,
  id: 'gad-7',
  family: 'gad-7',
  name: 'Generalized Anxiety Disorder-7',
  abbreviation: 'GAD-7',
  year: 2006,
  citation: 'Spitzer, R. L., Kroenke, K., Williams, J. B. W., & Löwe, B. (2006). Arch Intern Med, 166, 1092-1097.',
  scale: days,
  items: itemsFromCues(
    'nervousness',
    'control of worry',
    'amount of worry',
    'relaxation',
    'restlessness',
    'irritability',
    'dread',
  ),
  scales: [totalOf(7, 'sum', 'Anxiety')],
  missing: completeOnly('All seven items are needed, as in CamCOPS and awell-score; no other rule was found.'),
  higherIsBetter: false,
  licence: publicDomain,
  sources: ['CamCOPS, tasks/gad7', 'awell-score, GAD_7'],
  notes: 'The label of 0 is "not at all"; copies that print another label are known reproduction errors.',
};

export const who5: Instrument = {
  ...shared,
  id: 'who-5',
  family: 'who-5',
  name: 'WHO-Five Well-Being Index',
  abbreviation: 'WHO-5',
  year: 1998,
  citation: 'WHO (1998; 2024, WHO/UCN/MSD/MHE/2024.1); Topp, C. W., et al. (2015) Psychother Psychosom, 84, 167-176.',
  scale: integerScale(0, 5, [
    'at no time',
    'some of the time',
    'less than half',
    'more than half',
    'most of the time',
    'all of the time',
  ]),
  items: itemsFromCues('cheerfulness', 'calm', 'vigour', 'waking rested', 'interest in daily life'),
  scales: [{ ...totalOf(5, 'sum', 'Well-being'), multiplier: 4 }],
  missing: completeOnly('All five items are needed, as in awell-score; the rule of the WHO was not seen.'),
  higherIsBetter: true,
  licence: 'Copyright WHO 2024, CC BY-NC-SA 3.0 IGO; commercial use needs the permission of the WHO.',
  sources: ['awell-score, who_5', 'help.valant.com, "WHO-Five Well-Being Index"', 'millisecond.com, WHO-5 manual'],
  notes: 'Published score is the raw sum × 4, 0–100. "(raw − 5) × 4" on one page is wrong.',
};
