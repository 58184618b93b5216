import { Injectable } from '@nestjs/common';
import type { NoteView, NoteVersions } from '@attune/contracts';
import { grants } from '../access/permissions.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { notFound } from '../errors/domain-error.js';
import { type KnownFormat, NoteFormats } from './formats/note-formats.service.js';
import { etagOf } from './if-match.js';
import { NoteRow, NoteVersionRow } from './note.entity.js';
import { type NoteState, actionsOn } from './note-rules.js';
import { openVersion, readText } from './note-text.js';

interface EventRow {
  id: string;
  at: Date;
  by_id: string;
  by: string;
  kind: NoteView['events'][number]['kind'];
  version: number;
  comment_sealed: Buffer | null;
  unsupported: number | null;
}

/** Notes as people read them. Every text that is opened becomes a read in the audit trail. */
@Injectable()
export class NoteViews {
  constructor(private readonly formats: NoteFormats) {}

  /** The notes of a session, oldest first. */
  async ofSession(transaction: Transaction, sessionId: string): Promise<NoteView[]> {
    const rows = await transaction
      .repository(NoteRow)
      .find({ where: { sessionId }, order: { createdAt: 'ASC', id: 'ASC' } });
    const views: NoteView[] = [];
    for (const row of rows) views.push(await this.view(transaction, row));
    return views;
  }

  async one(transaction: Transaction, id: string): Promise<NoteView> {
    const row = await transaction.repository(NoteRow).findOneBy({ id });
    if (!row) throw notFound('note');
    return this.view(transaction, row);
  }

  /** Every immutable version, oldest first. */
  async versions(transaction: Transaction, id: string): Promise<NoteVersions> {
    const note = await transaction.repository(NoteRow).findOneBy({ id });
    if (!note) throw notFound('note');
    const format = await this.formats.find(transaction, note.format, note.formatVersion);
    const rows = await transaction
      .repository(NoteVersionRow)
      .find({ where: { noteId: id }, order: { version: 'ASC' } });
    const names = await namesOf(
      transaction,
      rows.map((row) => row.createdBy),
    );
    const items: NoteVersions['items'] = [];
    for (const row of rows) {
      items.push({
        version: row.version,
        kind: row.kind,
        createdAt: row.createdAt.toISOString(),
        by: { id: row.createdBy, name: names.get(row.createdBy) ?? '' },
        sections: await openVersion(transaction, row, format),
      });
    }
    return { items };
  }

  /** The note as the person finds it: whose it is, and what may be done with it. */
  async state(transaction: Transaction, note: NoteRow): Promise<NoteState> {
    const [row] = await transaction.query<{ reviewer: boolean }>(`SELECT app.may_review($1, $2) AS reviewer`, [
      note.authorId,
      note.treatmentId,
    ]);
    const { scope } = transaction;
    return {
      status: note.status,
      author: scope.actor === 'person' && scope.personId === note.authorId && may(scope, 'notes.write'),
      reviewer: row?.reviewer === true && may(scope, 'notes.review'),
      coSigned: note.cosignedVersion !== null,
      reviewed: note.format !== 'supervision',
    };
  }

  private async view(transaction: Transaction, note: NoteRow): Promise<NoteView> {
    const format = await this.formats.find(transaction, note.format, note.formatVersion);
    const { sections, version } = await readText(transaction, note, format);
    const events = await this.events(transaction, note);
    const names = await namesOf(transaction, [note.authorId]);
    const author = { id: note.authorId, name: names.get(note.authorId) ?? '' };
    return {
      id: note.id,
      sessionId: note.sessionId,
      treatmentId: note.treatmentId,
      format: note.format,
      formatName: format?.name ?? note.format,
      status: note.status,
      version: note.version,
      author,
      sections,
      unsaved: version === null,
      addenda: await this.addenda(transaction, note, author, format),
      events,
      may: actionsOn(await this.state(transaction, note)),
      etag: etagOf(note.revision),
      updatedAt: note.updatedAt.toISOString(),
      signedAt: note.signedAt?.toISOString() ?? null,
    };
  }

  private async addenda(
    transaction: Transaction,
    note: NoteRow,
    by: NoteView['author'],
    format: KnownFormat | null,
  ): Promise<NoteView['addenda']> {
    const rows = await transaction
      .repository(NoteVersionRow)
      .find({ where: { noteId: note.id, kind: 'addendum' }, order: { version: 'ASC' } });
    const addenda: NoteView['addenda'] = [];
    for (const row of rows) {
      const [section] = await openVersion(transaction, row, format);
      addenda.push({
        version: row.version,
        at: row.createdAt.toISOString(),
        by,
        text: section?.text ?? '',
        coSigned: note.cosignedVersion !== null && row.version <= note.cosignedVersion,
      });
    }
    return addenda;
  }

  private async events(transaction: Transaction, note: NoteRow): Promise<NoteView['events']> {
    const rows = await transaction.query<EventRow>(
      `SELECT e.id, e.at, e.by_id, p.name AS by, e.kind, e.version, e.comment_sealed, e.unsupported
       FROM note_events e JOIN people p ON p.organization_id = e.organization_id AND p.id = e.by_id
       WHERE e.note_id = $1 ORDER BY e.at, e.id`,
      [note.id],
    );
    const events: NoteView['events'] = [];
    for (const row of rows) {
      const place = { table: 'note_events', row: row.id, column: 'comment_sealed', clientId: note.clientId };
      events.push({
        at: row.at.toISOString(),
        by: { id: row.by_id, name: row.by },
        kind: row.kind,
        version: row.version,
        comment: row.comment_sealed && (await transaction.open(place, row.comment_sealed)),
        unsupported: row.unsupported,
      });
    }
    return events;
  }
}

const may = (scope: Scope, permission: 'notes.write' | 'notes.review'): boolean =>
  scope.actor === 'person' && grants(scope.roles, permission);

async function namesOf(transaction: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await transaction.query<{ id: string; name: string }>(
    `SELECT id, name FROM people WHERE id = ANY($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}
