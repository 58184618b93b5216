import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Withdrawal at the end of an hour: Marit says what she has told nobody, is comforted too quickly, and takes it back. */
export const c0146Session8: WrittenDialogue = {
  client: 'C-0146',
  session: 8,
  beginsAt: '42:10',
  turns: dialogue(`
    Client (5 s): There's something about that night that I haven't told you.
    Therapist: I'm listening.
    Client (8 s): A nurse came and said, go home for a few hours, Mrs de Vries, she's asleep. And I wanted to be told
      that. I'd been waiting all day for somebody to say it.
    Therapist: You were exhausted.
    Client: I was home by eleven. I had a bath. I put clean sheets on the bed, I remember that, I wanted to sleep in
      clean sheets.
    Therapist: And then they rang.
    Client (6 s): At ten to four.
    Therapist: You couldn't have known that. Nobody could.
    Client (5 s): No.
    Therapist: And she was asleep. It may well be that she noticed nothing.
    Client: That's what the nurse said.
    Therapist: You'd looked after her for two years. I think anybody would have gone home for those few hours.
    Client (7 s): Yes. I expect so.
    Therapist: Does it help a little to look at it in that way?
    Client: It's how my sister looks at it.
    Therapist: Perhaps the guilt is also a way of staying close to her. But we've only got a few minutes today.
    Client: I know. I saw the clock.
    Therapist: Shall we come back to it next week, with more time?
    Client (4 s): If you like. It isn't so important.
    Therapist: It sounded important.
    Client: No, no. I only wanted to have it mentioned. Is it still raining, can you see?
    Therapist: It's stopped, I think.
    Client: Then I'll walk.
  `),
  note: {
    subjective:
      'Told for the first time that she had gone home on the night on which her mother died: "I put clean sheets on the bed." Had been waiting all day for somebody to send her.',
    objective: 'Began late in the hour. Brief and agreeable after I had answered; asked about the rain.',
    assessment: 'Guilt about the last night. Could be relieved of it a little.',
    plan: 'Come back to the night, with more time.',
  },
};
