import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Rupture after an interpretation that comes too early: Tomasz hears a verdict in it and closes the door politely. */
export const c0133Session6: WrittenDialogue = {
  client: 'C-0133',
  session: 6,
  beginsAt: '12:05',
  turns: dialogue(`
    Client: Sorry again about the time. There was nothing moving on the bridge.
    Therapist: It's the third time that we start a little late.
    Client: Is it? I hadn't counted. It's twenty minutes at that hour or it's fifty, you can't know.
    Therapist: I was wondering whether there might be something else in it than the bridge.
    Client: Such as?
    Therapist: Last week we'd got to your father, just at the end. And I wondered if a part of you would rather not be
      here today.
    Client (6 s): I don't think so. I was in the car.
    Therapist: I know you were. I mean that sometimes being late can be a way of keeping a distance from what's
      difficult.
    Client (5 s): I see.
    Therapist: What happens in you when I say that?
    Client: I feel I've been caught at something.
    Therapist: Caught?
    Client: As though you'd been keeping a list. I drive an hour to come here, you know, there and back.
    Therapist: I hear that it sounds like a reproach to you. Perhaps that's familiar too, that somebody keeps a list.
    Client (7 s): So now that's my father as well.
    Therapist: I don't know. Is it?
    Client: You seem to have an answer for it either way. If I agree, it's that, and if I don't agree, it's that too.
    Therapist: It's important to you not to be pinned down.
    Client (8 s): I think anybody would find it important.
    Therapist: You're angry with me.
    Client: No. I'm not an angry person.
    Therapist: You sound a little angry.
    Client (9 s): I'm fine. Shall we talk about something else?
    Therapist: We can. I only wonder what it would be like to stay with it for a moment.
    Client: I'd rather not, if it's all the same.
    Therapist: Okay. What would you like to talk about?
    Client (10 s): I don't mind.
    Therapist: You'd mentioned your brother's wedding.
    Client: It's next year. They've booked a hall. There'll be a band.
    Therapist: How do you feel about going?
    Client: Fine. It's a wedding.
    Therapist: Will your father be there?
    Client (6 s): He will. He's paying for it.
    Therapist: And how is that for you?
    Client: It's generous of him.
    Therapist: You've become more careful with your words in the last few minutes.
    Client (5 s): I'm trying to say things that are just what they are.
    Therapist: And I keep making something of them.
    Client: That's what you're trained to do, I imagine.
    Therapist: I'd like to come back to this, today or next week.
    Client: All right. I'll leave home earlier. In case of the bridge.
  `),
  note: {
    subjective:
      'Arrived twelve minutes late (traffic). Rejected my suggestion that lateness has to do with last week\'s talk about his father: "I feel I\'ve been caught at something."',
    objective: 'Became formal and brief after the interpretation; said that he was not angry; changed the subject.',
    assessment:
      'Distance after my comment on the lateness. I went on interpreting his objection, which left him no room to be right. Bring to supervision.',
    plan: 'Come back to this hour next week and ask how he experienced it before saying anything about it myself.',
  },
};
