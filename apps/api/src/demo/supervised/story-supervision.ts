import type { WrittenSupervision } from './written-supervision.js';

/** Three told treatments, as supervision saw them. */
export const storySupervision: readonly WrittenSupervision[] = [
  {
    client: 'C-0147',
    goals: [
      {
        text: 'Send a rota after checking it once.',
        form: null,
        state: 'active',
        setAt: 2,
        citedBy: { 6: 'assessment', 12: 'assessment' },
      },
      {
        text: 'Say so when something weighs on her, before it is over.',
        form: 'wai-sr-c',
        state: 'active',
        setAt: 9,
        citedBy: { 12: 'objective' },
      },
    ],
    reviews: [
      {
        session: 8,
        comment:
          'Your numbers and hers went apart last week. Was there nothing that you saw? Please write what it was.',
        before: { assessment: 'Relieved about her mother. Contact good.' },
      },
    ],
    awaiting: [12, 13],
    addenda: [
      {
        session: 7,
        after: 9,
        text:
          'Read again after session 9. She said that her mother was in hospital [2] and I went on with the record [7]. ' +
          'What I took for agreement was “We can do the sheet” [20].',
      },
    ],
    comments: [
      {
        session: 7,
        at: "No, it's fine. We can do the sheet",
        text: 'She says that it is fine and offers you the sheet. What might she have hoped for instead?',
        answer: 'That I stay with her mother for a moment. I was glad of the record, I think.',
      },
      {
        session: 12,
        at: 'Fine. I had the, the thing on Wednesday',
        text: 'Which thing was it? Look at what she told you the week before.',
        answer: null,
      },
    ],
  },
  {
    client: 'C-0146',
    goals: [
      {
        text: 'Have more days on which she goes out than days in bed.',
        form: 'phq-9',
        state: 'active',
        setAt: 2,
        citedBy: {},
      },
    ],
    reviews: [],
    addenda: [],
    comments: [
      {
        session: 10,
        at: null,
        text: 'You left the silences alone, and she could be angry with you. Keep this hour for the case seminar.',
        answer: 'I should like to. I was not sure at all while it lasted.',
      },
    ],
  },
  {
    client: 'C-0133',
    goals: [],
    reviews: [
      {
        session: 'last',
        comment: 'Good. Please tell apart in the note what he said and what you saw.',
        before: null,
      },
    ],
    addenda: [],
    comments: [],
  },
];
