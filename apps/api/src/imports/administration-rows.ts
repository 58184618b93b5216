import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, FieldProblem } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';

/** One form as a file has it, before the database is asked. Exactly one of `responses` and `totals` is set. */
export interface FormRow {
  /** Line of the file (of its first item, in the long layout). */
  readonly row: number;
  readonly form: string;
  readonly client: string;
  readonly therapist: string | null;
  readonly session: number | null;
  readonly date: string | null;
  readonly rater: string | null;
  readonly responses: readonly (number | null)[] | null;
  readonly totals: readonly { scale: string; value: number }[] | null;
}

export type RefusedRow = FieldProblem & { row: number };

export interface ReadRows {
  readonly forms: readonly FormRow[];
  readonly refused: readonly RefusedRow[];
}

type Cell = (column: string | undefined) => string;

/** Checks that the mapping names columns of this file and enough of them; the problems name the field of the mapping. */
export function mappingProblems(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const known = (field: string, column: string | undefined): void => {
    if (column !== undefined && !table.columns.includes(column)) {
      problems.push({
        field: `mapping.${field}`,
        message: `The file has no column "${column}"`,
        remedy: `Columns: ${table.columns.join(', ')}`,
      });
    }
  };
  const single = ['client', 'therapist', 'session', 'date', 'item', 'value', 'rater', 'formColumn'] as const;
  for (const field of single) known(field, mapping[field]);
  mapping.items?.forEach((column, index) => known(`items.${index}`, column));
  for (const [scale, column] of Object.entries(mapping.totals ?? {})) known(`totals.${scale}`, column);
  if (!mapping.form && !mapping.formColumn)
    problems.push({ field: 'mapping.form', message: 'Choose the form that these answers belong to' });
  if (mapping.form && !instruments.has(mapping.form)) {
    problems.push({
      field: 'mapping.form',
      message: `There is no form "${mapping.form}"`,
      remedy: 'Choose one of the catalogue, or add your own by a definition file under Measures',
    });
  }
  if (mapping.layout === 'long' && (!mapping.item || !mapping.value))
    problems.push({ field: 'mapping.item', message: 'Name the columns with the item number and the answer' });
  if (mapping.layout === 'wide' && !mapping.items?.length && Object.keys(mapping.totals ?? {}).length === 0) {
    problems.push({
      field: 'mapping.items',
      message: 'Name the item columns in item order, or the columns with totals',
    });
  }
  const instrument = mapping.form ? instruments.get(mapping.form) : undefined;
  if (instrument && mapping.items?.length && mapping.items.length !== instrument.items.length) {
    problems.push({
      field: 'mapping.items',
      message: `${instrument.abbreviation} has ${instrument.items.length} items, ${mapping.items.length} columns are named`,
    });
  }
  if (instrument?.layoutFlippedRows?.length && mapping.items?.length && !mapping.rowCoding) {
    problems.push({
      field: 'mapping.rowCoding',
      message: `${instrument.abbreviation} prints some rows in the opposite direction: say whether answers are coded by label or by column position`,
    });
  }
  return problems;
}

/** Reads every row of the file; rows that cannot be read are refused by line, column and remedy. */
export function readAdministrationRows(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): ReadRows {
  return mapping.layout === 'long' ? readLong(table, mapping, instruments) : readWide(table, mapping, instruments);
}

function readWide(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): ReadRows {
  const forms: FormRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells } of table.rows) {
    const refuse = (problem: FieldProblem): void => void refused.push({ ...problem, row: line });
    if (cells.length !== table.columns.length) {
      refuse({
        field: 'row',
        message: `${cells.length} cells, the header has ${table.columns.length}`,
        remedy: 'Look for a missing or extra delimiter, or an unquoted text',
      });
      continue;
    }
    const cell = cellReader(table, mapping, cells);
    const head = readHead(cell, mapping, instruments);
    if (!head.ok) {
      head.problems.forEach(refuse);
      continue;
    }
    const problems: FieldProblem[] = [];
    const totals = Object.entries(mapping.totals ?? {}).flatMap(([scale, column]) => {
      const value = numberOf(cell(column), column, problems);
      return value === null ? [] : [{ scale, value }];
    });
    const responses = mapping.items?.length
      ? mapping.items.map((column) => numberOf(cell(column), column, problems))
      : null;
    if (problems.length > 0) problems.forEach(refuse);
    else
      forms.push({
        row: line,
        ...head.value,
        responses: responses ?? (totals.length > 0 ? null : []),
        totals: responses ? null : totals.length > 0 ? totals : null,
      });
  }
  return { forms, refused };
}

function readLong(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): ReadRows {
  const refused: RefusedRow[] = [];
  const forms = new Map<string, Omit<FormRow, 'totals'> & { responses: (number | null)[]; given: Set<number> }>();
  for (const { line, cells } of table.rows) {
    const refuse = (problem: FieldProblem): void => void refused.push({ ...problem, row: line });
    const cell = cellReader(table, mapping, cells);
    const head = readHead(cell, mapping, instruments);
    if (!head.ok) {
      head.problems.forEach(refuse);
      continue;
    }
    const items = instruments.get(head.value.form)?.items.length ?? 0;
    const problems: FieldProblem[] = [];
    const item = numberOf(cell(mapping.item), mapping.item ?? 'item', problems);
    const value = numberOf(cell(mapping.value), mapping.value ?? 'value', problems);
    if (problems.length === 0 && (item === null || !Number.isInteger(item) || item < 1 || item > items)) {
      problems.push({
        field: mapping.item ?? 'item',
        message: `${quoted(cell(mapping.item))} is not an item of ${head.value.form}`,
        remedy: `Whole numbers from 1 to ${items}`,
      });
    }
    const { form, client, therapist, session, date, rater } = head.value;
    const key = JSON.stringify([form, client, therapist, session, date, rater]);
    const found = forms.get(key) ?? {
      row: line,
      ...head.value,
      responses: Array.from<null>({ length: items }).fill(null),
      given: new Set<number>(),
    };
    if (item !== null && found.given.has(item))
      problems.push({
        field: mapping.item ?? 'item',
        message: `Item ${item} of this form appears twice`,
        remedy: 'Remove one of the two rows',
      });
    if (problems.length > 0 || item === null) {
      problems.forEach(refuse);
      continue;
    }
    found.responses[item - 1] = value;
    found.given.add(item);
    forms.set(key, found);
  }
  return { forms: [...forms.values()].map(({ given: _, ...form }) => ({ ...form, totals: null })), refused };
}

/** A cell by column name; what stands for "not answered" is read as empty. */
function cellReader(table: CsvTable, mapping: AdministrationMapping, cells: readonly string[]): Cell {
  return (column) => {
    const text = column === undefined ? '' : (cells[table.columns.indexOf(column)] ?? '').trim();
    return mapping.missing.includes(text) ? '' : text;
  };
}

type Head = Pick<FormRow, 'form' | 'client' | 'therapist' | 'session' | 'date' | 'rater'>;

function readHead(
  cell: Cell,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): { ok: true; value: Head } | { ok: false; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const form = mapping.formColumn ? cell(mapping.formColumn) : (mapping.form ?? '');
  if (!instruments.has(form))
    problems.push({
      field: mapping.formColumn ?? 'form',
      message: 'There is no form with this id',
      remedy: 'Use the id of a form of the catalogue',
    });
  const client = cell(mapping.client);
  if (client === '') problems.push({ field: mapping.client, message: 'The client code is empty' });
  const therapist = cell(mapping.therapist) || null;
  if (mapping.therapist && !therapist)
    problems.push({ field: mapping.therapist, message: 'The therapist code is empty' });
  const session = numberOf(cell(mapping.session), mapping.session ?? 'session', problems);
  if (session !== null && (!Number.isInteger(session) || session < 1 || session > 2000)) {
    problems.push({
      field: mapping.session ?? 'session',
      message: `"${session}" is not a session number`,
      remedy: 'Whole numbers from 1',
    });
  }
  const date = dateOf(cell(mapping.date), mapping.date ?? 'date', problems);
  if (session === null && date === null && problems.length === 0) {
    problems.push({
      field: mapping.session ?? mapping.date ?? 'session',
      message: 'Neither a session number nor a date',
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { form, client, therapist, session, date, rater: cell(mapping.rater) || null } };
}

function numberOf(text: string, column: string, problems: FieldProblem[]): number | null {
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

/** ISO dates only: 03/04/2026 means two different days in two countries, so it is refused rather than guessed. */
function dateOf(text: string, column: string, problems: FieldProblem[]): string | null {
  if (text === '') return null;
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text);
  const day = match?.[1];
  if (
    day &&
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
const quoted = (text: string): string => (/^[\d.,:/ -]{1,24}$/.test(text) ? `"${text}"` : 'The text of this cell');
