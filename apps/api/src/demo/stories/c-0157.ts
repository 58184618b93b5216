import { c0157Session5 } from '../dialogues/c-0157-session-05.js';
import { type Story } from './story.js';

export const anya: Story = {
  client: 'C-0157',
  told:
    'At session 5 she does an exercise with two chairs that feels like a stage, and says nothing. She goes along, stays ' +
    'away once, and the repair is late: at 10 she says no, and is thanked for it.',
  clientScores: [3.8, 3.9, 4.0, 4.0, 2.9, 3.1, null, 3.2, 3.3, 4.1, 4.2, 4.3],
  therapistScores: [3.7, 3.8, 3.9, 3.9, 3.9, 3.8, null, 3.5, 3.5, 3.9, 4.0, null],
  missed: { 7: 'no-show' },
  tilt: {
    5: { task: -0.5, bond: 0.2, goal: 0.3 },
    6: { task: -0.3, bond: 0.1, goal: 0.2 },
    8: { task: -0.2, bond: -0.1, goal: 0.3 },
    9: { task: -0.2, bond: 0, goal: 0.2 },
  },
  minutes: {},
  observerScores: { 5: 3.9 },
  dialogues: [c0157Session5],
  notes: {
    1: {
      subjective: 'Attacks on the underground for half a year; gets out and walks the rest. Translator at a court.',
      objective: 'Polite, attentive, thanked me at the door.',
      assessment: 'Panic. Rarely says what she would like.',
      plan: 'Follow the fear where she feels it. Weekly.',
    },
    6: {
      subjective: 'Three stops on the underground. Would rather "just talk" today.',
      objective: 'Had put her coat and bag on the second chair. Agreed at once when I proposed the exercise again.',
      assessment: 'I do not quite trust this agreement.',
      plan: 'Ask whether she wants the chairs at all.',
    },
    8: {
      subjective: 'Had mixed up the days last week. About the chairs: "You know best."',
      objective: 'Careful; short answers.',
      assessment: 'She goes along with me and keeps away from me. Since session 5, I think.',
      plan: 'Supervision: how can I ask in such a way that she can say no?',
    },
    9: {
      subjective: 'Two flutters on the platform, stayed there. Nothing about the two of us.',
      objective: 'Looked at the second chair. I put it back to the wall.',
      assessment: 'Some relief at that, no word about it.',
      plan: 'Tell her what I think happened in session 5.',
    },
    10: {
      subjective:
        'Had felt "put on a stage" and had nearly not come back. As a child she was made to recite for her mother\'s guests.',
      objective: 'Her voice shook, then it was firm: "No chairs."',
      assessment: 'It was said late, and all of it. I thanked her for the no. She seems to be here again.',
      plan: 'No chairs. She chooses how we look at the fear.',
    },
  },
};
