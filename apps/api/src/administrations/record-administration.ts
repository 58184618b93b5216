import { type Instrument, type ScaleScore, checkResponses, score, scoreTotals } from '@attune/measures';
import type { FieldProblem } from '@attune/contracts';
import { personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { type DomainError, invalid } from '../errors/domain-error.js';
import { Administration } from './administration.entity.js';
import { Score } from './score.entity.js';

/** A filled-in form on its way into the record. Exactly one of `responses` and `totals` is set. */
export interface FilledForm {
  readonly session: {
    readonly id: string;
    readonly clientId: string;
    readonly treatmentId: string;
    readonly number: number;
  };
  readonly respondentId: string | null;
  readonly responses: readonly (number | null)[] | null;
  readonly totals: readonly { scale: string; value: number }[] | null;
  readonly enteredHow: Administration['enteredHow'];
  readonly givenAt: Date | null;
  readonly submissionId?: string;
  readonly correctsId?: string;
  /** How the answers of forms with flipped rows were coded; by label unless said. */
  readonly layout?: 'label' | 'column-position';
}

export type Scored =
  | {
      readonly ok: true;
      readonly scores: readonly ScaleScore[];
      readonly withheld: readonly { scale: string; reason: string }[];
    }
  | { readonly ok: false; readonly reason: string; readonly problems: readonly FieldProblem[] };

/** Scores a form, or says item by item what is wrong. A form without a key is kept and stays unscored, with the reason. */
export function scoreForm(instrument: Instrument, form: Pick<FilledForm, 'responses' | 'totals' | 'layout'>): Scored {
  if (form.totals) {
    const result = scoreTotals(instrument, form.totals);
    if (result.ok) return { ok: true, scores: result.scores, withheld: [] };
    return {
      ok: false,
      reason: result.reason,
      problems: (result.problems ?? []).map((problem) => ({
        field: `total ${problem.scale}`,
        message: problem.message,
      })),
    };
  }
  const responses = form.responses ?? [];
  // A form whose key the site has not entered yet is kept all the same; its answers are checked as any others.
  if (instrument.scales.length === 0 && responses.length === instrument.items.length) {
    const problems = checkResponses(instrument, responses);
    if (problems.length > 0)
      return { ok: false, reason: `${problems.length} responses cannot be used.`, problems: problems.map(fieldOf) };
    const unscored = score(instrument, responses);
    return { ok: true, scores: [], withheld: [{ scale: 'total', reason: unscored.ok ? 'no scale' : unscored.reason }] };
  }
  const result = score(instrument, responses, form.layout ? { layout: form.layout } : {});
  if (result.ok) return { ok: true, scores: result.scores, withheld: result.withheld };
  return { ok: false, reason: result.reason, problems: (result.problems ?? []).map(fieldOf) };
}

const fieldOf = (problem: { item: number; message: string }): FieldProblem => ({
  field: `item ${problem.item}`,
  message: problem.message,
});

/** Answers in item order as they are kept: coded by label, whatever the file said. */
function storedResponses(instrument: Instrument, form: FilledForm): (number | null)[] | null {
  if (!form.responses) return null;
  const flipped = form.layout === 'column-position' ? (instrument.layoutFlippedRows ?? []) : [];
  return form.responses.map((answer, index) =>
    answer !== null && flipped.includes(index + 1) ? instrument.scale.min + instrument.scale.max - answer : answer,
  );
}

/**
 * Saves a form and its scores. The caller enqueues `recomputeEpisodes` once per treatment in the same transaction.
 *
 * @throws DomainError naming the items that are wrong.
 */
export async function recordAdministration(
  transaction: Transaction,
  instrument: Instrument,
  form: FilledForm,
): Promise<string> {
  const scored = scoreForm(instrument, form);
  if (!scored.ok) throw refusal(instrument, scored);
  const { organizationId } = transaction.scope;
  const id = uuidv7();
  const { session } = form;
  await transaction.repository(Administration).insert({
    organizationId,
    id,
    clientId: session.clientId,
    treatmentId: session.treatmentId,
    sessionId: session.id,
    sessionNumber: session.number,
    form: instrument.id,
    keyVersion: instrument.version,
    keyState: instrument.keyState,
    wording: 'cues',
    perspective: instrument.perspective,
    respondentId: form.respondentId,
    responses: storedResponses(instrument, form),
    totals: form.totals ? [...form.totals] : null,
    withheld: [...scored.withheld],
    enteredHow: form.enteredHow,
    enteredBy: personOf(transaction.scope),
    submissionId: form.submissionId ?? null,
    givenAt: form.givenAt,
    recordedAt: new Date(),
    status: 'valid',
    statusReasonSealed: null,
    correctsId: form.correctsId ?? null,
  });
  if (scored.scores.length > 0) {
    await transaction.repository(Score).insert(
      scored.scores.map((scale) => ({
        organizationId,
        administrationId: id,
        scale: scale.scale,
        clientId: session.clientId,
        treatmentId: session.treatmentId,
        sessionNumber: session.number,
        form: instrument.id,
        perspective: instrument.perspective,
        value: scale.value,
        itemMean: scale.itemMean,
        answered: scale.answered,
        items: scale.items,
        prorated: scale.prorated,
        totalsOnly: scale.totalsOnly,
      })),
    );
  }
  return id;
}

/** Enqueues the recomputation that every added, corrected or withdrawn score of a treatment makes necessary. */
export const recomputeEpisodes = (transaction: Transaction, treatmentId: string): Promise<void> =>
  transaction.enqueue('episodes', 'recompute', { treatmentId });

function refusal(instrument: Instrument, scored: Extract<Scored, { ok: false }>): DomainError {
  return invalid(`${instrument.abbreviation}: ${scored.reason}`, scored.problems);
}
