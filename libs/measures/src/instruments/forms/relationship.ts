/*
 * Measures near the alliance: negotiation (ANS), real relationship (RRI), relationship in community care (STAR).
 * Citations with each form. Licence: unknown unless said; no item wording and no key here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'alliance',
  keyState: 'site',
  scale: undeterminedRange,
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

export const negotiationClient: Instrument = {
  ...shared,
  id: 'ans',
  family: 'ans',
  name: 'Alliance Negotiation Scale, client form',
  abbreviation: 'ANS',
  year: 2012,
  citation:
    'Doran, J. M., Safran, J. D., Waizmann, V., Bolger, K., & Muran, J. C. (2012). The Alliance Negotiation Scale: ' +
    'psychometric construction and preliminary reliability and validity analysis. Psychother Res, 22, 710-719.',
  perspective: 'client',
  timeFrame: 'the therapy relationship',
  items: itemsByNumber(12),
  scaleNames: [
    { id: 'neg', name: 'Comfort with negative feelings' },
    { id: 'flex', name: 'Flexible and negotiable stance' },
  ],
  licence: 'Unknown; article SPR 2012: ask J. M. Doran.',
  sources: [
    'Revista Argentina de Clinica Psicologica (abstract of the Spanish version)',
    'Research in Psychotherapy, article 349',
    'Doran et al. (2012) (title page)',
  ],
  notes: 'Two factors are published; their items, the reversed items and the range were not seen.',
};

export const negotiationTherapist: Instrument = {
  ...shared,
  id: 'ans-t',
  family: 'ans',
  name: 'Alliance Negotiation Scale, therapist form',
  abbreviation: 'ANS-T',
  year: 2018,
  citation:
    'Doran, J. M., Gomez-Penedo, J. M., Safran, J. D., & Roussos, A. (2018). Clin Psychol Psychother. doi:10.1002/cpp.2197',
  perspective: 'therapist',
  timeFrame: 'the therapy relationship',
  items: [],
  scaleNames: [{ id: 'total', name: 'Total (one factor)' }],
  licence: 'Portuguese article CC BY 4.0; licence of the items otherwise unknown.',
  sources: [
    'Doran et al. (2018) (abstract)',
    'Portuguese version, Clinical Psychology in Europe (one factor, n = 100)',
    'Gomez-Penedo, Doran & Roussos (2019) Interdisciplinaria 36(2):7-21',
  ],
  notes: 'One factor is published; number of items, range and key were not seen.',
};

const realRelationship = {
  ...shared,
  scaleNames: [
    { id: 'gen', name: 'Genuineness' },
    { id: 'real', name: 'Realism' },
  ],
  timeFrame: 'the relationship',
} as const satisfies Partial<Instrument>;

export const realRelationshipClient: Instrument = {
  ...realRelationship,
  id: 'rri-c',
  family: 'rri',
  name: 'Real Relationship Inventory, client form',
  abbreviation: 'RRI-C',
  year: 2010,
  citation:
    'Kelley, F. A., Gelso, C. J., Fuertes, J. N., Marmarosh, C., & Lanier, S. H. (2010). Psychotherapy, 47, 540-553.',
  perspective: 'client',
  items: itemsByNumber(24),
  licence: 'Unknown; contact C. J. Gelso or F. A. Kelley.',
  sources: ['Kelley et al. (2010) (abstract, two copies)', 'Portuguese version, PMC10481421 (n = 373)'],
  notes: 'Versions of 12 and 8 items exist. Items of the scales, reversed items and range were not seen.',
};

export const realRelationshipClientShort: Instrument = {
  ...realRelationship,
  id: 'rri-c-sf',
  family: 'rri-c-sf',
  name: 'Real Relationship Inventory, client short form',
  abbreviation: 'RRI-C-SF',
  year: 2024,
  citation:
    'Stefana, A., Fusar-Poli, P., Vieta, E., Gelso, C. J., & Youngstrom, E. A. (2025; online 2024). Psychother Res, 35, ' +
    '395-411. doi:10.1080/10503307.2024.2320331',
  perspective: 'client',
  items: itemsByNumber(8),
  scaleNames: [
    { id: 'gen', name: 'Genuineness', itemCount: 4 },
    { id: 'real', name: 'Realism', itemCount: 4 },
  ],
  licence: 'Unknown; see the article.',
  sources: ['Stefana et al. (2025) Psychother Res 35:395-411 (abstract)', 'Stefana et al., preprint'],
  notes: 'Four items per scale are published; which ones, and the range, were not seen.',
};

export const realRelationshipTherapist: Instrument = {
  ...realRelationship,
  id: 'rri-t',
  family: 'rri',
  name: 'Real Relationship Inventory, therapist form',
  abbreviation: 'RRI-T',
  year: 2005,
  citation:
    'Gelso, C. J., Kelley, F. A., Fuertes, J. N., Marmarosh, C., Holmes, S. E., Costa, C., & Hancock, G. R. (2005). ' +
    'J Couns Psychol, 52, 640-649.',
  perspective: 'therapist',
  items: itemsByNumber(24),
  licence: 'Unknown.',
  sources: ['Gelso et al. (2005) J Couns Psychol 52:640-649 (abstract)'],
  notes: 'Items of the scales, reversed items and range were not seen.',
};

const star = {
  ...shared,
  family: 'star',
  year: 2007,
  citation:
    'McGuire-Snieckus, R., McCabe, R., Catty, J., Hansson, L., & Priebe, S. (2007). A new scale to assess the therapeutic ' +
    'relationship in community mental health care: STAR. Psychol Med, 37, 85-95.',
  timeFrame: 'the relationship',
  items: itemsByNumber(12),
  licence: 'Unknown; developed at Queen Mary University of London, widely reused in research.',
  sources: [
    'McGuire-Snieckus et al. (2007) Psychol Med 37:85-95 (abstract)',
    'Queen Mary Research Online 1773 (6, 3 and 3 items)',
    'Perinatal sample, PMC5115161; Japanese version, Front Psychiatry 2019;10:575',
  ],
  notes:
    'Which item belongs to which scale was not seen, nor the range. The factor structure was not replicated in ' +
    'Japanese and perinatal samples. The third scale is negative.',
} as const satisfies Partial<Instrument>;

export const starPatient: Instrument = {
  ...star,
  id: 'star-p',
  name: 'Scale To Assess the Therapeutic Relationship, patient version',
  abbreviation: 'STAR-P',
  perspective: 'client',
  scaleNames: [
    { id: 'pc', name: 'Positive collaboration', itemCount: 6 },
    { id: 'pci', name: 'Positive clinician input', itemCount: 3 },
    { id: 'neg', name: 'Non-supportive clinician input', itemCount: 3, higherIsBetter: false },
  ],
};

export const starClinician: Instrument = {
  ...star,
  id: 'star-c',
  name: 'Scale To Assess the Therapeutic Relationship, clinician version',
  abbreviation: 'STAR-C',
  perspective: 'therapist',
  scaleNames: [
    { id: 'pc', name: 'Positive collaboration', itemCount: 6 },
    { id: 'pci', name: 'Positive clinician input', itemCount: 3 },
    { id: 'neg', name: 'Emotional difficulties', itemCount: 3, higherIsBetter: false },
  ],
};
