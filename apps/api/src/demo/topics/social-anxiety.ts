import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const socialAnxiety: Topic = {
  concern: 'social anxiety',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: You said that the lunch table is the worst.
        Client: It's forty minutes. There are eight chairs. I come early so that I can have the one by the wall, and
          then I eat very slowly so that I've always got something in my mouth.
        Therapist: So that nobody asks you anything.
        Client: So that if they do, I've got a few seconds. I prepare sentences. I've got one about the weather and
          one about trains.
        Therapist: What does the one about trains sound like?
        Client: It goes, at least they're running again. And it only works if they've not been running.
        Therapist: That does limit it. And if you were to sit there without a sentence?
        Client (5 s): Then they'd look at me and there'd be this hole. And I'd go red, and they'd see that I'd gone
          red.
        Therapist: What would they think, if they saw it?
        Client: That there's nothing in there. In me. That they've been sitting next to nobody for two years.
        Therapist: It must be tiring, to eat like that for two years.
        Client: I'm usually hungry at three.
      `),
      note: {
        subjective:
          'Describes lunch with colleagues: early for the chair by the wall, prepared sentences, slow eating. Fears that others would see "nothing in there".',
        objective: 'Quiet voice, little eye contact, dry wit.',
        assessment: 'Fear of negative evaluation with well-rehearsed protection, at a high price.',
        plan: 'Observe once what the others actually talk about in the first five minutes.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: And, what do they talk about in the first five minutes?
        Client: Nothing! I counted. Parking, somebody's knee, parking, and a series that only one of them has seen.
        Therapist: And was there a hole at any time?
        Client: Three. They just chew. Nobody minded, they all looked at their plates and then somebody said something
          about the potatoes.
        Therapist: So there are holes, and they chew.
        Client: I'd always thought that the holes were mine.
        Therapist: What did you do with that?
        Client: On Wednesday I sat in the middle. By mistake, really, the wall was taken. And somebody asked if I was
          going away, and I said, no, I've got a new bookshelf.
        Therapist: You said that without having prepared it?
        Client: It just came out. And then I explained the bookshelf. For quite a long time, I'm afraid.
        Therapist: What did they do?
        Client: One of them wants the plans. I went red, by the way. I checked in the washroom afterwards. It wasn't
          as red as it feels.
      `),
      note: {
        subjective:
          'Observed lunch talk: trivial subjects, three silences that nobody minded ("I\'d always thought that the holes were mine"). Sat in the middle once and spoke unprepared about a bookshelf.',
        objective: 'Visibly amused, longer answers, more eye contact.',
        assessment: 'Attention shifting from self to others; first unprepared contribution.',
        plan: 'Sit away from the wall twice. Do not check the face afterwards.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: You went to the leaving party.
        Client: For two hours. I'd planned forty minutes, I'd told my flatmate when to ring me with an emergency. And
          when the phone went I said, it's fine, the emergency's off.
        Therapist: You called off your own emergency.
        Client: I was in the middle of a conversation. About bookshelves again, but still.
        Therapist: And was there anything that went the way you used to fear?
        Client: I called somebody by the wrong name. Twice. She corrected me the second time and I wanted to sink.
        Therapist: And did you?
        Client: I said, I'm so bad with names that I write them on my hand. And she laughed and wrote hers on my hand.
        Therapist: She wrote it on your hand.
        Client (3 s): It was still there on Sunday. I sort of washed around it.
        Therapist: What was it that you didn't want to wash off?
        Client: That I'd got something wrong in front of somebody, and it was the nicest part of the evening.
      `),
      note: {
        subjective:
          'Stayed two hours at a party and called off the agreed rescue call. Got a name wrong twice and turned it into a joke.',
        objective: 'Relaxed, tells stories spontaneously.',
        assessment: 'Mistakes in company have lost much of their threat. Protection given up without being asked.',
        plan: 'Invite two colleagues. Think about what is still kept hidden, if anything.',
      },
    },
  },
  reports: {
    early: [
      'Avoided the kitchen at work on three days.',
      'Rewrote a short message for an hour before sending it.',
      'Said nothing in the weekly meeting and thought about it all evening.',
    ],
    middle: [
      'Asked one question in the meeting; heart pounding, nobody remarked on it.',
      'Made a telephone call without notes.',
      'Went along for coffee, left after a quarter of an hour, was content with that.',
      'Noticed that others also hesitate before they speak.',
    ],
    late: [
      'Spoke in the meeting without preparing it.',
      'Was contradicted by a colleague and could leave it at that.',
      'Accepted an invitation on the spot.',
    ],
  },
  work: [
    'Compared what was feared with what others actually did.',
    'Tried out a conversation here, once with and once without prepared sentences.',
    'Looked at where the attention goes when the face gets warm.',
    'Talked about earlier experiences of being laughed at.',
  ],
  plans: [
    'Ask one question in company that was not prepared.',
    'Sit in another place at lunch, twice.',
    'Send messages after reading them through once.',
    'Watch for pauses that others leave.',
  ],
};
