import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const panic: Topic = {
  concern: 'panic',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: Can you take me through it slowly, as if it were on film, from the platform on?
        Client: I was on the platform. There was a delay, nine minutes. And I thought, nine minutes is all right. And
          then I thought, why am I thinking about whether it's all right?
        Therapist: And in the body, at that moment?
        Client: A sort of flutter, here. Like a bird in a chimney. And then I check if it's still there, and of course
          it is.
        Therapist: You check, and of course it's there. What comes next?
        Client: Hands. My hands go cold and they don't feel like mine. And then I have to get out, and it's outdoors
          already, that's what's so mad. Out of where?
        Therapist: Out of where. Where did you go?
        Client: Up the stairs, as far as the bench by the ticket machine. I sat there for half an hour. I told work
          there was a signal failure.
        Therapist: And the bird?
        Client (4 s): Gone after ten minutes. But then I was waiting for it.
        Therapist: What did you think might happen if you'd stayed on the platform?
        Client: That I'd fall over. That I'd be that person everybody's standing round. It's never happened. I know
          it's never happened.
      `),
      note: {
        subjective:
          'Attack on the station platform: flutter in the chest, cold hands, had to leave. Fear of collapsing in public, which has never happened. Told work there had been a signal failure.',
        objective: 'Described the sequence exactly; hand on the chest while telling it.',
        assessment: 'Panic attacks with checking of the body and escape. Safety behaviour: leaving, excuses.',
        plan: 'Draw the circle of sensation, thought and checking together next time. Note time of onset and end.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: Shall we look at the stairs? You were going to run up them here, with me.
        Client: I've been dreading it since breakfast. I wore the shoes, though.
        Therapist: You wore the shoes. We can also leave it for today.
        Client: No. If I leave it, then I dread it for another week. Let's do it.
        Therapist: Before we go, what do you expect?
        Client: That my heart'll go like mad and it won't stop. That the bird gets in.
        Therapist: Okay. So we've just come back, that was three floors. What's it doing now?
        Client: It's hammering. God. It's exactly the same. It's exactly the same as on the platform.
        Therapist: Exactly the same. And what would you like to do?
        Client: Sit down and hold the wrist. I'm not doing it, though. I'm looking at your plant.
        Therapist: What's happening while you look at the plant?
        Client (11 s): It's getting slower. It's getting slower and I haven't done anything. Well. That's annoying,
          all those benches.
      `),
      note: {
        subjective:
          'Had dreaded the planned exercise but wanted to do it. Recognised the sensations after the stairs as "exactly the same" as in an attack.',
        objective: 'Ran three floors with me; heart rate came down without sitting or checking the pulse.',
        assessment: 'Important corrective experience; the sensation rose and fell by itself.',
        plan: 'Stairs once a day on their own, without the bench afterwards. Next step: platform in the quiet hour.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: So you took the train.
        Client: I took the train. At ten past eight, like a normal person, with somebody's rucksack in my face.
        Therapist: And the bird?
        Client: It came at the second stop. I said hello to it. Not out loud.
        Therapist: You said hello.
        Client: And then a woman asked me if I'd hold her pram while she took off her coat, and I held the pram, and
          when I thought of it again we were nearly there.
        Therapist: What went through your mind when you noticed that you'd not thought of it?
        Client: I was a bit proud and a bit insulted. I've given that bird two years of my life and it's beaten by a
          pram.
        Therapist: Is there still a place that you'd go a long way round to avoid?
        Client: The cinema. In the middle of a row. I'm not sure that counts, I don't even like the cinema.
        Therapist: You could find out whether you don't like it, or whether it's the row.
        Client: I was afraid that you'd say that. All right. An aisle seat first.
      `),
      note: {
        subjective:
          'Took the rush-hour train to work; sensations came at the second stop and passed while helping somebody with a pram. Still avoids the cinema.',
        objective: 'Told it with pleasure, laughed at themselves.',
        assessment: 'Attacks no longer steer the day. One avoidance left, with an own plan for it.',
        plan: 'Cinema, aisle seat first. Begin to talk about what to do should it come back.',
      },
    },
  },
  reports: {
    early: [
      'Two attacks, both on the way to work; left the bus once.',
      'Carries a bottle of water everywhere and turned back when it was forgotten.',
      'Slept badly before an appointment in town.',
    ],
    middle: [
      'One attack, shorter than usual, stayed where it happened.',
      'Did the agreed exercise on four days; the first was the worst.',
      'Noticed checking the pulse and stopped half-way.',
      'Went to the supermarket at a busy time.',
    ],
    late: [
      'No attack; two moments of flutter that passed.',
      'Travelled without the bottle of water.',
      'Told a colleague about the attacks for the first time.',
    ],
  },
  work: [
    'Went through the last attack step by step and marked where checking had fed it.',
    'Practised bringing on the sensations here and waiting without doing anything.',
    'Ordered the avoided places by how difficult they are.',
    'Talked about what it would mean to be seen unwell by others.',
  ],
  plans: [
    'One planned journey, without leaving early.',
    'Bring on the sensation once a day and wait.',
    'Leave the bottle of water at home on one day.',
    'Note onset and end of each attack.',
  ],
};
