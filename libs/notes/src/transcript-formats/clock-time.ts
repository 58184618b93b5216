/**
 * Seconds of a time as people and programs write it: "0:05", "00:01:05", "1:02:03.250", "00:00:01,5", "75.2".
 * Null for anything else, and where minutes or seconds after a larger unit exceed 59.
 *
 * @example clockTime('1:02:03.25') // 3723.25
 */
export function clockTime(text: string): number | null {
  const match = /^(?:(\d{1,4}):)?(?:(\d{1,4}):)?(\d{1,9})(?:[.,](\d{1,20}))?$/.exec(text.trim());
  if (!match) return null;
  const [, first, second, seconds = '', fraction = ''] = match;
  const minutes = second ?? first;
  if (minutes !== undefined && (seconds.length > 2 || Number(seconds) > 59)) return null;
  if (second !== undefined && (second.length > 2 || Number(second) > 59)) return null;
  const hours = second === undefined ? 0 : Number(first);
  const whole = hours * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  // As one decimal number, so that 16 and 0.798 are 16.798 and not a little more.
  return Number(`${whole}.${fraction || '0'}`);
}
