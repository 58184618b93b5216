import type { RecordingView } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';

interface ViewRow {
  id: string;
  session_id: string;
  state: RecordingView['state'];
  type: string | null;
  bytes: string;
  received: string | null;
  seconds: number | null;
  share: number | null;
  failure: string | null;
  created_at: Date;
  delete_at: Date | null;
  deletion: string | null;
  deleted_at: Date | null;
}

/** Recordings as the pages show them: one by its id, or all of a session, oldest first. */
export async function readViews(
  transaction: Transaction,
  where: { id: string } | { sessionId: string },
): Promise<RecordingView[]> {
  const [column, value] = 'id' in where ? ['r.id', where.id] : ['r.session_id', where.sessionId];
  const rows = await transaction.query<ViewRow>(
    `SELECT r.id, r.session_id, r.state, r.type, r.bytes, l.received, r.seconds, p.share, r.failure, r.created_at, r.deletion, r.deleted_at,
       app.recording_delete_at(r) AS delete_at
     FROM recordings r
     LEFT JOIN recording_progress p ON p.organization_id = r.organization_id AND p.recording_id = r.id
     LEFT JOIN LATERAL (SELECT s.number::bigint * r.segment_bytes + s.bytes AS received FROM recording_segments s
       WHERE s.organization_id = r.organization_id AND s.recording_id = r.id ORDER BY s.number DESC LIMIT 1) l ON true
     WHERE ${column} = $1 ORDER BY r.created_at, r.id`,
    [value],
  );
  return rows.map(viewOf);
}

function viewOf(row: ViewRow): RecordingView {
  // Nobody hears it any more once its deletion has begun; `deletedAt` says when the last of it had left the store.
  const state = row.deletion ? 'deleted' : row.state;
  return {
    id: row.id,
    sessionId: row.session_id,
    state,
    type: row.type ?? 'application/octet-stream',
    bytes: Number(row.bytes),
    receivedBytes: state === 'uploading' ? Number(row.received ?? 0) : Number(row.bytes),
    seconds: row.seconds,
    progress: state === 'transcribing' ? (row.share ?? 0) : null,
    failure: state === 'failed' || state === 'stored' ? row.failure : null,
    createdAt: row.created_at.toISOString(),
    deleteAt: state === 'deleted' ? null : (row.delete_at?.toISOString() ?? null),
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

/** Nothing changes any more by itself: whoever watches need not go on. */
export const isSettled = ({ state, failure }: RecordingView): boolean =>
  state === 'transcribed' || state === 'failed' || state === 'deleted' || (state === 'stored' && failure !== null);
