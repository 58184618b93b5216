import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Still open in the latest session: Nadia agrees to everything, including seeing less of the intern. */
export const c0147Session14: WrittenDialogue = {
  client: 'C-0147',
  session: 14,
  beginsAt: '41:10',
  turns: dialogue(`
    Therapist: So this is the page I made. Have a look, and cross out whatever doesn't fit.
    Client (12 s): It's very neat.
    Therapist: Is there something missing on it?
    Client (5 s): I don't think so.
    Therapist: Under "early signs" I put checking in the evening and saying yes too fast. Would you agree?
    Client: Yes. That's fine.
    Therapist: And under "who can help" I had your sister. Would you add anybody?
    Client (7 s): You can leave it like that.
    Therapist: You seem a little tired today.
    Client: A bit. It's been a long week.
    Therapist: Are you sleeping?
    Client (4 s): More or less.
    Therapist: More or less?
    Client: It's nothing. I wake up at four. I've always done that.
    Therapist: Is it the rota at four?
    Client (8 s): No. It's only, it's what somebody said at work. It's not important.
    Therapist: Okay. If it isn't the rota, then I'd say the method is holding.
    Client (6 s): I suppose it is.
    Therapist: We'd talked about going to every second week. Would you like to start that now or a little later?
    Client (9 s): Whatever suits you.
    Therapist: I'd like it to suit you as well.
    Client: I'm easy. Either is fine.
    Therapist: Then shall we say from next month? We meet next week as usual and then once a fortnight.
    Client (5 s): Okay.
    Therapist: How does that feel?
    Client: Fine.
    Therapist: Is any part of you unsure about it?
    Client (11 s): It's probably good for me. I shouldn't need this so much anyway.
    Therapist: I think you can be proud that you need it less.
    Client (4 s): Mm-hm.
    Therapist: I've really enjoyed watching you take this into your own hands.
    Client (3 s): Thank you.
    Therapist: So, next week as usual?
    Client: If I can get away. They may need me on Friday.
    Therapist: You'd let me know?
    Client: Sure.
  `),
  note: {
    subjective:
      'Accepted the summary page without changes [2-8]. Wakes at four; “what somebody said at work”, did not go further [14-16]. Agrees to meet every second week from next month [19-24].',
    objective: 'Tired, short answers [9-14].',
    assessment: 'Holding what has been reached; tired after a full week.',
    plan: 'Next week as usual, then fortnightly. She may be needed at work on Friday and will let me know [34-36].',
  },
};
