import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../errors/domain-error.js';

/** A CSV file as a table. `line` is where a row begins in the file, as an editor counts: the header is line 1. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Comma, semicolon or tab: whichever the header has most of. */
function delimiterOf(content: string): string {
  const header = content.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * Reads CSV by the csv-parse package: quotes, line breaks in cells, byte order mark, CRLF, blank lines.
 *
 * @throws DomainError naming the line, for a file that is not a table or has no header.
 */
export function readCsv(content: string): CsvTable {
  // One kind of line break, so that lines are counted alike inside and outside of quotes.
  const text = content.replace(/\r\n?/g, '\n');
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : '';
    throw new DomainError(
      'invalid',
      'not-csv',
      `The file cannot be read as CSV${line}: a quotation mark is probably not closed. Save it again as CSV (UTF-8).`,
      [{ field: 'content', message: 'Not a CSV file' }],
    );
  }
  const [header, ...rows] = records;
  if (!header || rows.length === 0) {
    throw new DomainError('invalid', 'empty-file', 'The file has no rows below its header.', [
      { field: 'content', message: 'No rows' },
    ]);
  }
  const columns = header.record.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new DomainError(
      'invalid',
      'column-twice',
      `The column "${twice}" appears twice in the header. Rename one of them.`,
      [{ field: twice, row: 1, message: 'Appears twice' }],
    );
  }
  // `lines` counts up to the end of a record, of which a cell may contain line breaks.
  return {
    columns,
    rows: rows.map(({ record, info }) => ({
      line: info.lines - (record.join('').split('\n').length - 1),
      cells: record,
    })),
  };
}
