import { c0155Session10 } from '../dialogues/c-0155-session-10.js';
import { c0155Session8 } from '../dialogues/c-0155-session-08.js';
import { type Story } from './story.js';

export const jonas: Story = {
  client: 'C-0155',
  told: 'Confrontation about the homework at session 8; the task is changed together at 9 and the matter talked out at 10.',
  clientScores: [3.5, 3.7, 3.9, null, 4.0, 4.1, 4.1, 2.8, 3.3, 4.1, 4.2, 4.3, 4.3],
  therapistScores: [3.4, 3.5, 3.6, null, 3.7, 3.8, 3.9, 3.2, 3.5, 3.9, 4.0, 4.1, 4.1],
  missed: { 4: 'rescheduled' },
  tilt: { 8: { task: -0.8, bond: 0.5, goal: 0.3 }, 9: { task: -0.5, bond: 0.3, goal: 0.2 } },
  minutes: {},
  observerScores: { 8: 3.0, 10: 6.0 },
  dialogues: [c0155Session8, c0155Session10],
  notes: {
    7: {
      subjective: 'Exercise in the shop not done, "the weather". Spoke about cooling units.',
      objective: 'Short-tempered when I asked about the exercise.',
      assessment: 'I put it down to a busy week.',
      plan: 'Shop exercise once more, smaller step.',
    },
    9: {
      subjective: 'Came back in spite of last week. Says that the list had been mine from the start.',
      objective: 'Wary; loosened up when I tore up the list.',
      assessment: 'We began again from the presentation. He does not quite believe it yet.',
      plan: 'No homework. He thinks about how he wants to use the next two weeks.',
    },
    11: {
      subjective: 'Rehearsed at home with a friend who looked at a phone.',
      objective: 'Stood for half of the session; voice caught once.',
      assessment: 'Working on his own task, at his own pace.',
      plan: 'The presentation is in a few days; we meet afterwards.',
    },
    12: {
      subjective: 'Gave the presentation. Voice caught at the beginning and came back; two questions answered.',
      objective: 'Beaming, then tired.',
      assessment: 'He did it in his way. Trust between us has grown through the quarrel.',
      plan: 'Look at what else he would like to be able to say, and to whom.',
    },
  },
};
