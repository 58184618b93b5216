import { c0160Session9 } from '../dialogues/c-0160-session-09.js';
import { type Story } from './story.js';

export const peter: Story = {
  client: 'C-0160',
  told: 'No single break: over ten sessions his scores go down a little each time, while the programme goes on.',
  clientScores: [4.6, 4.5, 4.4, 4.3, 4.1, 4.0, null, 3.8, 3.7, 3.6],
  therapistScores: [4.3, 4.3, 4.2, 4.3, 4.2, 4.2, null, 4.1, 4.2, 4.1],
  missed: { 7: 'late-cancel' },
  tilt: {},
  minutes: {},
  observerScores: { 9: 4.5 },
  dialogues: [c0160Session9],
  notes: {
    1: {
      subjective:
        'Sixty-one, family firm about to be sold or closed. Has not slept through for a year. "I have a lot to say."',
      objective: 'Formal, thoughtful; seemed relieved to talk.',
      assessment: 'Insomnia in a crisis of his working life.',
      plan: 'Sleep diary. Hear more about the firm.',
    },
    2: {
      subjective: 'Told the story of the firm and the loan.',
      objective: 'Absorbed, precise.',
      assessment: 'Much is at stake for him. Began to explain how sleep works.',
      plan: 'Diary for another week, then decide on bedtimes.',
    },
    3: {
      subjective: 'Diary complete. Wanted to say more about his brother, who owns the other half.',
      objective: 'Put the diary on the table first.',
      assessment: 'Good co-operation with the diary; most of the hour went into the sums.',
      plan: 'Bedtime 00:30.',
    },
    4: {
      subjective: 'Kept the bedtime on six nights, sleep as before.',
      objective: 'Correct, a little drier than at the start.',
      assessment: 'Early days for the programme.',
      plan: 'Bedtime as before; stimulus control explained.',
    },
    5: {
      subjective: 'Five nights as agreed. The bank has written again.',
      objective: 'Mentioned the letter while putting on his coat.',
      assessment: 'Continues to co-operate. The letter deserves more room than it had.',
      plan: 'Ask about the bank.',
    },
    6: {
      subjective: 'No news from the bank. Sleep unchanged.',
      objective: 'Answered in numbers.',
      assessment: 'No benefit so far; explained that it takes time.',
      plan: 'Bedtime 00:00, rising time fixed.',
    },
    8: {
      subjective: 'Cancelled last week for a meeting at the bank; "nothing came of it".',
      objective: 'Polite. Looked at the clock once.',
      assessment: 'Some fatigue with the programme, as is to be expected at this point.',
      plan: 'Bedtime 23:30.',
    },
    10: {
      subjective: 'Bedtime kept on all nights; slept four to five hours.',
      objective: 'Handed over the diary without comment.',
      assessment: 'Adherence excellent, effect small.',
      plan: 'Continue; review in two weeks.',
    },
  },
};
