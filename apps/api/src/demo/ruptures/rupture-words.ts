/** What the note of one hour says about a rupture. What is left out is as in any other hour. */
export interface RuptureHour {
  /** Added to what the client reported. */
  readonly reported?: string;
  /** In place of what is usually to be seen and thought of the contact. */
  readonly seen: string;
  readonly thought: string;
  readonly plan?: string;
}

/** One thing that comes between client and intern: how it begins, and how it is talked about when it is over. */
export interface RuptureMatter {
  readonly begun: RuptureHour;
  readonly repaired: RuptureHour;
}

/** Ruptures that the intern notices: the client withdraws, or objects. */
export const noticedMatters: readonly RuptureMatter[] = [
  {
    begun: {
      seen: 'Quieter than usual from the moment at which I asked about what we had agreed for the week.',
      thought: 'Something about the task went wrong between us, and I did not find out what.',
      plan: 'Ask how the task was understood before agreeing on another.',
    },
    repaired: {
      reported: 'The task of the other week had been heard as a test that was not passed.',
      seen: 'Hesitated, then said it; looked up when I took it back.',
      thought: 'A misunderstanding about the homework, talked over. We are working together again.',
    },
  },
  {
    begun: {
      seen: 'Broke off when I looked at the clock, and kept to small things for the rest of the hour.',
      thought: 'I hurried, and it was noticed.',
      plan: 'Begin with what was left unsaid.',
    },
    repaired: {
      reported: 'Told the rest of what had been broken off when I looked at the clock; had felt sent away.',
      seen: 'Careful at first, then moved.',
      thought: 'It could be said and was heard. The contact is back.',
    },
  },
  {
    begun: {
      seen: 'Objected sharply to a suggestion of mine that had been tried long ago.',
      thought: 'I had advised before I had asked.',
      plan: 'Ask first. No suggestions.',
    },
    repaired: {
      reported: 'Had still been annoyed about my suggestion, and said what would have helped instead.',
      seen: 'Loud for a moment, then at ease.',
      thought: 'The suggestion is off the table, and the quarrel with it.',
    },
  },
  {
    begun: {
      seen: 'Asked with some heat what all this was leading to; my explanation made it worse.',
      thought: 'I defended the way we work and did not ask what was missing.',
      plan: 'Look at the aims together, with a pencil.',
    },
    repaired: {
      reported: 'We changed two of the aims that we had written down at the start.',
      seen: 'Direct; more at ease from sentence to sentence.',
      thought: 'The aims had been more mine than shared. Now they are ours.',
    },
  },
  {
    begun: {
      seen: 'Agreed with everything after a remark of mine about the week, and asked nothing more.',
      thought: 'My remark must have sounded like a reproach.',
      plan: 'Say how I meant it, and ask how it was heard.',
    },
    repaired: {
      reported: 'My remark about the week had hurt, and had sounded like somebody at home.',
      seen: 'Serious; relieved when it was out.',
      thought: 'Good that it was said. We get on as before.',
    },
  },
  {
    begun: {
      seen: 'Corrected me, annoyed: I had mixed up two people of whom I had been told.',
      thought: 'A slip of mine, taken as not having listened.',
      plan: 'Read my notes before the hour. Apologise without explaining.',
    },
    repaired: {
      reported: 'Said what it is like not to be remembered. I said that I was sorry and left it at that.',
      seen: 'Looked at me for a while; then went on with more warmth.',
      thought: 'The apology was accepted because I did not explain it, I think.',
    },
  },
  {
    begun: {
      seen: 'Short answers after a question that came too early.',
      thought: 'I went further than I had been asked to.',
      plan: 'Leave the pace to the client, and say so.',
    },
    repaired: {
      reported: 'Came back to my question of the other week unasked.',
      seen: 'Slow, in words of their own.',
      thought: 'At this pace it can be spoken about. Trust has returned.',
    },
  },
  {
    begun: {
      seen: 'Irritated that we had begun late; did not accept my explanation.',
      thought: 'The delay was mine, and I explained it away.',
      plan: 'Begin on time. Take the annoyance seriously.',
    },
    repaired: {
      reported: 'Spoke about having to wait, here and elsewhere.',
      seen: 'Annoyed once more, and then able to smile about it.',
      thought: 'The annoyance had its place today, and is over.',
    },
  },
  {
    begun: {
      seen: 'Closed up when I asked about an answer on an earlier form.',
      thought: 'It must have felt like being checked.',
      plan: 'Say once more what the forms are for, and that no answer is wrong.',
    },
    repaired: {
      reported: 'My question about the form had felt like being caught.',
      seen: 'Half amused, half serious.',
      thought: 'Cleared up what the forms are for. On good terms again.',
    },
  },
  {
    begun: {
      seen: 'Fell silent after I had laughed in the wrong place.',
      thought: 'I meant to laugh with them; it was heard otherwise.',
      plan: 'Say that I noticed it.',
    },
    repaired: {
      reported: 'My laugh of the other week had hurt.',
      seen: 'In the end we could both smile about it.',
      thought: 'Taken seriously, and settled.',
    },
  },
  {
    begun: {
      seen: 'Contradicted an explanation of mine twice, then coldly let me have my way.',
      thought: 'I wanted to be right.',
      plan: 'Take it back. Ask for the other explanation.',
    },
    repaired: {
      reported: 'Brought an explanation of their own, better than mine.',
      seen: 'Firm, almost cheerful.',
      thought: 'I said that it was better. We are on the same side again.',
    },
  },
  {
    begun: {
      seen: 'Changed to small talk after tears, and did not look up again.',
      thought: 'I had asked one question too many.',
      plan: 'Fewer questions; wait.',
    },
    repaired: {
      reported: 'Had been ashamed of the tears, and afraid that I would make something of them.',
      seen: 'Quiet, then at ease.',
      thought: 'Nothing was made of them. The contact is what it was.',
    },
  },
];

/** Ruptures that the intern learns of only when the client brings them up. */
export const unnoticedMatters: readonly RuptureMatter[] = [
  {
    begun: { seen: 'Quieter than usual; after a long week, I think.', thought: 'An even hour.' },
    repaired: {
      reported: 'Said that a remark of mine had stayed with them for some time.',
      seen: 'Spoke slowly and watched me while saying it.',
      thought: 'I had noticed nothing. We talked it over, and it seems settled.',
    },
  },
  {
    begun: { seen: 'Agreed to what I proposed.', thought: 'We went on with the plan as arranged.' },
    repaired: {
      reported: 'Said that I had gone on with the plan while something else had been on their mind.',
      seen: 'A little shy about saying it.',
      thought: 'Right, and I had not seen it. Good that it was said.',
    },
  },
  {
    begun: { seen: 'Friendly and brief.', thought: 'Nothing out of the ordinary.' },
    repaired: {
      reported: 'Asked whether I had been bored the other week. I had not, and could say so.',
      seen: 'Laughed with relief.',
      thought: 'A misunderstanding of which I had known nothing.',
    },
  },
  {
    begun: { seen: 'Kept to practical matters.', thought: 'A practical hour, as it has to be now and then.' },
    repaired: {
      reported: 'Had wondered whether difficult things belong here, and brought one.',
      seen: 'Uneasy at first, then open.',
      thought: 'There had been doubts that I did not see. They could be spoken about.',
    },
  },
];

/** Hours between the beginning of a rupture and its repair. */
export const hoursBetween: Readonly<Record<'noticed' | 'unnoticed', readonly RuptureHour[]>> = {
  noticed: [
    {
      seen: 'Polite, and at a greater distance than before.',
      thought: 'I asked about it and was told that all was well. I do not think so.',
    },
    {
      seen: 'Kept to facts; looked away when I asked how we were getting on.',
      thought: 'It still stands between us.',
    },
    {
      seen: 'Said little and was ready to leave on the minute.',
      thought: 'Not settled. To be brought to supervision.',
    },
    { seen: 'Did what we had agreed, without comment.', thought: 'Correct, and cooler than a few weeks ago.' },
    { seen: 'Waited for my questions.', thought: 'I work harder than is good for us.' },
  ],
  unnoticed: [
    { seen: 'Somewhat reserved; a lot to do at present.', thought: 'Steady work.' },
    { seen: 'Reliable, dry.', thought: 'We continue as planned.' },
    { seen: 'Listened more than spoke.', thought: 'I explained more than usual today.' },
    { seen: 'To the point.', thought: 'No change that I can see.' },
  ],
};

/** The last hour of a treatment that ends before the repair. */
export const lastHours: Readonly<Record<'noticed' | 'unnoticed', readonly RuptureHour[]>> = {
  noticed: [
    {
      seen: 'Thanked me; a correct good-bye.',
      thought: 'What came between us was not taken up again. I would ask earlier another time.',
      plan: 'Look back on the treatment in supervision.',
    },
    {
      seen: 'Friendly and careful to the end.',
      thought: 'We part with something unsaid, on both sides.',
      plan: 'Closing letter. Supervision: what would have helped?',
    },
  ],
  unnoticed: [
    {
      seen: 'Thanked me briefly.',
      thought: 'A quiet ending, less warm than I had expected.',
      plan: 'Closing letter.',
    },
    {
      seen: 'Had few words for the good-bye.',
      thought: 'Treatment ended. I am not sure how it was for them.',
      plan: 'Closing letter. Look at the forms in supervision.',
    },
  ],
};
