import { dialogue } from '../written-dialogue.js';
import { type Topic } from './topic.js';

export const lowMood: Topic = {
  concern: 'low mood',
  hours: {
    early: {
      turns: dialogue(`
        Therapist: You wrote on the intake sheet that things have gone grey. What's grey about a day like today?
        Client: It's not sad, exactly. People think it's sad. It's more as if somebody had turned the sound down.
        Therapist: The sound turned down. When did you notice it first?
        Client: In the kitchen. I've got a radio there that I've had for years, and I realised I hadn't switched it on
          for weeks. I'd not missed it.
        Therapist: And what's in the kitchen now, instead of the radio?
        Client: The fridge. I listen to the fridge.
        Therapist: What do you tell yourself when you sit there with the fridge?
        Client (4 s): That other people get on with things. My neighbour's eighty and she's up a ladder. And I'm
          sitting here with a cold cup of tea.
        Therapist: So on top of the grey there's somebody telling you off for it.
        Client: All day. He never stops for lunch either.
        Therapist: If we left him out of it for a moment, what would you have wanted this morning?
        Client: Honestly? To be fetched. That somebody rings the bell and says, come on, coat, shoes.
      `),
      note: {
        subjective:
          'Describes the mood as "grey", "the sound turned down", rather than sad. No longer listens to the radio. Harsh with themselves when comparing with a neighbour.',
        objective: 'Slowed but precise in describing; one or two smiles.',
        assessment: 'Loss of interest with strong self-criticism. Wishes to be fetched rather than to be told.',
        plan: 'Note two moments a day at which the sound is a little louder. Look at the self-critical voice next time.',
      },
    },
    middle: {
      turns: dialogue(`
        Therapist: You were going to listen for moments when the sound was louder.
        Client: Four, in the whole week. I wrote them on the back of an envelope. One was a dog.
        Therapist: Tell me about the dog.
        Client: It was tied up outside the baker's and it was talking to itself. I laughed out loud. And then straight
          away I thought, look at you, laughing at a dog, and your life's in pieces.
        Therapist: He was quick, the one without a lunch break.
        Client: He was right there. But I'd already laughed, you see. He couldn't take that back.
        Therapist: He couldn't take it back. What did you do then?
        Client: I bought a roll that I didn't need. I wanted to stay there a bit longer.
        Therapist: That's interesting. You stayed.
        Client: And I spoke to the woman whose dog it was. Only about the dog. But it's more than I've spoken to
          anybody since Tuesday.
        Therapist: If the week were a page, where would the dog be on it?
        Client: Quite far up. I'd not have thought so on the day itself.
      `),
      note: {
        subjective:
          'Four brighter moments noted, among them laughing at a dog and a short talk with a stranger. Self-criticism followed at once but "couldn\'t take it back".',
        objective: 'More lively than in the first weeks, brought notes without being asked.',
        assessment: 'First increase in activity and contact. Begins to notice the critical voice as a voice.',
        plan: 'One errand a week on foot and without hurry. Continue the envelope.',
      },
    },
    late: {
      turns: dialogue(`
        Therapist: It's some time since we talked about the radio.
        Client: It's on. It's been on for a fortnight, I forgot to tell you. I've got a grudge against the man who
          does the weather.
        Therapist: You've got a grudge. That's quite a lot of sound.
        Client: I know! I argued with him on Sunday, with a wooden spoon.
        Therapist: And the other one, without the lunch break?
        Client: He's still there in the mornings. From about six till I've washed. I let him talk now, I used to argue
          with him and he always won.
        Therapist: What happens when you let him talk?
        Client: He runs out. He's only got about five sentences, if you listen.
        Therapist: Five sentences, and he got a whole winter out of them.
        Client: A whole year. I was a bit sad about that this week, about the year. That was properly sad, with tears.
          It was much better than grey.
        Therapist: What was better about it?
        Client: It was about something. And afterwards I was hungry.
      `),
      note: {
        subjective:
          'Radio on again for two weeks. Self-critical thoughts limited to early mornings; lets them pass. Wept about the lost year, "much better than grey".',
        objective: 'Wide range of feeling, humour.',
        assessment: 'Mood clearly improved; sadness has an object now. Handles self-criticism without arguing.',
        plan: 'Collect what helped in own words. Talk about what the lost year should not be repeated with.',
      },
    },
  },
  reports: {
    early: [
      'Spent most of the weekend on the sofa; got up for meals only.',
      'Woke early and lay brooding until it was time to go.',
      'Cancelled a meeting with a friend and felt both relieved and worse.',
    ],
    middle: [
      'Went for two short walks, the second one without being reminded.',
      'Cooked for the first time in weeks, and ate half of it.',
      'A better start to the week, then a dip after a call from the family.',
      'Noticed that the evenings are easier than the mornings.',
    ],
    late: [
      'Met a friend twice and stayed longer than planned.',
      'Bad morning on Monday, recovered by noon without withdrawing.',
      'Has taken up an old interest again, an hour at a time.',
    ],
  },
  work: [
    'Went through the days of the week and looked for what had lifted or lowered the mood.',
    'Put the self-critical sentences into words and looked at when they come.',
    'Talked about what was lost in the past year, and what was not.',
    'Planned small activities by time of day and looked at what had come of the last ones.',
  ],
  plans: [
    'Two short activities outside the home, day and time fixed.',
    'Keep noting mood morning and evening, one word each.',
    'Ring one person before the weekend.',
    'Get up at the same time on three days.',
  ],
};
