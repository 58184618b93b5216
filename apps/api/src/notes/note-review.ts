import { Injectable } from '@nestjs/common';
import type { NoteCoSign, NoteReturn, NoteView } from '@attune/contracts';
import type { PersonScope } from '../database/scope.js';
import { NoteChanges } from './note-changes.js';
import { addEvent } from './note-records.js';

/** What a present supervisor of the treatment does with a signed note of somebody else: return it, or co-sign it. */
@Injectable()
export class NoteReview {
  constructor(private readonly changes: NoteChanges) {}

  return(scope: PersonScope, id: string, etag: string, { comment }: NoteReturn): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'return', async (transaction, note, now) => {
      const { version } = note;
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'returned', version, comment });
      return { status: 'returned', since: now };
    });
  }

  /** Covers every version there is, addenda included. */
  coSign(scope: PersonScope, id: string, etag: string, { comment }: NoteCoSign): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'co-sign', async (transaction, note, now) => {
      const { version } = note;
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'co-signed', version, comment });
      return {
        status: 'co-signed',
        since: now,
        cosignedAt: now,
        cosignedBy: scope.personId,
        cosignedVersion: version,
      };
    });
  }
}
