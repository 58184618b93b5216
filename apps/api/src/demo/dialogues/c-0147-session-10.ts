import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** After the repair: a working hour, with a first attempt at leaving something unchecked. */
export const c0147Session10: WrittenDialogue = {
  client: 'C-0147',
  session: 10,
  beginsAt: '11:05',
  turns: dialogue(`
    Therapist: You were going to tell me about Thursday.
    Client: Thursday! I sent out the rota without going through it a second time. On purpose. I pressed send and then
      I went and made tea, so that I couldn't sit there.
    Therapist: You made tea. And the film?
    Client: It started, obviously. The yard, the rain. But I was looking for the biscuits and it sort of ran on
      without me.
    Therapist: It ran on without an audience.
    Client: Yes! And then nobody rang. And at five I realised I hadn't thought of it for two hours.
    Therapist: What do you make of that?
    Client: Either I got lucky, or the checking doesn't do what I think it does.
    Therapist: Which of the two would you put money on?
    Client: Today, the second one. On Sunday evening, ask me again.
    Therapist: What's different on Sunday evening?
    Client: My mother's home now, so I go for dinner. And she asks about work, in that way.
    Therapist: In the way of a pencil.
    Client: With a little dot at the end. But this time I said, it went well, and then I asked for the potatoes.
    Therapist: You asked for the potatoes. How was that?
    Client: Rude. Wonderful. She passed them.
    Therapist: I'm enjoying this a lot. Is there something in it you'd like to try again this week?
    Client: The same with the Friday rota, that's the long one. Send it once, then leave the room.
    Therapist: And if the film insists?
    Client: Then it can insist. I'd like to see how long it can go on by itself.
  `),
  note: {
    subjective:
      'Sent the Thursday rota without a second check and left the room; worry faded within two hours. Told her mother briefly that work was going well and changed the subject.',
    objective: 'Animated, laughed, set her own task.',
    assessment: 'First planned omission of checking, with a good result. Working together easily again.',
    plan: 'Repeat with the long Friday rota, at her suggestion.',
  },
};
