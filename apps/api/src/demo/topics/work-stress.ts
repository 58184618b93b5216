import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const workStress: Topic = {
  concern: 'work stress',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: You looked at your watch as you sat down.
        Client: Sorry. There's a call at five. I can do it from the car.
        Therapist: When was the last day without a call at five?
        Client: That's a trick question. There was the day of the power cut.
        Therapist: And what did you do on the day of the power cut?
        Client: I panicked till three. And then I read a book. In daylight, by the window. I felt as if I were playing
          truant.
        Therapist: What did the book do?
        Client: I can't remember what it was about, but I remember that I'd finished a page and there was another
          page. One after the other. At work there are nine at the same time.
        Therapist: Nine at the same time. Who decides that there are nine?
        Client (5 s): They come to me because I say yes. I'm known for it. If you want something done, ask me, I'm
          already drowning.
        Therapist: What would happen if you said, not this week?
        Client: They'd ask somebody else, and then they'd find out that it's possible.
      `),
      note: {
        subjective:
          'Permanent availability; remembers a day without electricity as the last free one. Says yes to everything and fears to become replaceable.',
        objective: 'Hurried, looked at the watch several times, slowed down when speaking of the book.',
        assessment: 'Overload kept going by the fear of not being needed.',
        plan: 'Count the occasions on which yes comes before having thought. Telephone off during the session.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: How many did you count?
        Client: Thirty-one. By Thursday. I stopped on Thursday because I was frightened.
        Therapist: What frightened you?
        Client: That I couldn't remember deciding any of them. It's like a hiccup. Could you just. Yes. Would you
          mind. Yes.
        Therapist: Was there one among the thirty-one that you did decide?
        Client: One. Somebody asked if I'd like to have lunch. I thought about it for quite a while, and I said no.
        Therapist: The only thing you turned down was lunch.
        Client (4 s): Oh dear. Yes.
        Therapist: What would you have eaten?
        Client: Noodles. It's a nice place, with a counter, they shout when it's ready. I used to go there when I was
          new and nobody knew me yet.
        Therapist: When nobody knew you yet, you had noodles.
        Client: I'm going to have to go there, aren't I? Tomorrow. With the telephone in the drawer.
      `),
      note: {
        subjective:
          'Counted thirty-one requests accepted without thinking by Thursday; the only refusal was an invitation to lunch.',
        objective: 'Shaken and amused at the same time.',
        assessment: 'Sees the automatic yes clearly. Own needs are what gets refused.',
        plan: 'Lunch outside twice, telephone in the drawer. Answer requests after ten minutes at the earliest.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: You've come without the bag today.
        Client: I've left it at the office. On purpose. It can look after itself till tomorrow.
        Therapist: How many is it now, in a week?
        Client: I don't count any more. But I said no to the project in the north, and I want to tell you how, because
          I was good.
        Therapist: I'd like to hear it.
        Client: I said, I'd need to drop something for that, which would you like me to drop? And there was this
          pause, and I didn't fill it. I thought of you, you never fill them either.
        Therapist: And then?
        Client: Then he said, none of it, really, I'll ask somebody else. And he did. And nothing fell down.
        Therapist: They found out that it's possible.
        Client (4 s): They did. And I thought I'd mind more. I had noodles.
        Therapist: What's it like to be a bit more replaceable?
        Client: Lighter. And a bit lonely, some days. I'm not sure yet who I am when I'm not needed.
      `),
      note: {
        subjective:
          'Declined a large project by asking what should be dropped for it. Relieved; some days lonely, "not sure yet who I am when I\'m not needed".',
        objective: 'Unhurried, came without the work bag.',
        assessment: 'Sets limits in a way of their own. The question behind being needed can now be asked.',
        plan: 'Stay with that question. One afternoon a week without a purpose.',
      },
    },
  },
  reports: {
    early: [
      'Worked on both days of the weekend, headache since.',
      'Forgot a birthday in the family because of a deadline.',
      'Woke at five with the list of the day.',
    ],
    middle: [
      'Left on time twice and felt guilty on the bus.',
      'Handed over one task; it was done differently and was all right.',
      'Quarrelled with a superior and did not apologise first.',
      'Two evenings without the computer.',
    ],
    late: [
      'Took a whole week off and was not rung.',
      'Said in the meeting that the date could not be kept.',
      'Back to running on Saturdays.',
    ],
  },
  work: [
    'Went through the week and looked for what had been decided and what had only happened.',
    'Tried out three ways of answering a request, aloud.',
    'Talked about being the reliable one, at home and at work.',
    'Looked at the signs of the body before the headache begins.',
  ],
  plans: [
    'Lunch away from the desk on two days.',
    'Answer requests only after ten minutes.',
    'Hand over one task and do not check it.',
    'End of work fixed for three days.',
  ],
};
