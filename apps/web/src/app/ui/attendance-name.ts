const names: Readonly<Record<string, string>> = {
  attended: 'attended',
  'late-cancel': 'late cancellation',
  'no-show': 'no-show',
  rescheduled: 'rescheduled',
};

/** How attendance is called in sentences. */
export function attendanceName(attendance: string): string {
  return names[attendance] ?? attendance;
}
