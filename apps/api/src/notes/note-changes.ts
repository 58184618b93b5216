import { Injectable } from '@nestjs/common';
import type { NoteView } from '@attune/contracts';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { requireLatest } from './if-match.js';
import { NoteRow } from './note.entity.js';
import { type NoteAction, refusalOf } from './note-rules.js';
import { NoteViews } from './note-views.js';

export type NoteChange = Partial<Omit<NoteRow, 'organizationId' | 'id' | 'revision' | 'updatedAt'>>;

/** The one way to change a note: locked, allowed, on the latest state; and every change makes the next revision. */
@Injectable()
export class NoteChanges {
  constructor(
    private readonly database: Database,
    private readonly views: NoteViews,
  ) {}

  /** `work` says what changes in the note's row; null where nothing is to change. A refusal is in the audit trail. */
  async make(
    scope: PersonScope,
    id: string,
    etag: string,
    action: NoteAction,
    work: (transaction: Transaction, note: NoteRow, now: Date) => Promise<NoteChange | null>,
  ): Promise<NoteView> {
    try {
      return await this.database.run(scope, async (transaction) => {
        const notes = transaction.repository(NoteRow);
        // Two at once take turns here; the second one finds the revision that the first one has made.
        const note = await notes.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
        if (!note) throw notFound('note');
        const refusal = refusalOf(action, await this.views.state(transaction, note));
        if (refusal) throw refusal;
        requireLatest(etag, note.revision);
        const now = new Date();
        const change = await work(transaction, note, now);
        if (change) {
          const next = { ...change, revision: note.revision + 1, updatedAt: now };
          await notes.update({ organizationId: scope.organizationId, id }, next);
        }
        return this.views.one(transaction, id);
      });
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden')
        await this.database.auditRefusal(scope, action, 'notes', id);
      throw error;
    }
  }
}
