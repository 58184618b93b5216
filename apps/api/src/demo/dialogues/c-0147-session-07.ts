import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/**
 * First rupture, by withdrawal: Nadia brings her mother's illness, the intern stays with the record, and she goes quiet
 * without complaining. The sentence that is missed is "It's fine, we can do the sheet."
 */
export const c0147Session7: WrittenDialogue = {
  client: 'C-0147',
  session: 7,
  beginsAt: '04:30',
  turns: dialogue(`
    Therapist: So, how has the week been with the record?
    Client: I haven't really done it. My mother's in hospital since Saturday. They think it's her heart.
    Therapist: I'm sorry to hear that. Is she all right?
    Client: They're doing tests. I've been going every evening after work. She looks very small in that bed.
    Therapist: That must take up a lot of your evenings.
    Client (3 s): Yes.
    Therapist: And it makes sense that the record has been squeezed out. I wonder if we could look at what the alarm
      did during those days. Was there one situation where it went off?
    Client (4 s): I suppose. When the hospital rang.
    Therapist: Good, let's take that one. What was the first thing that went through your mind?
    Client: That she was dead.
    Therapist: Okay. So we'd write that on the left. How strongly did you believe it, from nought to a hundred?
    Client (5 s): I don't know. A hundred. It was the hospital.
    Therapist: A hundred. And on the right-hand side, what would speak against it?
    Client (6 s): That she wasn't.
    Therapist: Right. So here too the film ran ahead of what happened.
    Client (4 s): I guess.
    Therapist: Does that fit with what we saw about the yard?
    Client: Maybe.
    Therapist: You don't sound quite convinced.
    Client: No, it's fine. We can do the sheet.
    Therapist: Okay. I think it could really help to have it ready when they ring again. If you look at the middle,
      was there a dot?
    Client (5 s): Not that I noticed.
    Therapist: Was there perhaps something about having done something wrong? Not having gone earlier, for example?
    Client (7 s): I went on Saturday.
    Therapist: Sure. I only mean that guilt often hides in there.
    Client: Okay.
    Therapist: We could also think about how you look after yourself in the evenings, now that they're so full. Is
      there one evening you could keep free?
    Client: Not really.
    Therapist: Even half an hour, on the way home?
    Client: I'll see.
    Therapist: What would get in the way of it?
    Client (4 s): I don't know. The bus.
    Therapist: All right. Perhaps it's enough to have it in mind. Shall we say the record every second day, since
      there's so much going on?
    Client: If you like.
    Therapist: Is that manageable?
    Client: Yes. It's fine.
    Therapist: Good. And I hope the results are good ones.
    Client (3 s): Thanks.
    Therapist: Was there anything else you wanted to bring today?
    Client: No. I'd have to go ten minutes early, actually. Visiting is from five.
    Therapist: Of course. Shall we look at the rota until then?
    Client: If you like.
  `),
  note: {
    subjective:
      'Mother “in hospital since Saturday” [2], tests under way; visits every evening [4]. Record not kept [2]. Believed the worst when the hospital rang [8-10].',
    objective: 'Short answers and long pauses [12-26]. Left ten minutes early for visiting time [40].',
    assessment:
      'Tired and under strain [4]. We used the telephone call as an example for the record [9-15]; she followed, but I am not sure that it was of use to her today [18-20].',
    plan: 'Record every second day only [33-36]. Ask about her mother next week.',
  },
};
