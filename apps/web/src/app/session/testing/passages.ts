import { PassagesView } from '@attune/contracts';

/** Passages of the short transcript in `sessionPage()`: short answers, and a repair move after them. */
export const passagesView = (changes: Partial<PassagesView> = {}): PassagesView =>
  PassagesView.parse({
    transcriptId: '018f0a7e-5c3d-7b00-8000-000000000400',
    revision: 1,
    comparedWith: 'earlier sessions of this client',
    earlierSessions: 11,
    passages: [
      {
        turns: [1, 5],
        family: 'withdrawal',
        start: 1083,
        end: 1122,
        reasons: [
          { marker: 'minimal response', text: '3 of 3 answers here have three words or fewer', turns: [1, 3, 5] },
        ],
        quotes: [{ turn: 3, text: 'I don’t know. Stuff.' }],
        score: 4.1,
      },
      {
        turns: [7, 7],
        family: 'repair',
        start: 1138,
        end: 1149,
        reasons: [{ marker: 'repair move', text: 'The therapist asks about what happens between the two', turns: [7] }],
        quotes: [{ turn: 7, text: 'Did something I said land badly?' }],
        score: 2,
      },
    ],
    marked: [{ turn: 1, family: 'withdrawal', marker: 'minimal response', quote: 'No.' }],
    features: [
      {
        key: 'response-latency',
        name: 'Median response delay',
        definition: 'Seconds between the end of a turn and the beginning of the next',
        unit: 's',
        value: 1.9,
        reason: null,
        usual: { median: 0.7, sessions: 11, robustZ: 3 },
      },
    ],
    remarks: [],
    ...changes,
  });
