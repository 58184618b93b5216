import { Injectable } from '@nestjs/common';
import type { TranscriptRepair, TranscriptRestore, TranscriptRevisions, TranscriptView } from '@attune/contracts';
import { type ShownTurn, repairSpeakers } from '@attune/notes';
import { SessionLookup } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { TranscriptRow } from './transcript.entity.js';
import { Transcripts } from './transcripts.js';

interface Revision {
  id: string;
  revision: number;
  created_at: Date;
  by_id: string | null;
  by: string | null;
  turn_count: number;
  change: string;
}

/** Who said what, put right: each repair is a revision beside the ones before it, and the original stays. */
@Injectable()
export class TranscriptRepairs {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly transcripts: Transcripts,
  ) {}

  repair(scope: PersonScope, id: string, request: TranscriptRepair): Promise<TranscriptView> {
    return this.revise(scope, id, async (transaction, newest) => {
      if (newest.revision !== request.revision)
        throw new DomainError(
          'precondition-failed',
          'changed-elsewhere',
          `The transcript is at revision ${newest.revision} by now, not ${request.revision}. Load it again; nothing was changed.`,
        );
      const original = await this.transcripts.originalTurns(transaction, newest.sessionId);
      const shown = await this.transcripts.turns(transaction, newest);
      const repaired = repairSpeakers(original, shown, request.steps);
      if (!repaired.ok) {
        const field = repaired.step === null ? 'steps' : `steps.${repaired.step}`;
        const remedy = repaired.step === null ? 'Close without saving' : 'Leave this step out, or change it';
        throw invalid('The speakers were not changed.', [{ field, message: sentence(repaired.reason), remedy }]);
      }
      return { turns: repaired.turns, change: repaired.change };
    });
  }

  /** An old revision becomes the newest once more; those in between stay. */
  restore(scope: PersonScope, id: string, { revision }: TranscriptRestore): Promise<TranscriptView> {
    return this.revise(scope, id, async (transaction, newest) => {
      const { sessionId } = newest;
      const old = await transaction.repository(TranscriptRow).findOneBy({ sessionId, revision });
      if (!old || old.revision === newest.revision)
        throw invalid('Nothing was restored.', [
          {
            field: 'revision',
            message: old ? `Revision ${revision} is the newest already` : `There is no revision ${revision}`,
            remedy: 'Choose an older revision from the list',
          },
        ]);
      return { turns: await this.transcripts.turns(transaction, old), change: `restored revision ${revision}` };
    });
  }

  list(scope: PersonScope, id: string): Promise<TranscriptRevisions> {
    return this.database.run(scope, async (transaction) => {
      const { sessionId } = await requireRow(transaction, id);
      const rows = await transaction.query<Revision>(
        `SELECT t.id, t.revision, t.created_at, p.id AS by_id, p.name AS by, t.turn_count, t.change
         FROM transcripts t LEFT JOIN people p ON p.organization_id = t.organization_id AND p.id = t.created_by
         WHERE t.session_id = $1 ORDER BY t.revision`,
        [sessionId],
      );
      return {
        items: rows.map((row) => ({
          id: row.id,
          revision: row.revision,
          createdAt: row.created_at.toISOString(),
          by: row.by_id !== null && row.by !== null ? { id: row.by_id, name: row.by } : null,
          turns: row.turn_count,
          change: row.change || 'as it came in',
        })),
      };
    });
  }

  private revise(
    scope: PersonScope,
    id: string,
    work: (transaction: Transaction, newest: TranscriptRow) => Promise<{ turns: readonly ShownTurn[]; change: string }>,
  ): Promise<TranscriptView> {
    return this.database.run(scope, async (transaction) => {
      const { sessionId } = await requireRow(transaction, id);
      const session = await this.sessions.require(transaction, sessionId);
      if (session.internId !== scope.personId) throw notFound('transcript');
      // Two repairs at once take turns: the second one finds the revision that the first one made.
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 2))`, [sessionId]);
      const newest = await this.transcripts.newest(transaction, sessionId);
      if (!newest) throw notFound('transcript');
      const { turns, change } = await work(transaction, newest);
      const revised = turns.map((turn) => ({ ...turn, origin: [...turn.origin] as [number, number] }));
      const made = await this.transcripts.addRevision(transaction, newest, revised, change);
      return this.transcripts.view(transaction, await requireRow(transaction, made));
    });
  }
}

/** Any revision by its id. */
export async function requireRow(transaction: Transaction, id: string): Promise<TranscriptRow> {
  const row = await transaction.repository(TranscriptRow).findOneBy({ id });
  if (!row) throw notFound('transcript');
  return row;
}

const sentence = (reason: string): string => reason.charAt(0).toUpperCase() + reason.slice(1);
