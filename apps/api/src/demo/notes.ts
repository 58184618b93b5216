import { type Attendance } from '@attune/contracts';
import { type HeldTreatment } from './appointments.js';
import { addDays, earlierOf, instantOn } from './calendar.js';
import { type Chance, chanceFor } from './chance.js';
import { type DemoNote } from './demo-clinic.js';
import { noteDecks, type NoteDecks, phaseAt } from './note-decks.js';
import { type Contact, firstMeeting } from './note-words.js';
import { itemMeanOf, type Ratings } from './ratings.js';
import { ruptureHours } from './ruptures/rupture-hours.js';
import { type RuptureHour } from './ruptures/rupture-words.js';
import { type Phase } from './topics/topic.js';
import { typedHours } from './transcripts.js';
import { type WrittenNote } from './written-dialogue.js';

/** Interns who write in the shorter format, and interns whose latest notes often wait for a signature. */
const dapWriters: readonly string[] = ['intern2', 'intern5'];
const slowSigners: readonly string[] = ['intern', 'intern4', 'intern5'];
const ordinaryNoteShare = 0.92;

/** What a note says about an appointment that was not kept the week before. */
const afterMissed: Readonly<Partial<Record<Attendance, string>>> = {
  'no-show': ' Did not come last week and had not called; we spoke about it.',
  'late-cancel': ' Had cancelled last week at short notice.',
  rescheduled: ' The last appointment had been moved.',
};

/** The notes of one treatment: as written where the session is told, else put together from its topic and its scores. */
export function writeNotes(held: HeldTreatment, ratings: Ratings, seed: number, today: string): DemoNote[] {
  const chance = chanceFor(seed, held.treatment.key, 'notes');
  const decks = noteDecks(held.plan.concern, chance);
  const told = toldNotes(held);
  const ruptures = ruptureHours(held, ratings.ruptures, seed);
  const attended = held.sessions.filter((session) => session.attendance === 'attended');
  const therapist = ratings.therapist.map(itemMeanOf);
  const notes: DemoNote[] = [];
  for (const [position, session] of attended.entries()) {
    const contact = contactAt(therapist, session.number);
    const phase = phaseAt(position / attended.length);
    const ordinary = ordinaryNote(held, session.number, phase, contact, decks, ruptures.get(session.number));
    const note = { ...ordinary, ...told.get(session.number) };
    const kept = chance.happens(ordinaryNoteShare);
    const draft = isDraft(held, session === attended.at(-1), chance);
    const signed = earlierOf(addDays(session.heldOn, chance.between(0, 2)), addDays(today, -1));
    const minutes = 18 * 60 + chance.between(0, 200);
    if (!kept && !told.has(session.number) && !held.story) continue;
    const format = dapWriters.includes(held.treatment.intern) ? 'DAP' : 'SOAP';
    notes.push({
      session: session.key,
      author: held.treatment.intern,
      format,
      status: draft ? 'draft' : 'signed',
      sections: arranged(note, format),
      firstSections: null,
      goals: [],
      signedAt: draft ? null : instantOn(signed, minutes),
      steps: [],
    });
  }
  return notes;
}

function isDraft(held: HeldTreatment, isLatest: boolean, chance: Chance): boolean {
  const late = chance.happens(0.5);
  if (!isLatest || held.treatment.endedOn !== null) return false;
  return held.plan.client === 'C-0147' || (late && slowSigners.includes(held.treatment.intern));
}

function toldNotes(held: HeldTreatment): Map<number, Partial<WrittenNote>> {
  const told = new Map<number, Partial<WrittenNote>>();
  for (const [number, { hour }] of typedHours(held)) told.set(number, hour.note);
  for (const [number, note] of Object.entries(held.story?.notes ?? {})) told.set(Number(number), note);
  for (const dialogue of held.story?.dialogues ?? []) told.set(dialogue.session, dialogue.note);
  return told;
}

/** How the intern found the contact: the therapist form against its own earlier mean, which is all that a note can know. */
function contactAt(therapist: readonly (number | null)[], number: number): Contact {
  const now = therapist[number - 1] ?? null;
  const before = therapist.slice(Math.max(0, number - 4), number - 1).filter((score) => score !== null);
  if (now === null || before.length === 0) return 'as usual';
  const change = now - before.reduce((sum, score) => sum + score, 0) / before.length;
  if (change >= 0.3) return 'closer';
  return change <= -0.3 ? 'thinner' : 'as usual';
}

function ordinaryNote(
  held: HeldTreatment,
  number: number,
  phase: Phase,
  contact: Contact,
  decks: NoteDecks,
  rupture: RuptureHour | undefined,
): WrittenNote {
  const before = held.sessions[number - 2]?.attendance ?? 'attended';
  const words = decks.contact[contact];
  const reported = rupture?.reported === undefined ? '' : ` ${rupture.reported}`;
  return {
    subjective:
      number === 1 ? firstMeeting(held.plan.concern) : decks.reports[phase]() + (afterMissed[before] ?? '') + reported,
    objective: `${decks.work()} ${rupture?.seen ?? words.seen()}`,
    assessment: rupture?.thought ?? `${words.thought()} ${words[phase]()}`,
    plan: rupture?.plan ?? decks.plans(),
  };
}

function arranged(note: WrittenNote, format: DemoNote['format']): DemoNote['sections'] {
  const { subjective, objective, assessment, plan } = note;
  const shared = [
    { heading: 'Assessment', text: assessment },
    { heading: 'Plan', text: plan },
  ];
  return format === 'DAP'
    ? [{ heading: 'Data', text: `${subjective} ${objective}` }, ...shared]
    : [{ heading: 'Subjective', text: subjective }, { heading: 'Objective', text: objective }, ...shared];
}
