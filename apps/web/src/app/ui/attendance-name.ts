import type { Attendance } from '@attune/contracts';

const names: Readonly<Record<Attendance, string>> = {
  attended: 'attended',
  'late-cancel': 'late cancellation',
  'no-show': 'no-show',
  rescheduled: 'rescheduled',
  unknown: 'attendance not known',
};

/** How attendance is called in sentences. */
export const attendanceName = (attendance: string): string =>
  attendance in names ? names[attendance as Attendance] : attendance;
