import { c0158Session5 } from '../dialogues/c-0158-session-05.js';
import { c0158Session9 } from '../dialogues/c-0158-session-09.js';
import { type Story } from './story.js';

export const amara: Story = {
  client: 'C-0158',
  told:
    'A good beginning, then two sessions missed without a word. On her return (session 9, the latest) she is met with the ' +
    'attendance policy, and her scores drop.',
  clientScores: [4.3, 4.5, null, 4.6, 4.6, 4.7, null, null, 3.5],
  therapistScores: [4.0, 4.1, 4.2, null, 4.3, 4.3, null, null, 3.9],
  missed: { 7: 'no-show', 8: 'no-show' },
  tilt: { 9: { task: 0.1, bond: -0.5, goal: 0.4 } },
  minutes: {},
  observerScores: { 5: 6.1, 9: 4.0 },
  dialogues: [c0158Session5, c0158Session9],
  notes: {
    6: {
      subjective: 'Read to the children twice. Says that the nights have become worse again.',
      objective: 'Tired, friendly; cried briefly when leaving.',
      assessment: 'More exhausted than in the last weeks; glad to come.',
      plan: 'Look at the nights next week. Clothes the evening before, as long as it helps.',
    },
  },
};
