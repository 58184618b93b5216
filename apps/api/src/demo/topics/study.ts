import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const study: Topic = {
  concern: 'study',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: How many pages are there at the moment?
        Client: Of the thesis? Forty-two. There were forty-two half a year ago as well.
        Therapist: What happens when you open the file?
        Client: I don't open it. I open the one with the references. I've got lovely references. I've got them in two
          colours.
        Therapist: And if by mistake you opened the other one?
        Client (4 s): I'd read the first sentence. And it's a terrible sentence, it starts with "Since".
        Therapist: What's so terrible about it?
        Client: You can hear that I don't know what I'm talking about. And then I think of my supervisor reading it,
          with his glasses pushed up.
        Therapist: What does he say, with his glasses pushed up?
        Client: He doesn't say anything. He's disappointed. He's really nice, that's the worst of it, he'd be
          disappointed very nicely.
        Therapist: Has he seen the forty-two pages?
        Client: God, no. Nobody has.
      `),
      note: {
        subjective:
          'Thesis has stood at forty-two pages for months; works on references instead. Nobody has read a page. Pictures the supervisor as disappointed.',
        objective: 'Ironic about the delay, ashamed underneath.',
        assessment: 'Avoidance protects from a judgement that has never been given.',
        plan: 'Open the file once a day for ten minutes, reading only.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: You opened it.
        Client: Six times out of seven. With the timer, ten minutes, like an egg. On the first day I looked mostly at
          the timer.
        Therapist: And on the sixth?
        Client: On the sixth I changed the "Since". It's "Although" now. I sat there for twenty-five minutes, I'd
          ignored the egg.
        Therapist: You'd ignored the egg.
        Client: And then I got scared and closed it again. It was going too well.
        Therapist: What's frightening about it going too well?
        Client (6 s): If it goes well, then it'll be finished. And then somebody'll read it, and then it's what I can
          do. As long as it's forty-two pages, it could still become anything.
        Therapist: An unfinished thesis can't be disappointing.
        Client: It's perfect, as long as nobody sees it.
        Therapist: Is there one person who could see one page? Somebody who doesn't push up their glasses?
        Client: There's a friend who's writing too, in biology. She wouldn't understand a word. That'd be ideal.
      `),
      note: {
        subjective:
          'Opened the file on six of seven days, once for twenty-five minutes. Fears finishing: "as long as it\'s forty-two pages, it could still become anything".',
        objective: 'Livelier, proud for a moment, then frightened.',
        assessment: 'Understands what the standstill is good for. Ready for a first reader.',
        plan: 'Show one page to a friend from another subject. Ten minutes a day as before.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: And the glasses?
        Client: They stayed down. He read the whole chapter while I sat there, which is about the worst thing he
          could've done. And then he said, the second half's good, the first half you wrote because you thought you
          had to.
        Therapist: How was that?
        Client: He's right. I did. I was so relieved that there was something wrong with it.
        Therapist: Relieved that there was something wrong.
        Client: Because it was an ordinary thing. It wasn't, you're a fraud, it was, cut six pages. I cut them on the
          train. It's fifty-eight now and it used to be sixty-four, and it's better.
        Therapist: It got shorter and better, and you survived the train.
        Client: I sent my mother a picture of the page count. She said, is that good or bad?
        Therapist: What did you tell her?
        Client (3 s): I said, it's mine.
        Therapist: That's a sentence.
        Client: And it doesn't start with "Since".
      `),
      note: {
        subjective:
          'The supervisor read a chapter in their presence and advised cutting six pages; relieved that the fault was "an ordinary thing". Fifty-eight pages.',
        objective: 'Cheerful, quick, upright.',
        assessment: 'Criticism can be used now. Writing has resumed on its own account.',
        plan: 'Date for handing in to be agreed with the supervisor. Talk about the time after.',
      },
    },
  },
  reports: {
    early: [
      'Missed a deadline and has not written to the department.',
      'Tidied the flat on all free days.',
      'Went to the library and left after an hour.',
    ],
    middle: [
      'Ten minutes on five days, half an hour on one.',
      'Asked for an extension; it was granted without a question.',
      'Compared marks with a friend and lost a day over it.',
      'Worked in company twice, which was easier.',
    ],
    late: [
      'Handed in a draft with known faults.',
      'Presented in the seminar, was asked a question without an answer, said so.',
      'Regular mornings, free afternoons.',
    ],
  },
  work: [
    'Looked at the moment at which the file is closed again.',
    'Talked about marks and praise at home.',
    'Divided the next chapter into pieces that fit into half an hour.',
    'Read one page aloud together and left it as it was.',
  ],
  plans: [
    'Ten minutes a day with the timer, reading counts.',
    'Work in company on two mornings.',
    'Send one page to somebody.',
    'One day without opening it, on purpose.',
  ],
};
