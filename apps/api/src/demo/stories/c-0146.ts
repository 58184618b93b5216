import { c0146Session8 } from '../dialogues/c-0146-session-08.js';
import { type Story } from './story.js';

export const marit: Story = {
  client: 'C-0146',
  told:
    'At session 8 she confesses that she was not there when her mother died, and is comforted before she has finished. She ' +
    'closes the subject; repaired at 10, when the intern asks for the rest and is silent.',
  clientScores: [3.7, 3.8, 3.9, 4.0, null, 4.1, 4.1, 3.0, 3.3, 4.2, 4.2, 4.3, null, 4.3, 4.4],
  therapistScores: [3.5, 3.6, 3.7, 3.7, 3.8, null, 3.9, 3.8, 3.5, 4.0, 4.0, null, null, 4.1, 4.2],
  missed: { 13: 'late-cancel' },
  tilt: { 8: { task: 0.2, bond: -0.5, goal: 0.3 }, 9: { task: 0.1, bond: -0.3, goal: 0.2 } },
  minutes: { 8: 50 },
  observerScores: { 8: 3.9 },
  dialogues: [c0146Session8],
  notes: {
    1: {
      subjective:
        'Her mother, who had lived with her for two years, died in hospital last year. Functions; still lays the table for one more.',
      objective: 'Upright, exact; apologised for crying.',
      assessment: 'Grief, with something held back. No hurry.',
      plan: 'Weekly. Come with whatever is there.',
    },
    2: { objective: 'Looked at photographs of her mother as a girl. Long pauses.' },
    3: { objective: 'Talked about what may be kept of the clothes. Precise, dry-eyed.' },
    4: { objective: 'Spoke about her sister with some heat, and took it back.' },
    5: { objective: 'Went through the two years at home, month by month. Calm.' },
    6: { objective: 'Said that she had been tired of nursing, and apologised to me for it.' },
    7: {
      subjective: 'Spoke about the last days in the hospital, as far as the evening of the last one.',
      objective: 'Careful choice of words; stopped at the corridor.',
      assessment: 'She is approaching something. I can wait.',
      plan: 'Stay with the corridor if she returns to it.',
    },
    9: {
      subjective: 'Spoke about the stone and her sister. About the night: "That\'s done with, you said so yourself."',
      objective: 'Friendly and tidy; got up two minutes early.',
      assessment: 'She told me the worst and I comforted her out of it. I did not hear what she wanted to say.',
      plan: 'Say so at the beginning of the next hour, and then be quiet.',
    },
    10: {
      subjective:
        'I began with what I had done. After a long while she told the night once more and to the end: that she had been glad of the bath.',
      objective: 'Long silences; wept; for a moment angry with me ("you were in such a hurry to let me off").',
      assessment: 'This time it was heard and not taken from her. We are in touch again, more than before.',
      plan: 'Nothing to do.',
    },
  },
};
