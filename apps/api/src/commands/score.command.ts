import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { findInstrument, parseInstrumentDefinition, score } from '@attune/measures';
import { readCsv } from '../imports/csv-table.js';

/** Answers of one row: columns whose names end in 1, 2, 3 … in that order, or named one by one. */
function itemColumns(columns: readonly string[], items: number, named: string | undefined): string[] {
  if (named) return named.split(',').map((name) => name.trim());
  const numbered = columns
    .filter((column) => /\d+$/.test(column))
    .sort((a, b) => Number(/\d+$/.exec(a)?.[0]) - Number(/\d+$/.exec(b)?.[0]));
  if (numbered.length === items) return numbered;
  throw new Error(
    `The form has ${items} items, ${numbered.length} columns end in a number. Name the item columns with --items a,b,c`,
  );
}

async function instrumentOf(id: string | undefined, definition: string | undefined) {
  if (definition) {
    const parsed = parseInstrumentDefinition(JSON.parse(await readFile(definition, 'utf8')));
    if (parsed.ok) return parsed.instrument;
    throw new Error(
      `${definition}: ${parsed.problems.map((problem) => `${problem.path} ${problem.message}`).join('; ')}`,
    );
  }
  const found = id ? findInstrument(id) : undefined;
  if (found) return found;
  throw new Error(
    `There is no instrument "${id ?? ''}" in the catalogue. Give --instrument <id> or --definition <file>.`,
  );
}

export const scoreCommand = (): Command =>
  new Command('score')
    .description('scores a CSV file with one form per row; needs no clinic')
    .argument('<file>', 'CSV with a header')
    .option('--instrument <id>', 'form of the catalogue, for example wai-sr-c')
    .option('--definition <file>', 'own instrument from a definition file')
    .option('--items <columns>', 'item columns in item order, comma-separated; default: columns ending in 1, 2, 3 …')
    .option('--row-coding <coding>', 'label or column-position (forms with flipped rows)')
    .option('--json', 'one JSON object per row')
    .action(
      async (
        file: string,
        options: {
          instrument?: string;
          definition?: string;
          items?: string;
          rowCoding?: 'label' | 'column-position';
          json?: boolean;
        },
      ) => {
        const instrument = await instrumentOf(options.instrument, options.definition);
        const table = readCsv(await readFile(file, 'utf8'));
        const columns = itemColumns(table.columns, instrument.items.length, options.items);
        const missing = columns.find((column) => !table.columns.includes(column));
        if (missing !== undefined)
          throw new Error(`The file has no column "${missing}". Columns: ${table.columns.join(', ')}`);
        if (!options.json)
          console.log(['row', ...instrument.scales.map((scale) => scale.id), 'answered', 'remarks'].join('\t'));
        for (const { line, cells } of table.rows) {
          const answers = columns.map((column) => (cells[table.columns.indexOf(column)] ?? '').trim());
          const responses = answers.map((text) => (text === '' ? null : Number(text)));
          const result = score(instrument, responses, options.rowCoding ? { layout: options.rowCoding } : {});
          if (options.json) {
            console.log(JSON.stringify({ row: line, ...result }));
            continue;
          }
          const values = instrument.scales.map((scale) =>
            result.ok ? result.scores.find((one) => one.scale === scale.id)?.value : undefined,
          );
          const remarks = result.ok
            ? [
                ...(result.scores.some((one) => one.prorated) ? ['prorated'] : []),
                ...result.withheld.map((one) => `${one.scale}: ${one.reason}`),
              ]
            : [result.reason, ...(result.problems ?? []).map((problem) => problem.message)];
          console.log(
            [
              line,
              ...values.map((value) => (value === undefined ? '–' : Number(value.toFixed(4)))),
              responses.filter((answer) => answer !== null).length,
              remarks.join('; '),
            ].join('\t'),
          );
        }
        if (!options.json && instrument.keyState !== 'verified')
          console.error(`Key of ${instrument.id}: ${instrument.keyState}.`);
      },
    );
