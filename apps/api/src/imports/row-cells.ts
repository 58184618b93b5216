import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, FieldProblem } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';
import type { FormRow } from './form-row.js';

interface Cell {
  text(column: string | undefined): string;
  /** Empty where the person did not answer. */
  answer(column: string | undefined): string;
}

/** A cell by column name. Codes for "not answered" count among answers only: 9 may well be a session or a client. */
export function cellReader(table: CsvTable, mapping: AdministrationMapping, cells: readonly string[]): Cell {
  const text = (column: string | undefined): string =>
    column === undefined ? '' : (cells[table.columns.indexOf(column)] ?? '').trim();
  return {
    text,
    answer: (column) => {
      const answer = text(column);
      return mapping.missing.includes(answer) ? '' : answer;
    },
  };
}

export const complete = (table: CsvTable, cells: readonly string[]): boolean => cells.length === table.columns.length;

export const cellsMissing = (table: CsvTable, cells: readonly string[]): FieldProblem => ({
  field: 'row',
  message: `${cells.length} cells, the header has ${table.columns.length}`,
  remedy: 'Look for a missing or extra delimiter, or an unquoted text',
});

type Head = Pick<FormRow, 'form' | 'client' | 'therapist' | 'session' | 'date' | 'rater'>;

export function readHead(
  cell: Cell,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): { ok: true; value: Head } | { ok: false; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const form = mapping.formColumn ? cell.text(mapping.formColumn) : (mapping.form ?? '');
  if (!instruments.has(form))
    problems.push({
      field: mapping.formColumn ?? 'form',
      message: 'There is no form with this id',
      remedy: 'Use the id of a form of the catalogue',
    });
  const client = cell.text(mapping.client);
  if (client === '') problems.push({ field: mapping.client, message: 'The client code is empty' });
  for (const column of [mapping.client, mapping.therapist, mapping.rater]) {
    if (column !== undefined && !isCode(cell.text(column)))
      problems.push({
        field: column,
        message: 'The text of this cell is not a code',
        remedy: `At most ${longestCode} characters in one line`,
      });
  }
  const therapist = cell.text(mapping.therapist) || null;
  if (mapping.therapist && !therapist)
    problems.push({ field: mapping.therapist, message: 'The therapist code is empty' });
  const session = numberOf(cell.text(mapping.session), mapping.session ?? 'session', problems);
  if (session !== null && (!Number.isInteger(session) || session < 1 || session > 2000)) {
    problems.push({
      field: mapping.session ?? 'session',
      message: `"${session}" is not a session number`,
      remedy: 'Whole numbers from 1',
    });
  }
  const date = dateOf(cell.answer(mapping.date), mapping.date ?? 'date', problems);
  if (session === null && date === null && problems.length === 0) {
    problems.push({
      field: mapping.session ?? mapping.date ?? 'session',
      message: 'Neither a session number nor a date',
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { form, client, therapist, session, date, rater: cell.text(mapping.rater) || null } };
}

export function numberOf(text: string, column: string, problems: FieldProblem[]): number | null {
  if (text === '') return null;
  const value = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text);
  if (Number.isFinite(value)) return value;
  problems.push({
    field: column,
    message: `${quoted(text)} is not a number`,
    remedy: 'Leave the cell empty where nothing was answered, or name the code for missing',
  });
  return null;
}

/** As long as a code may be that somebody types. */
const longestCode = 40;
const isCode = (text: string): boolean => text.length <= longestCode && !/\p{Cc}/u.test(text);

/** A year before this is a slip of the finger (0026 for 2026), and year 0 cannot be stored at all. */
const earliest = '1900-01-01';

/** ISO dates only: 03/04/2026 means two different days in two countries, so it is refused rather than guessed. */
function dateOf(text: string, column: string, problems: FieldProblem[]): string | null {
  if (text === '') return null;
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text);
  const day = match?.[1];
  if (
    day &&
    day >= earliest &&
    !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
    new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  )
    return day;
  problems.push({
    field: column,
    message: `${quoted(text)} is not a date`,
    remedy: 'Write dates as 2026-11-16',
  });
  return null;
}

/** Reports are kept in clear, so only numbers and dates of a cell are repeated in them: words may be about a person. */
export const quoted = (text: string): string =>
  /^[\d.,:/ -]{1,24}$/.test(text) ? `"${text}"` : 'The text of this cell';
