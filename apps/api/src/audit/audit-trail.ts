import { Injectable } from '@nestjs/common';
import type { AuditEventList, AuditEventView, AuditQuery } from '@attune/contracts';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import { DomainError } from '../errors/domain-error.js';

export interface ChainState {
  readonly intact: boolean;
  readonly events: number;
  readonly problem: string | null;
  /** Hash of the last event: noted elsewhere, it proves later that nothing before it was replaced. */
  readonly head: string;
}

/** Reads and checks the trail. Writing is not here: the database does it (migrations, app.audit_write). */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Newest first; `cursor` is the sequence number before which to go on. */
  async list(scope: Scope, query: AuditQuery): Promise<AuditEventList> {
    if (query.cursor !== undefined && !/^\d{1,15}$/.test(query.cursor)) {
      throw new DomainError('bad-request', 'bad-cursor', 'The cursor is not one of ours. Start from the first page.');
    }
    const rows = await this.database.run(scope, (transaction) =>
      transaction.query<AuditEventView>(
        `SELECT e.sequence::int AS sequence, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
           COALESCE(p.name, e.actor) AS actor, e.action, e.subject, e.subject_id AS "subjectId", e.outcome, encode(e.hash, 'hex') AS hash
         FROM audit_events e LEFT JOIN people p ON p.organization_id = e.organization_id AND p.id = e.person_id
         WHERE $1::bigint IS NULL OR e.sequence < $1 ORDER BY e.sequence DESC LIMIT $2`,
        [query.cursor ?? null, query.limit + 1],
      ),
    );
    const items = rows.slice(0, query.limit);
    const { intact, events, problem } = await this.check(scope);
    return {
      items,
      nextCursor: rows.length > query.limit ? String(items.at(-1)?.sequence) : null,
      chain: { intact, events, problem },
    };
  }

  /** Recomputes every hash of the organization's chain. */
  check(scope: Scope): Promise<ChainState> {
    return this.database.run(scope, async (transaction) => {
      const [row] = await transaction.query<{ problem: string | null; events: number; head: string | null }>(
        `SELECT app.audit_problem() AS problem, (SELECT count(*)::int FROM audit_events) AS events,
           (SELECT encode(hash, 'hex') FROM audit_heads) AS head`,
      );
      return {
        intact: row?.problem === null,
        events: row?.events ?? 0,
        problem: row?.problem ?? null,
        head: row?.head ?? '',
      };
    });
  }
}
