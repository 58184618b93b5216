import { type Attendance } from '@attune/contracts';
import { earlierOf, addDays, lastWeekdayBefore, weeklyDays } from './calendar.js';
import { type Chance, chanceFor } from './chance.js';
import { type DemoSession, type DemoTreatment } from './demo-clinic.js';
import { type PlannedEnding, type PlannedTreatment } from './planned-treatment.js';
import { type Story } from './stories/story.js';

/** A treatment with its sessions, numbered from 1, and the time of day at which they are held. */
export interface HeldTreatment {
  readonly plan: PlannedTreatment;
  readonly story: Story | null;
  readonly treatment: DemoTreatment;
  readonly sessions: readonly DemoSession[];
  /** Minutes from midnight, UTC. */
  readonly startsAt: number;
}

/** How often an appointment outside the stories is not kept, and a week is left out between two appointments. */
const missedShares = { 'no-show': 0.05, 'late-cancel': 0.04, rescheduled: 0.02 } as const;
const weekOffShare = 0.06;

export const clientKeyOf = (code: string): string => code.toLowerCase();

/**
 * Turns a planned treatment into dated sessions. A client who changed interns has two treatments, the earlier one first.
 * What chance decides does not depend on `today`: the same clinic, made on another day, is the same clinic with other dates.
 */
export function holdTreatment(
  plan: PlannedTreatment,
  story: Story | null,
  seed: number,
  today: string,
): HeldTreatment[] {
  const ordinal = plan.before === null ? 1 : 2;
  const latest = held(plan, ordinal, story, seed, today, lastWeekdayBefore(today, plan.weekday));
  if (plan.before === null) return [latest];
  const change: PlannedEnding = { reason: 'change of intern', weeksAgo: 0 };
  const before: PlannedTreatment = {
    ...plan,
    ...plan.before,
    ending: change,
    typed: false,
    ruptures: [],
    before: null,
  };
  const last = lastWeekdayBefore(addDays(latest.treatment.startedOn, -7), plan.weekday);
  return [held(before, 1, null, seed, today, last), latest];
}

function held(
  plan: PlannedTreatment,
  ordinal: number,
  story: Story | null,
  seed: number,
  today: string,
  lastPossible: string,
): HeldTreatment {
  const key = `${clientKeyOf(plan.client)}-${ordinal}`;
  const chance = chanceFor(seed, key, 'appointments');
  // Stories tell of "last week": no week is left out in them.
  const weekOff = Array.from({ length: plan.sessions }, () => chance.happens(weekOffShare) && story === null);
  const days = weeklyDays(addDays(lastPossible, -7 * (plan.ending?.weeksAgo ?? 0)), weekOff, today);
  const sessions = days.map((heldOn, index): DemoSession => {
    const number = index + 1;
    const drawn = drawAttendance(chance, number === 1 || number === plan.sessions);
    const attendance = story ? (story.missed[number] ?? 'attended') : drawn;
    const length = chance.pick([45, 50, 50, 50, 50, 50, 52, 55]);
    const remote = chance.happens(0.06);
    return {
      key: `${key}-s${number}`,
      treatment: key,
      number,
      heldOn,
      minutes: attendance === 'attended' ? (story?.minutes[number] ?? length) : null,
      modality: remote && plan.modality === 'in person' && story === null ? 'video' : plan.modality,
      attendance,
    };
  });
  const first = days[0] ?? lastPossible;
  const last = days.at(-1) ?? lastPossible;
  const { ending } = plan;
  return {
    plan,
    story,
    sessions,
    startsAt: chance.between(9, 17) * 60,
    treatment: {
      key,
      client: clientKeyOf(plan.client),
      intern: plan.intern,
      approach: plan.approach,
      modality: plan.modality,
      startedOn: first,
      endedOn: ending && earlierOf(addDays(last, ending.daysAfterLastSession ?? 0), addDays(today, -1)),
      endedReason: ending?.reason ?? null,
    },
  };
}

function drawAttendance(chance: Chance, certain: boolean): Attendance {
  let left = chance.uniform();
  if (certain) return 'attended';
  for (const [attendance, share] of Object.entries(missedShares) as [keyof typeof missedShares, number][]) {
    if (left < share) return attendance;
    left -= share;
  }
  return 'attended';
}
