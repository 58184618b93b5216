import { c0141Session10 } from '../dialogues/c-0141-session-10.js';
import { c0141Session9 } from '../dialogues/c-0141-session-09.js';
import { type Story } from './story.js';

export const marcus: Story = {
  client: 'C-0141',
  told:
    'Aims that were never his own; at session 9 he asks what it is for and is reassured, at 10 he has already left, and ' +
    'from 11 on he does not come: ended in rupture.',
  clientScores: [3.8, 3.9, 4.0, 3.9, null, 4.0, 3.8, 3.7, 2.5, 2.3, null],
  therapistScores: [3.7, 3.7, 3.8, 3.8, 3.9, 3.8, 3.7, 3.7, 2.9, 3.0, null],
  missed: { 11: 'no-show' },
  tilt: { 9: { task: -0.2, bond: 0.4, goal: -0.2 }, 10: { task: -0.1, bond: 0.3, goal: -0.2 } },
  minutes: {},
  observerScores: { 9: 3.0, 10: 2.8 },
  dialogues: [c0141Session9, c0141Session10],
  notes: {
    1: {
      subjective: 'Comes because of his temper; his wife asked him to. Quarrels at work and at home.',
      objective: 'Reserved, answered every question, asked none.',
      assessment: 'Irritability under strain at work. Own wish for help not clear yet.',
      plan: 'Write down aims together next time.',
    },
    8: {
      subjective: 'Nothing new, in his words. Did not go to the match at the weekend.',
      objective: 'Looked out of the window; shrugged at most questions.',
      assessment: 'A slack hour; I talked more than he did.',
      plan: 'Ask what he expects of the next weeks.',
    },
  },
};
