import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Repair of the rupture of session 7: the intern names the quiet, owns a part in it, and Nadia says what she had kept. */
export const c0147Session9: WrittenDialogue = {
  client: 'C-0147',
  session: 9,
  beginsAt: '29:20',
  turns: dialogue(`
    Therapist: Before we go on, may I come back to something? Two weeks ago you told me about your mother, and I went
      straight to the sheet.
    Client (4 s): You did, a bit.
    Therapist: I've been thinking about it since. You gave me short answers after that and you left early. At the time
      I told myself you were tired.
    Client: I was tired.
    Therapist: I believe that. I also noticed you've gone a little quiet with me since then. Did something I said land
      badly?
    Client (6 s): I don't want to make it into a thing. You were doing your job.
    Therapist: It doesn't have to be a big thing. It can be a small one and still be worth saying.
    Client (5 s): It was the nought to a hundred.
    Therapist: When I asked how strongly you believed it.
    Client: The hospital rang. And I thought she was dead, and you wanted a number.
    Therapist: Yes. I did.
    Client: And I gave you one. That's what I hated. I sat there and gave you one.
    Therapist: You nodded.
    Client: I nodded. I said I was good at it.
    Therapist: You did tell me, and I'd promised to look out for it. My part in that afternoon was that I held on to
      the exercise because I didn't know what to say about your mother.
    Client (3 s): Really?
    Therapist: Really. It was easier to have a column.
    Client: I'm glad you asked. I wasn't sure I could say that.
    Therapist: What made you unsure?
    Client: I thought you'd be hurt. Or you'd explain it to me very kindly and then I'd have been hurt.
    Therapist: So you'd have had to look after me, or put up with me.
    Client: That's pretty much the choice at home as well. You look after her or you put up with her.
    Therapist: And how is it to talk about this with me now?
    Client: Strange. My heart's going. But good strange. I thought it would be over by now.
    Therapist: What would be over?
    Client: This. You being friendly.
    Therapist: I'm still here, and I still like working with you.
    Client: Okay. Good.
    Therapist: Would you tell me about the bed? You said she looked very small in it.
    Client (7 s): She had her hair flat. She never has it flat, she does it every morning, even on holiday. And the
      nurse called her by her first name and she let her.
    Therapist: She let her.
    Client: She's never let anybody do anything. I stood there and I thought, there's nobody left to put dots.
    Therapist: And what was that like?
    Client (8 s): I cried on the bus. I've not told anybody that.
    Therapist: Thank you for telling me.
    Client: I don't need a sheet for that, do I?
    Therapist: No. No sheet for that.
    Client: Good. Because I'd have done it.
    Therapist: I know. So let's agree that if you catch yourself nodding, you may lift one finger, and I stop.
    Client: One finger. That I can do.
  `),
  note: {
    subjective:
      "Said that being asked for a percentage when she spoke of the call from the hospital had hurt, and that she had complied rather than say so [8-12]. “I'm glad you asked. I wasn't sure I could say that.” [18] Cried on the bus after seeing her mother without her hair done [30-34].",
    objective:
      'Hesitant at first [2-6], then warm and direct [24-28]; tearful when describing her mother in bed [30-34].',
    assessment:
      'I raised the quiet of the last weeks and said what my part was, that I held on to the exercise [5-15]. She linked deferring here with deferring at home [20-22]. Contact is clearly back [26-28].',
    plan: 'Sign agreed: she lifts a finger when she notices that she is only nodding [39-40]. No record for matters of grief [36-37]. Continue with work situations when she wishes.',
  },
};
