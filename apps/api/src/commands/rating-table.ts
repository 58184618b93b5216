import { readCsv } from '../imports/csv-table.js';

/** Units × raters as a file has them. */
export interface RatingTable {
  readonly raters: readonly string[];
  readonly ratings: readonly (readonly (number | null)[])[];
}

/**
 * Reads a CSV with one unit per row and one rater per column; empty cells and `missing` codes are missing ratings. A
 * first column whose name says that it identifies units, or whose cells are not numbers, is left out.
 *
 * @throws Error naming line and column of a cell that is not a number.
 */
export function readRatingTable(content: string, missing: readonly string[]): RatingTable {
  const table = readCsv(content);
  const empty = new Set(['', 'NA', ...missing]);
  const first = table.columns[0] ?? '';
  const identifies = /^(unit|target|session|client|subject|segment|id|row|x?)([_ .-]?(id|nr|no|number|code))?$/i.test(
    first,
  );
  const words = table.rows.every(({ cells }) => !empty.has((cells[0] ?? '').trim()) && Number.isNaN(Number(cells[0])));
  const from = identifies || words ? 1 : 0;
  const raters = table.columns.slice(from);
  if (raters.length < 2) throw new Error('At least two raters are needed: one column per rater, one row per unit.');
  const ratings = table.rows.map(({ line, cells }) =>
    raters.map((rater, index) => {
      const text = (cells[index + from] ?? '').trim();
      if (empty.has(text)) return null;
      const value = Number(text);
      if (Number.isFinite(value)) return value;
      throw new Error(
        `Line ${line}, column "${rater}": "${text}" is not a number. Code categories as numbers, or name it with --missing.`,
      );
    }),
  );
  return { raters, ratings };
}
