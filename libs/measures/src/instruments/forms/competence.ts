/*
 * Competence of therapists in training, rated by observers: CTS-R and FIS.
 * Blackburn et al. (2001) Behav Cogn Psychother 29:431-446; Anderson et al. (2009) J Clin Psychol 65:755-768.
 * Licence: with each form. Range and topics are known; whether and how items are summed was not verified.
 */
import { type Instrument } from '../instrument.js';
import { itemsFromCues } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { endAnchored } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'supervision',
  perspective: 'observer',
  keyState: 'site',
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

export const cognitiveTherapyScale: Instrument = {
  ...shared,
  id: 'cts-r',
  family: 'cts-r',
  name: 'Cognitive Therapy Scale - Revised',
  abbreviation: 'CTS-R',
  year: 2001,
  citation:
    'Blackburn, I. M., James, I. A., Milne, D. L., et al. (2001). The Revised Cognitive Therapy Scale (CTS-R): ' +
    'psychometric properties. Behav Cogn Psychother, 29, 431-446; manual December 2001.',
  timeFrame: 'whole session',
  scale: endAnchored(0, 6, 'method absent or not adhered to', 'full adherence with very high skill'),
  items: itemsFromCues(
    'agenda and adherence',
    'feedback',
    'collaboration',
    'pacing and time use',
    'interpersonal effectiveness',
    'eliciting emotion',
    'eliciting key cognitions',
    'eliciting and planning behaviour',
    'guided discovery',
    'conceptual integration',
    'change methods',
    'homework',
  ),
  scaleNames: [{ id: 'total', name: 'Competence', itemCount: 12 }],
  licence: 'Circulated freely by the Newcastle group; no licence text seen.',
  sources: ['Form of December 2001 (0–6)', 'Newcastle University, eprint 182495', 'BMC Psychology 2022;10:40'],
  notes:
    'The validation of 2001 counts 14 items, the form in use 12; order of topics and sum are to be checked in the manual. ' +
    'A pass mark is a decision of the site.',
};

export const facilitativeSkills: Instrument = {
  ...shared,
  id: 'fis',
  family: 'fis',
  name: 'Facilitative Interpersonal Skills task and rating',
  abbreviation: 'FIS',
  year: 2009,
  citation:
    'Anderson, T., Ogles, B. M., Patterson, C. L., Lambert, M. J., & Vermeersch, D. A. (2009). J Clin Psychol, 65, 755-768.',
  timeFrame: 'each recorded response to a standard clip',
  scale: {
    ...endAnchored(1, 5, 'not characteristic', 'extremely characteristic'),
    anchors: [
      { value: 1, meaning: 'not characteristic' },
      { value: 3, meaning: 'average level' },
      { value: 5, meaning: 'extremely characteristic' },
    ],
  },
  items: itemsFromCues(
    'verbal fluency',
    'emotional expression',
    'warmth, acceptance, understanding',
    'empathy',
    'persuasiveness',
    'hope and positive expectation',
    'alliance-bond capacity',
    'rupture-repair responsiveness',
  ),
  scaleNames: [{ id: 'total', name: 'FIS', itemCount: 8 }],
  licence: 'Manual circulated by the authors (Ohio University), fisresearch.com; permission needed for the video task.',
  sources: [
    'Research in Psychotherapy, article 595 (eight skills)',
    'defieldexperience.blogspot.com, "Facilitative Interpersonal Skills" (1–5, anchors)',
    'fisresearch.com',
  ],
  notes:
    'The order of the skills may differ in the manual; means over clips and raters are usual. Check the key there.',
};
