import { type AllianceCourse } from '../alliance-course.js';
import { type HeldTreatment } from '../appointments.js';
import { type Chance } from '../chance.js';
import { type RuptureOutcome, soonWithin } from '../planned-treatment.js';
import { typedHours } from '../transcripts.js';

/** A rupture outside the stories: what chance makes of a planned outcome. Sessions are numbered as in the treatment. */
export interface DrawnRupture {
  readonly outcome: RuptureOutcome;
  readonly startsAt: number;
  /** The first session at the old level; null where it is never reached again. */
  readonly returnsAt: number | null;
  /** Points on the item mean by which the client's level falls at the start. */
  readonly depth: number;
  /** Whether the intern notices anything in the first hour. */
  readonly noticed: boolean;
  /** How much of the fall there is in the therapist's own form: a part of it, or next to nothing. */
  readonly share: number;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

/**
 * How many attended hours stay low, how deep the fall is on the item mean, and what is left of it in the hours after the
 * first. A level that stays low must stay low enough not to be taken for a return.
 */
const parameters: Readonly<Record<RuptureOutcome, { lowHours: readonly number[]; depth: Range; lasting: Range }>> = {
  'repaired soon': {
    lowHours: [1, 1, 1, 2, 2, 3],
    depth: { least: 0.75, most: 1.1 },
    lasting: { least: 0.4, most: 0.9 },
  },
  'repaired late': {
    lowHours: [4, 4, 5],
    depth: { least: 0.85, most: 1.05 },
    lasting: { least: 0.65, most: 0.85 },
  },
  unrepaired: {
    lowHours: [2, 3, 4],
    depth: { least: 0.85, most: 1.05 },
    lasting: { least: 0.65, most: 0.85 },
  },
};

/** The therapist's part of a fall that is noticed, and of one that is not. */
const shares = { noticed: { least: 0.45, most: 0.8 }, unnoticed: { least: -0.1, most: 0.1 } };
const noticedShare = 0.65;
/** Hours before the first rupture, so that there is something to fall from, and between one and the next. */
const hoursBefore = 4;
const hoursBetween = 3;

/**
 * Draws where the planned ruptures of a treatment lie and how deep they are. They follow one another in the order of the
 * plan, each in its own stretch of the treatment, and never touch an hour that is typed out: its words know nothing of them.
 *
 * @throws where a treatment is too short for what is planned
 */
export function drawRuptures(held: HeldTreatment, chance: Chance): DrawnRupture[] {
  const planned = held.plan.ruptures;
  const attended = held.sessions.flatMap(({ number, attendance }) => (attendance === 'attended' ? [number] : []));
  const typed = [...typedHours(held).keys()];
  const stretch = (attended.length - hoursBefore) / planned.length;
  return planned.map((outcome, index) => {
    const begin = Math.ceil(hoursBefore + index * stretch);
    const isLast = index === planned.length - 1;
    const end = isLast ? attended.length : Math.ceil(hoursBefore + (index + 1) * stretch) - hoursBetween;
    const { lowHours, depth } = parameters[outcome];
    const spans = lowHours
      .flatMap((hours) => spansOf(attended, outcome, hours, begin, end))
      .filter(({ startsAt, returnsAt }) => !typed.some((at) => at >= startsAt && at <= (returnsAt ?? Infinity)));
    if (spans.length === 0) throw new Error(`${held.treatment.key} has no room for a rupture that is ${outcome}.`);
    const noticed = chance.happens(noticedShare);
    const share = within(chance, noticed ? shares.noticed : shares.unnoticed);
    return { outcome, ...chance.pick(spans), depth: within(chance, depth), noticed, share };
  });
}

/**
 * Every place from the hour `begin` on where a rupture of so many low hours has the planned outcome by the hour `end`.
 *
 * @param attended session numbers; hours are counted along it
 */
function spansOf(
  attended: readonly number[],
  outcome: RuptureOutcome,
  hours: number,
  begin: number,
  end: number,
): Pick<DrawnRupture, 'startsAt' | 'returnsAt'>[] {
  return attended.slice(begin, end).flatMap((startsAt, index) => {
    const back = begin + index + hours;
    const returnsAt = attended[back] ?? null;
    if (outcome === 'unrepaired') return back === end ? [{ startsAt, returnsAt }] : [];
    if (returnsAt === null || back >= end) return [];
    return returnsAt - startsAt <= soonWithin === (outcome === 'repaired soon') ? [{ startsAt, returnsAt }] : [];
  });
}

/**
 * The course of a treatment with its ruptures: the client's level falls, the therapist's by its share of that. The fall
 * begins at what the form can show: a level beyond its upper end would hide it.
 */
export function ruptured(course: AllianceCourse, ruptures: readonly DrawnRupture[], chance: Chance): AllianceCourse {
  const falls = course.client.map((_, index) => {
    const number = index + 1;
    const rupture = ruptures.find(({ startsAt, returnsAt }) => number >= startsAt && number < (returnsAt ?? Infinity));
    if (!rupture) return { client: 0, therapist: 0 };
    const left = number === rupture.startsAt ? 1 : within(chance, parameters[rupture.outcome].lasting);
    return { client: rupture.depth * left, therapist: rupture.share * rupture.depth * left };
  });
  return {
    client: course.client.map((level, index) => fallen(level, falls[index]?.client ?? 0)),
    therapist: course.therapist.map((level, index) => fallen(level, falls[index]?.therapist ?? 0)),
  };
}

const upperEnd = 5;

const fallen = (level: number, fall: number): number => (fall === 0 ? level : Math.min(level, upperEnd) - fall);

const within = (chance: Chance, { least, most }: Range): number => least + (most - least) * chance.uniform();
