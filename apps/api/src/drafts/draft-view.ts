import type { DraftView, NoteSection, PersonRef } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import type { DraftRow } from './draft.entity.js';

export type SentMessage = { role: string; text: string };

/** How much of the bar is full: a model gives no sign before it is done. */
const progressOf = { waiting: 0, running: 0.5, done: 1, failed: null } as const;

export const isSettled = ({ state }: Pick<DraftView, 'state'>): boolean => state === 'done' || state === 'failed';

/** Without the text, for lists and for who watches: reading these is no read of clinical text. */
export function summaryOf(row: DraftRow, by: PersonRef): Omit<DraftView, 'sections'> {
  const { id, sessionId, engine, format, state, failure, evidence } = row;
  const facts = { id, sessionId, engine, format, state, failure, by, evidence };
  return { ...facts, progress: progressOf[state], createdAt: row.createdAt.toISOString(), model: modelOf(row, []) };
}

/** With everything, opened: a read in the audit trail. */
export async function viewOf(transaction: Transaction, row: DraftRow, by: PersonRef): Promise<DraftView> {
  const place = { table: 'drafts', row: row.id, clientId: row.clientId };
  const open = async <T>(column: string, sealed: Buffer | null, none: T): Promise<T> =>
    sealed ? (JSON.parse(await transaction.open({ ...place, column }, sealed)) as T) : none;
  const sections = await open<NoteSection[]>('sections_sealed', row.sectionsSealed, []);
  const sent = await open<SentMessage[]>('sent_sealed', row.sentSealed, []);
  return { ...summaryOf(row, by), sections, model: modelOf(row, sent) };
}

function modelOf(row: DraftRow, sent: SentMessage[]): DraftView['model'] {
  if (row.engine === 'local') return null;
  const { inputTokens, outputTokens, cost, attempts } = row;
  return {
    name: row.model ?? '',
    address: row.address ?? '',
    promptVersion: row.promptVersion ?? '',
    inputTokens,
    outputTokens,
    cost,
    attempts,
    sent,
    replaced: row.replaced ?? [],
  };
}
