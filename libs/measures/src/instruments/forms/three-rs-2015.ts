/*
 * Rupture Resolution Rating System (3RS), manual of January 2015: an editable default code-book.
 * Eubanks-Carter, C., Muran, J. C., & Safran, J. D. (2015). doi:10.13140/2.1.1666.8488
 * Licence: manual posted by its authors; no licence text seen. Definitions are in our own words. Only the first six
 * withdrawal codes were confirmed; check the others against the manual before a study.
 */
import { type CodeBook, type CodeBookCode, type RuptureMarker } from '../code-book.js';
import { undeterminedRange } from '../response-scales.js';

const withdrawal = (id: string, name: string, definition: string, confirmed = true): RuptureMarker => ({
  id,
  name,
  definition,
  confirmed,
  family: 'withdrawal',
  actor: 'client',
});

const confrontation = (id: string, name: string, definition: string): RuptureMarker => ({
  id,
  name,
  definition,
  confirmed: false,
  family: 'confrontation',
  actor: 'client',
});

const strategy = (id: string, name: string, definition: string): CodeBookCode => ({
  id,
  name,
  definition,
  confirmed: false,
});

export const threeRs2015: CodeBook = {
  id: '3rs-2015',
  name: 'Rupture Resolution Rating System, manual of January 2015',
  abbreviation: '3RS',
  edition: '2015',
  year: 2015,
  citation:
    'Eubanks-Carter, C., Muran, J. C., & Safran, J. D. (2015). Rupture Resolution Rating System (3RS): Manual. ' +
    'doi:10.13140/2.1.1666.8488. Validation: Eubanks, Lubitz, Muran & Safran (2019) Psychother Res 29:306-319.',
  licence:
    'Manual posted freely by its authors on ResearchGate; copyright of the authors; no explicit licence seen. ' +
    'Training is recommended.',
  sources: [
    '3RS manual, January 2015: title page and table of contents (coding, withdrawal, confrontation, resolution, differential)',
    'Eubanks et al. (2019) Psychother Res 29:306-319 (abstract)',
    'Public source files of a project that applies the 2022 edition (withdrawal forms)',
  ],
  unit: 'Five-minute segments for the presence of markers, the whole session for the ratings (to be checked against the manual).',
  markers: [
    withdrawal(
      'W1',
      'Denial',
      'Client plays down a feeling, or the importance of something plainly relevant, and closes the topic',
    ),
    withdrawal(
      'W2',
      'Minimal response',
      'Silence or very short replies that keep the therapist from starting or continuing work',
    ),
    withdrawal(
      'W3',
      'Abstract communication',
      'Vague, global or intellectual talk that keeps real feelings or concerns at a distance',
    ),
    withdrawal(
      'W4',
      'Avoidant storytelling or shifting topic',
      'Long side stories, talk about others, or a change of subject that steers away from the work',
    ),
    withdrawal('W5', 'Deferential and appeasing', 'Over-compliance, praise or quick agreement that hides disagreement'),
    withdrawal('W6', 'Content–affect split', 'The affect shown does not match what is being said'),
    withdrawal(
      'W7',
      'Self-criticism or hopelessness',
      'Self-attack or hopelessness that shuts the therapist out and closes off help',
      false,
    ),
    confrontation(
      'C1',
      'Complaint about the therapist',
      'Client voices negative feelings or criticism about the therapist as a person or about competence',
    ),
    confrontation(
      'C2',
      'Rejects the intervention',
      'Client refuses or dismisses an intervention or the view the therapist offers',
    ),
    confrontation('C3', 'Complaint about activities', 'Client doubts or objects to the tasks of therapy'),
    confrontation(
      'C4',
      'Complaint about parameters',
      'Client objects to the frame: time, length, fees, forms, recording',
    ),
    confrontation('C5', 'Complaint about progress', 'Client is dissatisfied with progress or doubts it'),
    confrontation('C6', 'Defends self', 'Client justifies own behaviour against perceived criticism by the therapist'),
    confrontation('C7', 'Controls or pressures the therapist', 'Client tries to direct or push the therapist'),
  ],
  strategies: [
    strategy('R1', 'Clarifies a misunderstanding', 'Therapist clears up a misunderstanding'),
    strategy('R2', 'Changes tasks or goals', 'Therapist alters the task or goal'),
    strategy('R3', 'Explains the rationale', 'Therapist explains the task or gives the reason for it'),
    strategy(
      'R4',
      'Invites thoughts and feelings',
      'Therapist invites talk about how the client feels towards the therapist or the therapy',
    ),
    strategy('R5', 'Acknowledges own contribution', 'Therapist owns a part in the rupture'),
    strategy('R6', 'Discloses own experience', 'Therapist shares own experience of the interaction'),
    strategy(
      'R7',
      'Links to a pattern between the two',
      'Therapist ties the rupture to a wider pattern between the two of them',
    ),
    strategy('R8', 'Links to other relationships', 'Therapist ties the rupture to a pattern in other relationships'),
    strategy('R9', 'Validates the self-protection', "Therapist treats the client's self-protection as understandable"),
    strategy('R10', 'Redirects or refocuses', 'Therapist answers the rupture by bringing the client back to the task'),
  ],
  ratings: [
    {
      id: 'impact_withdrawal',
      name: 'Impact of withdrawal',
      meaning: 'How much withdrawal ruptures hurt the alliance in the session',
      kind: 'impact',
      unit: 'session',
      scale: undeterminedRange,
      confirmed: false,
    },
    {
      id: 'impact_confrontation',
      name: 'Impact of confrontation',
      meaning: 'How much confrontation ruptures hurt the alliance in the session',
      kind: 'impact',
      unit: 'session',
      scale: undeterminedRange,
      confirmed: false,
    },
    {
      id: 'impact_strategies',
      name: 'Impact of resolution strategies',
      meaning: 'How much each resolution strategy affected the alliance',
      kind: 'impact',
      unit: 'session',
      scale: undeterminedRange,
      confirmed: false,
    },
    {
      id: 'resolution',
      name: 'Resolution',
      meaning: 'How far ruptures were resolved over the session',
      kind: 'resolution',
      unit: 'session',
      scale: undeterminedRange,
      confirmed: true,
    },
    {
      id: 'therapist_contribution',
      name: 'Therapist contribution',
      meaning: 'How far the therapist caused or worsened ruptures',
      kind: 'therapist contribution',
      unit: 'session',
      scale: undeterminedRange,
      confirmed: true,
    },
  ],
  notes:
    'Default code-book to be edited: only the first six withdrawal codes and the existence of the ratings of ' +
    'resolution and therapist contribution were confirmed. The manual defines a rupture as a lack of collaboration on ' +
    'tasks or goals or a strain in the bond, not as a lack of agreement. Enter the range of the ratings from the manual.',
};
