import { c0148Session7 } from '../dialogues/c-0148-session-07.js';
import { type Story } from './story.js';

export const omar: Story = {
  client: 'C-0148',
  told:
    'Confrontation at session 7: he came to sleep and is told to accept that he does not. At 8 his question is answered, ' +
    'at 9 the aims are written anew and he takes the exercise up himself.',
  clientScores: [3.9, 4.0, 4.1, null, 4.2, 4.2, 2.9, 3.6, 4.3, 4.3, 4.4, null, 4.5],
  therapistScores: [3.7, 3.7, 3.8, null, 3.9, 4.0, 3.3, 3.4, 4.0, 4.0, 4.1, 4.1, 4.2],
  missed: { 4: 'rescheduled' },
  tilt: { 7: { task: -0.5, bond: 0.3, goal: 0.2 }, 8: { task: -0.3, bond: 0.2, goal: 0.1 } },
  minutes: {},
  observerScores: { 7: 3.1 },
  dialogues: [c0148Session7],
  notes: {
    1: {
      subjective:
        'Sells tickets at a station. Has slept four or five hours for a year; two rooms for a family of four. "I want to sleep, that\'s all."',
      objective: 'Worn out, quick, looks for the joke in it.',
      assessment: 'Insomnia that is kept going by effort; that is my view, not yet his.',
      plan: 'Diary for a week. Explain how we work.',
    },
    6: {
      subjective: 'Diary complete, a bad week. Did the evening exercise "like homework for somebody else".',
      objective: 'Tired, ironic.',
      assessment: 'Takes part; I am not sure what for.',
      plan: 'Stay with willingness for another week.',
    },
    8: {
      subjective:
        'Came, to his own surprise. Said once more that he wants to sleep and not to accept. I told him that I have never lain awake for a year.',
      objective: 'Arms crossed for half of the hour; nodded at my answer.',
      assessment: 'Some of it is said. He is waiting to see whether anything changes.',
      plan: 'Write down together what would be different if this helped.',
    },
    9: {
      subjective:
        'Brought a list: not to snap at the children, one film to its end with his wife. Sleep comes third. Wants to try the exercise at the counter, not in bed.',
      objective: 'Laughed about the two rooms.',
      assessment: 'These are his aims, and the exercise is of use to them. The quarrel has done us good.',
      plan: 'The exercise at the counter, in his own words.',
    },
  },
};
