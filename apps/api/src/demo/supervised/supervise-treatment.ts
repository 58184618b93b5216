import type { HeldTreatment } from '../appointments.js';
import { addDays, earlierOf, instantOn } from '../calendar.js';
import { chanceFor } from '../chance.js';
import type { DemoComment, DemoGoal, DemoNote, DemoNoteStep, DemoSession, DemoSupervision } from '../demo-clinic.js';
import type { WrittenNote } from '../written-dialogue.js';
import type { WrittenGoal, WrittenReview, WrittenSupervision } from './written-supervision.js';

export interface Supervised {
  readonly notes: DemoNote[];
  readonly goals: DemoGoal[];
  readonly comments: DemoComment[];
}

/** Minutes from midnight, UTC: after every note of the day, and ten minutes apart where several things happen on one day. */
const evening = 22 * 60;
const apart = 10;

/**
 * What supervision makes of the notes of one treatment. Signed notes are co-signed within six days, but for the latest of
 * a running treatment; told treatments have reviews, addenda, goals and comments of their own.
 *
 * @throws where a told comment stands at no turn, so that a changed dialogue stops the build of the clinic
 */
export function superviseTreatment(
  held: HeldTreatment,
  notes: readonly DemoNote[],
  supervisions: readonly DemoSupervision[],
  written: WrittenSupervision | undefined,
  seed: number,
  today: string,
): Supervised {
  const yesterday = addDays(today, -1);
  const attended = held.sessions.filter((session) => session.attendance === 'attended');
  const last = attended.at(-1);
  const at = (day: string, step: number): string => instantOn(earlierOf(day, yesterday), evening + apart * step);
  const supervisorOn = (day: string): string | undefined =>
    supervisions.find(
      ({ intern, from, to }) => intern === held.treatment.intern && from <= day && (to === null || to >= day),
    )?.supervisor;

  const supervised = notes.map((note): DemoNote => {
    const session = need(
      held.sessions.find(({ key }) => key === note.session),
      note.session,
    );
    const cited = citing(note, written?.goals ?? [], session.number);
    const supervisor = supervisorOn(session.heldOn);
    if (note.signedAt === null || supervisor === undefined) return cited;
    const signedOn = note.signedAt.slice(0, 10);
    const review = written?.reviews.find((one) => one.session === (session === last ? 'last' : session.number));
    const steps: DemoNoteStep[] = [];
    const push = (step: Omit<DemoNoteStep, 'at'>, days: number) =>
      steps.push({ ...step, at: at(addDays(signedOn, days), steps.length) });
    if (review) push({ kind: 'returned', by: supervisor, text: review.comment }, review.before ? 1 : 0);
    if (review?.before) push({ kind: 'signed', by: note.author, text: null }, 2);
    const days = chanceFor(seed, note.session, 'review').between(1, 6);
    const open =
      (review && !review.before) ||
      (session === last && held.treatment.endedOn === null) ||
      written?.awaiting?.includes(session.number);
    if (!open) push({ kind: 'co-signed', by: supervisor, text: null }, Math.max(days, steps.length + 1));
    const addendum = written?.addenda.find((one) => one.session === session.number);
    const after = held.sessions.find(({ number }) => number === addendum?.after);
    if (addendum && after)
      steps.push({ kind: 'amended', by: note.author, text: addendum.text, at: at(after.heldOn, steps.length) });
    const firstSections = review?.before ? replaced(cited.sections, review.before) : null;
    return { ...cited, status: statusAfter(steps), firstSections, steps };
  });

  return {
    notes: supervised,
    goals: (written?.goals ?? []).map(({ text, form, state, setAt }, index) => ({
      treatment: held.treatment.key,
      number: index + 1,
      ...{ text, form, state },
      setOn: need(
        held.sessions.find(({ number }) => number === setAt),
        `session ${setAt}`,
      ).heldOn,
    })),
    comments: (written?.comments ?? []).map(({ session: number, at: beginning, text, answer }) => {
      const session = need(
        held.sessions.find((one) => one.number === number),
        `session ${number}`,
      );
      const by = need(supervisorOn(session.heldOn), `a supervisor of ${held.treatment.intern}`);
      return {
        session: session.key,
        turn: beginning === null ? null : turnAt(held, session, beginning),
        by,
        text,
        at: at(addDays(session.heldOn, 3), 0),
        answer:
          answer === null ? null : { by: held.treatment.intern, text: answer, at: at(addDays(session.heldOn, 4), 1) },
      };
    }),
  };
}

function statusAfter(steps: readonly DemoNoteStep[]): DemoNote['status'] {
  const latest = steps.at(-1)?.kind ?? 'signed';
  return latest === 'amended' ? 'signed' : latest;
}

/** The note with the goals that it cites, after the first sentence of a part. */
function citing(note: DemoNote, goals: readonly WrittenGoal[], session: number): DemoNote {
  const cited = goals.flatMap(({ citedBy }, index) => {
    const part = citedBy[session];
    return part === undefined ? [] : [{ part, goal: index + 1 }];
  });
  const sections = note.sections.map((section) => {
    const goal = cited.find(({ part }) => part === section.heading.toLowerCase())?.goal;
    return goal === undefined ? section : { ...section, text: section.text.replace(/\.(?=\s|$)/, ` [goal-${goal}].`) };
  });
  return { ...note, sections, goals: cited.map(({ goal }) => goal) };
}

const replaced = (sections: DemoNote['sections'], before: NonNullable<WrittenReview['before']>): DemoNote['sections'] =>
  sections.map((section) => ({
    ...section,
    text: before[section.heading.toLowerCase() as keyof WrittenNote] ?? section.text,
  }));

function turnAt(held: HeldTreatment, session: DemoSession, beginning: string): number {
  const turns = held.story?.dialogues.find((dialogue) => dialogue.session === session.number)?.turns ?? [];
  const turn = turns.findIndex(({ text }) => text.startsWith(beginning));
  if (turn < 0) throw new Error(`No turn of ${session.key} begins with "${beginning}".`);
  return turn;
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The told supervision refers to ${what}, which there is not.`);
  return value;
}
