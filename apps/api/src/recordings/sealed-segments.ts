import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { RecordingStore, type SegmentPlace } from './recording-store.js';

/** Plaintext length of every segment but the last: what an upload holds in memory, and what a jump in the player decrypts. */
export const segmentBytes = 2 ** 20;

/** Sound is encrypted on its way to the store and decrypted on its way back; the store sees ciphertext alone. */
@Injectable()
export class SealedSegments {
  constructor(
    private readonly database: Database,
    private readonly store: RecordingStore,
  ) {}

  /** In the store when it resolves. The key is committed before: nothing is sealed with one that may be rolled back. */
  async put(scope: Scope, place: SegmentPlace, bytes: Buffer): Promise<void> {
    const sealed = await this.database.run(scope, (transaction) => transaction.sealBytes(cellOf(place), bytes));
    await this.store.put(place, sealed);
  }

  /**
   * @throws MissingSegment, or Error where a bit was changed, or the ciphertext is that of another recording, another
   *   segment or an earlier writing of this one.
   */
  async get(scope: Scope, place: SegmentPlace): Promise<Buffer> {
    const sealed = await this.store.get(place);
    return this.database.run(scope, (transaction) => transaction.openBytes(cellOf(place), sealed));
  }

  delete(place: SegmentPlace): Promise<void> {
    return this.store.delete(place);
  }
}

/** What a ciphertext is bound to, beside its organization. */
const cellOf = ({ recordingId, number, object }: SegmentPlace) => ({
  table: 'recordings',
  row: recordingId,
  column: `segment ${number} ${object}`,
});
