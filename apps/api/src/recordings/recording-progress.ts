import type { Transaction } from '../database/transaction.js';

/** How far a transcription is, from 0 to 1: for the bar in the page, and no part of the record. */
export async function keepProgress(transaction: Transaction, recordingId: string, share: number): Promise<void> {
  await transaction.query(
    `INSERT INTO recording_progress (organization_id, recording_id, client_id, share)
     SELECT organization_id, id, client_id, $2 FROM recordings WHERE id = $1
     ON CONFLICT (organization_id, recording_id) DO UPDATE SET share = EXCLUDED.share`,
    [recordingId, share],
  );
}

export async function forgetProgress(transaction: Transaction, recordingId: string): Promise<void> {
  await transaction.query(`DELETE FROM recording_progress WHERE recording_id = $1`, [recordingId]);
}
