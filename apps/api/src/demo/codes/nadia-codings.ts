import { type WrittenCoding, coders } from './written-coding.js';

/** C-0147: withdrawal at 7 and from 12 on, repair at 9, and four hours in which nothing was found. */
export const nadiaCodings: readonly WrittenCoding[] = [
  { client: 'C-0147', session: 3, by: coders, codes: [] },
  { client: 'C-0147', session: 5, by: coders, codes: [] },
  {
    client: 'C-0147',
    session: 7,
    by: coders,
    codes: [
      { family: 'withdrawal', marker: 'minimal response', from: "I don't know. A hundred", to: 'Maybe.' },
      {
        family: 'withdrawal',
        marker: 'denial',
        from: "No, it's fine. We can do the sheet",
        to: "No, it's fine. We can do the sheet",
      },
      { family: 'withdrawal', marker: 'minimal response', from: 'Okay.', to: "I'll see.", only: 'rater' },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: 'If you like.',
        to: "Yes. It's fine.",
        only: 'rater2',
      },
    ],
  },
  {
    client: 'C-0147',
    session: 9,
    by: coders,
    codes: [
      { family: 'repair', marker: null, from: 'Before we go on, may I', to: 'You did, a bit' },
      { family: 'repair', marker: null, from: "You did tell me, and I'd promised", to: "I'm glad you asked" },
      {
        family: 'repair',
        marker: null,
        from: 'And how is it to talk about this',
        to: "I'm still here",
        only: 'rater2',
      },
    ],
  },
  { client: 'C-0147', session: 10, by: coders, codes: [] },
  { client: 'C-0147', session: 11, by: ['rater'], codes: [] },
  {
    client: 'C-0147',
    session: 12,
    by: coders,
    codes: [
      { family: 'withdrawal', marker: 'minimal response', from: 'No.', to: "I don't know. Stuff." },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: "It's fine. Whatever you think",
        to: 'Either.',
      },
      {
        family: 'repair',
        marker: null,
        from: "I noticed you've gone a little quiet",
        to: "I noticed you've gone a little quiet",
        only: 'rater',
      },
      { family: 'withdrawal', marker: 'denial', from: "No, it's, it's fine", to: "No, it's, it's fine" },
      { family: 'withdrawal', marker: 'minimal response', from: 'A bit.', to: 'Right.', only: 'rater2' },
    ],
  },
  {
    client: 'C-0147',
    session: 13,
    by: coders,
    codes: [
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: 'If you want to',
        to: 'If you want to',
        only: 'rater',
      },
      { family: 'withdrawal', marker: 'minimal response', from: "Just that. It doesn't matter", to: 'I guess so' },
      {
        family: 'withdrawal',
        marker: 'avoidant storytelling or shifting topic',
        from: "Not really. It's been quiet",
        to: 'It goes out',
      },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: "You'd know better than me",
        to: 'That would be fine',
        only: 'rater2',
      },
    ],
  },
  {
    client: 'C-0147',
    session: 14,
    by: coders,
    codes: [
      { family: 'withdrawal', marker: 'denial', from: "It's nothing. I wake up", to: "No. It's only", only: 'rater' },
      { family: 'withdrawal', marker: 'deferential and appeasing', from: 'Whatever suits you', to: "I'm easy" },
      {
        family: 'withdrawal',
        marker: 'self-criticism or hopelessness',
        from: "It's probably good for me",
        to: "It's probably good for me",
      },
    ],
  },
];
