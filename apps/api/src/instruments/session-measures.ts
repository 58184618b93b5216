import type { SessionMeasure } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import type { Catalogue } from './catalogue.js';

interface Row {
  id: string;
  form: string;
  perspective: SessionMeasure['perspective'];
  key_state: SessionMeasure['keyState'];
  respondent: string;
  withheld: SessionMeasure['withheld'];
  scores: (Omit<SessionMeasure['scales'][number], 'name' | 'minimum' | 'maximum'> & { sinceLast: number | null })[];
}

/** The forms of one session with their scales and the change since the same respondent's previous score. */
export async function readMeasures(
  transaction: Transaction,
  catalogue: Catalogue,
  session: { readonly id: string },
): Promise<SessionMeasure[]> {
  const rows = await transaction.query<Row>(
    `SELECT a.id, a.form, a.perspective, a.key_state, COALESCE(p.name, a.perspective) AS respondent, a.withheld,
       COALESCE(jsonb_agg(jsonb_build_object('scale', s.scale, 'value', s.value, 'itemMean', s.item_mean, 'answered', s.answered, 'items', s.items,
         'prorated', s.prorated, 'totalsOnly', s.totals_only, 'sinceLast', s.item_mean - before.item_mean)) FILTER (WHERE s.scale IS NOT NULL), '[]') AS scores
     FROM administrations a
     LEFT JOIN people p ON p.organization_id = a.organization_id AND p.id = a.respondent_id
     LEFT JOIN scores s ON s.organization_id = a.organization_id AND s.administration_id = a.id
     LEFT JOIN LATERAL (
       SELECT e.item_mean FROM scores e JOIN administrations b ON b.organization_id = e.organization_id AND b.id = e.administration_id
       WHERE e.organization_id = a.organization_id AND e.treatment_id = a.treatment_id AND e.form = a.form AND e.scale = s.scale
         AND e.session_number < a.session_number AND b.respondent_id IS NOT DISTINCT FROM a.respondent_id
       ORDER BY e.session_number DESC, b.recorded_at DESC LIMIT 1) before ON true
     WHERE a.session_id = $1 AND a.status = 'valid'
     GROUP BY a.organization_id, a.id, p.name
     ORDER BY array_position(ARRAY['client', 'therapist', 'observer'], a.perspective), a.form, p.name`,
    [session.id],
  );
  const instruments = await catalogue.findAll(
    transaction,
    rows.map((row) => row.form),
  );
  return rows.flatMap((row) => {
    const instrument = instruments.get(row.form);
    if (!instrument) return [];
    const order = new Map(instrument.scales.map((scale, index) => [scale.id, { index, name: scale.name }]));
    return [
      {
        administrationId: row.id,
        form: row.form,
        formName: instrument.abbreviation,
        perspective: row.perspective,
        respondent: row.respondent,
        keyState: row.key_state,
        minimum: instrument.scale.min,
        maximum: instrument.scale.max,
        scales: row.scores
          .toSorted((a, b) => (order.get(a.scale)?.index ?? 0) - (order.get(b.scale)?.index ?? 0))
          .map((score) => ({ ...score, name: order.get(score.scale)?.name ?? score.scale })),
        withheld: row.withheld,
      },
    ];
  });
}
