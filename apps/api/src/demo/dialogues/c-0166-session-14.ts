import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** A slow repair: three weeks after the missed anniversary Ruth says what it did, and the intern does not hurry to be forgiven. */
export const c0166Session14: WrittenDialogue = {
  client: 'C-0166',
  session: 14,
  beginsAt: '02:10',
  turns: dialogue(`
    Client: I nearly rang to say that I'd a cold.
    Therapist: You nearly rang. Have you got one?
    Client: No. I'm never ill.
    Therapist: Then I'm glad you told me about the cold you haven't got.
    Client (5 s): It's been rather polite in here, hasn't it?
    Therapist: Yes. I've thought so too. Since I moved the hour, on his day.
    Client: You said that you were sorry. You said it twice. I didn't see what else one could ask for.
    Therapist: I think I said it so quickly that there was no room left for you.
    Client (6 s): That's rather well observed.
    Therapist: I'd like to hear what it was like. And I'll try not to apologise until you've finished.
    Client (8 s): I'd dressed for it. That's what I keep thinking of. I'd put on the blue coat, because I was going to
      come here from the cemetery. And then I had the message, and I thought, well, you can't very well take it off
      again. So I went in the blue coat, and I came home in the blue coat, and I sat in it.
    Therapist: You sat in it.
    Client: Until it was dark. The boiler man had been at nine. I made that bigger than it was.
    Therapist: So there was nobody.
    Client: There was nobody. And I was so angry with you that I could've spat. I've never in my life spat.
    Therapist: What did the anger say?
    Client: It said: thirty years I remembered everybody. Every mother's name on that ward. And the one time that
      somebody's to remember for me.
    Therapist: And I didn't.
    Client: You went to a conference.
    Therapist: I went to a conference.
    Client (7 s): You're not saying that you're sorry.
    Therapist: I am sorry. I was waiting for you to finish.
    Client: I think I've finished. Oh dear. I didn't know that there was so much of it.
    Therapist: How is it to talk about this with me, to be so angry with the one you're telling it to?
    Client: It's a great deal better than the boiler. I've been coming here for three weeks and telling you about
      drains.
    Therapist: I did miss you.
    Client (5 s): Did you? That's a nice thing to say.
    Therapist: I also wondered what David would have made of it, if you'd been that angry with him.
    Client: He'd have hidden in the shed. And then he'd have come in with something in his hand, a tomato. He never
      could say it.
    Therapist: So you've been waiting for a tomato.
    Client: I have, a little. You did better than that. You let me get to the end.
    Therapist: His day is written on the first page now, in red. That isn't a tomato, it's only late.
    Client: It'll do. Shall we look at the letters? I've brought three. I haven't opened them, I thought we'd do it
      here.
    Therapist: I'd be honoured. Where would you like to begin?
    Client: With the one that's got the coffee on it.
  `),
  note: {
    subjective:
      'Told what the anniversary had been like: went to the cemetery in the coat that she had put on for our session, sat in it until dark, was furious. "Thirty years I remembered everybody." Brought three of her husband\'s letters to open here.',
    objective: 'Angry, then tearful and humorous. Stayed with it without looking after me.',
    assessment:
      'This time I listened to the end before apologising. The estrangement since session 11 was spoken about by both of us and has lifted; grief work can go on.',
    plan: 'Letters, at her pace. Dates that matter are on the first page.',
  },
};
