import { dialogue, type WrittenDialogue } from '../written-dialogue.js';

/** The high point before the second rupture: progress, and the first mention of the appraisal that will matter next week. */
export const c0147Session11: WrittenDialogue = {
  client: 'C-0147',
  session: 11,
  beginsAt: '08:15',
  turns: dialogue(`
    Therapist: And the Friday rota?
    Client: Sent once. There was a mistake in it, as it happens. A small one, a start time.
    Therapist: Ah. And then?
    Client: Then the driver rang and said, Nadia, do you mean seven or eight? And I said eight. And that was the whole
      of it.
    Therapist: The whole of it. How long did it take?
    Client: As long as I just took telling you.
    Therapist: What happened to the film?
    Client: It didn't have time. He'd already hung up.
    Therapist: A month ago, what would you have done?
    Client: Gone through everything until half past one. And apologised to him on Monday, with details.
    Therapist: I'm struck by how you took it. What helped?
    Client: Talking about my mother, I think. And the finger. I use it in my head at work, I lift it when I notice I'm
      saying yes.
    Therapist: That's a lovely use for it.
    Client: There's something else coming, though. My appraisal is next Wednesday, with the new manager. I've got a
      bad feeling about it.
    Therapist: Is that something for today, or for next week?
    Client: Next week. I'd like to have it first. But I'd like to talk about it then, properly.
    Therapist: Then we'll keep next week for it.
    Client: Good. Write that down, so that I can't wriggle out.
    Therapist: It's written down.
  `),
  note: {
    subjective:
      'A small mistake in the Friday rota was settled in one telephone call without checking afterwards. Appraisal with the new manager next Wednesday, "a bad feeling about it"; asks to talk about it properly next week.',
    objective: 'Confident, relaxed.',
    assessment: 'Marked progress with checking. Uses our agreed sign for herself at work.',
    plan: 'Next session reserved for the appraisal, at her request.',
  },
};
