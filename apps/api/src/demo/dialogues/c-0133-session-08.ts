import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Repair: the intern takes back the interpretation as an answer, keeps the interest, and Tomasz can be angry out loud. */
export const c0133Session8: WrittenDialogue = {
  client: 'C-0133',
  session: 8,
  beginsAt: '05:50',
  turns: dialogue(`
    Therapist: I'd like to say something about the hour two weeks ago, when I spoke about your being late. We went
      round it last week, and I don't think I said the simple thing.
    Client: Which is what?
    Therapist: That you told me there was a queue on the bridge, and I didn't believe you.
    Client (5 s): No. You didn't.
    Therapist: I may have misunderstood what was going on, and then when you objected I turned that into something
      about you as well. There was no way for you to be right.
    Client: That's exactly it. There was no way to be right.
    Therapist: I'm sorry. That was my doing.
    Client (6 s): I drove home and I was composing speeches. I missed my exit.
    Therapist: Would you give me one of the speeches?
    Client: You don't want that.
    Therapist: I think I do.
    Client (4 s): All right. It went: I pay for this hour and I drive for it, and I've told you things I haven't told
      my wife, and you look at the clock and think you've found me out. Something like that. It was longer on the
      motorway.
    Therapist: You told me things you'd told nobody, and I looked at the clock.
    Client: Yes.
    Therapist: I can see how that would hurt. And make you furious.
    Client: I was furious. I said I'm not an angry person. I'm a very angry person, it turns out. I just do it in the
      car.
    Therapist: And today you're doing it here.
    Client: It's a bit warm in here all of a sudden.
    Therapist: It is, isn't it? How is it to talk about this with me?
    Client: I keep waiting for you to say what it means.
    Therapist: I'd rather ask you what it means.
    Client (8 s): It means that I came back. I did think about not coming.
    Therapist: What made you come?
    Client: That you said you wanted to come back to it. My father never came back to anything. Something was said and
      then it was dinner.
    Therapist: And then it was dinner.
    Client: And you could tell for three days by how he put down his keys. So I suppose I do listen out for lists. You
      weren't altogether wrong about that.
    Therapist: That's generous of you. I'd still rather have heard it from you than told you.
    Client: It does sound different when I say it.
    Therapist: What's the difference?
    Client: When you say it I'm a case. When I say it I'm only somebody with a father.
    Therapist: I'd like to remember that. Would you tell me when I make a case of you?
    Client: I'll put down my keys loudly.
    Therapist: I'll listen for them.
    Client: It's odd, I feel as though I'd done some work today. And we've only been talking about a bridge.
    Therapist: Where would you like to go from here?
    Client: The wedding, I think. Because he'll be there, and he'll put me at the far table, and I won't say anything.
      And this time I'd like to.
    Therapist: Then let's talk about the far table.
  `),
  note: {
    subjective:
      'Described the anger after session 6 ("composing speeches", missed his exit) and that he had thought of not coming. Linked listening for reproach to his father, in his own words this time.',
    objective: 'At first guarded, then loud and amused; spoke of his anger for the first time in the room.',
    assessment:
      'I acknowledged that I had not believed him and had left him no way to be right. He stayed, was angry, and went further on his own. The working relationship seems firmer than before.',
    plan: 'The brother\'s wedding and "the far table". Ask before interpreting.',
  },
};
