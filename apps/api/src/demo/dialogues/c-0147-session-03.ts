import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** Collaboration before anything goes wrong: Nadia talks freely, disagrees once, and is heard. */
export const c0147Session3: WrittenDialogue = {
  client: 'C-0147',
  session: 3,
  beginsAt: '06:10',
  turns: dialogue(`
    Therapist: You said on the way in that something happened with the rota.
    Client: Yes. So, I do the scheduling for the depot, I told you that. And on Tuesday I put two drivers on the same
      van. Nobody noticed. I noticed, at eleven at night, in bed.
    Therapist: At eleven at night. What did you do?
    Client: I got up and logged in. I fixed it in about four minutes and then I went through the whole week, line by
      line, until half past one.
    Therapist: Four minutes for the mistake, and two and a half hours for something else.
    Client: When you put it like that. Yes. For something else.
    Therapist: What was the something else for?
    Client: To be able to sleep. And then of course I didn't sleep, because I'd been staring at a screen.
    Therapist: So the checking is meant to bring you peace, and it sends you the bill.
    Client: That's funny. My sister says I'm a smoke alarm that goes off for toast.
    Therapist: I like your sister. What happens in you when the alarm goes off? Take Tuesday, the moment you
      remembered the van.
    Client: It's like dropping in a lift. My stomach goes. And then very fast there's a film of it: the drivers
      standing there in the yard, my manager asking who did this, and everybody turning round.
    Therapist: Everybody turning round to look at you.
    Client: Yes. And I'm just standing there. I never say anything in the film.
    Therapist: You never say anything. Is that how it goes when something does go wrong?
    Client: No. That's the stupid part. In March I did send a van to the wrong town and I rang the customer myself,
      and they were perfectly nice about it.
    Therapist: I don't think it's stupid. It sounds as if the film has been edited by somebody who wasn't there in
      March.
    Client: Ha. Yes. Somebody with a grudge.
    Therapist: I was thinking we might write the film down once, as it runs, and next to it what happened in March.
      Would that be of any use, or does it feel like school?
    Client: A bit like school. But I'd rather do that than the breathing. I know you suggested the breathing last
      time, and I did try it, but it makes me feel more watched.
    Therapist: That's good to know. Then let's leave the breathing.
    Client: You're not offended?
    Therapist: No. I'd much sooner hear it than have you do something at home that makes you feel watched.
    Client: Okay. I half expected you to explain to me why it works.
    Therapist: I could have done that. What would you have done then?
    Client: Nodded. And not done it. I'm very good at nodding.
    Therapist: Then I'll keep an eye out for nodding, and you can tell me if I miss it.
    Client: All right. Deal.
    Therapist: So, the film. Where does it start?
    Client: In the yard, always in the yard. It's raining. I don't know why it has to rain.
    Therapist: Let's put the rain in as well. Left-hand side, the film; right-hand side, March.
    Client: In March the sun was out, actually. I'd forgotten that.
    Therapist: Write that down too.
    Client: This one I might do at home. Just once a day, though, not every time.
    Therapist: Once a day is plenty.
  `),
  note: {
    subjective:
      'Reports checking the depot rota from 23:00 to 01:30 on Tuesday after remembering a double booking; describes a recurring image of being looked at in the yard and saying nothing. Found the breathing exercise unhelpful ("more watched").',
    objective: 'Lively, some humour, spoke at length. Said openly that she did not want the breathing exercise.',
    assessment:
      'Checking as a way to switch off a feared image. Able to disagree with a suggestion and to name her habit of nodding along; we agreed that I would watch for it.',
    plan: 'Two-column record (the film / what happened in March) once a day. Breathing exercise dropped.',
  },
};
