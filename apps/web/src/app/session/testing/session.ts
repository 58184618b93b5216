import { type SessionMeasure, SessionPage } from '@attune/contracts';
import { noteView } from './note.js';

const id = (last: number): string => `018f0a7e-5c3d-7b00-8000-${String(last).padStart(12, '0')}`;

const scale = (name: string, itemMean: number, changes: Partial<SessionMeasure['scales'][number]> = {}) => ({
  scale: name.toLowerCase(),
  name,
  value: itemMean * 4,
  itemMean,
  answered: 4,
  items: 4,
  prorated: false,
  totalsOnly: false,
  sinceLast: null,
  ...changes,
});

/** One form of the session; the three perspectives of the same instrument differ only in what is passed. */
export function sessionMeasure(last: number, changes: Partial<SessionMeasure> = {}): SessionMeasure {
  return {
    administrationId: id(last),
    form: 'wai-sr-c',
    formName: 'WAI-SR',
    perspective: 'client',
    respondent: 'Client',
    keyState: 'verified',
    minimum: 1,
    maximum: 5,
    scales: [
      scale('Goal', 3.9),
      scale('Task', 3.4),
      scale('Bond', 3.8),
      scale('Total', 3.7, { answered: 12, items: 12, sinceLast: -1.1, value: 44.4 }),
    ],
    withheld: [],
    ...changes,
  };
}

/** A session with a short transcript, one note and the three perspectives. */
export function sessionPage(changes: Partial<SessionPage> = {}): SessionPage {
  const lines: readonly [number, 'client' | 'therapist', string][] = [
    [1075, 'therapist', 'Let’s go back to the plan for the week. Did you find a moment for it?'],
    [1083, 'client', 'No.'],
    [1086, 'therapist', 'Okay. What got in the way, do you think?'],
    [1090, 'client', 'I don’t know. Stuff.'],
    [1101, 'therapist', 'It can be hard to fit in. Would something shorter help?'],
    [1109, 'client', 'Maybe. Sure.'],
    [1122, 'client', 'It’s fine. Whatever you think is best, I guess.'],
    [1138, 'therapist', 'I noticed you’ve gone a little quiet. Did something I said land badly?'],
    [1149, 'client', 'No, it’s … it’s fine.'],
  ];
  return SessionPage.parse({
    id: id(12),
    number: 12,
    heldOn: '2026-11-06',
    minutes: 50,
    modality: 'in person',
    attendance: 'attended',
    client: { id: id(147), code: 'C-0147' },
    treatment: { id: id(200), intern: { id: id(300), name: 'M. Duarte' }, approach: 'cognitive-behavioural' },
    consents: [
      { purpose: 'recording', granted: true, recordedAt: '2026-08-14T09:00:00.000Z' },
      { purpose: 'model-drafting', granted: true, recordedAt: '2026-08-14T09:00:00.000Z' },
      { purpose: 'research', granted: false, recordedAt: '2026-08-14T09:00:00.000Z' },
    ],
    transcript: {
      id: id(400),
      source: 'demonstration',
      createdAt: '2026-11-06T15:00:00.000Z',
      revision: 1,
      clientWordShare: 0.38,
      turns: lines.map(([start, speaker, text], index) => ({
        index,
        speaker,
        name: null,
        start,
        end: null,
        text,
        origin: [index, index],
      })),
    },
    notes: [noteView()],
    measures: [
      sessionMeasure(601),
      sessionMeasure(602, {
        form: 'wai-sr-t',
        formName: 'WAI-SR-T',
        perspective: 'therapist',
        respondent: 'M. Duarte',
        keyState: 'derived',
        scales: [
          scale('Goal', 4.6),
          scale('Task', 4.5),
          scale('Bond', 4.7),
          scale('Total', 4.6, { answered: 12, items: 12, sinceLast: 0.1 }),
        ],
      }),
      sessionMeasure(603, {
        form: 'wai-sr-o',
        formName: 'WAI-SR-O',
        perspective: 'observer',
        respondent: 'Rater 3',
        scales: [scale('Goal', 3.5, { answered: 3, prorated: true }), scale('Task', 3.1), scale('Total', 3.4)],
        withheld: [{ scale: 'bond', reason: '1 of 4 items answered; at least 80 % are needed' }],
      }),
    ],
    episodes: [{ id: id(700), form: 'wai-sr-c', perspective: 'client', strength: 'alert', status: 'open' }],
    previous: { id: id(11), number: 11 },
    next: { id: id(13), number: 13 },
    ...changes,
  });
}
