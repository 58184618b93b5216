import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { SessionLookup } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { MayRecord, isTreating } from './may-record.js';
import { RecordingDeletion } from './recording-deletion.js';
import { RecordingRow } from './recording.entity.js';
import { SealedSegments, segmentBytes } from './sealed-segments.js';
import { type SegmentRow, keepSegment, lastSegment, receivedBytes } from './segment-rows.js';
import { acceptedTypes, signatureBytes, soundTypeOf } from './sound-type.js';

/** How far an upload is. */
export interface UploadState {
  readonly id: string;
  readonly bytes: number;
  readonly received: number;
  readonly createdAt: Date;
  readonly complete: boolean;
}

interface Position {
  readonly row: RecordingRow;
  readonly last: SegmentRow | null;
}

/**
 * Uploads that survive a broken connection, a restart and a change of process: what counts as received is what lies
 * encrypted in the store and has a row. Between two requests nothing is kept in memory.
 */
@Injectable()
export class RecordingUploads {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly mayRecord: MayRecord,
    private readonly segments: SealedSegments,
    private readonly deletion: RecordingDeletion,
  ) {}

  /** @throws DomainError with what stands in the way, before a byte of sound has left the page. */
  begin(scope: Scope, id: string, sessionId: string, bytes: number): Promise<void> {
    const { maximumBytes } = this.config.recordings;
    return this.database.run(scope, async (transaction) => {
      const session = await this.mayRecord.require(transaction, sessionId);
      if (bytes === 0)
        throw invalid('The recording is empty.', [{ field: 'Upload-Length', message: 'No byte of sound' }]);
      if (bytes > maximumBytes) {
        const limit = `${Math.floor(maximumBytes / 2 ** 20)} MB`;
        throw new DomainError(
          'too-large',
          'recording-too-large',
          `The recording is larger than ${limit}. Save it as mp3 or ogg, which are about a tenth of wav, or upload it in parts.`,
        );
      }
      await transaction.repository(RecordingRow).insert({
        organizationId: scope.organizationId,
        id,
        clientId: session.clientId,
        sessionId,
        state: 'uploading',
        bytes,
        segmentBytes,
        createdAt: new Date(),
        createdBy: session.internId,
      });
    });
  }

  /** @throws DomainError 404 to everybody but the treating intern; 410 where the sound was deleted. */
  state(scope: Scope, id: string): Promise<UploadState> {
    return this.database.run(scope, async (transaction) => {
      const { row, last } = await this.position(transaction, id);
      const { bytes, createdAt, state } = row;
      return { id, bytes, received: receivedBytes(row, last), createdAt, complete: state !== 'uploading' };
    });
  }

  /** Takes bytes in from `offset` on, as many as come. Returns how much is received, also when the connection breaks. */
  async receive(scope: Scope, id: string, offset: number, sound: AsyncIterable<Buffer>): Promise<number> {
    const { row, last } = await this.database.run(scope, (transaction) => this.position(transaction, id));
    if (receivedBytes(row, last) !== offset || row.state !== 'uploading') throw elsewhere();
    let segment = await this.openSegment(scope, row, last);
    try {
      for await (const piece of sound) {
        for (let taken = 0; taken < piece.length;) {
          taken += segment.add(piece.subarray(taken));
          if (segment.filled === row.segmentBytes || segment.end === row.bytes) {
            segment = await this.keep(scope, row, segment);
          }
        }
      }
    } catch (error) {
      // After a broken connection what has arrived need not be sent again; what was refused is not tried again.
      if (segment.grown && !(error instanceof DomainError)) await this.keep(scope, row, segment);
      throw error;
    }
    if (segment.grown) segment = await this.keep(scope, row, segment);
    return segment.end;
  }

  /** The person gives the upload up. */
  abandon(scope: Scope, id: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const { row } = await this.position(transaction, id);
      if (row.state !== 'uploading')
        throw new DomainError('conflict', 'upload-complete', 'The upload is complete. Delete the recording instead.');
      await this.deletion.request(transaction, id, 'by a person');
    });
  }

  private async position(transaction: Transaction, id: string): Promise<Position> {
    const row = await transaction.repository(RecordingRow).findOneBy({ id });
    if (!row) throw notFound('upload');
    if (!isTreating(transaction.scope, await this.sessions.require(transaction, row.sessionId)))
      throw notFound('upload');
    if (row.deletion) throw deleted();
    return { row, last: await lastSegment(transaction, id) };
  }

  /** The last segment, with what it holds already where it is not full. */
  private async openSegment(scope: Scope, row: RecordingRow, last: SegmentRow | null): Promise<GrowingSegment> {
    if (!last || last.bytes === row.segmentBytes) return new GrowingSegment(row, last ? last.number + 1 : 0, null);
    return new GrowingSegment(row, last.number, last, await this.segments.get(scope, last));
  }

  /**
   * Encrypts and stores the segment as a new object, then makes it count, if nothing else has been received meanwhile.
   * The object it replaces is removed last. Returns the segment in which the upload goes on.
   */
  private async keep(scope: Scope, row: RecordingRow, segment: GrowingSegment): Promise<GrowingSegment> {
    const { organizationId, id: recordingId } = row;
    const object = uuidv7();
    const kept: SegmentRow = { organizationId, recordingId, number: segment.number, object, bytes: segment.filled };
    await this.segments.put(scope, kept, segment.bytes);
    const outcome = await this.database.run(scope, (transaction) => this.count(transaction, segment, kept));
    if (outcome !== 'counted') {
      await this.segments.delete(kept);
      throw outcome;
    }
    if (segment.previous) await this.segments.delete(segment.previous);
    return segment.filled === row.segmentBytes
      ? new GrowingSegment(row, segment.number + 1, null)
      : new GrowingSegment(row, segment.number, kept, segment.bytes);
  }

  /** One at a time: the row is locked. Whoever comes second finds another offset than the one they began at. */
  private async count(
    transaction: Transaction,
    segment: GrowingSegment,
    kept: SegmentRow,
  ): Promise<'counted' | DomainError> {
    const recordings = transaction.repository(RecordingRow);
    const row = await recordings.findOne({ where: { id: kept.recordingId }, lock: { mode: 'pessimistic_write' } });
    if (!row || row.deletion) return deleted();
    const last = await lastSegment(transaction, row.id);
    if (receivedBytes(row, last) !== segment.begin || row.state !== 'uploading') return elsewhere();
    const key = { organizationId: row.organizationId, id: row.id };
    const complete = segment.end === row.bytes;
    if (row.type === null && (segment.end >= signatureBytes || complete)) {
      const type = soundTypeOf(segment.bytes)?.type;
      if (!type) {
        await this.deletion.request(transaction, row.id, 'not a recording');
        return notSound();
      }
      await recordings.update(key, { type });
    }
    await keepSegment(transaction, row.clientId, kept);
    if (complete) {
      await recordings.update(key, { state: 'stored', storedAt: new Date() });
      await transaction.enqueue('recordings', 'transcribe', { recordingId: row.id });
    }
    return 'counted';
  }
}

/** The segment that an upload is filling. */
class GrowingSegment {
  private readonly buffer: Buffer;
  filled: number;
  /** How much of it was stored before. */
  private readonly stored: number;

  constructor(
    private readonly row: Pick<RecordingRow, 'segmentBytes' | 'bytes'>,
    readonly number: number,
    /** The object that holds its beginning. */
    readonly previous: SegmentRow | null,
    beginning: Buffer = Buffer.alloc(0),
  ) {
    this.buffer = Buffer.alloc(row.segmentBytes);
    this.filled = this.stored = beginning.copy(this.buffer);
  }

  /** Returns how much of the piece had room. */
  add(piece: Buffer): number {
    if (this.end === this.row.bytes)
      throw new DomainError('too-large', 'upload-exceeded', 'More arrived than the upload had announced.');
    const room = Math.min(this.row.segmentBytes - this.filled, this.row.bytes - this.end);
    const taken = piece.copy(this.buffer, this.filled, 0, room);
    this.filled += taken;
    return taken;
  }

  get bytes(): Buffer {
    return this.buffer.subarray(0, this.filled);
  }

  get grown(): boolean {
    return this.filled > this.stored;
  }

  /** Received before this segment grew. */
  get begin(): number {
    return this.number * this.row.segmentBytes + this.stored;
  }

  get end(): number {
    return this.number * this.row.segmentBytes + this.filled;
  }
}

const elsewhere = (): DomainError =>
  new DomainError('conflict', 'upload-offset', 'The upload stands at another place. Ask where, and go on from there.');

const deleted = (): DomainError =>
  new DomainError('gone', 'recording-deleted', 'The sound of this recording was deleted. Upload it again if need be.');

const notSound = (): DomainError =>
  new DomainError(
    'invalid',
    'not-a-recording',
    `This file is none of the kinds of sound that can be played and transcribed: ${acceptedTypes.join(', ')}. Nothing of it was kept.`,
  );
