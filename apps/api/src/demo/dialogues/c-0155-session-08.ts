import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Confrontation rupture about homework: Jonas attacks the exercise, the intern defends it, and it escalates. */
export const c0155Session8: WrittenDialogue = {
  client: 'C-0155',
  session: 8,
  beginsAt: '07:10',
  turns: dialogue(`
    Therapist: How did it go with the shop, asking somebody for something you didn't need?
    Client: I didn't do it.
    Therapist: Okay. What stopped you?
    Client: I stood in front of the shop for ten minutes like an idiot and then I went home. Same as last time.
    Therapist: Ten minutes in front of it is already part of the exercise.
    Client: No, it isn't. It's standing in the rain.
    Therapist: I understand that it's frustrating. It takes a number of repetitions before the fear comes down.
    Client: You said that last week. And the week before.
    Therapist: Because it's how it works for most people.
    Client: Honestly I don't see how the homework is supposed to help. I can ask for a light bulb. I'm a grown man. My
      problem isn't light bulbs.
    Therapist: What would you say your problem is?
    Client: I've told you what it is. I sit in a meeting with people I've known for four years and my throat closes.
      And you send me to buy light bulbs.
    Therapist: The idea was to begin with something easier.
    Client: It's not easier, it's just pointless. You keep giving me these little tasks as if I were twelve.
    Therapist: We did put the list together, the two of us, in the third session.
    Client: You put it together. You had it printed out already.
    Therapist: I had an example, but the steps on it were yours.
    Client: Fine. Then they're mine. It's my fault.
    Therapist: I'm not saying it's your fault. I'm saying that if we stop now, we stop just before it gets better.
    Client (4 s): You don't understand what it's like. You've obviously never had it.
    Therapist: It may seem like that to you.
    Client: That's a thing people say when they're not listening.
    Therapist: I am listening. I hear that you're disappointed with how fast it's going.
    Client: I'm not disappointed with the speed. I'm saying that this isn't helping. Those are different things.
    Therapist: Okay. And what would help?
    Client: That's what I come here to find out. If I knew, I wouldn't be sitting here.
    Therapist: Perhaps we could look at what went through your head in front of the shop.
    Client: I refuse to talk about the shop.
    Therapist: All right. No shop.
    Client (6 s): I've got a presentation in four weeks. That's what I've got. I told you that at the beginning and we
      haven't spoken about it once.
    Therapist: It's on the list, at the top.
    Client: At the top. For when, next year? It's in four weeks.
    Therapist: I'm worried that if we go straight there it'll be too much, and you'll have another experience of
      failing.
    Client: So you think I'll fail.
    Therapist: That's not what I said.
    Client: It's what you said.
    Therapist (5 s): We're not getting anywhere like this today.
    Client: No. We're not.
    Therapist: I'd like to think about what you've told me, and come back to it next week with you.
    Client: Do that. I'm not doing the shop.
  `),
  note: {
    subjective:
      'Did not do the shop exercise; "I don\'t see how the homework is supposed to help". Feels treated like a child; the presentation in four weeks has not been talked about. Refuses further shop exercises.',
    objective: 'Loud, fast, interrupted me several times; I defended the list.',
    assessment:
      'Open disagreement about what we are doing and for what. He is right that the presentation was set at the top of a list and left there. My explaining made it worse.',
    plan: 'No homework set. Supervision before the next session: revise the plan with him, starting from the presentation.',
  },
};
