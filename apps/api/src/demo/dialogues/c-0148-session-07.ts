import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Confrontation about the way of working: Omar wants to sleep and has been told for six weeks to make room for being awake. */
export const c0148Session7: WrittenDialogue = {
  client: 'C-0148',
  session: 7,
  beginsAt: '09:40',
  turns: dialogue(`
    Therapist: How was it this week, with letting the wakefulness be there?
    Client: It was there all right. I let it.
    Therapist: And what did you notice?
    Client: I noticed that it was half past three. Then I noticed that it was a quarter to five.
    Therapist: You sound annoyed.
    Client: I'm tired. On Friday I gave the same man the wrong ticket twice. He asked if I was new.
    Therapist: That must have been uncomfortable. When the thought comes that you've got to sleep, can you look at it as
      a thought, for a moment?
    Client (5 s): No.
    Therapist: What gets in the way?
    Client: You do. I come here and say that I can't sleep, and for six weeks you've been telling me to make friends with
      it.
    Therapist: I don't think I said friends.
    Client: You said, make room for it. I've got two rooms. There are four of us in them.
    Therapist (4 s): I mean it in another sense, that the struggle takes even more strength than the night does.
    Client: I know in which sense. And the more I want to sleep, the less I get it. You see, I could do your part as well.
    Therapist: It may be that this is just the point at which the mind says, it doesn't work.
    Client (6 s): It isn't my mind that's saying it. I'm saying it.
    Therapist: Okay.
    Client: Have you ever lain awake? I don't mean once. I mean for a year.
    Therapist: I wonder what it would mean to you if I had.
    Client (7 s): It'd mean that you weren't reading it to me out of a book.
    Therapist: I can see that you're angry with me.
    Client: Yes. I am. Write that down.
  `),
  note: {
    subjective:
      'Awake from half past three on most nights. Very angry: for six weeks I have told him to "make friends with it"; he has two rooms and there are four of them.',
    objective:
      'Raised his voice, and stayed. Asked whether I had ever lain awake for a year; I turned the question back.',
    assessment:
      'I explained the method to somebody who was telling me that it does not help, and each explanation made it worse.',
    plan: 'Begin with his anger. No exercise. Answer the question.',
  },
};
