import { Injectable } from '@nestjs/common';
import type { NewNote, NoteText, NoteVersions, NoteView } from '@attune/contracts';
import { SessionLookup } from '../clients/session-lookup.js';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { invalid, notFound } from '../errors/domain-error.js';
import { NoteFormats } from './formats/note-formats.service.js';
import { NoteRow } from './note.entity.js';
import { NoteChanges } from './note-changes.js';
import { NoteEvidence, goalsIn } from './note-evidence.js';
import { addEvent, addVersion, endWorkingCopy, keepWorkingCopy } from './note-records.js';
import { keyed, readText } from './note-text.js';
import { NoteViews } from './note-views.js';

/** Where a note belongs. */
interface NotePlace {
  readonly sessionId: string | null;
  readonly treatmentId: string;
  readonly clientId: string;
  readonly internId: string;
}

/** Writing of notes up to the signature: begun, saved as often as one likes, kept as a version. */
@Injectable()
export class Notes {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly formats: NoteFormats,
    private readonly evidence: NoteEvidence,
    private readonly changes: NoteChanges,
    private readonly views: NoteViews,
  ) {}

  get(scope: Scope, id: string): Promise<NoteView> {
    return this.database.run(scope, (transaction) => this.views.one(transaction, id));
  }

  versions(scope: Scope, id: string): Promise<NoteVersions> {
    return this.database.run(scope, (transaction) => this.views.versions(transaction, id));
  }

  /** The notes of a session, for its page. */
  of(transaction: Transaction, sessionId: string): Promise<NoteView[]> {
    return this.views.ofSession(transaction, sessionId);
  }

  /** A draft. The treating intern writes notes of own sessions; a supervisor writes notes about supervision. */
  write(scope: PersonScope, request: NewNote): Promise<NoteView> {
    return this.database.run(scope, async (transaction) => {
      const place = await this.place(transaction, request);
      await requireWriter(transaction, scope, place, request.format);
      const format = await this.formats.forWriting(transaction, request.format);
      const now = new Date();
      const note = { id: uuidv7(), clientId: place.clientId };
      await transaction.repository(NoteRow).insert({
        ...note,
        organizationId: scope.organizationId,
        treatmentId: place.treatmentId,
        sessionId: place.sessionId,
        authorId: scope.personId,
        format: format.id,
        formatVersion: format.version,
        status: 'draft',
        since: now,
        version: 0,
        revision: 1,
        signedAt: null,
        createdAt: now,
        updatedAt: now,
      });
      await keepWorkingCopy(transaction, note, keyed(request.sections, format), now);
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'created', version: 0 });
      return this.views.one(transaction, note.id);
    });
  }

  /** Autosave: the working copy and nothing else. */
  save(scope: PersonScope, id: string, etag: string, request: NoteText): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'edit', async (transaction, note, now) => {
      const known = await this.formats.find(transaction, note.format, note.formatVersion);
      const asked = request.format?.toLowerCase();
      if (asked === undefined || asked === note.format) {
        await keepWorkingCopy(transaction, note, keyed(request.sections, known), now);
        return {};
      }
      await requireWriter(transaction, scope, await this.placeOf(transaction, note), asked);
      const format = await this.formats.forWriting(transaction, asked);
      await keepWorkingCopy(transaction, note, keyed(request.sections, format), now);
      return { format: format.id, formatVersion: format.version };
    });
  }

  /** Keeps what the working copy says as an immutable version; without a working copy there is nothing to keep. */
  keep(scope: PersonScope, id: string, etag: string): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'edit', async (transaction, note, now) => {
      const format = await this.formats.find(transaction, note.format, note.formatVersion);
      const text = await readText(transaction, note, format);
      if (text.version !== null) return null;
      const { sections } = text;
      const goals = goalsIn(await this.evidence.read(transaction, note, sections, format));
      const version = note.version + 1;
      await addVersion(transaction, note, { version, kind: 'body', sections, goals, at: now, by: scope.personId });
      await endWorkingCopy(transaction, note);
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'kept', version });
      return { version };
    });
  }

  private async place(transaction: Transaction, request: NewNote): Promise<NotePlace> {
    if (request.sessionId === undefined) {
      const treatment = await transaction.repository(Treatment).findOneBy({ id: request.treatmentId ?? '' });
      if (!treatment) throw notFound('treatment');
      const { id: treatmentId, clientId, internId } = treatment;
      return { sessionId: null, treatmentId, clientId, internId };
    }
    const {
      id: sessionId,
      treatmentId,
      clientId,
      internId,
    } = await this.sessions.require(transaction, request.sessionId);
    return { sessionId, treatmentId, clientId, internId };
  }

  private async placeOf(transaction: Transaction, note: NoteRow): Promise<NotePlace> {
    const treatment = await transaction.repository(Treatment).findOneByOrFail({ id: note.treatmentId });
    return { ...note, internId: treatment.internId };
  }
}

async function requireWriter(
  transaction: Transaction,
  scope: PersonScope,
  place: NotePlace,
  format: string,
): Promise<void> {
  const aboutSupervision = format.toLowerCase() === 'supervision';
  if (place.internId === scope.personId) {
    if (aboutSupervision)
      throw wrongFormat('Notes about supervision are written by the supervisor', 'Take another format');
    return;
  }
  const [row] = await transaction.query<{ supervises: boolean }>(`SELECT app.may_review($1, $2) AS supervises`, [
    place.internId,
    place.treatmentId,
  ]);
  if (row?.supervises !== true) throw notFound(place.sessionId === null ? 'treatment' : 'session');
  if (!aboutSupervision)
    throw wrongFormat('Notes of a session are written by the treating intern', 'Take the format "supervision"');
}

const wrongFormat = (message: string, remedy: string) =>
  invalid(`${message}. ${remedy}.`, [{ field: 'format', message, remedy }]);
