import { noteActions } from '@attune/contracts';
import { DomainError } from '../errors/domain-error.js';
import type { NoteStatus } from './note.entity.js';

export type NoteAction = (typeof noteActions)[number];

/** A note as somebody finds it who wants to do something with it. */
export interface NoteState {
  readonly status: NoteStatus;
  /** Whether the person wrote it, and may write notes. */
  readonly author: boolean;
  /** Whether the person supervises the treatment now, did not write the note, and may review notes. */
  readonly reviewer: boolean;
  /** Whether its text was co-signed, perhaps before an addendum that was not. */
  readonly coSigned: boolean;
  /** Notes of supervisors about supervision are reviewed by nobody. */
  readonly reviewed: boolean;
}

/** What the person may do now, in the order of the contract. */
export const actionsOn = (state: NoteState): NoteAction[] =>
  noteActions.filter((action) => refusalOf(action, state) === null);

/** Why an action is not possible, or null. The same rules stand in the database (migrations/src/note-review-rules.ts). */
export function refusalOf(action: NoteAction, state: NoteState): DomainError | null {
  return action === 'return' || action === 'co-sign' ? reviewRefusal(action, state) : authorRefusal(action, state);
}

function authorRefusal(action: NoteAction, { status, author }: NoteState): DomainError | null {
  if (!author)
    return new DomainError('forbidden', 'not-the-author', 'Only the person who wrote a note changes or signs it.');
  const signed = status === 'signed' || status === 'co-signed';
  if (action === 'amend') {
    if (signed) return null;
    return conflict('not-signed', 'This note is not signed.', 'Change its text; an addendum follows a signature');
  }
  if (!signed) return null;
  return conflict('signed', 'This note is signed. What was signed stays as it is.', 'Write an addendum');
}

function reviewRefusal(action: NoteAction, state: NoteState): DomainError | null {
  if (!state.reviewer) {
    return new DomainError(
      'forbidden',
      'not-the-supervisor',
      'A note is reviewed by a present supervisor of the treatment, and never by the person who wrote it.',
    );
  }
  if (!state.reviewed)
    return conflict('not-reviewed', 'A note about supervision is not reviewed.', 'Write one of your own');
  if (state.status === 'co-signed')
    return conflict('co-signed', 'This note is co-signed already.', 'Nothing is left to do');
  if (state.status !== 'signed')
    return conflict('not-signed', 'The author has not signed this note.', 'Wait until it is signed');
  if (action === 'return' && state.coSigned)
    return conflict(
      'co-signed',
      'The text of this note is co-signed and stays as it is.',
      'Co-sign the addendum, or comment on the session',
    );
  return null;
}

const conflict = (code: string, message: string, remedy: string): DomainError =>
  new DomainError('conflict', code, `${message} ${remedy}.`, [{ field: 'status', message, remedy }]);
