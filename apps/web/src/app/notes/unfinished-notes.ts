import { type NoteList, type NoteListQuery } from '@attune/contracts';
import { counted } from '../ui/number-format.js';
import { type Segment } from '../ui/segmented-control.js';
import { type Tone } from '../ui/status-pill.js';

export type NoteState = NonNullable<NoteListQuery['state']>;
type Item = NoteList['items'][number];

/** What the query asks for; undefined for everything that is unfinished. */
export const stateOf = (chosen: string): string | undefined => (chosen === 'all' ? undefined : chosen);

/** The states to choose from, each with its number. */
export function stateSegments(counts: NoteList['counts']): Segment[] {
  const all = counts.unsigned + counts.returned + counts.awaitingCoSignature;
  return [
    { value: 'all', label: `All ${all}` },
    { value: 'unsigned', label: `Unsigned ${counts.unsigned}` },
    { value: 'returned', label: `Returned ${counts.returned}` },
    { value: 'awaiting-co-signature', label: `To co-sign ${counts.awaitingCoSignature}` },
  ];
}

/** Whom a note waits for, in words; "you" where that is the reader. */
export function waitingFor({ status, author }: Item, reader: string | undefined): { label: string; tone: Tone } {
  const who = author.id === reader ? 'you' : author.name;
  switch (status) {
    case 'returned':
      return { label: `Returned to ${who}`, tone: 'look' };
    case 'signed':
      return { label: 'Signed, awaiting co-signature', tone: 'accent' };
    case 'co-signed':
      return { label: 'Co-signed', tone: 'neutral' };
    case 'draft':
      return { label: `Not signed by ${who}`, tone: 'look' };
  }
}

/** How long it has been waiting: "since today", "3 days". */
export const openWords = (days: number): string => (days === 0 ? 'since today' : counted(days, 'day'));

/** What it says where nothing is left to do. */
export function allDone(state: NoteState | 'all'): { heading: string; text: string } {
  switch (state) {
    case 'all':
      return { heading: 'Nothing is unfinished', text: 'Every note is signed, and co-signed where that is needed.' };
    case 'unsigned':
      return { heading: 'Every note is signed', text: 'Notes appear here from the day of their session until then.' };
    case 'returned':
      return {
        heading: 'No note is returned',
        text: 'Notes that a supervisor has returned with a comment appear here.',
      };
    case 'awaiting-co-signature':
      return { heading: 'Nothing to co-sign', text: 'Signed notes appear here until a supervisor has co-signed them.' };
  }
}
