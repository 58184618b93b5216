import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** The rupture that ends a treatment, first hour: Marcus asks what all this is for, and gets reassurance. */
export const c0141Session9: WrittenDialogue = {
  client: 'C-0141',
  session: 9,
  beginsAt: '14:00',
  turns: dialogue(`
    Client: Can I ask you something? What are we doing here?
    Therapist: What do you mean?
    Client: I mean I've been coming for nine weeks. And I go home and my wife asks how it was and I say, we talked.
    Therapist: And what would you like to be able to tell her?
    Client: See, that's what I mean. I ask you and you ask me.
    Therapist: I'd like to understand what's behind the question.
    Client: There's nothing behind it. It's a question. Nine weeks, and nothing's any different.
    Therapist: I've seen some things change. You sleep better than at the beginning, and you told me you didn't shout
      at the match.
    Client: I didn't go to the match.
    Therapist: I thought you'd said that you'd walked away from it.
    Client: I said I didn't go. You've mixed that up with something.
    Therapist: I'm sorry. But even so, not going can be a way of taking care of it.
    Client (5 s): You're doing it again.
    Therapist: What am I doing?
    Client: Making it nice. Somebody at work nearly got my fist last Tuesday and you're telling me that I sleep well.
    Therapist: You hadn't told me about Tuesday.
    Client: I'm telling you now.
    Therapist: Okay. What happened on Tuesday?
    Client (4 s): No. Forget it.
    Therapist: I'd really like to hear it.
    Client: No, because then you'll say it's good that I didn't hit him.
    Therapist: Well, it is good that you didn't.
    Client (6 s): There you go.
    Therapist: It sounds as though nothing I say is right at the moment.
    Client: That's not my fault, is it?
    Therapist: I didn't say it was. These things take time, and in the middle of it, it often feels as if nothing's
      moving. That's quite common.
    Client: Common. Great.
    Therapist: I mean that it isn't a sign that it's failing.
    Client (7 s): What's the point of coming if it isn't a sign of anything?
    Therapist: I believe that we're on a good way. I'd ask you to give it some more time.
    Client: How much more?
    Therapist: It's hard to put a number on it.
    Client: Course it is.
    Therapist: Would it help to look at the aims that we wrote down at the start?
    Client: My wife wrote those. I just said yes.
    Therapist: Then perhaps we could write them new, for next week.
    Client (8 s): If you say so.
  `),
  note: {
    subjective:
      'Asked what the nine weeks had been for; "nothing\'s any different". Mentioned an incident at work on Tuesday but would not tell it. Said that the aims written at the start had been his wife\'s.',
    objective: 'Irritated, then flat. Corrected me: he had not gone to the match at all.',
    assessment:
      'Strong dissatisfaction. I reassured him when he wanted an answer, and mixed up what he had told me. The aims were never his own.',
    plan: 'Write new aims with him next week. Ask about Tuesday if he lets me.',
  },
};
