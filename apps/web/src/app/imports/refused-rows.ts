import { type ImportReport } from '@attune/contracts';

export type RefusedRow = ImportReport['refused'][number];

/** Refused rows whose row number, field or message contains the words looked for. */
export function matchingRows(refused: readonly RefusedRow[], words: string): RefusedRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [...refused];
  return refused.filter((row) =>
    [String(row.row), row.field, row.message, row.remedy ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}

/**
 * The refused rows as a CSV file (RFC 4180, UTF-8 with a byte-order mark so that spreadsheets read accents right). A
 * cell that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function refusedCsv(refused: readonly RefusedRow[]): string {
  const rows = refused.map((row) => [String(row.row), row.field, row.message, row.remedy ?? '']);
  return (
    '\uFEFF' +
    [['row', 'field', 'message', 'remedy'], ...rows].map((cells) => cells.map(cell).join(',') + '\r\n').join('')
  );
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * How many rows are refused. One row may be refused for several reasons, each an entry of its own; `exact` is false
 * where more entries exist than are listed, because these may belong to rows that are not seen here.
 */
export function refusedRowCount({ refused, refusedNotListed }: ImportReport): { count: number; exact: boolean } {
  return { count: new Set(refused.map(({ row }) => row)).size, exact: refusedNotListed === 0 };
}

/** `12`, or `12 or more` where not every refused row is listed. */
export function refusedRowText(report: ImportReport): string {
  const { count, exact } = refusedRowCount(report);
  return exact ? count.toLocaleString('en') : `${count.toLocaleString('en')} or more`;
}

/** How many refused rows name the same field, most first: the shortest way to see what is wrong with a file. */
export function refusedByField(refused: readonly RefusedRow[]): { field: string; rows: number }[] {
  const counts = new Map<string, number>();
  for (const { field } of refused) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, rows]) => ({ field, rows })).sort((a, b) => b.rows - a.rows);
}
