/*
 * Penn Helping Alliance instruments: questionnaires HAq-I and HAq-II, rating method HAr, counting signs HAcs.
 * Luborsky et al. (1983, 1996); Alexander & Luborsky (1986); Morgan et al. (1982).
 * Licence: with each form; no item wording here. Not the rheumatology "HAQ-II" (Health Assessment Questionnaire).
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues, totalOf } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { integerScale, undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

const questionnaireLicence =
  'Published in full in an open journal article (Luborsky et al. 1996); rights with the authors, the University of ' +
  'Pennsylvania and the publisher. Commonly reported as free for research; no explicit licence seen.';

const haqTwo = {
  ...shared,
  family: 'haq-ii',
  year: 1996,
  citation:
    'Luborsky, L., Barber, J. P., Siqueland, L., Johnson, S., Najavits, L. M., Frank, A., & Daley, D. (1996). The Revised ' +
    'Helping Alliance Questionnaire (HAq-II): Psychometric properties. J Psychother Pract Res, 5(3), 260-271.',
  timeFrame: 'overall relationship',
  scale: integerScale(1, 6, [
    'strong disagreement',
    'disagreement',
    'slight disagreement',
    'slight agreement',
    'agreement',
    'strong agreement',
  ]),
  reversed: [4, 8, 11, 16, 19],
  scales: [totalOf(19, 'sum')],
  licence: questionnaireLicence,
  sources: [
    'ClientCAST questionnaires (Wang et al. 2024, arXiv 2406.12266): 1–6, five items flagged',
    'scales.arabpsychology.com, "The Helping Alliance Questionnaire 2"',
    'Luborsky et al. (1996) J Psychother Pract Res 5(3):260-271 (abstract)',
    "Le Bloc'h et al. (2006) Schweiz Arch Neurol Psychiatr 157:23-28 (abstract)",
    'NIDA Data Share, "Helping Alliance Questionnaire"',
  ],
} as const satisfies Partial<Instrument>;

export const haqTwoPatient: Instrument = {
  ...haqTwo,
  id: 'haq-ii-p',
  name: 'Revised Helping Alliance Questionnaire, patient version',
  abbreviation: 'HAq-II-P',
  perspective: 'client',
  keyState: 'verified',
  items: itemsFromCues(
    'reliance on the therapist',
    'being understood',
    'therapist backs own goals',
    "doubt about the therapist's judgement",
    'collaboration',
    'shared view of problems',
    "worth of the therapist's opinions",
    'poor fit of the methods',
    'personal liking for the therapist',
    'joint work on problems',
    "therapist's manner as a hindrance",
    'quality of the bond',
    "therapist's experience",
    'own motivation',
    'fruitful dialogue',
    'fruitless dialogue',
    'shared return to the past',
    'being liked by the therapist',
    "therapist's distance",
  ),
  notes:
    'Items 4, 8, 11, 16 and 19 are reversed (7 − x). Five items come from the HAq-I, 14 are new. Item means (1–6) are ' +
    'used too. A six-item short form exists; its key was not seen.',
};

export const haqTwoTherapist: Instrument = {
  ...haqTwo,
  id: 'haq-ii-t',
  name: 'Revised Helping Alliance Questionnaire, therapist version',
  abbreviation: 'HAq-II-T',
  perspective: 'therapist',
  keyState: 'derived',
  items: itemsFromCues(
    "client's reliance on the therapist",
    'client being understood',
    "backing of the client's goals",
    "client's doubt about the judgement",
    'collaboration',
    'shared view of problems',
    'worth of opinions to the client',
    'poor fit of the methods',
    "client's personal liking",
    'joint work on problems',
    'own manner as a hindrance',
    'quality of the bond',
    'own experience as seen by the client',
    "client's motivation",
    'fruitful dialogue',
    'fruitless dialogue',
    'shared return to the past',
    'client being liked',
    'own distance',
  ),
  notes: 'Key and range by the parallel patient form (items 4, 8, 11, 16 and 19 reversed, 7 − x).',
};

const haqOne = {
  ...shared,
  family: 'haq-i',
  abbreviation: 'HAq-I',
  year: 1983,
  citation:
    'Alexander, L. B., & Luborsky, L. (1986). The Penn Helping Alliance Scales. In Greenberg & Pinsof (Eds.), The ' +
    'psychotherapeutic process (pp. 325-366). Guilford.',
  keyState: 'site',
  timeFrame: 'overall relationship',
  scale: undeterminedRange,
  items: itemsByNumber(11),
  scaleNames: [
    { id: 'type1', name: 'Type I, perceived helpfulness' },
    { id: 'type2', name: 'Type II, collaboration or bonding' },
  ],
  licence: questionnaireLicence,
  sources: [
    'NIDA Data Share, "Helping Alliance Questionnaire" (four points)',
    "Le Bloc'h et al. (2006) Schweiz Arch Neurol Psychiatr 157:23-28 (abstract)",
    'Eich et al. (2018) BMC Psychiatry, PMC5914037 (abstract)',
  ],
  notes:
    'Circulates with a four-point and with a six-point scale: enter the one on your sheet with the key. All items are ' +
    'positively worded. Item numbers of the two types were not seen.',
} as const satisfies Partial<Instrument>;

export const haqOnePatient: Instrument = {
  ...haqOne,
  id: 'haq-i-p',
  name: 'Helping Alliance Questionnaire, patient version',
  perspective: 'client',
};

export const haqOneTherapist: Instrument = {
  ...haqOne,
  id: 'haq-i-t',
  name: 'Helping Alliance Questionnaire, therapist version',
  perspective: 'therapist',
};

export const helpingAllianceRating: Instrument = {
  ...shared,
  id: 'har',
  family: 'har',
  name: 'Penn Helping Alliance Rating method',
  abbreviation: 'HAr',
  year: 1983,
  citation: 'Morgan, Luborsky, Crits-Christoph, Curtis & Solomon (1982); Alexander & Luborsky (1986).',
  perspective: 'observer',
  keyState: 'site',
  timeFrame: 'rated session segments',
  scale: integerScale(1, 10),
  items: itemsByNumber(10),
  scaleNames: [
    { id: 'type1', name: 'Type I' },
    { id: 'type2', name: 'Type II' },
  ],
  licence: 'Unknown: ask the authors or the University of Pennsylvania.',
  sources: [
    'Luborsky et al. (1996) J Psychother Pract Res 5(3):260-271 (abstract)',
    'Luborsky et al. (1983), Two helping alliance methods for predicting outcomes of psychotherapy (abstract)',
  ],
  notes: 'That a rating method exists was seen; number of items, range and key are to be checked in the manual.',
};

export const helpingAllianceCounting: Instrument = {
  ...shared,
  id: 'hacs',
  family: 'hacs',
  name: 'Penn Helping Alliance Counting Signs method',
  abbreviation: 'HAcs',
  year: 1983,
  citation:
    'Luborsky, L., Crits-Christoph, P., Alexander, L., Margolis, M., & Cohen, M. (1983). Two helping alliance methods ' +
    'for predicting outcomes of psychotherapy. J Nerv Ment Dis, 171, 480-491.',
  perspective: 'observer',
  keyState: 'site',
  timeFrame: 'session transcript segments',
  scale: undeterminedRange,
  items: itemsFromCues(
    'patient feels helped',
    'patient notices change',
    'patient feels rapport',
    'patient is hopeful about treatment',
    'sign category 5 (type II)',
    'sign category 6 (type II)',
    'sign category 7 (type II)',
  ),
  scaleNames: [
    { id: 'type1', name: 'Type I signs', itemCount: 4 },
    { id: 'type2', name: 'Type II signs', itemCount: 3 },
  ],
  licence: 'Unknown; the manual is needed.',
  sources: [
    'French thesis on alliance measures: HAcs categories by type',
    'Luborsky et al. (1983), Two helping alliance methods for predicting outcomes of psychotherapy (abstract)',
  ],
  notes: 'Counts of signs in seven categories (type I: 1–4, type II: 5–7), not ratings; counts have no upper end.',
};
