import { Injectable } from '@nestjs/common';
import type { NewNote, NoteView } from '@attune/contracts';
import { SessionLookup } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { notFound } from '../errors/domain-error.js';
import { NoteRow, type NoteStatus, NoteVersionRow } from './note.entity.js';

interface LatestNote {
  id: string;
  session_id: string;
  treatment_id: string;
  client_id: string;
  format: string;
  status: NoteStatus;
  version: number;
  author_id: string;
  author: string;
  updated_at: Date;
  signed_at: Date | null;
  version_id: string;
  sections_sealed: Buffer;
}

/** Notes of a session with immutable versions; the latest version is what is read. */
@Injectable()
export class Notes {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
  ) {}

  /** A draft by the person signed in; only the treating intern writes notes of a session. */
  write(scope: PersonScope, request: NewNote): Promise<NoteView> {
    return this.database.run(scope, async (transaction) => {
      if (request.sessionId === undefined) throw notFound('treatment');
      const session = await this.sessions.require(transaction, request.sessionId);
      if (session.internId !== scope.personId) throw notFound('session');
      const id = await this.add(transaction, session, scope.personId, request);
      const note = (await this.of(transaction, session.id)).find((one) => one.id === id);
      if (!note) throw notFound('note');
      return note;
    });
  }

  async add(
    transaction: Transaction,
    session: { id: string; clientId: string; treatmentId: string },
    authorId: string,
    request: Pick<NewNote, 'format' | 'sections'>,
    signed: { at: Date } | null = null,
  ): Promise<string> {
    const { organizationId } = transaction.scope;
    const [id, versionId] = [uuidv7(), uuidv7()];
    const now = signed?.at ?? new Date();
    await transaction.repository(NoteRow).insert({
      organizationId,
      id,
      clientId: session.clientId,
      treatmentId: session.treatmentId,
      sessionId: session.id,
      authorId,
      format: request.format,
      status: signed ? 'signed' : 'draft',
      version: 1,
      signedAt: signed?.at ?? null,
      createdAt: now,
      updatedAt: now,
    });
    await transaction.repository(NoteVersionRow).insert({
      organizationId,
      id: versionId,
      clientId: session.clientId,
      noteId: id,
      version: 1,
      sectionsSealed: await transaction.seal(
        { table: 'note_versions', row: versionId, column: 'sections_sealed' },
        JSON.stringify(request.sections.map((section) => ({ ...section, key: section.key ?? section.heading }))),
      ),
      createdAt: now,
      createdBy: authorId,
    });
    return id;
  }

  async of(transaction: Transaction, sessionId: string): Promise<NoteView[]> {
    const rows = await transaction.query<LatestNote>(
      `SELECT n.id, n.session_id, s.treatment_id, n.client_id, n.format, n.status, n.version, n.author_id, p.name AS author, n.updated_at, n.signed_at, v.id AS version_id, v.sections_sealed
       FROM notes n JOIN people p ON p.organization_id = n.organization_id AND p.id = n.author_id
       JOIN note_versions v ON v.organization_id = n.organization_id AND v.note_id = n.id AND v.version = n.version
       JOIN sessions s ON s.organization_id = n.organization_id AND s.id = n.session_id
       WHERE n.session_id = $1 ORDER BY n.created_at`,
      [sessionId],
    );
    const notes: NoteView[] = [];
    for (const row of rows) {
      const text = await transaction.open(
        { table: 'note_versions', row: row.version_id, column: 'sections_sealed', clientId: row.client_id },
        row.sections_sealed,
      );
      notes.push({
        id: row.id,
        sessionId: row.session_id,
        treatmentId: row.treatment_id,
        format: row.format,
        formatName: row.format,
        status: row.status,
        version: row.version,
        author: { id: row.author_id, name: row.author },
        sections: JSON.parse(text) as NoteView['sections'],
        unsaved: false,
        addenda: [],
        events: [],
        may: [],
        etag: `"${row.version}"`,
        updatedAt: row.updated_at.toISOString(),
        signedAt: row.signed_at?.toISOString() ?? null,
      });
    }
    return notes;
  }
}
