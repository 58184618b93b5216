import type { EvidenceSession } from '../citations/evidence.js';
import { formatReference } from '../citations/reference.js';

const words: Readonly<Record<EvidenceSession['attendance'], string>> = {
  attended: 'Attended',
  'late-cancel': 'Cancelled late',
  'no-show': 'Did not attend',
  rescheduled: 'Rescheduled',
  unknown: '',
};

/**
 * The appointment in one sentence: whether the client came, how long and how it was held. Empty where nothing is known.
 *
 * @example attendanceSentence(session) // 'Attended, 50 minutes, in person [session].'
 */
export function attendanceSentence(session: EvidenceSession | null): string {
  if (!session) return '';
  const { attendance, minutes, modality } = session;
  const held = attendance === 'attended' || attendance === 'unknown';
  const facts = [
    words[attendance],
    ...(held && minutes !== null ? [`${minutes} minutes`] : []),
    ...(held && modality !== null ? [modality] : []),
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return '';
  const sentence = facts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)} ${formatReference({ kind: 'session' })}.`;
}
