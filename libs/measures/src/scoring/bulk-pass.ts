import { type Instrument, type Scale } from '../instruments/instrument.js';
import { responseScaleOf } from './item-range.js';
import { type ResponseTable, unansweredByDefault } from './response-table.js';
import { type ScaleColumn } from './scale-column.js';
import { type ScoreOptions } from './scale-score.js';

/*
 * The inner loops of `scoreMany`: plain arithmetic over typed arrays, one block of rows at a time. A reversed item
 * counts as −x, and its min + max is added: in one go for a complete row, item by item for an incomplete one.
 */

/** A scale unrolled for the inner loop. */
export interface ScalePlan {
  /** Columns of the table, from 0. */
  readonly columns: Int32Array;
  /** +1, or −1 for a reversed item. */
  readonly signs: Int32Array;
  /** min + max of each reversed item, 0 for the others. */
  readonly offsets: Float64Array;
  readonly offsetOfAll: number;
  readonly isMean: boolean;
  readonly multiplier: number;
}

/** What each column of the table may hold. */
export interface Limits {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** 1 where the table could hold fractions and the item takes whole numbers only. */
  readonly whole: Uint8Array;
}

export interface UnusableCells {
  /** Positions in the table of the first responses that cannot be used. */
  readonly cells: number[];
  count: number;
}

const mostCellsNamed = 100;

export function limitsOf(instrument: Instrument, table: ResponseTable): Limits {
  const ranges = instrument.items.map(({ number }) => responseScaleOf(instrument, number));
  const holdsFractions = table.values instanceof Float64Array || table.values instanceof Float32Array;
  return {
    lowest: Float64Array.from(ranges, ({ min }) => min),
    highest: Float64Array.from(ranges, ({ max }) => max),
    whole: Uint8Array.from(ranges, ({ kind }) => (holdsFractions && kind === 'integer' ? 1 : 0)),
  };
}

export function planFor(instrument: Instrument, scale: Scale, layout: ScoreOptions['layout']): ScalePlan {
  const flipped = layout === 'column-position' ? (instrument.layoutFlippedRows ?? []) : [];
  const turned = scale.items.map((item) => instrument.reversed.includes(item) !== flipped.includes(item));
  const offsets = Float64Array.from(scale.items, (item, index) => {
    const { min, max } = responseScaleOf(instrument, item);
    return turned[index] ? min + max : 0;
  });
  return {
    columns: Int32Array.from(scale.items, (item) => item - 1),
    signs: Int32Array.from(turned, (turn) => (turn ? -1 : 1)),
    offsets,
    offsetOfAll: offsets.reduce((sum, offset) => sum + offset, 0),
    isMean: scale.aggregate === 'mean',
    multiplier: scale.multiplier ?? 1,
  };
}

/** Notes the responses of rows `from` to `to` that are outside the range of their item. */
export function findUnusable(
  table: ResponseTable,
  items: number,
  from: number,
  to: number,
  limits: Limits,
  found: UnusableCells,
): void {
  const { values, unanswered = unansweredByDefault } = table;
  const { lowest, highest, whole } = limits;
  for (let row = from; row < to; row += 1) {
    const base = row * items;
    for (let column = 0; column < items; column += 1) {
      const value = values[base + column]!;
      const outside = value < lowest[column]! || value > highest[column]!;
      const broken = whole[column] === 1 && value === value && value !== Math.floor(value);
      if ((outside || broken) && value !== unanswered) {
        found.count += 1;
        if (found.cells.length < mostCellsNamed) found.cells.push(base + column);
      }
    }
  }
}

/** Scores rows `from` to `to` on one scale. */
export function fillColumn(
  column: ScaleColumn,
  plan: ScalePlan,
  table: ResponseTable,
  items: number,
  from: number,
  to: number,
): void {
  const { values, unanswered = unansweredByDefault } = table;
  const { columns, signs, offsets, offsetOfAll, isMean, multiplier } = plan;
  const { needed } = column;
  const count = columns.length;
  for (let row = from; row < to; row += 1) {
    const base = row * items;
    let sum = offsetOfAll;
    let answered = count;
    for (let index = 0; index < count; index += 1) {
      const value = values[base + columns[index]!]!;
      if (value === unanswered || value !== value) {
        answered -= 1;
        sum -= offsets[index]!;
      } else {
        sum += signs[index]! * value;
      }
    }
    const scored = answered >= needed;
    column.answered[row] = answered;
    column.itemMeans[row] = scored ? sum / answered : Number.NaN;
    column.values[row] = scored ? ((isMean ? sum : sum * count) / answered) * multiplier : Number.NaN;
  }
}
