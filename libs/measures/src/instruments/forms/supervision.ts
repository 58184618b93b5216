/*
 * The alliance in supervision: Supervisory Working Alliance Inventory (SWAI) and Leeds Alliance in Supervision
 * Scale (LASS). Efstation, Patton & Kardash (1990) J Couns Psychol 37:322-329; Wainwright (2010), thesis, Leeds.
 * Licence: with each form; no item wording and no key here.
 */
import { type Instrument } from '../instrument.js';
import { itemsByNumber, itemsFromCues } from '../items.js';
import { defaultMissingRule } from '../missing-rules.js';
import { endAnchored, undeterminedRange } from '../response-scales.js';

const shared = {
  version: '1',
  domain: 'supervision',
  keyState: 'site',
  reversed: [],
  scales: [],
  missing: defaultMissingRule,
  higherIsBetter: true,
} as const satisfies Partial<Instrument>;

const swai = {
  ...shared,
  family: 'swai',
  year: 1990,
  citation: 'Efstation, J. F., Patton, M. J., & Kardash, C. M. (1990). J Couns Psychol, 37, 322-329.',
  timeFrame: 'the supervision relationship',
} as const satisfies Partial<Instrument>;

export const swaiTrainee: Instrument = {
  ...swai,
  id: 'swai-t',
  name: 'Supervisory Working Alliance Inventory, trainee form',
  abbreviation: 'SWAI-T',
  perspective: 'supervisee',
  scale: {
    ...endAnchored(1, 7, 'hardly ever', 'nearly always'),
    anchors: [
      { value: 1, meaning: 'hardly ever' },
      { value: 4, meaning: 'middle of the range' },
      { value: 7, meaning: 'nearly always' },
    ],
  },
  items: itemsByNumber(19),
  scaleNames: [
    { id: 'rapport', name: 'Rapport' },
    { id: 'client_focus', name: 'Client focus' },
  ],
  licence: 'Unknown (APA article); consent of the authors.',
  sources: [
    'Public copy of the trainee form (seven labelled points; rapport items printed first)',
    'Society for Implementation Research Collaboration, "SWAI-T" (19 items)',
    'SWAI-Brief (abstract): 19 items, two factors within trainees',
  ],
  notes:
    'Rapport items come first, client focus after; where the one ends is to be checked. Short forms of 5 and 6 items exist.',
};

export const swaiSupervisor: Instrument = {
  ...swai,
  id: 'swai-s',
  name: 'Supervisory Working Alliance Inventory, supervisor form',
  abbreviation: 'SWAI-S',
  perspective: 'supervisor',
  scale: endAnchored(1, 7, 'hardly ever', 'nearly always'),
  items: itemsByNumber(23),
  scaleNames: [
    { id: 'client_focus', name: 'Client focus' },
    { id: 'rapport', name: 'Rapport' },
    { id: 'identification', name: 'Identification' },
  ],
  licence: 'Unknown.',
  sources: [
    'Efstation, Patton & Kardash (1990) (abstract: three supervisor factors)',
    'Public note on both forms (19 and 23 items)',
  ],
  notes: 'Which item belongs to which scale was not seen.',
};

export const leedsSupervision: Instrument = {
  ...shared,
  id: 'lass',
  family: 'lass',
  name: 'Leeds Alliance in Supervision Scale',
  abbreviation: 'LASS',
  year: 2010,
  citation:
    'Wainwright, N. A. (2010). The development of the Leeds Alliance in Supervision Scale (LASS). DClinPsychol thesis, ' +
    'University of Leeds; Green & Latchford (2012).',
  perspective: 'supervisee',
  timeFrame: 'supervision session',
  scale: { ...undeterminedRange, kind: 'vas' },
  items: itemsFromCues('approach and focus', 'supervisory relationship', 'own needs'),
  scaleNames: [{ id: 'total', name: 'Supervision alliance', itemCount: 3 }],
  licence: 'Available on registration (note of 2012).',
  sources: ['Wainwright (2010), described in Psychol Psychother (2012): three items in the format of the ORS'],
  notes: 'Three lines in the format of the ORS; length of the lines, order of the topics and key are to be checked.',
};
