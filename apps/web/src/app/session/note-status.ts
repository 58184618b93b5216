import { type NoteView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { type Tone } from '../ui/status-pill.js';

/** Where a note stands between draft and co-signature, in words. */
export function noteStatus(note: Pick<NoteView, 'status' | 'signedAt'>): { label: string; tone: Tone } {
  const when = note.signedAt === null ? '' : ` ${dateTime(note.signedAt)}`;
  switch (note.status) {
    case 'draft':
      return { label: 'Draft, not signed', tone: 'look' };
    case 'returned':
      return { label: 'Returned for revision', tone: 'look' };
    case 'signed':
      return { label: `Signed${when}`, tone: 'neutral' };
    case 'co-signed':
      return { label: `Signed and co-signed${when}`, tone: 'repair' };
  }
}
