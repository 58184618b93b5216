import type { Evidence, EvidenceTurn } from '../evidence.js';

/** Five turns of a made-up session, timed ten seconds apart. */
export const turns: readonly EvidenceTurn[] = [
  ['therapist', 'How was the week?'],
  ['client', 'Fine. I drank about twelve glasses, and I didn’t write the record.'],
  ['therapist', 'What got in the way, do you think?'],
  ['client', 'I don’t know. Stuff.'],
  ['therapist', 'Would a shorter version help?'],
].map(([speaker, text], index) => ({
  speaker: speaker as 'client' | 'therapist',
  start: index * 10,
  end: index * 10 + 9,
  text: text as string,
  origin: [index, index],
}));

/** The turns, one form, the appointment and two goals. */
export const evidence: Evidence = {
  turns,
  forms: [
    {
      form: 'wai-sr-c',
      formName: 'Working Alliance Inventory, short revised, client form',
      perspective: 'client',
      minimum: 1,
      maximum: 5,
      scales: [
        {
          scale: 'total',
          name: 'Total',
          value: 3.68,
          itemMean: 3.68,
          answered: 12,
          items: 12,
          sinceLast: -1.1,
          lastSession: 11,
        },
      ],
    },
  ],
  session: {
    number: 12,
    heldOn: '2026-11-06',
    minutes: 50,
    modality: 'in person',
    attendance: 'attended',
    startedAt: '14:05',
    endedAt: '14:55',
  },
  goals: [
    { number: 1, text: 'Sleep through the night' },
    { number: 2, text: 'Two evenings a week without wine' },
  ],
};
