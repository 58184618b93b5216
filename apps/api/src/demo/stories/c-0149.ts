import { c0149Session12 } from '../dialogues/c-0149-session-12.js';
import { type Story } from './story.js';

export const leila: Story = {
  client: 'C-0149',
  told: 'Two views of one relationship: she could not be more content, while the therapist feels kept at a distance.',
  clientScores: [4.7, 4.8, 4.8, 4.9, 4.9, null, 5, 4.9, 5, 5, 5, 5],
  therapistScores: [3.9, 3.9, 3.8, 3.7, 3.6, 3.6, 3.5, null, 3.4, 3.3, 3.2, 3.1],
  missed: {},
  tilt: {},
  minutes: {},
  observerScores: { 12: 4.4 },
  dialogues: [c0149Session12],
  notes: {
    1: {
      subjective: 'Her husband left a year ago; "it was time". Comes because her sister thinks that she should.',
      objective: 'Cheerful, generous with praise for the clinic, the room and me.',
      assessment: "Separation that is spoken of as if it were somebody else's.",
      plan: 'Get to know her at her pace.',
    },
    4: {
      subjective: 'A wonderful week, choir rehearsal every evening.',
      objective: 'Talked without a pause; thanked me three times.',
      assessment: 'Lively contact on the surface. I could not find a question that stayed with her.',
    },
    8: {
      subjective: 'Feels "completely understood". Nothing to change, as far as she is concerned.',
      objective: 'Turned to the garden whenever the evenings were mentioned.',
      assessment: 'I notice that I prepare for these hours as for a visit.',
      plan: 'Bring to supervision.',
    },
    10: {
      subjective: 'Evenings are long, she said in passing; then spoke of the choir.',
      objective: 'Laughing; eyes wet for a moment.',
      assessment: 'Loneliness close to the surface, and not to be touched yet. We are further apart than she says.',
      plan: 'Come back to the evenings.',
    },
    11: {
      subjective: 'Enjoyed being asked about the house, and described each room.',
      objective: 'Quick, charming, no silence longer than a breath.',
      assessment: 'She is content. I am not sure what we are working on.',
      plan: 'Wonder aloud about the compliments, once.',
    },
  },
};
