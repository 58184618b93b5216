/*
 * Rupture Resolution Rating System (3RS), version 2022: an editable default code-book.
 * Eubanks, C. F., & Muran, J. C. (2022). doi:10.13140/RG.2.2.29780.17282
 * Licence: manual posted by its authors; no licence text seen. Definitions are in our own words. The sub-forms of
 * confrontation and of both therapist families, and the resolution codes, were not seen and are left empty.
 */
import { type CodeBook, type CodeBookRating, type RuptureMarker } from '../code-book.js';
import { integerScale } from '../response-scales.js';

const salience = integerScale(1, 5, [
  'not salient: no marker, or one possible marker of very low clarity and intensity',
  'between 1 and 3',
  'somewhat salient: at least one clear marker of moderate clarity or intensity',
  'between 3 and 5',
  'very salient: very clear or intense, usually several markers or one dominant one sustained',
]);

const clientWithdrawal = (id: string, name: string, definition: string): RuptureMarker => ({
  id,
  name,
  definition,
  confirmed: true,
  family: 'withdrawal',
  actor: 'client',
});

const construct = (id: string, name: string, meaning: string): CodeBookRating => ({
  id,
  name,
  meaning,
  kind: 'salience',
  unit: 'segment',
  scale: salience,
  confirmed: true,
});

export const threeRs2022: CodeBook = {
  id: '3rs-2022',
  name: 'Rupture Resolution Rating System, version 2022',
  abbreviation: '3RS 2022',
  edition: '2022',
  year: 2022,
  citation:
    'Eubanks, C. F., & Muran, J. C. (2022). Rupture Resolution Rating System (3RS): Manual Version 2022. ' +
    'doi:10.13140/RG.2.2.29780.17282',
  licence: 'Manual posted by its authors on ResearchGate; no licence seen.',
  sources: [
    'Public source files of a project that applies the 2022 manual to sessions (constructs, withdrawal forms, anchors)',
  ],
  unit: "Segments (one study used one minute; the manual's own unit was not seen).",
  markers: [
    clientWithdrawal('WD_P.shut.denial', 'Denial', 'Closing the talk by denying a feeling or the weight of an event'),
    clientWithdrawal('WD_P.shut.minimal_response', 'Minimal response', 'Silence or brief replies that block the work'),
    clientWithdrawal(
      'WD_P.shut.giving_up',
      'Giving up',
      'Hopelessly closing off that therapist, therapy or a task could help',
    ),
    clientWithdrawal(
      'WD_P.avoid.abstract',
      'Abstract talk',
      'Vague or intellectual talk that keeps experience distant',
    ),
    clientWithdrawal('WD_P.avoid.storytelling', 'Storytelling', 'Tangential stories that steer away from the work'),
    clientWithdrawal('WD_P.avoid.topic_shift', 'Topic shift', 'Moving from a heavy issue to a lighter one'),
    clientWithdrawal('WD_P.mask.deferential', 'Deferential', 'Superficial agreement or praise hiding disagreement'),
    clientWithdrawal(
      'WD_P.mask.content_affect_split',
      'Content–affect split',
      'The affect shown does not fit the content',
    ),
    {
      id: 'CF_P',
      name: 'Client confrontation',
      definition: 'Client moves against the therapist or the work (sub-forms not seen)',
      confirmed: true,
      family: 'confrontation',
      actor: 'client',
    },
    {
      id: 'WD_T',
      name: 'Therapist withdrawal',
      definition: 'Therapist moves away from the client, hard material or strain (sub-forms not seen)',
      confirmed: true,
      family: 'withdrawal',
      actor: 'therapist',
    },
    {
      id: 'CF_T',
      name: 'Therapist confrontation',
      definition: 'Therapist moves against the client: pressure, control, defensiveness (sub-forms not seen)',
      confirmed: true,
      family: 'confrontation',
      actor: 'therapist',
    },
  ],
  strategies: [],
  ratings: [
    construct('WD_P', 'Client withdrawal', 'How salient client withdrawal is in the segment'),
    construct('CF_P', 'Client confrontation', 'How salient client confrontation is in the segment'),
    construct('WD_T', 'Therapist withdrawal', 'How salient therapist withdrawal is in the segment'),
    construct('CF_T', 'Therapist confrontation', 'How salient therapist confrontation is in the segment'),
  ],
  notes:
    'Differs from 2015: therapist withdrawal and confrontation are rated in their own right, and self-criticism alone ' +
    'is no longer a marker ("giving up" takes its place). Resolution codes of this edition were not seen: add them ' +
    'from the manual.',
};
