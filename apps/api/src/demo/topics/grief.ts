import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const grief: Topic = {
  concern: 'grief',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: You've brought something with you.
        Client: It's his phone. I charge it. I don't know why, I charge it every Sunday.
        Therapist: What do you do with it when it's charged?
        Client: Nothing. Sometimes somebody rings who hasn't heard. There was a man about a lawnmower.
        Therapist: What did you say to the man?
        Client: I said he's not available. I couldn't say the other thing to a man about a lawnmower.
        Therapist: He's not available.
        Client (7 s): My brother would have liked that. He never was available. You had to ring three times.
        Therapist: And now you keep the line open for him.
        Client: When you say it like that it sounds mad.
        Therapist: To me it sounds like somebody who isn't ready to be the one who switches it off.
        Client (9 s): No. I'm not ready to be that one.
      `),
      note: {
        subjective:
          'Brought the telephone of the brother who died; charges it every Sunday. Could not tell a caller that he is dead.',
        objective: 'Held the phone throughout; silent for long stretches, at ease with that.',
        assessment: 'Keeping the bond through the phone. No need to hurry it.',
        plan: 'Stay with memories as they come. The phone is welcome here.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: You said something at the door last week, about being angry.
        Client: I hoped you hadn't heard.
        Therapist: I can also not have heard.
        Client: No, it's all right. He'd known for months, you see. He'd had the results in a drawer. And he came to
          my birthday and he carved the meat.
        Therapist: He carved the meat, and he knew.
        Client: And he said, you've overdone it, as usual. Those were practically the last words in person. I've
          overdone it as usual.
        Therapist (4 s): What would you have wanted him to say?
        Client: I'd have wanted him to let me drive him. To the appointments. I'd have been so annoying. I'd have made
          sandwiches.
        Therapist: He didn't let you make the sandwiches.
        Client (6 s): No. And I can't be angry with him because he's dead, and I can't be not angry because he carved
          the bloody meat.
        Therapist: There seems to be room for both, in here.
        Client: It's the only place where there is. At home they've all made a saint of him.
      `),
      note: {
        subjective:
          'Spoke for the first time of anger: the brother had known of his illness for months and told nobody. At home he is "made a saint".',
        objective: 'Loud for a moment, then tearful; laughed about the sandwiches.',
        assessment: 'Anger and longing can be felt side by side here.',
        plan: 'Write the letter that begins with the sandwiches, if the wish is still there next week.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: It's quiet today.
        Client: I'm thinking how to tell you. I didn't charge it on Sunday.
        Therapist: You didn't charge it.
        Client: I forgot. I'd been to the allotment, his allotment, we've taken it over, my nephew and I. And I came
          home with mud up to here and fell asleep. And on Monday it was dark.
        Therapist: What was it like to see it dark?
        Client (8 s): I waited for it to be terrible. And I thought, well, there he goes. Unavailable.
        Therapist: And then?
        Client: Then I put it into the drawer with his results. They can keep each other company.
        Therapist: And the mud?
        Client: There's a rhubarb of his that won't be killed. My nephew says it's got his character.
        Therapist: You're smiling.
        Client: It comes up wherever you don't want it. I've left it in.
      `),
      note: {
        subjective: "Forgot to charge the phone, and let it be. Has taken over the brother's allotment with a nephew.",
        objective: 'Calm, warm, smiling at the end.',
        assessment: 'A change in the bond that came by itself. Life is being resumed, with him in it.',
        plan: 'Think about the first anniversary and who should be there.',
      },
    },
  },
  reports: {
    early: [
      'Went to the cemetery and could not go in.',
      'Still lays the table for one more.',
      'Functions by day, weeps at night; nobody at work knows.',
    ],
    middle: [
      'Sorted one drawer and stopped there, as agreed.',
      'Dreamt of the one who died, for the first time without fear.',
      'Quarrelled with a sister about the stone.',
      'Talked with an old friend of the family for an hour.',
    ],
    late: [
      'Cooked the family recipe for guests.',
      'Passed the hospital without the detour.',
      'Made plans for the next holiday and felt disloyal, then not.',
    ],
  },
  work: [
    'Told and retold the last days, this time with the parts that had been left out.',
    'Looked at photographs together.',
    'Talked about what may be kept and what may be given away.',
    'Found words for the anger beside the longing.',
  ],
  plans: [
    'Nothing to do; come with whatever is there.',
    'One hour with the photographs, not alone.',
    'Choose one thing to give away, only if ready.',
    'Speak with the family about the anniversary.',
  ],
};
