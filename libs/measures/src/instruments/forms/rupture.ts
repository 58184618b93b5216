/*
 * Ruptures and collaboration: Collaborative Interactions Scale (CIS, CIS-R) and the rupture items of the
 * Post-Session Questionnaire (PSQ). Licence: unknown; no item wording and no key here.
 */
import { type Instrument } from '../instrument.js';
import { defaultMissingRule } from '../missing-rules.js';
import { undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'rupture',
  keyState: 'site',
  scale: undeterminedRange,
  items: [],
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: null,
} as const satisfies Partial<Instrument>;

export const collaborativeInteractions: Instrument = {
  ...shared,
  id: 'cis',
  family: 'cis',
  name: 'Collaborative Interactions Scale',
  abbreviation: 'CIS',
  year: 2009,
  citation: 'Colli, A., & Lingiardi, V. (2009). Psychother Res, 19, 718-734. doi:10.1080/10503300903121098',
  perspective: 'observer',
  timeFrame: 'each client and each therapist utterance of the transcript',
  scaleNames: [
    { id: 'patient_direct_rupture', name: 'Client direct rupture markers', higherIsBetter: false },
    { id: 'patient_indirect_rupture', name: 'Client indirect rupture markers', higherIsBetter: false },
    { id: 'patient_collaborative', name: 'Client collaborative processes', higherIsBetter: true },
    { id: 'therapist_positive', name: 'Therapist positive interventions', higherIsBetter: true },
    { id: 'therapist_negative', name: 'Therapist negative interventions', higherIsBetter: false },
  ],
  licence: 'Unknown.',
  sources: ['Colli & Lingiardi (2009) Psychother Res 19:718-734 (abstract, title page)'],
  notes: 'Counts of codes in transcripts. The codes themselves were not seen: enter their number and key.',
};

export const collaborativeInteractionsRevised: Instrument = {
  ...shared,
  id: 'cis-r',
  family: 'cis-r',
  name: 'Collaborative Interactions Scale - Revised',
  abbreviation: 'CIS-R',
  year: 2019,
  citation:
    'Colli, A., Gentile, D., Condino, V., & Lingiardi, V. (2019). Psychother Res, 29, 279-292. ' +
    'doi:10.1080/10503307.2017.1414331',
  perspective: 'observer',
  timeFrame: 'narrative unit; three segments per session',
  scaleNames: [
    { id: 'patient_ruptures', name: 'Client ruptures', higherIsBetter: false },
    { id: 'patient_collaborative', name: 'Client collaborative processes', higherIsBetter: true },
    { id: 'therapist_positive', name: 'Therapist positive interventions', higherIsBetter: true },
    { id: 'therapist_negative', name: 'Therapist negative interventions', higherIsBetter: false },
  ],
  licence: 'Unknown.',
  sources: ['Colli et al. (2019) Psychother Res 29:279-292 (abstract, two university repositories)'],
  notes:
    'Counts of codes in transcripts; revised because of the time it costs and rare codes. The codes were not seen.',
};

const postSession = {
  ...shared,
  family: 'psq-rupture',
  abbreviation: 'PSQ',
  year: 1992,
  citation:
    'Muran, J. C., Safran, J. D., Samstag, L. W., & Winston, A. (1992). Patient and therapist post-session questionnaires. ' +
    'Beth Israel Medical Center; used in Muran et al. (2009) Psychotherapy, 46, 233-248.',
  timeFrame: 'session',
  licence: 'Unpublished; ask the authors.',
  sources: [
    'Muran et al. (2009) Psychotherapy 46:233-248 (title page)',
    'Eubanks et al. (2019) Psychother Res 29:306-319 (abstract)',
  ],
  notes: 'Parallel forms for client and therapist. Number of items, range and key were not seen.',
} as const satisfies Partial<Instrument>;

export const postSessionClient: Instrument = {
  ...postSession,
  id: 'psq-rupture-c',
  name: 'Post-Session Questionnaire, rupture–resolution items, client',
  perspective: 'client',
};

export const postSessionTherapist: Instrument = {
  ...postSession,
  id: 'psq-rupture-t',
  name: 'Post-Session Questionnaire, rupture–resolution items, therapist',
  perspective: 'therapist',
};
