// Days are calendar days of the clinic, without a time zone: they are read and written as UTC throughout.
const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withoutYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** `2026-08-14` as `14 August 2026`; in words where an import brought no date. */
export function longDay(day: string | null): string {
  return day === null ? 'date unknown' : long.format(asDate(day));
}

/** `2026-08-14` as `14 Aug`. */
export function shortDay(day: string | null): string {
  return day === null ? 'date unknown' : short.format(asDate(day));
}

/** The Monday of the week of a day, `16 November`. */
export function weekOf(day: string): string {
  const date = asDate(day);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - sinceMonday);
  return withoutYear.format(date);
}

/** An instant in the time zone of the reader, `16 Nov 2026, 10:04`. */
export function dateTime(at: string): string {
  return instant.format(new Date(at));
}

/** The present day of the reader, as the contracts write days: `2026-11-16`. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
