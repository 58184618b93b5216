import { type NoteFormat, section } from './note-format.js';

const assessment = section(
  'assessment',
  'Assessment',
  'How you understand what was said and seen: progress, setbacks, the alliance. Cite what the view rests on.',
);
const intervention = section('intervention', 'Intervention', 'What you did in the session and to what end.');
const response = section('response', 'Response', 'How the client took it: words, reactions, what changed or did not.');
const plan = section('plan', 'Plan', 'What happens next: tasks agreed, focus of the next session, referrals.', {
  rests: 'judgement',
});

/** Formats of the note that is written after each session. */
export const progressNotes: readonly NoteFormat[] = [
  {
    id: 'soap',
    name: 'SOAP',
    description: 'Subjective, Objective, Assessment, Plan: what the client says apart from what is seen and measured.',
    source: 'Weed, N Engl J Med 1968;278:593–600; for counselling: Cameron & turtle-song, J Couns Dev 2002;80:286–292.',
    sections: [
      section(
        'subjective',
        'Subjective',
        'What the client says of problem, feelings, week and change, in their words.',
      ),
      section('objective', 'Objective', 'What anybody could have seen or counted: attendance, conduct, measures.'),
      assessment,
      plan,
    ],
  },
  {
    id: 'dap',
    name: 'DAP',
    description: 'Data, Assessment, Plan: everything said and seen together, then what to make of it.',
    source: 'TherapyNotes, “Pre-built progress note templates”; Headway, “Types of progress notes”.',
    sections: [section('data', 'Data', 'What was said and seen in the session, measures included.'), assessment, plan],
  },
  {
    id: 'birp',
    name: 'BIRP',
    description:
      'Behavior, Intervention, Response, Plan: follows one piece of work from what was seen to what came of it.',
    source: 'ICANotes, “PIRP vs. GIRP vs. BIRP Notes”, 2021; Headway, “Types of progress notes”.',
    sections: [
      section(
        'behavior',
        'Behavior',
        'How the client presented: what they said, how they took part, what was measured.',
      ),
      intervention,
      response,
      plan,
    ],
  },
  {
    id: 'girp',
    name: 'GIRP',
    description: 'Goal, Intervention, Response, Plan: ties the session to the goals of the treatment.',
    source: 'ICANotes, “PIRP vs. GIRP vs. BIRP Notes”, 2021.',
    sections: [
      section('goal', 'Goal', 'Which goals of the treatment the session worked on; cite them as [goal-1].'),
      intervention,
      response,
      plan,
    ],
  },
  {
    id: 'pirp',
    name: 'PIRP',
    description: 'Problem, Intervention, Response, Plan: starts from the problem that the session dealt with.',
    source: 'ICANotes, “PIRP vs. GIRP vs. BIRP Notes”, 2021.',
    sections: [
      section('problem', 'Problem', 'The problem that the session dealt with, as the client puts it.'),
      intervention,
      response,
      plan,
    ],
  },
  {
    id: 'pie',
    name: 'PIE',
    description: 'Problem, Intervention, Evaluation: short; the plan is kept elsewhere.',
    source:
      'Siegrist, Dettor & Stocks, QRB Qual Rev Bull 1985;11(6):186–189, for nursing; taken over in behavioral health.',
    sections: [
      section('problem', 'Problem', 'The problem that the session dealt with, as the client puts it.'),
      intervention,
      section(
        'evaluation',
        'Evaluation',
        'What came of it: the client’s reaction, measures, and how far the problem moved.',
      ),
    ],
  },
  {
    id: 'sirp',
    name: 'SIRP',
    description: 'Situation, Intervention, Response, Plan: starts from what brought the client to this session.',
    source: 'Mental Note, “SIRP notes for community mental health”.',
    sections: [
      section('situation', 'Situation', 'What the session was about and how the client came to it.'),
      intervention,
      response,
      plan,
    ],
  },
];
