import type { FileRemarks } from './file-remarks.js';

/** Longer than any recording of a session; a time beyond it is a date, a counter of milliseconds, or a slip. */
export const longestRecording = 24 * 3600;

/**
 * The times of a cue, each null where it is no time of a recording: not a number, negative, beyond 24 hours, or an end
 * before the start. What is taken away is told to `remarks` as a problem.
 */
export function soundTimes(
  start: number | null,
  end: number | null,
  at: { readonly line: number | null; readonly of: string; readonly remarks: FileRemarks },
): { start: number | null; end: number | null } {
  const sound = (time: number | null, which: string): number | null => {
    if (time === null || (time >= 0 && time <= longestRecording)) return time;
    at.remarks.problem(at.line, `The ${which} of ${at.of} is not a time within 24 hours.`);
    return null;
  };
  const from = sound(start, 'start');
  const to = sound(end, 'end');
  if (from === null || to === null || from <= to) return { start: from, end: to };
  at.remarks.problem(at.line, `The end of ${at.of} is before its start.`);
  return { start: from, end: null };
}
