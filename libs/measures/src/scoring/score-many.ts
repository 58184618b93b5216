import { type Instrument, type Scale } from '../instruments/instrument.js';
import { type UnusableCells, fillColumn, findUnusable, limitsOf, planFor } from './bulk-pass.js';
import { responseProblem } from './check-responses.js';
import { responseScaleOf } from './item-range.js';
import { mostUnanswered } from './missing-allowance.js';
import { reasonForNoKey } from './no-key.js';
import { scaleRange } from './published-metric.js';
import { type ResponseTable, responsesOf } from './response-table.js';
import { type ScaleColumn } from './scale-column.js';
import { score } from './score.js';
import { type ScoreOptions } from './scale-score.js';

export interface ManyScored {
  readonly ok: true;
  readonly rows: number;
  readonly scales: readonly ScaleColumn[];
}

export interface ManyRefused {
  readonly ok: false;
  readonly reason: string;
  /** The first responses that cannot be used (at most 100), rows and items from 1. */
  readonly problems?: readonly { readonly row: number; readonly item: number; readonly message: string }[];
}

/** Rows that stay in the processor's cache while every scale reads them. */
const rowsPerBlock = 2048;

/**
 * Scores many administrations of one form in one pass over a typed array: the same scores as `score()` row by row.
 *
 * Nothing is scored if any response cannot be used; the first hundred of them are named.
 *
 * @param table - rows × items, row-major, as answered (not reversed); see `tableOf`
 * @param options - as for `score()`; forms with several anchorings: one anchoring per table
 * @returns one column per scale, in the order of the instrument
 * @example
 * const many = scoreMany(findInstrument('wai-36-c')!, { values: new Int8Array(36 * 100_000).fill(4), rows: 100_000 });
 * if (many.ok) many.scales[3]?.values[0]; // 144
 */
export function scoreMany(
  instrument: Instrument,
  table: ResponseTable,
  options: Pick<ScoreOptions, 'layout'> = {},
): ManyScored | ManyRefused {
  const noKey = reasonForNoKey(instrument);
  if (noKey) return { ok: false, reason: noKey };
  const items = instrument.items.length;
  if (table.values.length !== table.rows * items) {
    return {
      ok: false,
      reason: `${instrument.name} has ${items} items: ${table.rows} rows need ${table.rows * items} values, not ${table.values.length}.`,
    };
  }
  const { unanswered } = table;
  const answer = instrument.items.find(({ number }) => isAnAnswer(instrument, number, unanswered));
  if (answer) {
    return { ok: false, reason: `${unanswered} cannot mean "unanswered": it is an answer to item ${answer.number}.` };
  }
  const columns = instrument.scales.map((scale) => columnFor(instrument, scale, table.rows));
  const plans = instrument.scales.map((scale) => planFor(instrument, scale, options.layout));
  const unusable: UnusableCells = { cells: [], count: 0 };
  const limits = limitsOf(instrument, table);
  for (let from = 0; from < table.rows; from += rowsPerBlock) {
    const to = Math.min(from + rowsPerBlock, table.rows);
    findUnusable(table, items, from, to, limits, unusable);
    plans.forEach((plan, index) => fillColumn(columns[index]!, plan, table, items, from, to));
  }
  if (unusable.count > 0) return refuse(instrument, table, unusable);
  if (instrument.missing.replacement) replaceIncompleteRows(instrument, table, columns, options);
  return { ok: true, rows: table.rows, scales: columns };
}

function isAnAnswer(instrument: Instrument, item: number, unanswered: number | undefined): boolean {
  const { min, max } = responseScaleOf(instrument, item);
  return unanswered !== undefined && unanswered >= min && unanswered <= max;
}

function columnFor(instrument: Instrument, scale: Scale, rows: number): ScaleColumn {
  return {
    scale: scale.id,
    name: scale.name,
    values: new Float64Array(rows),
    itemMeans: new Float64Array(rows),
    answered: new Uint16Array(rows),
    items: scale.items.length,
    needed: scale.items.length - mostUnanswered(instrument, scale),
    ...scaleRange(instrument, scale),
    keyState: instrument.keyState,
  };
}

function refuse(instrument: Instrument, table: ResponseTable, { cells, count }: UnusableCells): ManyRefused {
  const items = instrument.items.length;
  const problems = cells.map((cell) => {
    const item = (cell % items) + 1;
    const row = Math.floor(cell / items) + 1;
    return { row, item, message: `Row ${row}, ${responseProblem(instrument, item, table.values[cell])}` };
  });
  return {
    ok: false,
    reason: `${count} of ${table.values.length} responses cannot be used; nothing was scored.`,
    problems,
  };
}

/** Rows with unanswered items under a replacement rule take the exact path of `score()`: they are few. */
function replaceIncompleteRows(
  instrument: Instrument,
  table: ResponseTable,
  columns: readonly ScaleColumn[],
  options: Pick<ScoreOptions, 'layout'>,
): void {
  for (let row = 0; row < table.rows; row += 1) {
    if (columns.every((column) => column.answered[row] === column.items)) continue;
    const scored = score(instrument, responsesOf(table, row, instrument.items.length), options);
    if (!scored.ok) throw new Error(`Row ${row + 1} was checked and yet refused: ${scored.reason}`);
    for (const column of columns) {
      const found = scored.scores.find(({ scale }) => scale === column.scale);
      column.values[row] = found?.value ?? Number.NaN;
      column.itemMeans[row] = found?.itemMean ?? Number.NaN;
    }
  }
}
