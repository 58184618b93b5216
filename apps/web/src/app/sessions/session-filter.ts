import { type SessionList } from '@attune/contracts';

export type SessionRow = SessionList['items'][number];

/** What a person looks for in the list; '' means "any". */
export interface SessionFilter {
  readonly words: string;
  readonly attendance: string;
  /** Held sessions in which this is missing. */
  readonly missing: '' | 'transcript' | 'note' | 'form';
}

export const anySession: SessionFilter = { words: '', attendance: '', missing: '' };

/** The sessions that fit, in the order they came: newest first. */
export function matchingSessions(sessions: readonly SessionRow[], filter: SessionFilter): SessionRow[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return sessions.filter(
    (session) =>
      words.every((word) => `${session.clientCode} ${session.intern.name}`.toLowerCase().includes(word)) &&
      (filter.attendance === '' || session.attendance === filter.attendance) &&
      (filter.missing === '' || isMissing(session, filter.missing)),
  );
}

/** A session that did not take place misses nothing. */
function isMissing(session: SessionRow, part: 'transcript' | 'note' | 'form'): boolean {
  if (session.attendance !== 'attended' && session.attendance !== 'unknown') return false;
  if (part === 'transcript') return !session.transcript;
  return part === 'note' ? session.note === 'none' : session.forms.length === 0;
}
