import { Injectable, type OnModuleInit } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';
import { JobHandlers, type JobPayload } from '../jobs/job-handlers.js';
import { Transcripts } from '../transcripts/transcripts.js';
import { MayRecord } from './may-record.js';
import type { Heard } from './read-answer.js';
import { RecordingDeletion } from './recording-deletion.js';
import { forgetProgress, keepProgress } from './recording-progress.js';
import { RecordingRow } from './recording.entity.js';
import { type Sound, SoundReader } from './sound-reader.js';
import { SpeechService } from './speech-service.js';
import { TranscriptionFailure } from './transcription-failure.js';

type Progress = (share: number) => Promise<void>;

/** Sending is this much of the bar; for the rest the service gives no sign. */
const sendingShare = 0.9;

const hasTranscript =
  'This session has a transcript already, and it was not replaced. The recording is kept as it is and can be played.';

/** The job that makes a transcript of a recording. Done again after a crash it begins anew, or finds that all is done. */
@Injectable()
export class TranscribeRecording implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly reader: SoundReader,
    private readonly speech: SpeechService,
    private readonly transcripts: Transcripts,
    private readonly mayRecord: MayRecord,
    private readonly deletion: RecordingDeletion,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    const idOf = (payload: JobPayload): string => String(payload['recordingId']);
    this.handlers.register(
      'recordings',
      'transcribe',
      (scope, payload) => this.execute(scope, idOf(payload)),
      (scope, payload) => this.giveUp(scope, idOf(payload)),
    );
  }

  private async execute(scope: OperatorScope, id: string): Promise<void> {
    if (!(await this.begin(scope, id))) return;
    try {
      const sound = await this.reader.open(scope, id);
      const progress = this.progressOf(scope, id);
      const heard = await this.speech.transcribe(sound, this.told(scope, sound, progress));
      await this.finish(scope, id, heard);
    } catch (error) {
      await this.failed(scope, id, error);
    }
  }

  /** Whether there is anything to do; looks once more whether it may be done. */
  private begin(scope: OperatorScope, id: string): Promise<boolean> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.locked(transaction, id);
      if (!row || !['stored', 'transcribing'].includes(row.state)) return false;
      if (!(await this.consents(transaction, row))) return false;
      const [existing] = await transaction.query(`SELECT 1 FROM transcripts WHERE session_id = $1 LIMIT 1`, [
        row.sessionId,
      ]);
      const key = { organizationId: scope.organizationId, id };
      if (existing) await transaction.repository(RecordingRow).update(key, { state: 'stored', failure: hasTranscript });
      else if (row.state === 'stored')
        await transaction.repository(RecordingRow).update(key, { state: 'transcribing' });
      return !existing;
    });
  }

  /** The transcript, and what follows from it, together. */
  private finish(scope: OperatorScope, id: string, { turns, seconds }: Heard): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.locked(transaction, id);
      if (row?.state !== 'transcribing' || !(await this.consents(transaction, row))) return;
      const key = { organizationId: scope.organizationId, id };
      const session = { id: row.sessionId, clientId: row.clientId };
      const recordings = transaction.repository(RecordingRow);
      try {
        await this.transcripts.add(transaction, session, { source: 'recording', turns });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await recordings.update(key, { state: 'stored', seconds, failure: hasTranscript });
        return;
      }
      await recordings.update(key, { state: 'transcribed', seconds, failure: null, transcribedAt: new Date() });
      await forgetProgress(transaction, id);
      const [due] = await transaction.query(
        `SELECT 1 FROM recordings r WHERE id = $1 AND app.recording_delete_at(r) <= now() + interval '1 second'`,
        [id],
      );
      if (due) await this.deletion.request(transaction, id, 'retention');
    });
  }

  /** Final: told at once. Passing: kept for the case that no attempt succeeds, and thrown, so that the queue tries again. */
  private async failed(scope: OperatorScope, id: string, error: unknown): Promise<void> {
    const known =
      error instanceof TranscriptionFailure
        ? error
        : error instanceof DomainError
          ? new TranscriptionFailure(error.message, false)
          : null;
    if (!known) throw error;
    await this.change(scope, id, known.passing ? { failure: known.words } : { state: 'failed', failure: known.words });
    if (!known.passing) return;
    await pause(known.waitSeconds * 1000);
    throw known;
  }

  private giveUp(scope: OperatorScope, id: string): Promise<void> {
    return this.change(scope, id, { state: 'failed' });
  }

  private change(scope: OperatorScope, id: string, columns: { state?: 'failed'; failure?: string }): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const row = await this.locked(transaction, id);
      if (row?.state !== 'transcribing') return;
      const words = columns.failure ?? row.failure;
      const failure = words ?? 'The transcription was stopped by an error on the server. Press "Transcribe again".';
      await transaction
        .repository(RecordingRow)
        .update({ organizationId: scope.organizationId, id }, { ...columns, failure });
    });
  }

  /** Null where there is nothing to transcribe any more. */
  private async locked(transaction: Transaction, id: string): Promise<RecordingRow | null> {
    const row = await transaction
      .repository(RecordingRow)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && !row.deletion ? row : null;
  }

  /** Without the consent of today the sound is not sent, and does not stay. */
  private async consents(transaction: Transaction, row: RecordingRow): Promise<boolean> {
    if (await this.mayRecord.consented(transaction, row.clientId)) return true;
    await this.deletion.request(transaction, row.id, 'consent withdrawn');
    return false;
  }

  private async *told(scope: OperatorScope, sound: Sound, progress: Progress): AsyncGenerator<Buffer> {
    let sent = 0;
    for await (const piece of this.reader.read(scope, sound, { first: 0, last: sound.bytes - 1 })) {
      yield piece;
      sent += piece.length;
      await progress((sent / sound.bytes) * sendingShare);
    }
  }

  private progressOf(scope: OperatorScope, id: string): Progress {
    return (share) => this.database.run(scope, (transaction) => keepProgress(transaction, id, share));
  }
}
