import { type SupervisionView } from '@attune/contracts';

/** Whether a supervision gives access on a day: from its first day to its last. */
export function runsOn(supervision: SupervisionView, day: string): boolean {
  return supervision.from <= day && (supervision.to === null || supervision.to >= day);
}

/** Running supervisions first, then planned and ended ones; within each by supervisor and intern. */
export function inReadingOrder(supervisions: readonly SupervisionView[], day: string): SupervisionView[] {
  const rank = (one: SupervisionView): number => (runsOn(one, day) ? 0 : one.from > day ? 1 : 2);
  return [...supervisions].sort(
    (a, b) => rank(a) - rank(b) || a.supervisor.localeCompare(b.supervisor) || a.intern.localeCompare(b.intern),
  );
}

/** The calendar day of an instant where the reader is: the day on which access begins and ends for them. */
export function calendarDay(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
