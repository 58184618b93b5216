import { type NoteEvent } from '@attune/contracts';
import { counted } from '../ui/number-format.js';

/** One event of a note as a sentence: "M. Duarte signed version 3, with 2 sentences without evidence". */
export function eventWords({ kind, by, version, unsupported }: NoteEvent): string {
  switch (kind) {
    case 'created':
      return `${by.name} began the note`;
    case 'kept':
      return `${by.name} kept version ${version}`;
    case 'signed':
      return `${by.name} signed version ${version}${evidence(unsupported)}`;
    case 'returned':
      return `${by.name} returned version ${version}`;
    case 'co-signed':
      return `${by.name} co-signed version ${version}`;
    case 'amended':
      return `${by.name} added an addendum, version ${version}`;
  }
}

function evidence(unsupported: number | null): string {
  if (unsupported === null) return '';
  return unsupported === 0
    ? ', every sentence with evidence'
    : `, with ${counted(unsupported, 'sentence')} without evidence`;
}
