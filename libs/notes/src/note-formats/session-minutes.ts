/**
 * Minutes between two clock times. A stop before the start is on the next day.
 *
 * @param startedAt such as `14:05`, 00:00 to 23:59
 * @param endedAt the same
 * @returns 0 to 1439; null where one of them is no clock time
 * @example sessionMinutes('23:40', '00:30') // 50
 */
export function sessionMinutes(startedAt: string, endedAt: string): number | null {
  const [start, end] = [minuteOfDay(startedAt), minuteOfDay(endedAt)];
  if (start === null || end === null) return null;
  return (end - start + minutesOfDay) % minutesOfDay;
}

const minutesOfDay = 24 * 60;

function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
