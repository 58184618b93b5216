import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** A warm, practical hour before the two missed sessions: Amara lets herself be helped a little. */
export const c0158Session5: WrittenDialogue = {
  client: 'C-0158',
  session: 5,
  beginsAt: '00:30',
  turns: dialogue(`
    Therapist: You look as though you've run.
    Client: I have. The little one wouldn't put her shoes on. She wanted the other shoes. There are no other shoes.
    Therapist: Take a moment. There's water.
    Client: Thank you. It's the only hour in the week where I sit down and nobody wants anything.
    Therapist: Then let's begin by sitting down.
    Client (6 s): That's nice.
    Therapist: What does it feel like, just now?
    Client: Heavy. But a good heavy, like after swimming. At home it's a bad heavy. I sit on the edge of the bath and
      I can't think what comes next.
    Therapist: On the edge of the bath. Is that a place where you often sit?
    Client: It's the only door that locks.
    Therapist: So you've got a door that locks, and this one.
    Client: This one's better. It's got a plant.
    Therapist: How were the mornings this week?
    Client: Two were all right. I did what we said, I put out the clothes the night before and I ate something before
      I woke them. On those two days I wasn't shouting by eight o'clock.
    Therapist: Two mornings without shouting. How did you notice the difference?
    Client: My son sang. He sings when I'm not cross. I hadn't heard it for so long that I went to look whether the
      radio was on.
    Therapist: What was it like to hear him?
    Client (5 s): I wanted to cry, and I thought, don't, or he'll stop.
    Therapist: You can here.
    Client: I know. I might. But tell me about the other mornings first, I mean, ask me about them.
    Therapist: What happened on the other mornings?
    Client: I hadn't slept. And then I think, what's the use, you can't keep it up. You do it for two days and then
      you're yourself again.
    Therapist: Which of the two is yourself?
    Client: Oh, that's not fair. The one on the bath, I would've said.
    Therapist: And your son, which one would he say?
    Client (7 s): He'd say I'm the one who does the voices when I read to him.
    Therapist: When did you last do the voices?
    Client: Sunday. I was a very grumpy camel.
    Therapist: Shall we put the camel into this week's plan, somewhere small?
    Client: Not every night.
    Therapist: No. How often would be a kindness and not a duty?
    Client: Twice. And if I miss one, I miss one.
    Therapist: And if you miss one, you miss one. I'll write that down as well.
  `),
  note: {
    subjective:
      'Two calm mornings after preparing the evening before; heard her son sing. On the other days little sleep and "what\'s the use". Sits on the edge of the bath, "the only door that locks".',
    objective: 'Arrived out of breath, settled quickly, moved when speaking of her son.',
    assessment: 'Low mood with exhaustion; first small gains. Open and at ease in the hour.',
    plan: 'Reading with voices twice this week, expressly allowed to miss one. Clothes the evening before.',
  },
};
