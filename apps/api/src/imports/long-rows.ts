import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, FieldProblem } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';
import type { FormRow, ReadRows, RefusedRow } from './form-row.js';
import { cellReader, cellsMissing, complete, numberOf, quoted, readHead } from './row-cells.js';

interface OpenForm extends Omit<FormRow, 'rows' | 'totals'> {
  readonly responses: (number | null)[];
  /** Items by number with the line that gave them. */
  readonly given: Map<number, number>;
  /** Lines that could not be used. */
  readonly refused: number[];
}

/**
 * One row per item. A form of which one row cannot be used does not come in at all: without that answer it would be
 * another form, and the corrected file could not replace it.
 */
export function readLong(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): ReadRows {
  const refused: RefusedRow[] = [];
  const open = new Map<string, OpenForm>();
  for (const { line, cells } of table.rows) {
    const refuse = (problem: FieldProblem): void => void refused.push({ ...problem, row: line });
    if (!complete(table, cells)) {
      refuse(cellsMissing(table, cells));
      continue;
    }
    const cell = cellReader(table, mapping, cells);
    const head = readHead(cell, mapping, instruments);
    if (!head.ok) {
      head.problems.forEach(refuse);
      continue;
    }
    const { form, client, therapist, session, date, rater } = head.value;
    const key = JSON.stringify([form, client, therapist, session, date, rater]);
    const items = instruments.get(form)?.items.length ?? 0;
    const one = open.get(key) ?? {
      row: line,
      ...head.value,
      responses: Array.from<null>({ length: items }).fill(null),
      given: new Map<number, number>(),
      refused: [],
    };
    open.set(key, one);
    const problems: FieldProblem[] = [];
    const itemColumn = mapping.item ?? 'item';
    const item = numberOf(cell.text(mapping.item), itemColumn, problems);
    const value = numberOf(cell.answer(mapping.value), mapping.value ?? 'value', problems);
    if (problems.length === 0 && (item === null || !Number.isInteger(item) || item < 1 || item > items)) {
      problems.push({
        field: itemColumn,
        message: `${quoted(cell.text(mapping.item))} is not an item of ${form}`,
        remedy: `Whole numbers from 1 to ${items}`,
      });
    } else if (item !== null && one.given.has(item)) {
      problems.push({
        field: itemColumn,
        message: `Item ${item} of this form is in line ${one.given.get(item)} already`,
        remedy: 'Remove one of the two rows',
      });
    }
    if (problems.length > 0 || item === null) {
      problems.forEach(refuse);
      one.refused.push(line);
      continue;
    }
    one.responses[item - 1] = value;
    one.given.set(item, line);
  }
  const forms: FormRow[] = [];
  for (const { given, refused: lines, ...form } of open.values()) {
    if (lines.length === 0) forms.push({ ...form, rows: given.size, totals: null });
    else
      for (const row of given.values())
        refused.push({
          row,
          field: 'row',
          message: `The form does not come in: line ${lines.join(', ')} of it cannot be used`,
          remedy: 'Correct that line and import the file again',
        });
  }
  return { forms, refused };
}
