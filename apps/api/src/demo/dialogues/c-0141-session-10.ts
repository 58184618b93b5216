import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** The rupture that ends a treatment, last hour: Marcus has already left; he does not come again. */
export const c0141Session10: WrittenDialogue = {
  client: 'C-0141',
  session: 10,
  beginsAt: '02:15',
  turns: dialogue(`
    Therapist: I've been thinking about last week. I'd like to start with the aims, in your own words this time.
    Client (6 s): Sure.
    Therapist: If this were worth your while, what would be different in three months?
    Client (9 s): I don't know. Less hassle.
    Therapist: Less hassle at home, at work?
    Client: Both.
    Therapist: Could you give me an example of a day with less hassle?
    Client (7 s): A day when nobody's on at me.
    Therapist: And what would you be doing on that day?
    Client: Nothing. Fishing.
    Therapist: When were you last fishing?
    Client (4 s): Ages ago.
    Therapist: What would it take to go again?
    Client: A licence.
    Therapist: And apart from the licence?
    Client (8 s): Dunno.
    Therapist: You were quite angry with me last week. I could understand that.
    Client: It's fine. I was in a mood.
    Therapist: I don't think it was only a mood. You asked me what we're doing here.
    Client: And you told me. It takes time.
    Therapist: Was that an answer for you?
    Client (6 s): It was an answer.
    Therapist: You said I make things nice. Am I doing that now?
    Client: No. You're all right. It's your job.
    Therapist: And Tuesday, at work? I'd still like to hear about it, if you want to tell me.
    Client (5 s): It's sorted. They moved him to another shift.
    Therapist: That must be a relief.
    Client: Yeah.
    Therapist: I have a feeling that you're here because you said you would be.
    Client (7 s): My wife drove me.
    Therapist: She's waiting outside?
    Client: In the car.
    Therapist: What would you do today if she weren't?
    Client (10 s): Go home, probably.
    Therapist: Would you want to talk about stopping? We could do that here too, and do it properly.
    Client: No, no. Let's leave it as it is. Next week's fine.
    Therapist: Okay. And the aims, shall we keep "less hassle" for now?
    Client: Put down what you like.
    Therapist: Then I'd like to hear more about what the hassle looks like.
    Client (5 s): Yeah. If you want.
  `),
  note: {
    subjective:
      'Named "less hassle" as an aim. Says that last week was "a mood" and that the matter at work is sorted. His wife drove him and was waiting in the car.',
    objective: 'Minimal answers, looked at the door; declined to talk about stopping.',
    assessment:
      'I asked about last week and about stopping, but he had already withdrawn. Considerable risk that he does not return.',
    plan: 'Next session as arranged. Talk to supervisor before then; ring if he does not come.',
  },
};
