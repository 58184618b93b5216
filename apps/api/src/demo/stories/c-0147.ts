import { c0147Session3 } from '../dialogues/c-0147-session-03.js';
import { c0147Session5 } from '../dialogues/c-0147-session-05.js';
import { c0147Session7 } from '../dialogues/c-0147-session-07.js';
import { c0147Session9 } from '../dialogues/c-0147-session-09.js';
import { c0147Session10 } from '../dialogues/c-0147-session-10.js';
import { c0147Session11 } from '../dialogues/c-0147-session-11.js';
import { c0147Session12 } from '../dialogues/c-0147-session-12.js';
import { c0147Session13 } from '../dialogues/c-0147-session-13.js';
import { c0147Session14 } from '../dialogues/c-0147-session-14.js';
import { type Story } from './story.js';

export const nadia: Story = {
  client: 'C-0147',
  told:
    'Withdrawal at session 7, when the intern stays with the homework while she speaks of her ill mother; repaired at 9. ' +
    'At 12 an appraisal that mattered to her is forgotten: she defers, the therapist notices nothing, and it is still open.',
  clientScores: [4.2, 4.4, 4.5, null, 4.5, 4.7, 3.5, 3.9, 4.6, 4.7, 4.8, 3.7, 3.6, 3.5],
  therapistScores: [3.9, 4.1, 4.2, null, 4.3, 4.4, 4.2, 4.1, 4.3, 4.5, 4.5, 4.6, 4.8, 5],
  missed: { 4: 'no-show' },
  tilt: {
    7: { task: -0.7, bond: 0.4, goal: 0.3 },
    8: { task: -0.5, bond: 0.4, goal: 0.1 },
    12: { task: -0.2, bond: 0, goal: 0.2 },
    13: { task: -0.4, bond: 0.2, goal: 0.2 },
    14: { task: -0.5, bond: 0.2, goal: 0.3 },
  },
  minutes: { 7: 40 },
  observerScores: { 3: 5.8, 7: 4.3, 9: 6.1, 12: 4.1, 13: 3.8, 14: 3.7 },
  dialogues: [
    c0147Session3,
    c0147Session5,
    c0147Session7,
    c0147Session9,
    c0147Session10,
    c0147Session11,
    c0147Session12,
    c0147Session13,
    c0147Session14,
  ],
  notes: {
    1: {
      subjective:
        'Schedules vans at a freight depot. Checks her rotas late into the night for fear of a mistake; sleeps badly.',
      objective: 'Quick, polite, apologised several times for talking too much.',
      assessment: 'Perfectionism with checking. Strong wish to do the therapy correctly.',
      plan: 'Keep a note of when checking starts and ends. Breathing exercise as a first aid.',
    },
    2: {
      subjective: 'Checking on four evenings, up to two hours. Tried the breathing exercise twice.',
      objective: 'Well prepared, brought a table in three colours.',
      plan: 'Go on with the notes. Find out what checking is meant to prevent.',
    },
    6: {
      subjective:
        'Sent two rotas with one check only. The "dots" column stayed empty on three days. Mother tired lately.',
      objective: 'Warm, humorous, corrected me once about a name.',
      assessment: 'Checking is becoming less. Speaks freely about her mother for the first time.',
      plan: 'Record once a day as before; look at it together next week.',
    },
    8: {
      subjective: 'Results of her mother are better than feared. Record kept every second day, "as agreed".',
      objective: 'Friendly and brief; more guarded than before the hospital.',
      assessment:
        'Relieved about her mother. Something in our contact has been stiffer since last week; I did not ask.',
      plan: 'Talk to supervisor about last week. Ask her about it.',
    },
  },
};
