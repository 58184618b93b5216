import { nadiaCodings } from './nadia-codings.js';
import { type WrittenCoding, coders } from './written-coding.js';

/**
 * How two observers coded the typed sessions of the stories: where a session turns, and where nothing was found. Written
 * from the dialogues alone, before any program had looked at them; where the two differ, people would. Categories are
 * those of the Rupture Resolution Rating System.
 */
export const storyCodings: readonly WrittenCoding[] = [
  ...nadiaCodings,
  {
    client: 'C-0133',
    session: 6,
    by: coders,
    codes: [
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: "As though you'd been keeping a list",
        to: 'You seem to have an answer',
      },
      { family: 'withdrawal', marker: 'denial', from: "No. I'm not an angry person", to: "I'm fine. Shall we talk" },
      {
        family: 'withdrawal',
        marker: 'minimal response',
        from: "Fine. It's a wedding",
        to: "It's generous of him",
        only: 'rater2',
      },
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: "That's what you're trained to do",
        to: "That's what you're trained to do",
        only: 'rater',
      },
    ],
  },
  {
    client: 'C-0133',
    session: 8,
    by: coders,
    codes: [
      {
        family: 'repair',
        marker: null,
        from: "I'd like to say something about the hour",
        to: "I'm sorry. That was my doing",
      },
      {
        family: 'repair',
        marker: null,
        from: "And today you're doing it here",
        to: "I'd rather ask you what it means",
        only: 'rater',
      },
    ],
  },
  {
    client: 'C-0141',
    session: 9,
    by: coders,
    codes: [
      {
        family: 'confrontation',
        marker: 'complaints about progress',
        from: 'Can I ask you something',
        to: "There's nothing behind it",
      },
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: "You're doing it again",
        to: 'Making it nice',
      },
      {
        family: 'confrontation',
        marker: 'complaints about progress',
        from: "What's the point of coming",
        to: "What's the point of coming",
        only: 'rater',
      },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: 'If you say so',
        to: 'If you say so',
        only: 'rater2',
      },
    ],
  },
  {
    client: 'C-0141',
    session: 10,
    by: coders,
    codes: [
      { family: 'withdrawal', marker: 'minimal response', from: "I don't know. Less hassle", to: 'Dunno' },
      {
        family: 'repair',
        marker: null,
        from: 'You were quite angry with me',
        to: 'Was that an answer',
        only: 'rater2',
      },
      { family: 'withdrawal', marker: 'denial', from: "It's fine. I was in a mood", to: "No. You're all right" },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: 'Put down what you like',
        to: 'Yeah. If you want',
        only: 'rater',
      },
    ],
  },
  {
    client: 'C-0146',
    session: 8,
    by: ['rater'],
    codes: [
      { family: 'withdrawal', marker: 'deferential and appeasing', from: 'Yes. I expect so', to: "It's how my sister" },
      {
        family: 'withdrawal',
        marker: 'avoidant storytelling or shifting topic',
        from: 'No, no. I only wanted to have it mentioned',
        to: "Then I'll walk",
      },
    ],
  },
  {
    client: 'C-0148',
    session: 7,
    by: coders,
    codes: [
      {
        family: 'confrontation',
        marker: 'rejects intervention',
        from: 'You do. I come here',
        to: 'You said, make room',
      },
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: "It'd mean that you weren't",
        to: 'Yes. I am. Write that down',
      },
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: 'Have you ever lain awake',
        to: 'Have you ever lain awake',
        only: 'rater',
      },
    ],
  },
  {
    client: 'C-0149',
    session: 12,
    by: coders,
    codes: [
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: 'Just how clever it was',
        to: "I'm hopeless at that",
      },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: "You? No. I can't imagine it",
        to: 'Not one.',
      },
      {
        family: 'withdrawal',
        marker: 'avoidant storytelling or shifting topic',
        from: "You're so sensitive",
        to: "You're so sensitive",
        only: 'rater2',
      },
      { family: 'withdrawal', marker: 'content/affect split', from: 'It was a Sunday', to: 'It was a Sunday' },
    ],
  },
  {
    client: 'C-0155',
    session: 8,
    by: coders,
    codes: [
      {
        family: 'confrontation',
        marker: 'complaints about activities',
        from: "Honestly I don't see",
        to: "It's not easier",
      },
      {
        family: 'confrontation',
        marker: 'complaints about the therapist',
        from: "You don't understand what it's like",
        to: "That's a thing people say",
      },
      {
        family: 'confrontation',
        marker: 'complaints about progress',
        from: "I'm not disappointed with the speed",
        to: "I'm not disappointed with the speed",
        only: 'rater2',
      },
      {
        family: 'confrontation',
        marker: 'rejects intervention',
        from: 'I refuse to talk about the shop',
        to: 'I refuse to talk about the shop',
      },
      {
        family: 'confrontation',
        marker: 'controls or pressures therapist',
        from: "Do that. I'm not doing",
        to: "Do that. I'm not doing",
        only: 'rater',
      },
    ],
  },
  {
    client: 'C-0155',
    session: 10,
    by: coders,
    codes: [{ family: 'repair', marker: null, from: 'The presentation. My part', to: "And how's it to talk" }],
  },
  {
    client: 'C-0157',
    session: 5,
    by: ['rater'],
    codes: [
      {
        family: 'withdrawal',
        marker: 'content/affect split',
        from: 'Did I? Sorry',
        to: "Nothing. I'm not a very good actress",
      },
      { family: 'withdrawal', marker: 'denial', from: "I'd answer that I'm fine", to: 'Fine. It was interesting' },
    ],
  },
  { client: 'C-0158', session: 5, by: coders, codes: [] },
  {
    client: 'C-0158',
    session: 9,
    by: coders,
    codes: [
      { family: 'withdrawal', marker: 'deferential and appeasing', from: "I'm so sorry", to: 'No, I understand' },
      {
        family: 'withdrawal',
        marker: 'deferential and appeasing',
        from: "I'll make it realistic",
        to: "I'll make it realistic",
        only: 'rater',
      },
      {
        family: 'withdrawal',
        marker: 'self-criticism or hopelessness',
        from: "I don't know. It's stupid",
        to: 'Not really. I told you',
      },
      {
        family: 'withdrawal',
        marker: 'minimal response',
        from: 'Whichever. Monday',
        to: 'No. No camel',
        only: 'rater2',
      },
    ],
  },
  {
    client: 'C-0160',
    session: 9,
    by: ['rater'],
    codes: [
      {
        family: 'withdrawal',
        marker: 'abstract communication',
        from: "I don't mind. It's a structure",
        to: "I don't mind. It's a structure",
      },
      {
        family: 'withdrawal',
        marker: 'denial',
        from: "No. It's all very professional",
        to: 'I mean it as a compliment',
      },
    ],
  },
  {
    client: 'C-0166',
    session: 11,
    by: coders,
    codes: [
      {
        family: 'withdrawal',
        marker: 'avoidant storytelling or shifting topic',
        from: 'Oh, the usual. I had the boiler',
        to: "It's a boiler",
      },
      { family: 'withdrawal', marker: 'denial', from: "It doesn't matter", to: "It doesn't matter", only: 'rater' },
      {
        family: 'withdrawal',
        marker: 'denial',
        from: "I wouldn't put it like that",
        to: "I wouldn't put it like that",
      },
      {
        family: 'withdrawal',
        marker: 'avoidant storytelling or shifting topic',
        from: 'Thank you. I should tell you',
        to: 'Thank you. I should tell you',
      },
    ],
  },
  {
    client: 'C-0166',
    session: 14,
    by: coders,
    codes: [
      { family: 'repair', marker: null, from: 'I think I said it so quickly', to: "I'd like to hear what it was like" },
      {
        family: 'repair',
        marker: null,
        from: 'How is it to talk about this with me',
        to: 'How is it to talk about this with me',
        only: 'rater',
      },
    ],
  },
];
