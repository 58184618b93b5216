import type { SessionList, SessionListQuery } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';

interface Row {
  id: string;
  number: number;
  held_on: string | null;
  attendance: SessionList['items'][number]['attendance'];
  client_id: string;
  client_code: string;
  treatment_id: string;
  intern_id: string;
  intern: string;
  transcript: boolean;
  note: 'none' | 'draft' | 'signed';
  forms: string[];
}

/** Sorts sessions without a date after all others; any real date is later. */
const undated = '0001-01-01';

/** Newest first. The cursor is the date and id of the last row shown. */
export async function readSessionList(transaction: Transaction, query: SessionListQuery): Promise<SessionList> {
  const [date, id] = query.cursor === undefined ? [null, null] : parse(query.cursor);
  const rows = await transaction.query<Row>(
    `SELECT s.id, s.number, to_char(s.held_on, 'YYYY-MM-DD') AS held_on, s.attendance, s.client_id, c.code AS client_code, s.treatment_id, t.intern_id, p.name AS intern,
       EXISTS (SELECT 1 FROM transcripts x WHERE x.organization_id = s.organization_id AND x.session_id = s.id) AS transcript,
       COALESCE((SELECT CASE WHEN bool_and(n.status IN ('signed', 'co-signed')) THEN 'signed' ELSE 'draft' END
         FROM notes n WHERE n.organization_id = s.organization_id AND n.session_id = s.id AND n.format <> 'supervision' HAVING count(*) > 0), 'none') AS note,
       COALESCE((SELECT array_agg(DISTINCT a.form ORDER BY a.form) FROM administrations a
         WHERE a.organization_id = s.organization_id AND a.session_id = s.id AND a.status = 'valid'), '{}') AS forms
     FROM sessions s
     JOIN treatments t ON t.organization_id = s.organization_id AND t.id = s.treatment_id
     JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id
     JOIN people p ON p.organization_id = t.organization_id AND p.id = t.intern_id
     WHERE ($1::uuid IS NULL OR s.treatment_id = $1)
       AND ($2::date IS NULL OR (COALESCE(s.held_on, '${undated}'), s.id) < ($2::date, $3::uuid))
     ORDER BY COALESCE(s.held_on, '${undated}') DESC, s.id DESC LIMIT $4`,
    [query.treatmentId ?? null, date, id, query.limit + 1],
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      number: row.number,
      heldOn: row.held_on,
      attendance: row.attendance,
      clientId: row.client_id,
      clientCode: row.client_code,
      treatmentId: row.treatment_id,
      intern: { id: row.intern_id, name: row.intern },
      transcript: row.transcript,
      note: row.note,
      forms: row.forms,
    })),
    nextCursor: rows.length > query.limit && last ? `${last.held_on ?? undated}_${last.id}` : null,
  };
}

function parse(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2])
    throw new DomainError('bad-request', 'bad-cursor', 'The cursor is not one of ours. Start from the first page.');
  return [match[1], match[2]];
}
