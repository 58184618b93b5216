import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Repair of the confrontation: the task is changed with Jonas, not explained to him again. */
export const c0155Session10: WrittenDialogue = {
  client: 'C-0155',
  session: 10,
  beginsAt: '03:20',
  turns: dialogue(`
    Therapist: Last week we began to take the plan apart. I'd like to ask first how that was for you afterwards.
    Client: Better than the week before. I was surprised that you threw the list away.
    Therapist: I meant it. You'd told me it wasn't yours, and I'd argued with you about it.
    Client: I was pretty rude, though.
    Therapist: You were angry. And you said something that I needed to hear, three times, before I heard it.
    Client: The presentation.
    Therapist: The presentation. My part in it was that I was more worried about your failing than you were, and so I
      kept you at the light bulbs.
    Client (4 s): That's actually what it felt like. As if you'd seen the end already.
    Therapist: And how's it to talk about this with me, after that hour?
    Client: A bit embarrassing. But I slept all right, which I didn't after the other one. I normally don't go back
      when I've shouted at somebody.
    Therapist: You normally don't go back.
    Client: I left a band because of that. And a flat.
    Therapist: Then coming back last week was something that you haven't often done.
    Client: I told myself I'd paid for it already. But yes.
    Therapist: I'm glad. So, not long to go now. Tell me how you'd like to use today.
    Client: I want to stand up and do the first two minutes. Here. And you sit there and look bored.
    Therapist: Bored?
    Client: My boss always looks at his phone. That's the moment when my throat goes.
    Therapist: Good. What should I do with the phone, and when?
    Client: Pick it up after I've said my name. Not right away.
    Therapist: And if your throat goes, what would you like to happen?
    Client: I don't want you to stop. I want to see what happens if nobody rescues me.
    Therapist: Then I won't rescue you. Is there a sign, in case you do want me to?
    Client: I'll sit down. That's a sign.
    Therapist: All right. The floor is yours.
    Client (9 s): Good morning. My name is Jonas Keller, I look after the, the cooling. The cooling units in the
      southern branches.
    Therapist (3 s): Mm.
    Client (6 s): And I'm going to show you why, why we've lost less food this year than last. There. That was the
      phone.
    Therapist: That was the phone. You're still standing.
    Client: I'm still standing. My throat did go. And then it just, it sort of opened again at "food".
    Therapist: What was it like?
    Client: Horrible. Can we do it again?
    Therapist: As often as you like. The same, or more bored?
    Client: More bored. And this time, yawn.
    Therapist: I'm not sure I can do that on command.
    Client: You can. You did, a bit, in the second hour.
    Therapist: I probably deserved that.
    Client: You did. It's all right. Again, from the name.
  `),
  note: {
    subjective:
      'Says that he had felt judged in advance ("as if you\'d seen the end already") and that it was new for him to come back after shouting. Wanted to rehearse the presentation with me as a bored listener.',
    objective: 'Joking, standing, rehearsed the first two minutes five times; voice caught and recovered each time.',
    assessment:
      'We changed the task and I named my part (kept him at easy steps because I feared his failing). He leads now. The disagreement of session 8 seems settled and talked through.',
    plan: 'He rehearses once at home with a friend looking at a phone. Next week again before the date.',
  },
};
