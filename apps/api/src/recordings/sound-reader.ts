import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { RecordingRow } from './recording.entity.js';
import { SealedSegments } from './sealed-segments.js';
import { type SegmentRow, isComplete, readSegments } from './segment-rows.js';
import type { AudioRange } from './audio-range.js';

/** A complete recording, ready to be read. */
export interface Sound {
  readonly id: string;
  readonly type: string;
  readonly bytes: number;
  readonly segmentBytes: number;
  readonly segments: readonly SegmentRow[];
}

/** Decrypts sound, no more of it than is asked for, and one segment at a time. */
@Injectable()
export class SoundReader {
  constructor(
    private readonly database: Database,
    private readonly segments: SealedSegments,
  ) {}

  /**
   * Opening is the read that the audit trail tells: one event for each request, whatever part of the sound it asks for.
   *
   * @throws DomainError where there is no sound to be had, and why.
   */
  open(scope: Scope, id: string): Promise<Sound> {
    return this.database.run(scope, async (transaction) => {
      const row = await transaction.repository(RecordingRow).findOneBy({ id });
      if (!row) throw notFound('recording');
      if (row.deletion) throw new DomainError('gone', 'recording-deleted', 'The sound of this recording was deleted.');
      if (row.state === 'uploading' || row.type === null)
        throw new DomainError('conflict', 'recording-incomplete', 'This recording is still being uploaded.');
      const segments = await readSegments(transaction, id);
      if (!isComplete(row, segments)) throw damaged();
      transaction.noteRead('recordings', id, row.clientId);
      return { id, type: row.type, bytes: row.bytes, segmentBytes: row.segmentBytes, segments };
    });
  }

  /** @throws DomainError where a segment is missing or is not what was stored. */
  async *read(scope: Scope, sound: Sound, { first, last }: AudioRange): AsyncGenerator<Buffer, void> {
    for (const segment of sound.segments) {
      const begin = segment.number * sound.segmentBytes;
      if (begin + segment.bytes <= first || begin > last) continue;
      const opened = await this.segments.get(scope, segment).catch((cause: unknown) => {
        throw damaged(cause);
      });
      if (opened.length !== segment.bytes) throw damaged();
      yield opened.subarray(Math.max(0, first - begin), last - begin + 1);
    }
  }
}

const damaged = (cause?: unknown): DomainError =>
  Object.assign(
    new DomainError(
      'unavailable',
      'recording-damaged',
      'The stored sound is not complete or was changed. It is not played. An operator can restore the store of recordings from a backup.',
    ),
    { cause },
  );
