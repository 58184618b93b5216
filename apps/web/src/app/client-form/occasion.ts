import { shortDay } from '../ui/day-format.js';

/**
 * When the form belongs, in the words of the person who fills it in. `now` is read in the time zone of the device, where
 * "today" is decided.
 *
 * @example occasionOf('2026-11-16', new Date(2026, 10, 16, 18)) // "After today's session"
 */
export function occasionOf(sessionOn: string | null, now: Date): string {
  if (sessionOn === null) return 'About your session';
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (sessionOn === today) return 'After today’s session';
  return sessionOn > today
    ? `For the session of ${shortDay(sessionOn)}`
    : `After the session of ${shortDay(sessionOn)}`;
}
