import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/**
 * Second rupture, by withdrawal: the appraisal that Nadia asked to talk about is forgotten, the intern presses on with the
 * record, sees the quiet once and lets it go. The intern leaves with a good impression; the client does not.
 */
export const c0147Session12: WrittenDialogue = {
  client: 'C-0147',
  session: 12,
  beginsAt: '17:20',
  turns: dialogue(`
    Therapist: It's been going so well with the rota that I'd like us to take it a step further today, to a second
      area. I brought a new sheet.
    Client (4 s): Okay.
    Therapist: It's the same idea with two more columns. How were things this week otherwise?
    Client: Fine. I had the, the thing on Wednesday.
    Therapist: Yes, it sounded like a full week. Let's go back to the thought record. Did you get a chance to do it
      this week?
    Client (8 s): No.
    Therapist: Okay. What got in the way, do you think?
    Client (4 s): I don't know. Stuff.
    Therapist: It can be hard to fit in. Would a shorter version help?
    Client (8 s): Maybe. Sure.
    Therapist: We could try just the first two columns, and I add the others when we meet.
    Client (6 s): It's fine. Whatever you think is best, I guess.
    Therapist: Great. Then let's plan for that and look at the other situation. Which area would you pick, the family
      dinners or the phone?
    Client (10 s): Either.
    Therapist: You had that nice moment with the potatoes. Shall we take the dinners?
    Client: Okay.
    Therapist: So, on Sunday, when your mother asked about work, what went through your mind first?
    Client (15 s): Mm-hm. I mean, nothing much.
    Therapist: I noticed you've gone a little quiet. Did something I said land badly?
    Client (5 s): No, it's, it's fine.
    Therapist: Okay, good. I only wanted to check. So nothing much went through your mind. Was there a dot?
    Client (4 s): Probably.
    Therapist: Could you put it into words, what the dot would have said?
    Client (6 s): I don't know. The usual.
    Therapist: The usual, that you'd got something wrong?
    Client: Yes. Something like that.
    Therapist: And if we look for what speaks against it, you've had two weeks of rotas sent once, and a mistake that
      took ten seconds. That's quite a list on the right-hand side.
    Client (3 s): I suppose so.
    Therapist: Does seeing it like that change anything?
    Client (5 s): A bit.
    Therapist: You've come a very long way. I was saying in supervision how well you use this.
    Client (7 s): Right.
    Therapist: So for this week, the two columns for the dinners, and the rota as before. Does that sound all right?
    Client: Sure.
    Therapist: Is there anything that might get in the way this time?
    Client: No. I'll do it.
    Therapist: And perhaps we can begin to think about meeting every second week, now that it's going so well. You
      don't have to decide now.
    Client (9 s): Okay. If that's what people do.
    Therapist: There's no rule. It's only an idea. We've still got some time, is there anything else you'd like to use
      it for?
    Client (6 s): No. It's fine, really.
    Therapist: Then let me show you how the last two columns work, for later.
    Client: All right.
  `),
  note: {
    subjective:
      'Client said the week was “Fine” [4] and left the choice of next steps to me: “Whatever you think is best, I guess” [12]. Thought record not done; about what got in the way she said “Stuff” [6-8]. Agreed to two columns for the family dinners [33-34].',
    objective:
      "Quieter than usual, with long silences [14-18]. Asked whether anything had landed badly; she said “it's fine” [19-20].",
    assessment: 'Steady progress with checking; ready to carry the method over to a second area. Mood has improved.',
    plan: 'Two columns for the Sunday dinners, rota as before. Raised the idea of meeting every second week [37-38].',
  },
};
