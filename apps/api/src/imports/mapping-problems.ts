import type { Instrument } from '@attune/measures';
import type { AdministrationMapping, FieldProblem } from '@attune/contracts';
import type { CsvTable } from './csv-table.js';

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
  const instrument = mapping.form && !mapping.formColumn ? instruments.get(mapping.form) : undefined;
  if (instrument && mapping.items?.length && mapping.items.length !== instrument.items.length) {
    problems.push({
      field: 'mapping.items',
      message: `${instrument.abbreviation} has ${instrument.items.length} items, ${mapping.items.length} columns are named`,
    });
  }
  const asked = mapping.rowCoding ? undefined : formWithFlippedRows(table, mapping, instruments);
  if (asked) {
    problems.push({
      field: 'mapping.rowCoding',
      message: `${asked.abbreviation} prints some rows in the opposite direction: say whether answers are coded by label or by column position`,
    });
  }
  return problems;
}

/** A form in this file of which must be known how its rows are coded. Totals say it already: only answers can be turned. */
export function formWithFlippedRows(
  table: CsvTable,
  mapping: AdministrationMapping,
  instruments: ReadonlyMap<string, Instrument>,
): Instrument | undefined {
  if (mapping.layout === 'wide' && !mapping.items?.length) return undefined;
  const column = mapping.formColumn === undefined ? -1 : table.columns.indexOf(mapping.formColumn);
  const ids =
    mapping.formColumn === undefined ? [mapping.form ?? ''] : table.rows.map(({ cells }) => cells[column] ?? '');
  const forms = [...new Set(ids)].flatMap((id) => instruments.get(id.trim()) ?? []);
  return forms.find((instrument) => instrument.layoutFlippedRows?.length);
}
