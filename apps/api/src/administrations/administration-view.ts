import type { AdministrationQuery, AdministrationView } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import type { Catalogue } from '../instruments/catalogue.js';

interface Row {
  id: string;
  client_id: string;
  treatment_id: string;
  session_id: string;
  session_number: number;
  form: string;
  key_version: string;
  key_state: AdministrationView['keyState'];
  wording: string;
  perspective: AdministrationView['perspective'];
  respondent: string;
  responses: (number | null)[] | null;
  withheld: AdministrationView['withheld'];
  entered_how: AdministrationView['enteredHow'];
  given_at: Date | null;
  recorded_at: Date;
  status: AdministrationView['status'];
  status_reason_sealed: Buffer | null;
  scores: Omit<AdministrationView['scores'][number], 'name'>[];
}

/** Filled-in forms with their scores, newest first (ids are sortable by time). One more than `limit` tells of a next page. */
export async function readAdministrations(
  transaction: Transaction,
  catalogue: Catalogue,
  query: Partial<AdministrationQuery> & { id?: string; limit: number },
): Promise<AdministrationView[]> {
  const rows = await transaction.query<Row>(
    `SELECT a.id, a.client_id, a.treatment_id, a.session_id, a.session_number, a.form, a.key_version, a.key_state, a.wording, a.perspective,
       COALESCE(p.name, a.perspective) AS respondent, a.responses, a.withheld, a.entered_how, a.given_at, a.recorded_at, a.status, a.status_reason_sealed,
       COALESCE((SELECT jsonb_agg(jsonb_build_object('scale', s.scale, 'value', s.value, 'itemMean', s.item_mean, 'answered', s.answered,
           'items', s.items, 'prorated', s.prorated, 'totalsOnly', s.totals_only) ORDER BY s.scale)
         FROM scores s WHERE s.organization_id = a.organization_id AND s.administration_id = a.id), '[]') AS scores
     FROM administrations a LEFT JOIN people p ON p.organization_id = a.organization_id AND p.id = a.respondent_id
     WHERE ($1::uuid IS NULL OR a.treatment_id = $1) AND ($2::uuid IS NULL OR a.session_id = $2) AND ($3::text IS NULL OR a.form = $3)
       AND ($4::uuid IS NULL OR a.id < $4) AND ($5::uuid IS NULL OR a.id = $5)
     ORDER BY a.id DESC LIMIT $6`,
    [
      query.treatmentId ?? null,
      query.sessionId ?? null,
      query.form ?? null,
      query.cursor ?? null,
      query.id ?? null,
      query.limit,
    ],
  );
  const instruments = await catalogue.findAll(
    transaction,
    rows.map((row) => row.form),
  );
  const views: AdministrationView[] = [];
  for (const row of rows) {
    const instrument = instruments.get(row.form);
    const names = new Map(instrument?.scales.map((scale) => [scale.id, scale.name]));
    transaction.noteRead('administrations', row.id, row.client_id);
    views.push({
      id: row.id,
      clientId: row.client_id,
      treatmentId: row.treatment_id,
      sessionId: row.session_id,
      sessionNumber: row.session_number,
      form: row.form,
      formName: instrument?.abbreviation ?? row.form,
      keyVersion: row.key_version,
      keyState: row.key_state,
      wording: row.wording,
      perspective: row.perspective,
      respondent: row.respondent,
      responses: row.responses,
      scores: row.scores.map((score) => ({ ...score, name: names.get(score.scale) ?? score.scale })),
      withheld: row.withheld,
      enteredHow: row.entered_how,
      givenAt: row.given_at?.toISOString() ?? null,
      recordedAt: row.recorded_at.toISOString(),
      status: row.status,
      statusReason: row.status_reason_sealed
        ? await transaction.open(
            { table: 'administrations', row: row.id, column: 'status_reason_sealed', clientId: row.client_id },
            row.status_reason_sealed,
          )
        : null,
    });
  }
  return views;
}
