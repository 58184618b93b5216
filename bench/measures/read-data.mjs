import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Lines of a CSV file without its heading, split at commas. */
const linesOf = (folder, file) =>
  readFileSync(path.join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

/** A table of numbers, row-major, NaN where a cell is empty. */
export function readMatrix(folder, file) {
  const lines = linesOf(folder, file);
  const columns = lines[0].length;
  const cells = new Float64Array(lines.length * columns);
  let missing = 0;
  lines.forEach((line, row) =>
    line.forEach((text, column) => {
      if (text === '') missing++;
      cells[row * columns + column] = text === '' ? NaN : Number(text);
    }),
  );
  return { rows: lines.length, columns, cells, missing };
}

/** Sessions of clients of interns. */
export function readGrowth(folder, file) {
  const lines = linesOf(folder, file);
  return {
    intern: lines.map(([intern]) => intern),
    client: lines.map(([, client]) => client),
    session: lines.map(([, , session]) => Number(session)),
    alliance: lines.map(([, , , alliance]) => Number(alliance)),
  };
}
