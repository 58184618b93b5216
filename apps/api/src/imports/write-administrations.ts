import type { Instrument } from '@attune/measures';
import type { AdministrationMapping } from '@attune/contracts';
import { Administration } from '../administrations/administration.entity.js';
import { recomputeEpisodes, recordAdministration, scoreForm } from '../administrations/record-administration.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';
import type { FormRow } from './form-row.js';
import { type ImportPlaces, NoPlace } from './import-places.js';
import type { ReportCounts } from './report-counts.js';

const partly = (form: FormRow): boolean =>
  form.responses !== null &&
  form.responses.some((answer) => answer === null) &&
  form.responses.some((answer) => answer !== null);
const unanswered = (form: FormRow): boolean =>
  form.totals === null && (form.responses ?? []).every((answer) => answer === null);

/**
 * Writes forms one after the other inside one transaction and counts what happens. A row that is already there with the
 * same answers is unchanged; with other answers it is refused, never overwritten.
 */
export async function writeAdministrations(
  transaction: Transaction,
  forms: readonly FormRow[],
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
  places: ImportPlaces,
  counts: ReportCounts,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const touched = new Set<string>();
  // Date order gives sessions without numbers their numbers.
  const ordered = forms.toSorted(
    (a, b) => (a.date ?? '').localeCompare(b.date ?? '') || (a.session ?? 0) - (b.session ?? 0) || a.row - b.row,
  );
  let done = 0;
  for (const form of ordered) {
    const before = done;
    done += form.rows;
    const instrument = instruments.get(form.form);
    if (!instrument) continue;
    try {
      const written = await writeForm(transaction, form, instrument, mapping, places, counts);
      if (written) touched.add(written);
    } catch (error) {
      const problems = refusalsOf(error, form, mapping);
      if (!problems) throw error;
      for (const problem of problems) counts.refuse({ ...problem, row: form.row });
    }
    if (Math.floor(before / 50) < Math.floor(done / 50)) await progress(done);
  }
  for (const treatmentId of touched) await recomputeEpisodes(transaction, treatmentId);
}

/** Returns the treatment whose scores changed, or null. */
async function writeForm(
  transaction: Transaction,
  form: FormRow,
  instrument: Instrument,
  mapping: AdministrationMapping,
  places: ImportPlaces,
  counts: ReportCounts,
): Promise<string | null> {
  const layout = mapping.rowCoding;
  const scored = unanswered(form)
    ? null
    : scoreForm(instrument, { responses: form.responses, totals: form.totals, layout });
  if (scored && !scored.ok) throw new DomainError('invalid', 'not-scorable', scored.reason, scored.problems);
  if (instrument.perspective === 'observer' && form.rater === null) {
    throw new NoPlace(
      'rater',
      `${instrument.abbreviation} is an observer form and the row names no rater`,
      'Map the column with rater codes',
    );
  }
  const therapistId = await places.therapist(form.therapist, form.client);
  const treatment = await places.treatment(form.client, therapistId);
  const before = counts.created.sessions;
  const session = await places.session(treatment, form.session, form.date, scored !== null);
  if (!scored) {
    counts[counts.created.sessions > before ? 'accepted' : 'unchanged'] += form.rows;
    counts.unanswered += form.rows;
    return null;
  }
  const respondentId = await respondentOf(instrument, form, therapistId, places);
  const candidate = {
    session,
    respondentId,
    responses: form.responses,
    totals: form.totals,
    enteredHow: 'import' as const,
    givenAt: form.date === null ? null : new Date(`${form.date}T12:00:00Z`),
    layout,
  };
  const existing = await findExisting(transaction, instrument.id, session.id, respondentId);
  if (existing) {
    if (!sameAnswers(existing, storedOf(instrument, form, layout))) {
      throw new NoPlace(
        'row',
        `Session ${session.number} of ${form.client} has this form already, with other answers`,
        'Correct it on the session page, where the old answers are kept',
      );
    }
    counts.unchanged += form.rows;
    return null;
  }
  await recordAdministration(transaction, instrument, candidate);
  counts.accepted += form.rows;
  counts.created.administrations += 1;
  if (
    scored.scores.some((scale) => scale.scale === 'total') ||
    (instrument.scales.length > 0 && scored.withheld.length === 0)
  )
    counts.scored += 1;
  else counts.notScored += 1;
  if (partly(form)) counts.partlyAnswered += 1;
  return treatment.id;
}

async function respondentOf(
  instrument: Instrument,
  form: FormRow,
  therapistId: string,
  places: ImportPlaces,
): Promise<string | null> {
  if (instrument.perspective === 'client') return null;
  if (instrument.perspective === 'therapist') return therapistId;
  return form.rater === null ? null : places.rater(form.rater);
}

/** Whoever refuses a row does so before the row has written anything but people, clients and sessions that other rows use too. */
async function findExisting(
  transaction: Transaction,
  form: string,
  sessionId: string,
  respondentId: string | null,
): Promise<Administration | null> {
  const rows = await transaction.repository(Administration).findBy({ sessionId, form, status: 'valid' });
  return rows.find((row) => row.respondentId === respondentId) ?? null;
}

function storedOf(
  instrument: Instrument,
  form: FormRow,
  layout: AdministrationMapping['rowCoding'],
): Pick<FormRow, 'responses' | 'totals'> {
  if (layout !== 'column-position' || !form.responses) return form;
  const flipped = instrument.layoutFlippedRows ?? [];
  const { min, max } = instrument.scale;
  return {
    totals: null,
    responses: form.responses.map((answer, index) =>
      answer !== null && flipped.includes(index + 1) ? min + max - answer : answer,
    ),
  };
}

const sameAnswers = (existing: Administration, form: Pick<FormRow, 'responses' | 'totals'>): boolean =>
  JSON.stringify(existing.responses) === JSON.stringify(form.responses) &&
  JSON.stringify(existing.totals) === JSON.stringify(form.totals);

function refusalsOf(
  error: unknown,
  form: FormRow,
  mapping: AdministrationMapping,
): { field: string; message: string; remedy?: string }[] | null {
  if (error instanceof NoPlace)
    return [{ field: error.field, message: error.message, ...(error.remedy ? { remedy: error.remedy } : {}) }];
  if (!(error instanceof DomainError)) return null;
  if (error.problems.length === 0) return [{ field: 'row', message: error.message }];
  return error.problems.map((problem) => ({ ...problem, field: columnOf(problem.field, mapping) }));
}

/** "item 3" becomes the name of the file's own column. */
function columnOf(field: string, mapping: AdministrationMapping): string {
  const item = /^item (\d+)$/.exec(field)?.[1];
  const column = item ? mapping.items?.[Number(item) - 1] : undefined;
  return column ?? field;
}
