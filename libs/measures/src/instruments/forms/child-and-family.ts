/*
 * Alliance with children and families: TASC-r (self-report), TPOCS-A and SOFTA-o (observers).
 * Citations with each form. Licence: ask the authors; no item wording here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { endAnchored, integerScale } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  keyState: 'derived',
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

export const tascRevised: Instrument = {
  ...shared,
  id: 'tasc-r',
  family: 'tasc-r',
  name: 'Therapeutic Alliance Scale for Children - Revised',
  abbreviation: 'TASC-r',
  year: 1992,
  citation:
    'Shirk, S. R., & Saiz, C. C. (1992). Dev Psychopathol, 4, 713-728; revised form: Shirk (2003), Creed & Kendall (2005) ' +
    'J Consult Clin Psychol, 73, 498-505.',
  perspective: 'client',
  timeFrame: 'the relationship so far',
  scale: endAnchored(1, 4, 'does not fit at all', 'fits very well'),
  items: itemsByNumber(12),
  reversed: [2, 5, 7, 8, 11],
  scales: [totalOf(12, 'sum')],
  scaleNames: [
    { id: 'bond', name: 'Bond' },
    { id: 'task', name: 'Task collaboration' },
  ],
  licence: 'Unknown; used by commercial platforms: ask S. R. Shirk.',
  sources: [
    'Blueprint help centre, child and parent forms (1–4, reversed 2, 5, 7, 8, 11, sum 12–48)',
    'greenspacehealth.com, "Therapeutic Alliance for Youth and Caregivers"',
    'TASCP, PMC3647370 (209 caregivers)',
  ],
  notes:
    'The reversed items were seen on pages of one vendor only. Parallel therapist and caregiver forms exist. No cut-off. ' +
    'Items of the bond and task scales were not seen, so only the total is scored.',
};

export const tpocsAlliance: Instrument = {
  ...shared,
  id: 'tpocs-a',
  family: 'tpocs-a',
  name: 'Therapy Process Observational Coding System for Child Psychotherapy - Alliance scale',
  abbreviation: 'TPOCS-A',
  year: 2005,
  citation:
    'McLeod, B. D., & Weisz, J. R. (2005). J Consult Clin Psychol, 73, 323-333; McLeod et al. (2021) Psychol Assess, 33, ' +
    '1013-1023.',
  perspective: 'observer',
  timeFrame: 'session',
  scale: integerScale(0, 5),
  items: itemsFromCues(
    'client experiences understanding',
    'hostility',
    'positive affect',
    'sharing of experiences',
    "client's discomfort",
    'discomfort between the two',
    'change outside sessions',
    'noncompliance',
    'equal work together',
  ),
  reversed: [2, 5, 6, 8],
  scales: [
    { id: 'brief', name: 'TPOCS-AB (five items)', items: [1, 3, 4, 5, 9], aggregate: 'mean' },
    totalOf(9, 'mean', 'TPOCS-A'),
  ],
  licence: 'Unknown; manual from B. D. McLeod (Virginia Commonwealth University).',
  sources: [
    'McLeod et al. (2021) Psychol Assess 33:1013-1023, PMC8440417, table 2',
    'McLeod et al. (2017), PMC5587348',
  ],
  notes:
    'Reversed items inferred from the table: the means of items 2, 5, 6 and 8 enter already turned round, and the mean ' +
    'of all nine is the published 3.39 (five items: 2.74). A caregiver form of 16 items is a different set.',
};

const dimension = (number: number, id: string, name: string) =>
  ({ id, name, items: [number], aggregate: 'mean' }) as const;

export const softaObserver: Instrument = {
  ...shared,
  id: 'softa-o',
  family: 'softa-o',
  name: 'System for Observing Family Therapy Alliances - observer (client version)',
  abbreviation: 'SOFTA-o',
  year: 2006,
  citation:
    'Friedlander, M. L., Escudero, V., Horvath, A. O., Heatherington, L., Cabero, A., & Martens, M. P. (2006). J Couns ' +
    'Psychol, 53, 214-225.',
  perspective: 'observer',
  timeFrame: 'session',
  scale: integerScale(-3, 3, [
    'extremely problematic',
    'moderately problematic',
    'somewhat problematic',
    'unremarkable or neutral',
    'somewhat strong',
    'moderately strong',
    'extremely strong',
  ]),
  items: itemsFromCues(
    'engagement in the therapeutic process',
    'emotional connection to the therapist',
    'safety within the therapeutic system',
    'shared sense of purpose in the family',
  ),
  reversed: [],
  scales: [
    dimension(1, 'eng', 'Engagement in the therapeutic process'),
    dimension(2, 'emo', 'Emotional connection to the therapist'),
    dimension(3, 'saf', 'Safety within the therapeutic system'),
    dimension(4, 'ssp', 'Shared sense of purpose within the family'),
  ],
  licence: 'Training material and e-SOFTA from softa-soatif.com; copyright of the authors; book APA.',
  sources: [
    'softa-soatif.com, "How to use" and training download',
    'SOFTA rating sheets',
    'Welmers, thesis, p. 72',
    'PMC7199191, table 2 (related SOMA, same −3 to +3)',
  ],
  notes:
    'One global rating per dimension from tallied behaviours; there is no total. The first three are rated for each ' +
    'family member, the fourth for the whole family if two or more are present. Final rating is the consensus of judges ' +
    '(of three, the majority; if all differ, the mean of the two closest).',
};
