import type { TreatmentGoal } from '@attune/contracts';
import type { Transaction } from '../../database/transaction.js';

type Citation = TreatmentGoal['citedAt'][number] & { readonly goal: number };

/** Where notes cite goals: in their latest text and their addenda, session by session. Numbers only; no text is opened. */
export function readCitations(transaction: Transaction, treatmentId: string): Promise<Citation[]> {
  return transaction.query<Citation>(
    `SELECT DISTINCT g.goal, s.id AS "sessionId", s.number, n.id AS "noteId"
     FROM notes n
     JOIN sessions s ON s.organization_id = n.organization_id AND s.id = n.session_id
     JOIN note_versions v ON v.organization_id = n.organization_id AND v.note_id = n.id
     CROSS JOIN LATERAL unnest(v.goals) AS g (goal)
     WHERE n.treatment_id = $1 AND (v.kind = 'addendum' OR v.version = (
       SELECT max(b.version) FROM note_versions b WHERE b.organization_id = n.organization_id AND b.note_id = n.id AND b.kind = 'body'))
     ORDER BY s.number, n.id`,
    [treatmentId],
  );
}

/** First and latest total of forms in a treatment. The later one counts where somebody filled a form in twice at a session; several observers are averaged. */
export async function readMeasuresOf(
  transaction: Transaction,
  treatmentId: string,
  forms: readonly string[],
): Promise<Map<string, NonNullable<TreatmentGoal['measure']>>> {
  const rows = await transaction.query<{ form: string; session: number; value: number }>(
    `SELECT form, session_number AS session, avg(value) AS value FROM (
       SELECT DISTINCT ON (s.form, s.session_number, a.respondent_id) s.form, s.session_number, s.value
       FROM scores s JOIN administrations a ON a.organization_id = s.organization_id AND a.id = s.administration_id
       WHERE s.treatment_id = $1 AND s.form = ANY($2) AND s.scale = 'total'
       ORDER BY s.form, s.session_number, a.respondent_id, a.recorded_at DESC) latest
     GROUP BY form, session_number ORDER BY form, session_number`,
    [treatmentId, forms],
  );
  const found = new Map<string, NonNullable<TreatmentGoal['measure']>>();
  for (const { form, ...score } of rows) {
    const before = found.get(form);
    found.set(form, { first: before?.first ?? score, latest: score });
  }
  return found;
}
