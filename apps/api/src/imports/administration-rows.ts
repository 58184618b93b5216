import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, FieldProblem } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';
import type { FormRow, ReadRows, RefusedRow } from './form-row.js';
import { readLong } from './long-rows.js';
import { cellReader, cellsMissing, complete, numberOf, readHead } from './row-cells.js';

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
    const problems: FieldProblem[] = [];
    const totals = Object.entries(mapping.totals ?? {}).flatMap(([scale, column]) => {
      const value = numberOf(cell.answer(column), column, problems);
      return value === null ? [] : [{ scale, value }];
    });
    const responses = (mapping.items ?? []).map((column) => numberOf(cell.answer(column), column, problems));
    // Items say more than a total; a row without them may still have one.
    const byTotals = totals.length > 0 && responses.every((answer) => answer === null);
    if (problems.length > 0) problems.forEach(refuse);
    else
      forms.push({
        row: line,
        rows: 1,
        ...head.value,
        responses: byTotals ? null : responses,
        totals: byTotals ? totals : null,
      });
  }
  return { forms, refused };
}
