import type { NoteSection } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { NoteDraftRow, NoteEventRow, NoteVersionRow } from './note.entity.js';

/** Which note a row belongs to. */
export interface NoteKey {
  readonly id: string;
  readonly clientId: string;
}

export interface NewVersion {
  readonly version: number;
  readonly kind: NoteVersionRow['kind'];
  readonly sections: readonly NoteSection[];
  readonly goals: readonly number[];
  readonly at: Date;
  readonly by: string;
}

export async function addVersion(transaction: Transaction, note: NoteKey, version: NewVersion): Promise<void> {
  const id = uuidv7();
  const place = { table: 'note_versions', row: id, column: 'sections_sealed' };
  await transaction.repository(NoteVersionRow).insert({
    organizationId: transaction.scope.organizationId,
    id,
    clientId: note.clientId,
    noteId: note.id,
    version: version.version,
    kind: version.kind,
    sectionsSealed: await transaction.seal(place, JSON.stringify(version.sections)),
    goals: [...version.goals],
    createdAt: version.at,
    createdBy: version.by,
  });
}

export interface NewEvent extends Pick<NoteEventRow, 'at' | 'kind' | 'version'> {
  readonly by: string;
  readonly comment?: string | null;
  readonly unsupported?: number;
}

export const addEvent = (transaction: Transaction, note: NoteKey, event: NewEvent): Promise<void> =>
  addEvents(transaction, note, [event]);

export async function addEvents(transaction: Transaction, note: NoteKey, events: readonly NewEvent[]): Promise<void> {
  const rows = [];
  for (const { at, kind, version, by, comment, unsupported } of events) {
    const id = uuidv7();
    const place = { table: 'note_events', row: id, column: 'comment_sealed' };
    rows.push({
      ...{ organizationId: transaction.scope.organizationId, id, clientId: note.clientId, noteId: note.id },
      ...{ at, byId: by, kind, version, unsupported: unsupported ?? null },
      commentSealed: comment ? await transaction.seal(place, comment) : null,
    });
  }
  await transaction.repository(NoteEventRow).insert(rows);
}

/** Puts the working copy in place of the one before. */
export async function keepWorkingCopy(
  transaction: Transaction,
  note: NoteKey,
  sections: readonly NoteSection[],
  at: Date,
): Promise<void> {
  const { organizationId } = transaction.scope;
  const place = { table: 'note_drafts', row: note.id, column: 'sections_sealed' };
  const sectionsSealed = await transaction.seal(place, JSON.stringify(sections));
  const row = { organizationId, id: note.id, clientId: note.clientId, sectionsSealed, updatedAt: at };
  await transaction.repository(NoteDraftRow).upsert(row, ['organizationId', 'id']);
}

export async function endWorkingCopy(transaction: Transaction, note: NoteKey): Promise<void> {
  await transaction.repository(NoteDraftRow).delete({ organizationId: transaction.scope.organizationId, id: note.id });
}
