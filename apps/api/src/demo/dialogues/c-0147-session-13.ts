import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** The rupture stays open: the homework is done to the letter, the talk is about nothing, and both are polite. */
export const c0147Session13: WrittenDialogue = {
  client: 'C-0147',
  session: 13,
  beginsAt: '03:00',
  turns: dialogue(`
    Therapist: How have you been?
    Client: Fine, thanks. You?
    Therapist: Very well, thank you. Did you manage the two columns?
    Client: Yes. All seven days. Here.
    Therapist: All seven, that's impressive. Shall we go through them together?
    Client: If you want to.
    Therapist: Monday, "nothing special". Tuesday, "nothing special". On Sunday you wrote "the usual question", and on
      the right, "it does not matter".
    Client (4 s): Yes.
    Therapist: What did you mean by it doesn't matter?
    Client (6 s): Just that. It doesn't matter.
    Therapist: That sounds like a much calmer view than a month ago.
    Client (3 s): I guess so.
    Therapist: Did the film come at all, in the yard?
    Client: Not really. It's been quiet. People talk a lot about the weather at the depot at the moment, they always
      do. The ramps get slippery.
    Therapist: And the rota?
    Client: It goes out. They're changing the software soon. There's a course, it's somewhere near the ring road, you
      have to take two buses.
    Therapist: How do you feel about the change?
    Client (5 s): It's what they've decided.
    Therapist: I seem to remember you weren't sure about the new manager.
    Client (9 s): No. It's all right.
    Therapist: Good. I'm glad that's settled down.
    Client (4 s): Mm.
    Therapist: I'd thought that today we might look at what you've learnt so far, and put it on one page, for later.
      What would be the first thing on it?
    Client (8 s): That I check too much.
    Therapist: And what helps?
    Client: Sending it once. Leaving the room.
    Therapist: Anything about people? You'd found the finger very useful.
    Client (10 s): I don't really use that any more.
    Therapist: Perhaps it isn't needed any more.
    Client (5 s): Perhaps.
    Therapist: What else would you put on the page?
    Client: You'd know better than me. You've got the notes.
    Therapist: I could make a first version and you change what you like.
    Client: That would be fine.
    Therapist: Then I'll bring it next week. Shall we use the rest of the time for the course, or for the rota?
    Client (4 s): I don't mind.
  `),
  note: {
    subjective:
      "Kept both columns on “All seven days” [4]; entries brief, “nothing special” and “It doesn't matter” [7-10]. The rota “goes out” [16].",
    objective: 'Friendly, few words; talked about the weather and a software change at the depot [14-16].',
    assessment: 'Calmer and more settled [11-12]. Ready to gather what she has learnt [23-26].',
    plan: 'I prepare one page of what helps; she changes it as she likes [33-34].',
  },
};
