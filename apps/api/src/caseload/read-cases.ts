import type { Attendance } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';

/** One treatment as the database knows it, before scores. */
export interface CaseRow {
  readonly treatmentId: string;
  readonly clientId: string;
  readonly clientCode: string;
  readonly internId: string;
  readonly intern: string;
  readonly running: boolean;
  readonly sessions: readonly { readonly session: number; readonly attendance: Attendance; readonly recent: boolean }[];
  readonly draftNotes: number;
  readonly withoutNote: number;
  readonly discuss: number;
}

export interface EpisodeRow {
  readonly treatment_id: string;
  readonly form: string;
  readonly strength: 'alert' | 'look';
  readonly start_session: number;
  readonly repaired_at: number | null;
  readonly status: 'open' | 'repaired' | 'unrepaired' | 'ended-in-rupture';
  readonly decision: string;
}

/** Days that "this month" looks back. */
const recentDays = 28;

/** Sessions up to `today`; one query for the whole caseload. */
export function readCases(transaction: Transaction, treatments: 'open' | 'all', today: string): Promise<CaseRow[]> {
  return transaction.query<CaseRow>(
    `SELECT t.id AS "treatmentId", t.client_id AS "clientId", c.code AS "clientCode", t.intern_id AS "internId", p.name AS intern,
       (t.ended_on IS NULL OR t.ended_on >= $2::date) AS running,
       COALESCE(s.sessions, '[]') AS sessions, COALESCE(n.drafts, 0) AS "draftNotes", COALESCE(s.without_note, 0) AS "withoutNote",
       (SELECT count(*)::int FROM episodes e WHERE e.organization_id = t.organization_id AND e.treatment_id = t.id AND e.discuss) AS discuss
     FROM treatments t
     JOIN clients c ON c.organization_id = t.organization_id AND c.id = t.client_id
     JOIN people p ON p.organization_id = t.organization_id AND p.id = t.intern_id
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('session', x.number, 'attendance', x.attendance,
           'recent', x.held_on IS NOT NULL AND x.held_on > $2::date - ${recentDays}) ORDER BY x.number) AS sessions,
         (count(*) FILTER (WHERE x.attendance = 'attended' AND x.held_on > $2::date - ${recentDays}
           AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.organization_id = x.organization_id AND n.session_id = x.id AND n.format <> 'supervision')))::int AS without_note
       FROM sessions x WHERE x.organization_id = t.organization_id AND x.treatment_id = t.id AND (x.held_on IS NULL OR x.held_on <= $2::date)) s ON true
     LEFT JOIN LATERAL (
       SELECT count(*)::int AS drafts FROM notes n
       WHERE n.organization_id = t.organization_id AND n.treatment_id = t.id AND n.format <> 'supervision' AND n.status IN ('draft', 'returned')) n ON true
     WHERE $1 = 'all' OR t.ended_on IS NULL OR t.ended_on >= $2::date`,
    [treatments, today],
  );
}

/** Episodes that were not dismissed, of the given forms' main scales, oldest first. */
export function readCaseEpisodes(
  transaction: Transaction,
  treatmentIds: readonly string[],
  form: string,
  scale: string,
): Promise<EpisodeRow[]> {
  return transaction.query<EpisodeRow>(
    `SELECT treatment_id, form, strength, start_session, (repair ->> 'repairedAtSession')::int AS repaired_at, status, decision FROM episodes
     WHERE treatment_id = ANY($1::uuid[]) AND form = $2 AND scale = $3 AND decision <> 'dismissed' AND NOT no_longer_detected
     ORDER BY start_session`,
    [treatmentIds, form, scale],
  );
}

/** Forms of clients' own perspective with their number of scores, most used first, alliance or not. */
export function readClientForms(
  transaction: Transaction,
  treatmentIds: readonly string[],
): Promise<{ form: string; scores: number }[]> {
  return transaction.query(
    `SELECT form, count(*)::int AS scores FROM scores WHERE treatment_id = ANY($1::uuid[]) GROUP BY form ORDER BY scores DESC, form`,
    [treatmentIds],
  );
}
