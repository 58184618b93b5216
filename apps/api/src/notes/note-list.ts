import { Injectable } from '@nestjs/common';
import type { NoteList, NoteListQuery } from '@attune/contracts';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';
import { NoteFormats } from './formats/note-formats.service.js';
import type { NoteStatus } from './note.entity.js';

interface Row {
  id: string;
  format: string;
  format_version: number;
  status: NoteStatus;
  session_id: string | null;
  number: number | null;
  held_on: string | null;
  client_id: string;
  client_code: string;
  author_id: string;
  author: string;
  updated_at: Date;
  days_open: number;
  /** In microseconds, as text: a JavaScript date would cut them off, and the cursor would skip. */
  open_since: string;
}

const statusOf = { unsigned: 'draft', returned: 'returned', 'awaiting-co-signature': 'signed' } as const;

/** A draft is open since its session; what is returned or signed, since it was. */
const openSince = `CASE WHEN n.status = 'draft' THEN COALESCE(s.held_on::timestamp AT TIME ZONE 'UTC', n.created_at) ELSE n.since END`;
/** What is left to do: a supervision note awaits nobody after its signature. */
const unfinished = `n.status <> 'co-signed' AND NOT (n.status = 'signed' AND n.format = 'supervision')`;

/** What is unfinished in the record of everybody whose clients the person sees; no text is opened. */
@Injectable()
export class NoteLists {
  constructor(
    private readonly database: Database,
    private readonly formats: NoteFormats,
  ) {}

  unfinished(scope: Scope, query: NoteListQuery): Promise<NoteList> {
    return this.database.run(scope, async (transaction) => {
      const rows = await readPage(transaction, query);
      const shown = rows.slice(0, query.limit);
      const items: NoteList['items'] = [];
      for (const row of shown) {
        const format = await this.formats.find(transaction, row.format, row.format_version);
        items.push({
          id: row.id,
          format: row.format,
          formatName: format?.name ?? row.format,
          status: row.status,
          sessionId: row.session_id,
          number: row.number,
          heldOn: row.held_on,
          clientId: row.client_id,
          clientCode: row.client_code,
          author: { id: row.author_id, name: row.author },
          updatedAt: row.updated_at.toISOString(),
          daysOpen: row.days_open,
        });
      }
      const last = shown.at(-1);
      return {
        items,
        counts: await readCounts(transaction),
        missing: await readMissing(transaction),
        nextCursor: rows.length > query.limit && last ? `${last.open_since}_${last.id}` : null,
      };
    });
  }
}

function readPage(transaction: Transaction, query: NoteListQuery): Promise<Row[]> {
  const [since, id] = query.cursor === undefined ? [null, null] : parse(query.cursor);
  return transaction.query<Row>(
    `SELECT o.* FROM (
       SELECT n.id, n.format, n.format_version, n.status, n.session_id, s.number, to_char(s.held_on, 'YYYY-MM-DD') AS held_on,
         n.client_id, c.code AS client_code, n.author_id, p.name AS author, n.updated_at,
         GREATEST(0, current_date - (${openSince})::date) AS days_open,
         to_char(${openSince}, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS open_since
       FROM notes n
       JOIN clients c ON c.organization_id = n.organization_id AND c.id = n.client_id
       JOIN people p ON p.organization_id = n.organization_id AND p.id = n.author_id
       LEFT JOIN sessions s ON s.organization_id = n.organization_id AND s.id = n.session_id
       WHERE ${unfinished} AND ($1::text IS NULL OR n.status = $1)) o
     WHERE $2::text IS NULL OR (o.open_since, o.id) > ($2, $3::uuid)
     ORDER BY o.open_since, o.id LIMIT $4`,
    [query.state === undefined ? null : statusOf[query.state], since, id, query.limit + 1],
  );
}

async function readCounts(transaction: Transaction): Promise<NoteList['counts']> {
  const [counts] = await transaction.query<NoteList['counts']>(
    `SELECT count(*) FILTER (WHERE n.status = 'draft')::int AS unsigned, count(*) FILTER (WHERE n.status = 'returned')::int AS returned,
       count(*) FILTER (WHERE n.status = 'signed')::int AS "awaitingCoSignature" FROM notes n WHERE ${unfinished}`,
  );
  return counts ?? { unsigned: 0, returned: 0, awaitingCoSignature: 0 };
}

async function readMissing(transaction: Transaction): Promise<NoteList['missing']> {
  return transaction.query<NoteList['missing'][number]>(
    `SELECT s.id AS "sessionId", s.number, to_char(s.held_on, 'YYYY-MM-DD') AS "heldOn", c.code AS "clientCode",
       jsonb_build_object('id', p.id, 'name', p.name) AS intern
     FROM sessions s
     JOIN treatments t ON t.organization_id = s.organization_id AND t.id = s.treatment_id
     JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id
     JOIN people p ON p.organization_id = t.organization_id AND p.id = t.intern_id
     WHERE s.attendance = 'attended' AND (s.held_on IS NULL OR s.held_on <= current_date) AND NOT EXISTS (
       SELECT 1 FROM notes n WHERE n.organization_id = s.organization_id AND n.session_id = s.id AND n.format <> 'supervision')
     ORDER BY s.held_on DESC NULLS LAST, s.id DESC LIMIT 50`,
  );
}

function parse(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6})_([0-9a-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2])
    throw new DomainError('bad-request', 'bad-cursor', 'The cursor is not one of ours. Start from the first page.');
  return [match[1], match[2]];
}
