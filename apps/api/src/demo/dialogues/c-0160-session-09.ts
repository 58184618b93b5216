import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** No single event, a slow cooling: Peter and the intern agree about everything and want less and less from each other. */
export const c0160Session9: WrittenDialogue = {
  client: 'C-0160',
  session: 9,
  beginsAt: '19:00',
  turns: dialogue(`
    Therapist: So on four evenings you were in bed by half past eleven.
    Client: Yes. As we said.
    Therapist: And what was the sleep like?
    Client: The same, really. I lie there earlier.
    Therapist: It can take a few weeks for the rhythm to follow.
    Client: You mentioned that.
    Therapist: How is it for you to keep at it when nothing much changes?
    Client: I don't mind. It's a structure.
    Therapist: Is it the right one, though? We could also look again at what keeps you awake.
    Client: We did that, in the second session I think. The firm, the loan. It's still the firm and the loan.
    Therapist: Has anything moved there?
    Client: They've put off the decision again.
    Therapist: So it's more waiting.
    Client: It's what I do for a living, it turns out.
    Therapist: What is the waiting like?
    Client (5 s): I used to think I'd have something to say about it, when I came here first. I had it all lined up.
    Therapist: And now?
    Client: Now I give you the numbers. Half past eleven, half past six.
    Therapist: You give me the numbers. Do you think that's what I want?
    Client: Well, you write them down.
    Therapist: I do. What would you have said, when you had it all lined up?
    Client (7 s): I don't remember it that well. Something about being sixty-one and starting from nothing. It seemed
      very urgent.
    Therapist: And today?
    Client: Today I thought about whether to mention that the lift's broken.
    Therapist: In your house?
    Client: Here. It's been broken for three weeks. It's fine, the stairs are good for me.
    Therapist: I hadn't noticed.
    Client: No. You're on the ground floor when you come, I expect.
    Therapist: Is there anything about how we work that you'd like to be different?
    Client (6 s): No. It's all very professional.
    Therapist: Professional.
    Client: I mean it as a compliment. You've got your programme, and it's a good programme.
    Therapist: It might be a good programme for somebody else.
    Client (4 s): I wouldn't know. I'm not sleeping, but I was not sleeping before.
    Therapist: Then let's look at the diary for next week. Would you try half past twelve instead, to build up more
      pressure to sleep?
    Client: I can do that.
    Therapist: Does that make sense to you?
    Client: As much as the other.
  `),
  note: {
    subjective:
      'In bed by 23:30 on four evenings, sleep unchanged. The decision about the firm has been put off again. "Now I give you the numbers."',
    objective: 'Polite, dry, less and less said each week; remarked that the work is "very professional".',
    assessment: 'Follows the sleep programme without benefit so far. Some resignation.',
    plan: 'Bedtime moved to 00:30 for more sleep pressure. Keep the diary.',
  },
};
