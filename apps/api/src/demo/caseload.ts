import { type Modality } from '@attune/contracts';
import { type PlannedEnding, type PlannedTreatment } from './planned-treatment.js';
import { type Concern } from './topics/topic.js';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;

type Further = Partial<Pick<PlannedTreatment, 'also' | 'typed' | 'ruptures' | 'before'>> & {
  readonly modality?: Modality;
  readonly ending?: PlannedEnding;
};

const treatment = (
  client: string,
  name: string,
  intern: string,
  concern: Concern,
  approach: string,
  sessions: number,
  weekday: (typeof weekdays)[number],
  further: Further = {},
): PlannedTreatment => ({
  client,
  name,
  intern,
  concern,
  approach,
  sessions,
  weekday: weekdays.indexOf(weekday),
  modality: further.modality ?? 'in person',
  ending: further.ending ?? null,
  also: further.also ?? [],
  typed: further.typed ?? false,
  ruptures: further.ruptures ?? [],
  before: further.before ?? null,
});

const completed = (weeksAgo: number): PlannedEnding => ({ reason: 'completed as planned', weeksAgo });

const soon = 'repaired soon';
const late = 'repaired late';
const unrepaired = 'unrepaired';

const cbt = 'cognitive-behavioural';
const dynamic = 'psychodynamic';
const focused = 'emotion-focused';
const interpersonal = 'interpersonal';
const acceptance = 'acceptance and commitment';

/** Who is treated by whom in the demonstration clinic. All names are invented; the stories are told in stories/. */
export const clinicCaseload: readonly PlannedTreatment[] = [
  // M. Duarte
  treatment('C-0147', 'Nadia Petrova', 'intern', 'work stress', cbt, 14, 'Fri'),
  treatment('C-0160', 'Peter Novak', 'intern', 'sleep', cbt, 10, 'Tue', { also: ['phq-9'] }),
  treatment('C-0152', 'Ewan Fraser', 'intern', 'panic', cbt, 19, 'Mon', { typed: true, ruptures: [soon] }),
  treatment('C-0136', 'Daniel Osei', 'intern', 'social anxiety', cbt, 22, 'Wed', {
    ending: completed(6),
    ruptures: [soon, late],
  }),
  treatment('C-0144', 'Hana Dvorak', 'intern', 'low mood', cbt, 12, 'Thu', {
    also: ['phq-9'],
    modality: 'video',
    ruptures: [soon],
  }),
  treatment('C-0164', 'Arjun Mehta', 'intern', 'study', cbt, 9, 'Mon'),
  treatment('C-0170', 'Keiko Sato', 'intern', 'panic', acceptance, 16, 'Wed', { ruptures: [soon] }),
  // A. Lindqvist
  treatment('C-0133', 'Tomasz Wilk', 'intern2', 'relationship', dynamic, 21, 'Tue'),
  treatment('C-0158', 'Amara Diallo', 'intern2', 'low mood', interpersonal, 9, 'Thu', { also: ['phq-9'] }),
  treatment('C-0161', 'Louise Moreau', 'intern2', 'grief', dynamic, 17, 'Mon', {
    typed: true,
    also: ['phq-9'],
    ruptures: [soon],
  }),
  treatment('C-0135', 'Sofia Marchetti', 'intern2', 'relationship', interpersonal, 18, 'Wed', {
    typed: true,
    ruptures: [soon],
  }),
  treatment('C-0142', 'Elena Popescu', 'intern2', 'work stress', dynamic, 22, 'Fri', {
    ending: completed(9),
    ruptures: [late],
  }),
  treatment('C-0150', 'Gustav Ekman', 'intern2', 'low mood', dynamic, 11, 'Tue', { also: ['phq-9'], ruptures: [soon] }),
  treatment('C-0167', 'Hugo Lambert', 'intern2', 'study', interpersonal, 8, 'Thu', { modality: 'telephone' }),
  // T. Nakamura
  treatment('C-0155', 'Jonas Keller', 'intern3', 'social anxiety', cbt, 13, 'Wed', { also: ['srs-3'] }),
  treatment('C-0149', 'Leila Haddad', 'intern3', 'relationship', focused, 12, 'Thu'),
  treatment('C-0163', 'Greta Lund', 'intern3', 'sleep', cbt, 17, 'Mon', {
    typed: true,
    also: ['srs-3', 'phq-9'],
    ruptures: [soon],
  }),
  treatment('C-0139', 'Farah Siddiqui', 'intern3', 'grief', focused, 24, 'Tue', {
    ending: completed(4),
    ruptures: [soon, soon],
  }),
  treatment('C-0145', 'Rafael Ortega', 'intern3', 'work stress', acceptance, 14, 'Fri', {
    also: ['srs-3'],
    ruptures: [soon],
  }),
  treatment('C-0153', 'Chiara Bellini', 'intern3', 'panic', cbt, 10, 'Wed', { also: ['srs-3'], modality: 'video' }),
  treatment('C-0171', 'Andrea Costa', 'intern3', 'relationship', focused, 8, 'Tue', { also: ['srs-3'] }),
  // S. Weber
  treatment('C-0141', 'Marcus Reid', 'intern4', 'work stress', interpersonal, 11, 'Tue', {
    ending: { reason: 'dropped out', weeksAgo: 5, daysAfterLastSession: 14 },
  }),
  treatment('C-0138', 'Mateus Pinto', 'intern4', 'social anxiety', acceptance, 20, 'Mon', {
    typed: true,
    ruptures: [soon],
  }),
  treatment('C-0148', 'Omar Khalil', 'intern4', 'sleep', acceptance, 13, 'Thu'),
  treatment('C-0151', 'Priya Raman', 'intern4', 'study', cbt, 16, 'Wed', { ruptures: [late] }),
  treatment('C-0156', 'Mei Tanaka', 'intern4', 'low mood', interpersonal, 18, 'Fri', {
    ending: completed(12),
    ruptures: [unrepaired],
  }),
  treatment('C-0165', 'Beatriz Sousa', 'intern4', 'relationship', interpersonal, 9, 'Mon'),
  treatment('C-0172', 'Owen Price', 'intern4', 'grief', focused, 8, 'Wed', { also: ['phq-9'] }),
  // P. Mensah
  treatment('C-0131', 'Yusuf Demir', 'intern5', 'work stress', acceptance, 18, 'Tue', {
    typed: true,
    ruptures: [soon],
  }),
  treatment('C-0137', 'Ingrid Halvorsen', 'intern5', 'panic', cbt, 12, 'Thu', {
    before: { intern: 'intern6', sessions: 9 },
  }),
  treatment('C-0140', 'Liam Brennan', 'intern5', 'low mood', cbt, 20, 'Mon', {
    ending: completed(7),
    ruptures: [late],
  }),
  treatment('C-0146', 'Marit de Vries', 'intern5', 'grief', dynamic, 15, 'Wed', { also: ['phq-9'] }),
  treatment('C-0154', 'Samuel Adeyemi', 'intern5', 'social anxiety', cbt, 13, 'Fri'),
  treatment('C-0159', 'Nikos Pappas', 'intern5', 'relationship', dynamic, 10, 'Tue', {
    ending: { reason: 'moved to another city', weeksAgo: 8 },
    ruptures: [unrepaired],
  }),
  treatment('C-0168', 'Zainab Bello', 'intern5', 'sleep', cbt, 9, 'Thu', { also: ['phq-9'] }),
  // J. Kowalczyk
  treatment('C-0166', 'Ruth Levi', 'intern6', 'grief', focused, 24, 'Thu', { ending: completed(3), also: ['phq-9'] }),
  treatment('C-0132', 'Clara Jansen', 'intern6', 'low mood', focused, 18, 'Mon', {
    typed: true,
    also: ['srs-3', 'phq-9'],
    ruptures: [soon],
  }),
  treatment('C-0134', 'Aiko Mori', 'intern6', 'study', acceptance, 16, 'Tue', {
    typed: true,
    also: ['srs-3'],
    ruptures: [soon],
  }),
  treatment('C-0143', 'Kofi Asante', 'intern6', 'work stress', focused, 17, 'Wed', {
    ending: completed(15),
    ruptures: [unrepaired],
  }),
  treatment('C-0157', 'Anya Volkova', 'intern6', 'panic', focused, 12, 'Fri', { also: ['srs-3'] }),
  treatment('C-0162', 'Thabo Nkosi', 'intern6', 'social anxiety', acceptance, 11, 'Tue', { also: ['srs-3'] }),
  treatment('C-0169', 'Milan Horvat', 'intern6', 'relationship', focused, 8, 'Thu', { also: ['srs-3'] }),
];

/** Two clients of the second clinic, so that there is something that the first must never see. */
export const secondClinicCaseload: readonly PlannedTreatment[] = [
  treatment('C-0201', 'Ana Vukovic', 'intern', 'panic', cbt, 9, 'Tue'),
  treatment('C-0202', 'Paul Hendricks', 'intern', 'study', interpersonal, 8, 'Thu'),
];
