import type { Perspective } from '@attune/measures';
import type { Transaction } from '../database/transaction.js';

/** The score of one session on one scale: one form, or the mean of several observers of the same session. */
export interface SeriesPoint {
  readonly session: number;
  readonly value: number;
  readonly values: readonly number[];
  readonly answered: number;
  readonly items: number;
  readonly prorated: boolean;
  readonly totalsOnly: boolean;
  readonly administrationIds: readonly string[];
  readonly givenOn: string | null;
}

/** One treatment × form × scale, in session order. A session without a score has no point. */
export interface Series {
  readonly treatmentId: string;
  readonly form: string;
  readonly perspective: Perspective;
  readonly scale: string;
  readonly points: readonly SeriesPoint[];
}

interface Row {
  treatment_id: string;
  form: string;
  perspective: Perspective;
  scale: string;
  session_number: number;
  item_mean: number;
  answered: number;
  items: number;
  prorated: boolean;
  totals_only: boolean;
  administration_id: string;
  respondent_id: string | null;
  given_on: string | null;
}

/** When the form came in; a correction keeps the place of the first one. `a` is its row of administrations. */
const cameIn = `CASE WHEN a.corrects_id IS NULL THEN a.recorded_at ELSE (
  WITH RECURSIVE earlier AS (
    SELECT b.recorded_at, b.corrects_id FROM administrations b WHERE b.organization_id = a.organization_id AND b.id = a.corrects_id
    UNION ALL
    SELECT b.recorded_at, b.corrects_id FROM earlier JOIN administrations b ON b.organization_id = a.organization_id AND b.id = earlier.corrects_id)
  SELECT min(recorded_at) FROM earlier) END`;

/**
 * Reads the series of treatments. Where one respondent filled a form in twice for a session, the later one counts;
 * several observers of a session are averaged (perspectives never are).
 */
export async function readSeries(
  transaction: Transaction,
  treatmentIds: readonly string[],
  filter: { forms?: readonly string[]; scales?: readonly string[] } = {},
): Promise<Series[]> {
  const rows = await transaction.query<Row>(
    `SELECT s.treatment_id, s.form, s.perspective, s.scale, s.session_number, s.item_mean, s.answered, s.items, s.prorated, s.totals_only,
       s.administration_id, a.respondent_id, to_char(a.given_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS given_on
     FROM scores s JOIN administrations a ON a.organization_id = s.organization_id AND a.id = s.administration_id
     WHERE s.treatment_id = ANY($1::uuid[]) AND ($2::text[] IS NULL OR s.form = ANY($2)) AND ($3::text[] IS NULL OR s.scale = ANY($3))
     ORDER BY s.treatment_id, s.form, s.scale, s.session_number, ${cameIn}, a.id`,
    [treatmentIds, filter.forms ?? null, filter.scales ?? null],
  );
  const series = new Map<string, { head: Row; sessions: Map<number, Map<string, Row>> }>();
  for (const row of rows) {
    const key = `${row.treatment_id} ${row.form} ${row.scale}`;
    const found = series.get(key) ?? { head: row, sessions: new Map<number, Map<string, Row>>() };
    series.set(key, found);
    const bySession = found.sessions.get(row.session_number) ?? new Map<string, Row>();
    found.sessions.set(row.session_number, bySession);
    bySession.set(row.respondent_id ?? '', row);
  }
  return [...series.values()].map(({ head, sessions }) => ({
    treatmentId: head.treatment_id,
    form: head.form,
    perspective: head.perspective,
    scale: head.scale,
    points: [...sessions.entries()].map(([session, byRespondent]) => pointOf(session, [...byRespondent.values()])),
  }));
}

function pointOf(session: number, rows: readonly Row[]): SeriesPoint {
  const values = rows.map((row) => row.item_mean);
  return {
    session,
    value: values.reduce((sum, value) => sum + value, 0) / values.length,
    values,
    answered: Math.min(...rows.map((row) => row.answered)),
    items: rows[0]?.items ?? 0,
    prorated: rows.some((row) => row.prorated),
    totalsOnly: rows.some((row) => row.totals_only),
    administrationIds: rows.map((row) => row.administration_id),
    givenOn: rows.at(-1)?.given_on ?? null,
  };
}

/** As detectors want it: index = session − 1, null where there is no score, up to `sessions`. */
export function scoresBySession(points: readonly SeriesPoint[], sessions: number): (number | null)[] {
  const scores: (number | null)[] = Array.from({ length: sessions }, () => null);
  for (const point of points) scores[point.session - 1] = point.value;
  return scores;
}
