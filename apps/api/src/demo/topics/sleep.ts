import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const sleep: Topic = {
  concern: 'sleep',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: Walk me through last night, from the time you'd have liked to be asleep.
        Client: Eleven. At eleven I put out the light. At ten past I know that it's not going to work.
        Therapist: How do you know, at ten past?
        Client: I listen for it. Whether I'm getting sleepy. And as I'm listening, I'm awake, of course, somebody's
          got to do the listening.
        Therapist: You're on guard duty.
        Client: From eleven till about three. And then I do the sums. If I fall asleep now it's four hours, if I fall
          asleep now it's three and a half.
        Therapist: What happens at the end of the sums?
        Client: At the end of the sums I get up and I look in the fridge. I don't eat anything, I look.
        Therapist: What's it like in front of the fridge, at three?
        Client (4 s): Quite nice, actually. It's cool. Nobody expects me to sleep in front of the fridge.
        Therapist: So there's one place in the flat where you're off duty.
        Client: Standing up, with the light on. Yes.
      `),
      note: {
        subjective:
          'Lights out at 23:00, watches for sleepiness, awake until about 03:00, calculates the hours that remain. Calm only in front of the refrigerator.',
        objective: 'Tired, humorous description.',
        assessment: 'Effort to sleep and watching oneself keep the wakefulness going.',
        plan: 'Sleep diary for a week. No decision about bedtimes yet.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: You went to bed at half past one, then, all week.
        Client: All week. The first two nights I nearly fell off the sofa, I was so tired, and I thought, you're a
          sadist.
        Therapist: You thought I was a sadist.
        Client: Only on Monday and Tuesday. On Wednesday I fell asleep while I was still taking off a sock. I woke up
          with one sock.
        Therapist: No guard duty on Wednesday.
        Client: There was no time. And then on Friday I lay awake again and I was furious, because I thought that I'd
          got the hang of it.
        Therapist: What did you do with Friday?
        Client: I got up, as we'd said. I sat in the kitchen with the crossword. I left the fridge shut.
        Therapist: And how long did you sit?
        Client: Till I'd got to seven down. Then I went to bed again and that's all I know.
        Therapist: Five nights out of seven. How was it during the day?
        Client: I fell asleep at my sister's, in the middle of her holiday photographs. But she took it well.
      `),
      note: {
        subjective:
          'Kept to going to bed at 01:30. Asleep quickly on five of seven nights; got up on the others as agreed. Sleepy by day.',
        objective: 'Good-humoured; told me that I had been a sadist on Monday and Tuesday.',
        assessment: 'Sleep pressure is working; effort in bed is less.',
        plan: 'Bedtime 01:15 from next week. No driving when sleepy.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: The diary's got gaps this time.
        Client: I keep forgetting to fill it in. Is that bad?
        Therapist: What do you think?
        Client: I think that I used to know every quarter of an hour of my nights, and now I've got to guess.
        Therapist: Then it's a very good sign for a diary.
        Client: There was one bad one. Sunday, before the hearing. I lay there till three.
        Therapist: And did the sums come?
        Client: They came. I got to three and a half hours, and then I thought, I've been to work on three and a half
          hours about a hundred times. It's unpleasant and then it's over.
        Therapist: And then it's over.
        Client: I didn't even get up. I just lay there, quite comfortably, and was awake. I've never done that before,
          been awake without it being somebody's fault.
        Therapist: And how was the hearing?
        Client: Postponed. I could have slept.
      `),
      note: {
        subjective:
          'Sleeps well on most nights; forgets the diary. One night awake before a hearing, without fighting it.',
        objective: 'Rested, at ease.',
        assessment: 'A bad night is no longer a catastrophe. The aim is largely reached.',
        plan: 'Give up the diary. Agree on signs at which to take it up again.',
      },
    },
  },
  reports: {
    early: [
      'Four nights with less than five hours by own account.',
      'Slept in front of the television and lay awake afterwards in bed.',
      'Irritable with the children in the mornings.',
    ],
    middle: [
      'Diary complete; two good nights in a row.',
      'Got up when awake, found it hard to leave the warm bed.',
      'A bad night after an argument, a better one after a long walk.',
      'No nap on six days.',
    ],
    late: [
      'Sleeps through on most nights.',
      'A short night before a journey, without worry about it.',
      'Has stopped looking at the clock.',
    ],
  },
  work: [
    'Went through the diary and worked out time in bed and time asleep.',
    'Talked about what goes through the mind after the light is out.',
    'Looked at the evening before the good nights.',
    'Agreed on what to do when awake for long.',
  ],
  plans: [
    'Bedtime a quarter of an hour earlier if the diary allows it.',
    'Get up when awake for more than a short while.',
    'Clock turned to the wall.',
    "Half an hour for tomorrow's list, before supper.",
  ],
};
