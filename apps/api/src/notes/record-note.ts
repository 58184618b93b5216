import { noteFormat } from '@attune/notes';
import type { NewNote } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { NoteRow, type NoteStatus } from './note.entity.js';
import { type NewEvent, addEvents, addVersion, keepWorkingCopy } from './note-records.js';
import { keyed } from './note-text.js';

/** What happened to a note after it was begun, in the order of time. */
export type PastStep =
  /** `sections` where another text was signed than the last one. */
  | { readonly kind: 'signed'; readonly at: Date; readonly sections?: NewNote['sections'] }
  | { readonly kind: 'returned' | 'co-signed'; readonly at: Date; readonly by: string; readonly comment: string | null }
  | { readonly kind: 'amended'; readonly at: Date; readonly text: string };

export interface PastNote {
  readonly authorId: string;
  /** Of a shipped format. */
  readonly format: string;
  readonly sections: NewNote['sections'];
  /** Numbers of the goals that the text cites. */
  readonly goals: readonly number[];
  readonly begunAt: Date;
  readonly steps: readonly PastStep[];
}

const statusAfter = { signed: 'signed', returned: 'returned', 'co-signed': 'co-signed', amended: 'signed' } as const;

/**
 * Stores a note with its past, for a record that comes from elsewhere than a person's own writing: only work of the
 * operator may. The text is what was signed last, or the working copy where it was never signed.
 */
export async function recordNote(
  transaction: Transaction,
  place: { readonly sessionId: string; readonly clientId: string; readonly treatmentId: string },
  past: PastNote,
): Promise<void> {
  const format = noteFormat(past.format);
  if (!format) throw new Error(`"${past.format}" is not a format that comes with Attune`);
  const note = { id: uuidv7(), clientId: place.clientId };
  const known = { ...format, version: 1 };
  const sections = keyed(past.sections, known);
  const { authorId: by, goals } = past;
  const events: NewEvent[] = [{ kind: 'created', version: 0, at: past.begunAt, by }];
  const texts: Parameters<typeof addVersion>[2][] = [];
  let [status, since]: [NoteStatus, Date] = ['draft', past.begunAt];
  let cosigned: Pick<NoteRow, 'cosignedAt' | 'cosignedBy' | 'cosignedVersion'> | null = null;
  for (const step of past.steps) {
    const { at } = step;
    if (step.kind === 'signed') {
      const signed = step.sections ? keyed(step.sections, known) : sections;
      texts.push({ version: texts.length + 1, kind: 'body', sections: signed, goals, at, by });
    }
    if (step.kind === 'amended') {
      const addendum = [{ key: 'addendum', heading: 'Addendum', text: step.text }];
      texts.push({ version: texts.length + 1, kind: 'addendum', sections: addendum, goals: [], at, by });
    }
    const version = texts.length;
    if (step.kind === 'co-signed') cosigned = { cosignedAt: at, cosignedBy: step.by, cosignedVersion: version };
    const comment = 'comment' in step ? step.comment : null;
    events.push({ kind: step.kind, version, at, by: 'by' in step ? step.by : by, comment });
    if (status !== statusAfter[step.kind]) [status, since] = [statusAfter[step.kind], at];
  }
  const latest = events.at(-1)?.at ?? past.begunAt;
  await transaction.repository(NoteRow).insert({
    ...{ cosignedAt: null, cosignedBy: null, cosignedVersion: null, ...cosigned },
    organizationId: transaction.scope.organizationId,
    ...note,
    treatmentId: place.treatmentId,
    sessionId: place.sessionId,
    authorId: past.authorId,
    format: format.id,
    formatVersion: 1,
    ...{ status, since, version: texts.length, revision: events.length },
    signedAt: past.steps.findLast((step) => step.kind === 'signed')?.at ?? null,
    createdAt: past.begunAt,
    updatedAt: latest,
  });
  for (const text of texts) await addVersion(transaction, note, text);
  await addEvents(transaction, note, events);
  if (texts.length === 0) await keepWorkingCopy(transaction, note, sections, past.begunAt);
}
