import type { Transaction } from '../database/transaction.js';
import type { RecordingRow } from './recording.entity.js';
import type { SegmentPlace } from './recording-store.js';

/** One segment as the database knows it. */
export interface SegmentRow extends SegmentPlace {
  readonly bytes: number;
}

const columns = `organization_id AS "organizationId", recording_id AS "recordingId", number, object, bytes`;

/** In order. */
export const readSegments = (transaction: Transaction, recordingId: string): Promise<SegmentRow[]> =>
  transaction.query<SegmentRow>(`SELECT ${columns} FROM recording_segments WHERE recording_id = $1 ORDER BY number`, [
    recordingId,
  ]);

/** The newest segment, which may still grow; null before the first byte. */
export async function lastSegment(transaction: Transaction, recordingId: string): Promise<SegmentRow | null> {
  const [last] = await transaction.query<SegmentRow>(
    `SELECT ${columns} FROM recording_segments WHERE recording_id = $1 ORDER BY number DESC LIMIT 1`,
    [recordingId],
  );
  return last ?? null;
}

/** How much of the sound is safely stored. */
export const receivedBytes = (row: Pick<RecordingRow, 'segmentBytes'>, last: SegmentRow | null): number =>
  last ? last.number * row.segmentBytes + last.bytes : 0;

/** A new segment, or the last one written anew with more in it. */
export async function keepSegment(transaction: Transaction, clientId: string, segment: SegmentRow): Promise<void> {
  await transaction.query(
    `INSERT INTO recording_segments (organization_id, recording_id, client_id, number, object, bytes) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (organization_id, recording_id, number) DO UPDATE SET object = EXCLUDED.object, bytes = EXCLUDED.bytes`,
    [segment.organizationId, segment.recordingId, clientId, segment.number, segment.object, segment.bytes],
  );
}

/** Whether the segments are all there and as long as they must be: a row less would otherwise be a shorter sound. */
export function isComplete(
  row: Pick<RecordingRow, 'bytes' | 'segmentBytes'>,
  segments: readonly SegmentRow[],
): boolean {
  const count = Math.ceil(row.bytes / row.segmentBytes);
  return (
    segments.length === count &&
    segments.every(
      ({ number, bytes }, index) =>
        number === index && bytes === Math.min(row.segmentBytes, row.bytes - index * row.segmentBytes),
    )
  );
}
