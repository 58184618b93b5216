import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Rupture in a long treatment: the hour was moved at short notice in the week of an anniversary, and Ruth says so sideways. */
export const c0166Session11: WrittenDialogue = {
  client: 'C-0166',
  session: 11,
  beginsAt: '01:30',
  turns: dialogue(`
    Therapist: Thank you for being so flexible about moving the hour.
    Client: That's all right. You had your conference.
    Therapist: How have you been?
    Client: Oh, the usual. I had the boiler man.
    Therapist: The boiler man.
    Client: He comes every year. He always says the same thing, that it'll last another year.
    Therapist: Is there something in that for you, that it'll last another year?
    Client (5 s): It's a boiler.
    Therapist: Okay. What would you like to use today for?
    Client (6 s): I haven't got anything special.
    Therapist: Last time you spoke a good deal about David.
    Client: I did.
    Therapist: You were going to look through the box of letters.
    Client: I didn't get round to it.
    Therapist: What made it difficult?
    Client (4 s): It wasn't the week for it.
    Therapist: In what way wasn't it?
    Client: I thought you might have had it in your papers.
    Therapist (6 s): I'm not sure what you mean.
    Client: It doesn't matter.
    Therapist: I think it does. What should I have had in my papers?
    Client (8 s): Last week, on the day that we would have met. It was four years.
    Therapist: Since David died.
    Client: I'd told you the date. I told you in the very first hour, and you wrote it down, I saw you do it. And then
      I had a message that the hour was moved.
    Therapist: I didn't connect the two. I'm sorry, that must have been hard.
    Client: You couldn't know.
    Therapist: You're saying that I could.
    Client (5 s): You've got a lot of people to think of. I know what it's like, I was a ward sister for thirty years.
      One can't remember everybody's dates.
    Therapist: So what did you do that day?
    Client: I went to the cemetery. I'd planned to come here afterwards, that was the idea of it. So I went home.
    Therapist: By yourself.
    Client: There was the boiler man.
    Therapist: I wonder if you felt left alone by me on that day.
    Client: I wouldn't put it like that. It's only an appointment.
    Therapist: It was more than an appointment.
    Client (6 s): One gets used to having somebody to tell things to. That's not always a good thing.
    Therapist: Why not a good thing?
    Client (9 s): Because then it's that day, and there's nobody. Could you open the window a little? It's close in
      here.
    Therapist: Of course.
    Client: Thank you. I should tell you about my niece, she's got the job.
  `),
  note: {
    subjective:
      "The session had been moved by me at short notice; the missed day was the fourth anniversary of her husband's death, of which she had told me in the first hour. Went to the cemetery and then home alone.",
    objective: 'Composed, turned to household matters and her niece; excused me several times.',
    assessment:
      'I had overlooked the date. My apology came quickly and she looked after me instead of saying that she was hurt. The hurt is not dealt with.',
    plan: 'Do not let it rest: ask again, with more time, what that day was like. Note important dates on the first page.',
  },
};
