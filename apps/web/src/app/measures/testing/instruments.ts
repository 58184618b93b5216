import { InstrumentDetail, InstrumentSummary, MeasurementError } from '@attune/contracts';

const scales = [
  { id: 'goal', name: 'Goal', items: 4 },
  { id: 'task', name: 'Task', items: 4 },
  { id: 'bond', name: 'Bond', items: 4 },
  { id: 'total', name: 'Total', items: 12 },
];

/** One entry of the catalogue. */
export function instrument(changes: Partial<InstrumentSummary> = {}): InstrumentSummary {
  return InstrumentSummary.parse({
    id: 'wai-sr-c',
    family: 'wai-sr',
    name: 'Working Alliance Inventory – Short Revised, client',
    abbreviation: 'WAI-SR',
    perspective: 'client',
    domain: 'alliance',
    items: 12,
    scales,
    minimum: 1,
    maximum: 5,
    keyState: 'verified',
    cannotBeGiven: null,
    rangeKnown: true,
    origin: 'library',
    licence: 'Society for Psychotherapy Research, limited release; ask for permission.',
    citation: 'Hatcher & Gillaspy (2006). Psychotherapy Research, 16(1), 12-25.',
    administrations: 412,
    ...changes,
  });
}

export const catalogue: readonly InstrumentSummary[] = [
  instrument(),
  instrument({
    id: 'wai-sr-t',
    name: 'Working Alliance Inventory – Short Revised, therapist',
    abbreviation: 'WAI-SR-T',
    perspective: 'therapist',
    keyState: 'derived',
    administrations: 0,
  }),
  instrument({
    id: 'srs-3',
    name: 'Session Rating Scale 3.0',
    abbreviation: 'SRS',
    items: 4,
    scales: [{ id: 'total', name: 'Total', items: 4 }],
    minimum: 0,
    maximum: 10,
    citation: 'Duncan et al. (2003).',
    administrations: 40,
  }),
  instrument({
    id: 'own-nine',
    name: 'Own nine items',
    abbreviation: 'OWN-9',
    origin: 'own',
    scales: [{ id: 'total', name: 'Total', items: 9 }],
    items: 9,
    citation: 'Site definition file.',
    administrations: 0,
  }),
  instrument({
    id: 'codes',
    name: 'Observer codes',
    abbreviation: 'CODES',
    perspective: 'observer',
    domain: 'rupture',
    keyState: 'code-book',
    cannotBeGiven: 'A list of codes is not filled in.',
    rangeKnown: false,
    scales: [],
    citation: 'Manual (2015).',
    administrations: 0,
  }),
];

export function measurementError(changes: Partial<MeasurementError> = {}): MeasurementError {
  return MeasurementError.parse({
    id: '018f0a7e-5c3d-7b00-8000-000000000801',
    form: 'wai-sr-c',
    scale: 'total',
    value: 0.209,
    origin: 'definition file',
    source: 'Value of the definition file of this site',
    sd: null,
    reliability: null,
    clients: null,
    session: null,
    recordedAt: '2026-11-02T09:00:00.000Z',
    recordedBy: 'R. Okafor',
    ...changes,
  });
}

/** The page of one instrument. */
export function instrumentDetail(changes: Partial<InstrumentDetail> = {}): InstrumentDetail {
  const topics = [
    'clearer path',
    'fresh view',
    'being liked',
    'goals set jointly',
    'reciprocal respect',
    'shared goals',
  ];
  const cues = Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    cue: topics[index % topics.length] ?? '',
  }));
  return InstrumentDetail.parse({
    ...instrument(),
    version: '2',
    timeFrame: 'the whole relationship',
    year: 2006,
    sources: ['Hatcher & Gillaspy (2006)', 'Munder et al. (2010)'],
    notes: 'Six response rows are printed in the opposite direction.',
    reversed: [],
    missing: { minimumAnswered: 0.8, source: 'Rule of this site; none is published' },
    anchors: ['Seldom', 'Sometimes', 'Fairly often', 'Very often', 'Always'].map((meaning, index) => ({
      value: index + 1,
      meaning,
    })),
    kind: 'integer',
    cues,
    scaleItems: [
      { id: 'goal', name: 'Goal', items: [4, 6, 8, 11], aggregate: 'mean' },
      { id: 'task', name: 'Task', items: [1, 2, 10, 12], aggregate: 'mean' },
      { id: 'bond', name: 'Bond', items: [3, 5, 7, 9], aggregate: 'mean' },
      { id: 'total', name: 'Total', items: cues.map(({ number }) => number), aggregate: 'mean' },
    ],
    measurementErrors: [
      measurementError(),
      measurementError({
        id: '018f0a7e-5c3d-7b00-8000-000000000802',
        recordedAt: '2026-11-12T09:00:00.000Z',
        value: 0.231,
        origin: 'estimated',
        source: 'Between-client SD × √(1 − alpha)',
        sd: 0.77,
        reliability: 0.91,
        clients: 29,
        session: 3,
      }),
    ],
    ...changes,
  });
}
