import fc from 'fast-check';

/** Tables of ratings on a small scale, with or without gaps. */
export const likertTables = (
  options: { minRows?: number; maxRows?: number; columns?: number; gaps?: boolean } = {},
) => {
  const { minRows = 3, maxRows = 12, columns, gaps = false } = options;
  const rating = fc.integer({ min: 1, max: 7 });
  const cell = gaps ? fc.option(rating, { nil: null, freq: 5 }) : rating;
  const width = columns === undefined ? fc.integer({ min: 2, max: 5 }) : fc.constant(columns);
  return width.chain((k) =>
    fc.array(fc.array(cell, { minLength: k, maxLength: k }), { minLength: minRows, maxLength: maxRows }),
  );
};

/** Tables of continuous scores. */
export const scoreTables = (columns?: number) => {
  const width = columns === undefined ? fc.integer({ min: 2, max: 5 }) : fc.constant(columns);
  const score = fc.double({ min: -50, max: 50, noNaN: true });
  return width.chain((k) => fc.array(fc.array(score, { minLength: k, maxLength: k }), { minLength: 3, maxLength: 12 }));
};

/** The same table with rows and columns in another order. */
export const reordered = <T>(table: readonly (readonly T[])[]): T[][] =>
  [...table].reverse().map((row) => [...row.slice(1), row[0] as T]);

/** The table with every value mapped. */
export const mapped = (
  table: readonly (readonly (number | null)[])[],
  by: (value: number) => number,
): (number | null)[][] => table.map((row) => row.map((value) => (value === null ? null : by(value))));
