/** Responses of many administrations of one form, one row each, item after item (row-major), as answered. */
export interface ResponseTable {
  /** rows × items values. Floating-point arrays also take NaN for unanswered. */
  readonly values: Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;
  readonly rows: number;
  /** The value that means unanswered. Default −128, the lowest number of an Int8Array. */
  readonly unanswered?: number;
}

/** The value of `ResponseTable.unanswered` where none is given. */
export const unansweredByDefault = -128;

/**
 * Packs rows of responses into a table for `scoreMany`.
 *
 * @param rows - administrations; each has the same number of responses, null for unanswered
 * @returns a table of whole numbers (one byte each) where they fit, else of doubles
 * @example
 * scoreMany(instrument, tableOf([[4, 5, null], [3, 3, 3]]));
 */
export function tableOf(rows: readonly (readonly (number | null)[])[]): ResponseTable {
  const items = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== items);
  if (ragged >= 0) {
    throw new RangeError(`Row ${ragged + 1} has ${rows[ragged]?.length} responses, the first row has ${items}.`);
  }
  const fits = rows.every((row) =>
    row.every((value) => value === null || (Number.isInteger(value) && value > -128 && value < 128)),
  );
  const values = fits ? new Int8Array(rows.length * items) : new Float64Array(rows.length * items);
  const unanswered = fits ? unansweredByDefault : Number.NaN;
  rows.forEach((row, index) =>
    values.set(
      row.map((value) => value ?? unanswered),
      index * items,
    ),
  );
  return { values, rows: rows.length };
}

/** One row of a table as `score()` takes it. */
export function responsesOf(table: ResponseTable, row: number, items: number): (number | null)[] {
  const unanswered = table.unanswered ?? unansweredByDefault;
  return Array.from(table.values.subarray(row * items, (row + 1) * items), (value) =>
    value === unanswered || Number.isNaN(value) ? null : value,
  );
}
