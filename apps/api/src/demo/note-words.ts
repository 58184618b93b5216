import { type Phase } from './topics/topic.js';

/** How the intern found the contact in a session, compared with the sessions before it. */
export type Contact = 'closer' | 'as usual' | 'thinner';

interface ContactWords extends Readonly<Record<Phase, readonly string[]>> {
  /** What could be seen. */
  readonly seen: readonly string[];
  /** What the intern made of it. */
  readonly thought: readonly string[];
}

/** What a client may report in any week, whatever they came with: between the reports that belong to their concern. */
export const ordinaryWeeks: readonly string[] = [
  'A quiet week, nothing that stood out.',
  'A mixed week; the first half was harder than the second.',
  'Spoke mostly about a visit from the family.',
  'Came from work, tired, and needed some time to arrive.',
  'Returned to what we had talked about last time, with second thoughts.',
  'Was ill for two days; otherwise as before.',
];

/** What the first note of a treatment begins with. */
export const firstMeeting = (concern: string): string =>
  `First meeting. Told in their own words what brings them here (${concern}) and what they have tried so far.`;

/** Sentences about the contact from which the notes of ordinary sessions are put together. */
export const contactWords: Readonly<Record<Contact, ContactWords>> = {
  closer: {
    seen: [
      'Spoke more freely than before.',
      'Brought a subject of their own and stayed with it.',
      'Laughed; disagreed with me once and said so.',
    ],
    thought: ['We worked together easily today.', 'Contact closer than in the last weeks.'],
    early: ['A good beginning.', 'The way of working seems to suit.'],
    middle: ['Something has begun to move.', 'Uses the sessions actively.'],
    late: ['Takes the lead more and more.', 'What has been reached seems to hold.'],
  },
  'as usual': {
    seen: ['Attentive, calm.', 'Engaged as usual.', 'Thoughtful, with longer pauses.', 'Somewhat tired, but present.'],
    thought: ['Working together as before.', 'Steady hour.', 'No change in how we get on.'],
    early: ['Still getting to know each other.', 'Aims are becoming clearer.', 'Too early to judge progress.'],
    middle: ['Small steps.', 'Continues to practise between sessions.', 'Progress uneven, as expected.'],
    late: ['Much of it now works without me.', 'Gains are being kept.', 'Time to think about the end.'],
  },
  thinner: {
    seen: ['Fewer words than usual; I asked more than I wished.', 'Distracted, looked at the clock.', 'Short answers.'],
    thought: [
      'We did not quite find each other today.',
      'I may have been too quick with suggestions.',
      'Felt further apart than last week.',
    ],
    early: ['Ask next time how the sessions are experienced.', 'To be watched.'],
    middle: ['Ask about it next time before anything else.', 'Perhaps the pace is wrong.'],
    late: ['May have to do with the approaching end.', 'Ask what today was like.'],
  },
};
