import { type NoteFormat, section } from './note-format.js';

/** Formats of notes that are written once: at the beginning, at the end, and about supervision. */
export const otherNotes: readonly NoteFormat[] = [
  {
    id: 'intake',
    name: 'Intake',
    description: 'The first conversation: what brings the client, since when, under which circumstances.',
    source:
      'Order of topics after American Psychiatric Association, Practice Guidelines for the Psychiatric Evaluation of Adults, 3rd ed. 2016.',
    sections: [
      section('presenting-concern', 'Presenting concern', 'What brings the client now, in their words.'),
      section('history', 'History', 'Since when, what helped before, earlier treatment, health and medicines.', {
        required: false,
      }),
      section('circumstances', 'Circumstances', 'Family, work, housing, culture, supports and strains.', {
        required: false,
      }),
      section('safety', 'Safety', 'What was asked and answered about harm to self or others, word by word.'),
      section('measures', 'Measures', 'Forms given at this session.', { required: false }),
      section('expectations', 'Hopes and goals', 'What the client wants from treatment.', { required: false }),
      section('impression', 'Impression', 'Your first understanding, and what is still open.', { rests: 'judgement' }),
      section('plan', 'Plan', 'What happens next: frame, first steps, referrals.', { rests: 'judgement' }),
    ],
  },
  {
    id: 'treatment-plan',
    name: 'Treatment plan',
    description: 'Problems, goals, steps and interventions, and how progress will be seen.',
    source:
      'Problem, goal, objective, intervention: Stilen, Carise, Roget & Wendler, Treatment Planning M.A.T.R.S., 2007.',
    sections: [
      section('problems', 'Problems', 'What is to change, as the client puts it.'),
      section('goals', 'Goals', 'Goals of the treatment; cite them as [goal-1].'),
      section('objectives', 'Objectives', 'Small steps that can be seen, each with a time.', { rests: 'judgement' }),
      section('interventions', 'Interventions', 'What you will do towards each step, and how often.', {
        rests: 'judgement',
      }),
      section('measures', 'Measures', 'Which forms show progress, and where they stand now.', { required: false }),
      section('review', 'Review', 'When the plan is looked at again.', { rests: 'judgement' }),
    ],
  },
  {
    id: 'termination',
    name: 'Termination',
    description: 'The end of a treatment: how it came about, what was reached, what is recommended.',
    source:
      'Contents after Wheeler, Psychotherapy for the Advanced Practice Psychiatric Nurse, 2nd ed. 2014, pp. 693–712.',
    sections: [
      section('reason', 'Reason for ending', 'Who ended it and why, planned or not.'),
      section('course', 'Course of treatment', 'First and last session, themes, what was done.'),
      section('goals', 'Progress towards goals', 'Each goal: met, in part, not; cite [goal-1].', { required: false }),
      section('measures', 'Measures', 'First and last values.', { required: false }),
      section('client-view', 'Client’s view', 'How the client looks back and ahead.', { required: false }),
      section('recommendations', 'Recommendations', 'What remains, follow-up, how to come back.', {
        rests: 'judgement',
      }),
    ],
  },
  {
    id: 'supervision',
    name: 'Supervision note',
    description: 'What was reviewed with the intern and what was agreed.',
    source:
      'Contents after APA, Guidelines for Clinical Supervision in Health Service Psychology, 2014, and ACES, Best Practices in Clinical Supervision, 2011.',
    sections: [
      section('reviewed', 'Work reviewed', 'Which session was read, heard or seen; attendance and measures.'),
      section('observations', 'Observations', 'What stood out: passages, the intern’s interventions, the alliance.'),
      section('feedback', 'Feedback', 'What you said about strengths and what to try.', { rests: 'judgement' }),
      section('safety', 'Risk and ethics', 'What was asked and answered about safety; ethical questions.', {
        required: false,
      }),
      section('development', 'Development', 'Learning goals of the intern, and progress.', {
        required: false,
        rests: 'judgement',
      }),
      section('plan', 'Agreed', 'What the intern will do, and by when.', { rests: 'judgement' }),
    ],
  },
];
