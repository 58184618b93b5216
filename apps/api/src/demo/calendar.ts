const dayMs = 86_400_000;

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** `addDays('2026-02-27', 2)` is `'2026-03-01'`. */
export const addDays = (day: string, days: number): string =>
  new Date(atNoon(day).getTime() + days * dayMs).toISOString().slice(0, 10);

/** Monday = 0 … Sunday = 6. */
export const weekdayOf = (day: string): number => (atNoon(day).getUTCDay() + 6) % 7;

/** The earlier of two days. */
export const earlierOf = (one: string, other: string): string => (one < other ? one : other);

/** The last given weekday that lies before a day: within the seven days before it. */
export const lastWeekdayBefore = (day: string, weekday: number): string =>
  addDays(day, -(((weekdayOf(day) - weekday + 6) % 7) + 1));

/**
 * The clinic is closed over the turn of the year and in the first half of August. The last three weeks before the day for
 * which the clinic is made count as open, so that the demonstration is never without recent sessions.
 */
export function isClosed(day: string, today: string): boolean {
  if (day >= addDays(today, -21)) return false;
  const monthAndDay = day.slice(5);
  return monthAndDay >= '12-24' || monthAndDay <= '01-02' || (monthAndDay >= '08-01' && monthAndDay <= '08-14');
}

/** Instant on a day, with minutes counted from its midnight (UTC): `instantOn('2026-03-01', 615)` is `…T10:15:00.000Z`. */
export const instantOn = (day: string, minutesOfDay: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + minutesOfDay * 60_000).toISOString();

/**
 * Days of a weekly appointment, ascending, counted back from the last one.
 *
 * @param last the day of the last session
 * @param weekOff for each session, whether a week was left out before it (holiday, illness)
 */
export function weeklyDays(last: string, weekOff: readonly boolean[], today: string): string[] {
  const days: string[] = [];
  let day = previousOpen(last, today);
  for (const off of weekOff.toReversed()) {
    days.push(day);
    day = previousOpen(addDays(day, off ? -14 : -7), today);
  }
  return days.reverse();
}

function previousOpen(day: string, today: string): string {
  return isClosed(day, today) ? previousOpen(addDays(day, -7), today) : day;
}
