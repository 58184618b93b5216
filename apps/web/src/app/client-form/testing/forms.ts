import { ClientForm, InstrumentDetail } from '@attune/contracts';

const often = [
  { value: 1, meaning: 'Seldom' },
  { value: 2, meaning: 'Sometimes' },
  { value: 3, meaning: 'Fairly often' },
  { value: 4, meaning: 'Very often' },
  { value: 5, meaning: 'Always' },
];

/** A short client form; the last item has a range and words of its own. */
export function clientForm(changes: Partial<ClientForm> = {}): ClientForm {
  return ClientForm.parse({
    clinic: 'Example Clinic',
    demonstration: false,
    formName: 'Example alliance form',
    perspective: 'client',
    timeFrame: 'the session that has just ended',
    sessionOn: '2026-11-16',
    topicsOnly: true,
    kind: 'integer',
    minimum: 1,
    maximum: 5,
    anchors: often,
    items: [
      { number: 1, text: 'Wanting the same things from this work', minimum: 1, maximum: 5, anchors: [] },
      { number: 2, text: 'Being at ease with each other', minimum: 1, maximum: 5, anchors: [] },
      { number: 3, text: 'Agreeing on what to do', minimum: 1, maximum: 5, anchors: [] },
      {
        number: 4,
        text: 'The session as a whole',
        minimum: 0,
        maximum: 3,
        anchors: [
          { value: 0, meaning: 'Not at all' },
          { value: 3, meaning: 'Completely' },
        ],
      },
    ],
    expiresAt: '2026-11-20T10:00:00.000Z',
    ...changes,
  });
}

/** A client form answered on lines. */
export function clientLineForm(changes: Partial<ClientForm> = {}): ClientForm {
  const poles = [
    { value: 0, meaning: 'Not heard' },
    { value: 10, meaning: 'Fully heard' },
  ];
  return clientForm({
    kind: 'vas',
    minimum: 0,
    maximum: 10,
    anchors: poles,
    items: [
      { number: 1, text: 'Being heard', minimum: 0, maximum: 10, anchors: poles },
      { number: 2, text: 'The way of working', minimum: 0, maximum: 10, anchors: [] },
    ],
    ...changes,
  });
}

/** A catalogue entry for a form that the therapist fills in. */
export function therapistInstrument(changes: Partial<InstrumentDetail> = {}): InstrumentDetail {
  return InstrumentDetail.parse({
    id: 'example-t',
    family: 'example',
    name: 'Example alliance form, therapist',
    abbreviation: 'EX-T',
    perspective: 'therapist',
    domain: 'alliance',
    items: 3,
    scales: [
      { id: 'bond', name: 'Bond', items: 2 },
      { id: 'total', name: 'Total', items: 3 },
    ],
    minimum: 1,
    maximum: 5,
    keyState: 'derived',
    cannotBeGiven: null,
    rangeKnown: true,
    origin: 'library',
    licence: 'Example licence',
    citation: 'Author (2020).',
    administrations: 12,
    version: '1',
    timeFrame: 'the whole treatment',
    year: 2020,
    sources: ['Author (2020)'],
    notes: '',
    reversed: [2],
    missing: { minimumAnswered: 0.8, source: 'Author (2020), p. 4' },
    anchors: often,
    kind: 'integer',
    cues: [
      { number: 1, cue: 'shared aims' },
      { number: 2, cue: 'feeling at odds' },
      { number: 3, cue: 'mutual liking' },
    ],
    scaleItems: [
      { id: 'bond', name: 'Bond', items: [2, 3], aggregate: 'mean' },
      { id: 'total', name: 'Total', items: [1, 2, 3], aggregate: 'mean' },
    ],
    measurementErrors: [],
    ...changes,
  });
}
