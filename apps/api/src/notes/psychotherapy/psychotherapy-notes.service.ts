import { Injectable } from '@nestjs/common';
import type { PsychotherapyNote, PsychotherapyNotes as PsychotherapyNotesView } from '@attune/contracts';
import { grants } from '../../access/permissions.js';
import { SessionLookup } from '../../clients/session-lookup.js';
import { Database } from '../../database/database.js';
import type { PersonScope } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { uuidv7 } from '../../database/uuid.js';
import { DomainError, invalid, notFound } from '../../errors/domain-error.js';
import { etagOf, requireLatest } from '../if-match.js';
import { PsychotherapyNoteRow, PsychotherapyNoteShareRow } from './psychotherapy-note.entity.js';

interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Notes of the author alone. Who sees one is decided by row-level security; nothing else of Attune reads these tables,
 * and this service is exported to no other feature.
 */
@Injectable()
export class PsychotherapyNotes {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
  ) {}

  /** One's own, and those that others share with the person. */
  list(scope: PersonScope, sessionId: string): Promise<PsychotherapyNotesView> {
    return this.database.run(scope, async (transaction) => {
      const { id, clientId } = await this.sessions.require(transaction, sessionId);
      const rows = await transaction
        .repository(PsychotherapyNoteRow)
        .find({ where: { sessionId: id }, order: { createdAt: 'ASC', id: 'ASC' } });
      const items: PsychotherapyNote[] = [];
      for (const row of rows) items.push(await this.view(transaction, scope, row));
      return {
        items,
        mayWrite: grants(scope.roles, 'psychotherapy-notes.write'),
        mayShareWith: await peopleWithAccess(transaction, scope, clientId),
      };
    });
  }

  add(scope: PersonScope, sessionId: string, text: string): Promise<PsychotherapyNote> {
    return this.database.run(scope, async (transaction) => {
      const { id: session, clientId } = await this.sessions.require(transaction, sessionId);
      const id = uuidv7();
      const now = new Date();
      await transaction.repository(PsychotherapyNoteRow).insert({
        organizationId: scope.organizationId,
        id,
        clientId,
        sessionId: session,
        authorId: scope.personId,
        textSealed: await transaction.seal(placeOf(id), text),
        revision: 1,
        createdAt: now,
        updatedAt: now,
      });
      return this.one(transaction, scope, id);
    });
  }

  save(scope: PersonScope, id: string, etag: string, text: string): Promise<PsychotherapyNote> {
    return this.asAuthor(scope, id, 'update', async (transaction) => {
      const note = await lock(transaction, id);
      requireLatest(etag, note.revision);
      const change = { textSealed: await transaction.seal(placeOf(id), text), revision: note.revision + 1 };
      await transaction
        .repository(PsychotherapyNoteRow)
        .update({ organizationId: scope.organizationId, id }, { ...change, updatedAt: new Date() });
      return this.one(transaction, scope, id);
    });
  }

  remove(scope: PersonScope, id: string): Promise<void> {
    return this.asAuthor(scope, id, 'delete', async (transaction) => {
      await transaction.repository(PsychotherapyNoteRow).delete({ organizationId: scope.organizationId, id });
    });
  }

  /** With somebody who has access to the client now; sharing twice is sharing once. */
  share(scope: PersonScope, id: string, personId: string): Promise<PsychotherapyNote> {
    return this.asAuthor(scope, id, 'share', async (transaction, note) => {
      const people = await peopleWithAccess(transaction, scope, note.clientId);
      if (!people.some((person) => person.id === personId)) {
        const message = 'This person has no access to the client';
        const remedy = 'Choose somebody who treats or supervises the client';
        throw invalid(`${message}. ${remedy}.`, [{ field: 'personId', message, remedy }]);
      }
      await lock(transaction, id);
      const shares = transaction.repository(PsychotherapyNoteShareRow);
      if (!(await shares.existsBy({ noteId: id, personId }))) {
        const { clientId, authorId } = note;
        await shares.insert({
          ...{ organizationId: scope.organizationId, id: uuidv7(), clientId, noteId: id, authorId, personId },
          sharedAt: new Date(),
        });
      }
      return this.one(transaction, scope, id);
    });
  }

  unshare(scope: PersonScope, id: string, personId: string): Promise<PsychotherapyNote> {
    return this.asAuthor(scope, id, 'unshare', async (transaction) => {
      await transaction
        .repository(PsychotherapyNoteShareRow)
        .delete({ organizationId: scope.organizationId, noteId: id, personId });
      return this.one(transaction, scope, id);
    });
  }

  /** Who reads a shared note may do nothing to it; the attempt is in the audit trail. */
  private async asAuthor<T>(
    scope: PersonScope,
    id: string,
    action: string,
    work: (transaction: Transaction, note: PsychotherapyNoteRow) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.run(scope, async (transaction) => {
        const note = await transaction.repository(PsychotherapyNoteRow).findOneBy({ id });
        if (!note) throw notFound('note');
        if (note.authorId !== scope.personId)
          throw new DomainError('forbidden', 'not-the-author', 'A psychotherapy note is its author’s alone.');
        return work(transaction, note);
      });
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden')
        await this.database.auditRefusal(scope, action, 'psychotherapy_notes', id);
      throw error;
    }
  }

  private async one(transaction: Transaction, scope: PersonScope, id: string): Promise<PsychotherapyNote> {
    return this.view(transaction, scope, await transaction.repository(PsychotherapyNoteRow).findOneByOrFail({ id }));
  }

  private async view(
    transaction: Transaction,
    scope: PersonScope,
    row: PsychotherapyNoteRow,
  ): Promise<PsychotherapyNote> {
    const [author] = await transaction.query<Person>(`SELECT id, name FROM people WHERE id = $1`, [row.authorId]);
    const sharedWith = await transaction.query<Person>(
      `SELECT p.id, p.name FROM psychotherapy_note_shares s
       JOIN people p ON p.organization_id = s.organization_id AND p.id = s.person_id WHERE s.note_id = $1 ORDER BY p.name, p.id`,
      [row.id],
    );
    return {
      id: row.id,
      sessionId: row.sessionId,
      author: author ?? { id: row.authorId, name: '' },
      mine: row.authorId === scope.personId,
      text: await transaction.open({ ...placeOf(row.id), clientId: row.clientId }, row.textSealed),
      sharedWith,
      etag: etagOf(row.revision),
      updatedAt: row.updatedAt.toISOString(),
    };
  }
}

const placeOf = (id: string) => ({ table: 'psychotherapy_notes', row: id, column: 'text_sealed' });

/** Two windows of the author take turns. */
async function lock(transaction: Transaction, id: string): Promise<PsychotherapyNoteRow> {
  const note = await transaction
    .repository(PsychotherapyNoteRow)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!note) throw notFound('note');
  return note;
}

function peopleWithAccess(transaction: Transaction, scope: PersonScope, clientId: string): Promise<Person[]> {
  return transaction.query<Person>(
    `SELECT p.id, p.name FROM people p WHERE p.id IN (SELECT app.client_people($1)) AND p.id <> $2 AND p.active ORDER BY p.name, p.id`,
    [clientId, scope.personId],
  );
}
