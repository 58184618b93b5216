import { type HeldTreatment } from './appointments.js';
import { type Chance, chanceFor } from './chance.js';
import { type DemoTranscript, type DemoTurn } from './demo-clinic.js';
import { closings, openings } from './topics/greetings.js';
import { type Phase, phases, type WrittenHour } from './topics/topic.js';
import { topics } from './topics/topics.js';
import { type WrittenTurn } from './written-dialogue.js';

/** Words in a second, silence between turns in seconds. */
const pace = { client: 2.3, therapist: 2.6 } as const;
const ordinaryPause = { shortest: 0.6, longest: 1.8 } as const;

const tenths = (seconds: number): number => Math.round(seconds * 10) / 10;

/** Gives written turns their times: how long the words take at the speaker's pace, and the silence before them. */
export function timeTurns(turns: readonly WrittenTurn[], beginsAt: number, chance: Chance): DemoTurn[] {
  let clock = beginsAt;
  return turns.map(({ speaker, text, pauseBefore }) => {
    const pause = ordinaryPause.shortest + (ordinaryPause.longest - ordinaryPause.shortest) * chance.uniform();
    const words = text.split(/\s+/).length;
    const start = tenths(clock + (pauseBefore ?? pause));
    const end = tenths(start + 0.3 + (words / pace[speaker]) * (0.9 + 0.2 * chance.uniform()));
    clock = end;
    return { speaker, start, end, text };
  });
}

/** `'17:20'` is 1040 seconds. */
export function secondsOf(minuteAndSecond: string): number {
  const [minutes = 0, seconds = 0] = minuteAndSecond.split(':').map(Number);
  return 60 * minutes + seconds;
}

/** The ordinary hours that are typed out, by session number: one in each phase of the treatment, told by its topic. */
export function typedHours(held: HeldTreatment): ReadonlyMap<number, { phase: Phase; hour: WrittenHour }> {
  const hours = new Map<number, { phase: Phase; hour: WrittenHour }>();
  if (!held.plan.typed) return hours;
  const attended = held.sessions.filter((session) => session.attendance === 'attended');
  for (const [index, phase] of phases.entries()) {
    const session = attended[Math.floor(((2 * index + 1) / (2 * phases.length)) * attended.length)];
    if (session) hours.set(session.number, { phase, hour: topics[held.plan.concern].hours[phase] });
  }
  return hours;
}

/** All typed sessions of a treatment: those of its story, or its three ordinary hours with a greeting and a good-bye. */
export function transcribe(held: HeldTreatment, seed: number): DemoTranscript[] {
  const chance = chanceFor(seed, held.treatment.key, 'transcripts');
  const written = new Map<number, DemoTurn[]>();
  for (const [number, { hour }] of typedHours(held)) {
    const turns = [...chance.pick(openings), ...hour.turns, ...chance.pick(closings)];
    written.set(number, timeTurns(turns, 5 + chance.between(0, 20), chance));
  }
  for (const { session, beginsAt, turns } of held.story?.dialogues ?? [])
    written.set(session, timeTurns(turns, secondsOf(beginsAt), chance));
  return held.sessions.flatMap(({ key, number }): DemoTranscript[] => {
    const turns = written.get(number);
    return turns ? [{ session: key, source: 'typed', turns }] : [];
  });
}
