import { Inject, Injectable } from '@nestjs/common';
import type { RecordingList, RecordingView } from '@attune/contracts';
import { SessionLookup } from '../clients/session-lookup.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { MayRecord, isTreating } from './may-record.js';
import { RecordingDeletion } from './recording-deletion.js';
import { readViews } from './recording-view.js';
import { RecordingRow } from './recording.entity.js';
import { acceptedTypes } from './sound-type.js';

/** Recordings of a session as people see and manage them; the sound itself goes through SoundReader and RecordingUploads. */
@Injectable()
export class Recordings {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly mayRecord: MayRecord,
    private readonly deletion: RecordingDeletion,
  ) {}

  /** What there is, and whether more may be added. */
  list(scope: Scope, sessionId: string): Promise<RecordingList> {
    return this.database.run(scope, async (transaction) => {
      const { allowed } = await this.mayRecord.look(transaction, sessionId);
      return {
        items: await readViews(transaction, { sessionId }),
        allowed,
        maximumBytes: this.config.recordings.maximumBytes,
        accepted: [...acceptedTypes],
      };
    });
  }

  get(scope: Scope, id: string): Promise<RecordingView> {
    return this.database.run(scope, (transaction) => this.view(transaction, id));
  }

  /** Deletes the sound, for good; what was transcribed of it stays. */
  remove(scope: Scope, id: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.own(transaction, id);
      if (!row.deletion) await this.deletion.request(transaction, id, 'by a person');
    });
  }

  /** Transcribes again, after a failure or where something stood in the way. */
  transcribe(scope: Scope, id: string): Promise<RecordingView> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.own(transaction, id);
      if (row.deletion) throw new DomainError('gone', 'recording-deleted', 'The sound of this recording was deleted.');
      if (!['stored', 'failed'].includes(row.state)) {
        const said = {
          uploading: 'This recording is still being uploaded; it is transcribed as soon as it is complete.',
          transcribing: 'This recording is being transcribed already.',
          transcribed: 'This recording has been transcribed already.',
        };
        throw new DomainError('conflict', 'not-to-transcribe', said[row.state as keyof typeof said]);
      }
      if (!this.config.recordings.transcription)
        throw new DomainError(
          'invalid',
          'transcription-not-configured',
          'No transcription service is configured. An operator sets ATTUNE_TRANSCRIPTION_URL.',
        );
      const key = { organizationId: scope.organizationId, id };
      await transaction.repository(RecordingRow).update(key, { state: 'stored', failure: null });
      await transaction.enqueue('recordings', 'transcribe', { recordingId: id });
      return this.view(transaction, id);
    });
  }

  private async view(transaction: Transaction, id: string): Promise<RecordingView> {
    const [view] = await readViews(transaction, { id });
    if (!view) throw notFound('recording');
    return view;
  }

  /** Of the treating intern; 404 to everybody else. */
  private async own(transaction: Transaction, id: string): Promise<RecordingRow> {
    const row = await transaction
      .repository(RecordingRow)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !isTreating(transaction.scope, await this.sessions.require(transaction, row.sessionId)))
      throw notFound('recording');
    return row;
  }
}
