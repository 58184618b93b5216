import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Withdrawal into going along: Anya does the exercise with the second chair because she is asked to, and is not in it. */
export const c0157Session5: WrittenDialogue = {
  client: 'C-0157',
  session: 5,
  beginsAt: '18:30',
  turns: dialogue(`
    Therapist: If you sat over there for a moment and were the panic, what would it say to you?
    Client (4 s): From the other chair?
    Therapist: From the other chair. You speak as the panic, and then you change back and answer.
    Client: All right.
    Therapist: Take your time.
    Client (9 s): I'm on the chair.
    Therapist: What does it say?
    Client (5 s): Look out.
    Therapist: Look out. Say it again, a little stronger.
    Client (6 s): Look out.
    Therapist: And what does it want from her, over there?
    Client (8 s): That she's careful, I suppose.
    Therapist: You smiled just now.
    Client: Did I? Sorry.
    Therapist: You needn't be sorry. What was the smile?
    Client: Nothing. I'm not a very good actress. My mother was one, in a real theatre.
    Therapist: It isn't about acting it well.
    Client (4 s): No. Shall I change back now?
    Therapist: If you feel ready to answer it.
    Client (6 s): I'd answer that I'm fine. Is that enough?
    Therapist: What are you feeling as you say it?
    Client: Fine. It was interesting. Have we got a lot of time left?
    Therapist: Twenty minutes.
    Client (5 s): Then perhaps I could tell you about the underground. That's what I came with.
  `),
  note: {
    subjective:
      'Worked with two chairs: the panic says "look out". Then an account of three journeys on the underground.',
    objective: 'Did everything that I asked, softly; smiled and apologised for it; asked how much time was left.',
    assessment: 'A first contact with the anxious part. Some shyness, as is usual at the beginning.',
    plan: 'Go on with the two chairs.',
  },
};
