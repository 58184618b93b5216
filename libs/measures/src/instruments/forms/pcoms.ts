/*
 * Session Rating Scale 3.0 and Outcome Rating Scale: four 10-cm lines each.
 * Miller, Duncan & Johnson (2002); Duncan et al. (2003) J Brief Ther 3(1):3-12; Miller et al. (2003) J Brief Ther
 * 2(2):91-100. Licence: paid for software, see below; no item wording here.
 */
import { type Instrument } from '../instrument.js';
import { itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { visualAnalogue } from '../response-scales.js';

const shared = {
  version: '1',
  perspective: 'client',
  keyState: 'verified',
  reversed: [],
  scales: [totalOf(4, 'sum')],
  missing: defaultMissingRule,
  higherIsBetter: true,
  licence:
    'Copyright Miller, Duncan & Johnson; International Center for Clinical Excellence. Paper and pencil free for ' +
    'individual practitioners after registration; groups, agencies and software need a paid licence (scottdmiller.com).',
} as const satisfies Partial<Instrument>;

export const sessionRatingScale: Instrument = {
  ...shared,
  id: 'srs-3',
  family: 'srs',
  name: 'Session Rating Scale 3.0',
  abbreviation: 'SRS',
  year: 2002,
  citation:
    'Johnson, Miller & Duncan (2000); Miller, Duncan & Johnson (2002); Duncan, B. L., et al. (2003). The Session Rating ' +
    'Scale: Preliminary psychometric properties of a "working" alliance measure. J Brief Ther, 3(1), 3-12.',
  domain: 'alliance',
  timeFrame: 'session just completed',
  scale: visualAnalogue('negative end of the line', 'positive end of the line'),
  items: itemsFromCues('relationship with the therapist', 'goals and topics', 'approach or method', 'session overall'),
  sources: [
    'Duncan et al. (2003) J Brief Ther 3(1):3-12 (abstract)',
    'psychologyroots.org, "SRS"; hiboop.com, "SRS"',
    'corc.uk.net, "Session Rating Scale"',
    'CamCOPS, tasks/srs (score without item texts)',
    'Murphy et al. (2020), narrative review of SRS psychometrics (abstract)',
    'Janse et al. (2014) Eur J Psychol Assess (abstract)',
  ],
  notes:
    'Adults and adolescents from 13; other forms for children. A version with items of 1–10 (total 4–40) circulates and ' +
    'is not the original. The total is discussed at or below a cut-off that sources print as ≤ 36 or < 36; a constant ' +
    '40 is worth a talk too.',
};

export const outcomeRatingScale: Instrument = {
  ...shared,
  id: 'ors',
  family: 'ors',
  name: 'Outcome Rating Scale',
  abbreviation: 'ORS',
  year: 2000,
  citation:
    'Miller, S. D., & Duncan, B. L. (2000); Miller, Duncan, Brown, Sparks & Claud (2003) J Brief Ther, 2(2), 91-100.',
  domain: 'outcome',
  timeFrame: 'last week including today',
  scale: visualAnalogue('low end of the line', 'high end of the line'),
  items: itemsFromCues('personal state', 'close relationships', 'social and work role', 'life as a whole'),
  sources: [
    'corc.uk.net, "Outcome Rating Scale"',
    'Public TypeScript definitions of ORS and SRS',
    'Public documentation of ORS cut-off and reliable change',
    'Janse et al. (2014) Eur J Psychol Assess (abstract)',
  ],
  notes: 'An outcome measure, given with the SRS.',
};
