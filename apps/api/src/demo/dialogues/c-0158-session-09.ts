import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Return after two no-shows: Amara comes ashamed, is met with the attendance policy, and apologises for the whole hour. */
export const c0158Session9: WrittenDialogue = {
  client: 'C-0158',
  session: 9,
  beginsAt: '00:40',
  turns: dialogue(`
    Therapist: It's good that you could make it today.
    Client: I'm so sorry. I'm really sorry about the two weeks.
    Therapist: I tried to reach you on both days.
    Client: I saw. I saw the number and I couldn't pick up.
    Therapist: I need to say something about that first, because the clinic asks us to. After two missed sessions
      without a call we have to talk about whether the place can be kept.
    Client (5 s): Yes. Of course.
    Therapist: I'm not saying that you'll lose it. It's only that there's a waiting list, and I have to have raised
      it.
    Client: No, I understand. Other people need it.
    Therapist: So what would help you to call next time?
    Client (4 s): I'll call. I'll put it in my phone.
    Therapist: Would it help if we moved the hour to another day?
    Client: No. This is fine. I'll manage it.
    Therapist: I want to be sure that it's realistic for you, with the children.
    Client (6 s): I'll make it realistic. I'm sorry.
    Therapist: You don't have to be sorry. I just want to find out what went wrong.
    Client: It was just a bad patch. I wasn't organised.
    Therapist: What happened on the first of the two days?
    Client (8 s): I didn't get up.
    Therapist: You didn't get up. And the children?
    Client: My neighbour took them. I told her it was a virus.
    Therapist: And the week after?
    Client (5 s): Then it was too late to explain.
    Therapist: Too late to explain to me?
    Client: I don't know. It's stupid. I should've just rung.
    Therapist: Well, you're here now. How have the mornings been, did you keep up with the clothes the night before?
    Client (7 s): Not really. I told you I can't keep things up.
    Therapist: It's normal to slip. We could start again with one morning.
    Client: Okay.
    Therapist: Which one?
    Client: Whichever. Monday.
    Therapist: And the reading, the camel?
    Client (9 s): No. No camel.
    Therapist: All right. So Monday, the clothes. And you'll ring if you can't come.
    Client: I will. I promise.
    Therapist: Is there anything else about the two weeks that I ought to know?
    Client (10 s): No. It won't happen again.
    Therapist: Then let's leave it there. I'm glad you came back.
    Client (3 s): Thank you for keeping the place.
  `),
  note: {
    subjective:
      'Back after two sessions missed without a call. Saw the calls and could not pick up; "I didn\'t get up". Apologised repeatedly. Preparing the mornings has lapsed.',
    objective: 'Low voice, looked down, agreed to everything quickly.',
    assessment:
      'I opened with the attendance policy and I think that she heard little else after it. Shame about the missed weeks stands between us and has not been talked about.',
    plan: 'One prepared morning (Monday). Next week first ask what the two weeks were like for her, before any planning. Check mood.',
  },
};
