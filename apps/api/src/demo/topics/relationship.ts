import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const relationship: Topic = {
  concern: 'relationship',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: What was the quarrel about, on the surface?
        Client: The dishwasher. It's always the dishwasher. Whether the knives point up or down.
        Therapist: And under the dishwasher?
        Client: That I say something and there's no reaction. Just this face. And I say it again, louder. And then I'm
          the loud one.
        Therapist: What do you see in the face?
        Client: Nothing. That's what drives me up the wall. I'd rather be shouted at. With a face like that I could be
          the radio.
        Therapist: So you turn up the volume, to find out whether anybody's in.
        Client (5 s): Yes. And then the door goes, and the car. And I've got my answer.
        Therapist: And then you're alone with the knives.
        Client: I turned them all round, actually. All of them pointing up. It's very childish.
        Therapist: Who were you turning them round for?
        Client: For when they'd come back. So that there'd be something to say.
      `),
      note: {
        subjective:
          'Quarrel about the dishwasher; raises the voice when there is no reaction, partner then leaves the house.',
        objective: 'Spoke fast, became quieter when describing being alone afterwards.',
        assessment: 'Pursuing in order to reach the other, who withdraws. Fear of not being noticed under the anger.',
        plan: 'Notice the moment before the voice goes up, and what is wished for in that moment.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: Did you find the moment before the voice goes up?
        Client: I found it on Saturday. It's very short. It's like missing a step on the stairs.
        Therapist: Missing a step. And what would you have wanted, right there?
        Client: A hand. I mean it, I'd have wanted a hand. Not even to talk.
        Therapist: Could you have said that?
        Client: God, no. I said, are you even listening to me?
        Therapist: That's quite far from a hand.
        Client: About as far as you can get. But on Sunday, I thought of you and I tried it. I said, when you don't
          answer I feel as if I'd fallen down the stairs.
        Therapist: What happened?
        Client (6 s): There was the face. And then the face said, I don't answer because I think that whatever I say
          will be wrong.
        Therapist: Somebody was in.
        Client: All the time. Standing behind the door and afraid of me. I'd never have guessed that.
      `),
      note: {
        subjective:
          'Found the moment before the anger ("like missing a step"). Told the partner so, and learnt that the silence is fear of saying the wrong thing.',
        objective: 'Moved and thoughtful.',
        assessment: 'A first different turn in the usual quarrel. Understands the silence in a new way.',
        plan: 'Repeat when a small occasion offers itself; no large talks planned.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: How's the dishwasher?
        Client: Mixed. Some up, some down. We've stopped looking.
        Therapist: And the car?
        Client: Once, in the last month. But with a message from the car park. It said, I'm only going round the
          block, I'll be back in twenty minutes.
        Therapist: Round the block, with a time.
        Client: And it was nineteen. I'd made tea. I didn't say anything about it being nineteen.
        Therapist: You kept that to yourself.
        Client: It was hard. But we sat there. And there was this moment again, on the stairs, when neither of us said
          anything, and I just put my hand on the table.
        Therapist: You put the hand there yourself.
        Client: With the palm up. Like a beggar.
        Therapist: And?
        Client (4 s): There was a biscuit put into it. And then a hand.
      `),
      note: {
        subjective:
          'Quarrels rarer; partner left the house once and announced when they would be back. Reached out without words, and was met.',
        objective: 'Light, affectionate in tone.',
        assessment: 'Both sides of the old pattern are changing. Can ask for closeness without raising the voice.',
        plan: 'Consider spacing the sessions. Look at what belongs to earlier relationships.',
      },
    },
  },
  reports: {
    early: [
      'Three days without speaking after a remark about money.',
      'Slept on the sofa twice, by own choice.',
      'Read old messages for an hour and compared.',
    ],
    middle: [
      'A quarrel broken off half-way, by both.',
      'Spent an evening together without the telephone.',
      'Said no to a visit by the in-laws and was surprised that it was accepted.',
      'Noticed the same feeling with a colleague.',
    ],
    late: [
      'Weekend away together, one bad hour, talked about on the way home.',
      'Asked for help with a letter instead of waiting to be offered it.',
      'Less on guard when a message is not answered at once.',
    ],
  },
  work: [
    'Slowed down the last quarrel and looked for the moment before the first loud word.',
    'Spoke to an empty chair and changed places.',
    'Talked about how closeness was shown at home, in childhood.',
    'Put the wish behind the reproach into one sentence.',
  ],
  plans: [
    'Say one wish without a reproach in it.',
    'Agree on a time when the subject of money may be raised.',
    'Notice the step before the voice goes up.',
    'One evening for oneself.',
  ],
};
