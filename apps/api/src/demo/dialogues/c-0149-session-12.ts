import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Two views of one relationship: Leila is delighted with every hour, and the intern feels that nothing can be touched. */
export const c0149Session12: WrittenDialogue = {
  client: 'C-0149',
  session: 12,
  beginsAt: '28:30',
  turns: dialogue(`
    Client: I have to tell you, I said to my friend, this is the best thing I've ever done for myself. She's looking
      for somebody now, I told her she can't have you.
    Therapist: What made it so good this week?
    Client: Everything. The way you asked me about the house. I thought about it all the way home.
    Therapist: What did you think about it?
    Client: Just how clever it was. I'd never have come to that by myself.
    Therapist: And what did you come to?
    Client: Well, that the house is, you know. That it has to do with me.
    Therapist: In what way?
    Client: Oh, you explained it so well. I couldn't repeat it.
    Therapist: I'd be interested in how you would say it, even if it's clumsy.
    Client: I'm hopeless at that. You have a way of putting things.
    Therapist: I notice that I often end up with the compliment, and I don't find out how you are.
    Client: I'm very well! Really. I look forward to Thursdays from Friday on.
    Therapist: I believe you. And on the days in between?
    Client: They pass. I'm busy, the choir, my sister, I've repainted the hall. Green. You'd like it.
    Therapist: Two weeks ago you said in passing that the evenings are long.
    Client: Did I? Everybody's evenings are long.
    Therapist: What do you do with a long one?
    Client: I tidy up. I think, what would my therapist say, and then I laugh and go to bed.
    Therapist: And what would I say?
    Client: Something kind.
    Therapist: Would I ever say something that you didn't like?
    Client: You? No. I can't imagine it.
    Therapist: I'd guess that I've already said one or two things that didn't fit.
    Client: Not one. You're far too modest.
    Therapist (4 s): Suppose there were something here that annoyed you. What would you do with it?
    Client: I'd forget about it. I'm lucky like that, I forget things at once. My husband used to go on for days, and
      I'd say, let it go, look at the garden.
    Therapist: You haven't spoken about him for some time.
    Client: There's nothing to say. He left, the garden's mine. I've put in bulbs.
    Therapist: I felt something just now when you said that he left.
    Client: You're so sensitive, that's what I mean. I must tell you what the choir's doing next.
    Therapist: I'd like to hear it, and I'd also like to stay with him for a minute, if that's possible.
    Client: Of course, whatever you like. What would you like to know?
    Therapist: How it was, the day he left.
    Client (5 s): It was a Sunday. I'd made soup. So we had soup. And then I rang my sister and we had such a laugh
      about the suitcase, because it was hers.
    Therapist: And when you'd put down the phone?
    Client: I watered the plants, I expect. You see, I've really got nothing for you there. Is our time up? It always
      goes so quickly.
    Therapist: We've got a quarter of an hour.
    Client: How wonderful. Then I can tell you about the choir after all.
  `),
  note: {
    subjective:
      'Very content with the sessions and with me. Busy days (choir, sister, decorating). On her husband\'s leaving: "We had soup." Long evenings, which she waves aside.',
    objective:
      'Cheerful, quick, many compliments; turned to other topics four times when I asked about the separation.',
    assessment:
      'She is satisfied and I feel kept at a distance; we seem to mean different things by working together. I find it hard to say so without seeming ungrateful.',
    plan: 'Supervision: how to speak about the compliments without shaming her.',
  },
};
