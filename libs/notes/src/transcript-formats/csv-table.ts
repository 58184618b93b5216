import type { FileRemarks } from './file-remarks.js';

/** A row of a CSV file; `line` is where it begins, as an editor counts. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Comma, semicolon, tab or bar: whichever the first line has most of. */
export function delimiterOf(text: string): string {
  const start = text.trimStart();
  const lineEnd = start.indexOf('\n');
  const header = start.slice(0, lineEnd === -1 ? Math.min(start.length, 4000) : Math.min(lineEnd, 4000));
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

const quote = 34;
const lineFeed = 10;

/**
 * Rows of a CSV text (RFC 4180: quotes round a cell, doubled within it; line breaks in quoted cells), empty rows left
 * out. Line breaks must be LF. Broken quotes lose nothing: characters after a closing quote stay with the cell, and a
 * quote that is never closed is an ordinary character; both are told to `remarks` with their line.
 *
 * Written here and not taken from a package, since those throw at the first broken quote: docs/decisions/0018.
 *
 * @param mostRows stops after so many rows, for a look at the header
 */
export function csvRows(text: string, remarks: FileRemarks, mostRows = Infinity): CsvRow[] {
  const separator = delimiterOf(text).charCodeAt(0);
  const rows: CsvRow[] = [];
  let position = 0;
  let line = 1;

  const plainCell = (from: number): string => {
    while (position < text.length) {
      const code = text.charCodeAt(position);
      if (code === separator || code === lineFeed) break;
      position += 1;
    }
    return text.slice(from, position);
  };

  const quotedCell = (): string => {
    const opening = position;
    let cell = '';
    let from = position + 1;
    for (;;) {
      const at = text.indexOf('"', from);
      if (at === -1) {
        remarks.problem(line, 'A quotation mark that begins a cell is never closed.');
        return plainCell(opening);
      }
      cell += text.slice(from, at);
      if (text.charCodeAt(at + 1) !== quote) {
        position = at + 1;
        break;
      }
      cell += '"';
      from = at + 2;
    }
    const closedOn = line;
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) line += 1;
    const rest = plainCell(position);
    if (rest.trim() !== '')
      remarks.problem(closedOn, 'Characters stand between a closing quotation mark and the end of a cell.');
    return cell + rest;
  };

  while (position < text.length && rows.length < mostRows) {
    const cells: string[] = [];
    const begins = line;
    for (;;) {
      cells.push(text.charCodeAt(position) === quote ? quotedCell() : plainCell(position));
      if (position >= text.length || text.charCodeAt(position) === lineFeed) break;
      position += 1;
    }
    position += 1;
    line += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begins, cells });
  }
  return rows;
}
