import { clockTime } from './clock-time.js';
import { csvRows, type CsvRow, delimiterOf } from './csv-table.js';
import { FileRemarks } from './file-remarks.js';
import type { ParsedCue } from './parsed-transcript.js';
import { soundTimes } from './sound-times.js';
import { type CueList, type FoundCues } from './transcript-reader.js';

/** Usual names of columns, the most telling first. */
const names = {
  text: [
    'utterance_text',
    'text',
    'utterance',
    'transcript_text',
    'transcription',
    'content',
    'sentence',
    'message',
    'speech',
    'transcript',
  ],
  voice: [
    'speaker',
    'interlocutor',
    'role',
    'speaker_name',
    'speaker_label',
    'speaker_id',
    'voice',
    'participant',
    'name',
  ],
  start: [
    'start',
    'start_time',
    'start_timestamp',
    'begin',
    'begin_time',
    'timestamp',
    'time',
    'start_s',
    'start_ms',
    'from',
  ],
  end: ['end', 'end_time', 'end_timestamp', 'stop', 'stop_time', 'end_s', 'end_ms', 'to'],
  id: [
    'transcript_id',
    'session_id',
    'conversation_id',
    'dialogue_id',
    'dialog_id',
    'transcript',
    'session',
    'conversation',
  ],
} as const;

type Column = keyof typeof names;

interface Columns {
  readonly at: Readonly<Partial<Record<Column, number>>>;
  readonly header: readonly string[];
}

const nameOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** Which column holds what, from the header; null where no column is named as text is. A column has one meaning. */
export function transcriptColumns(header: readonly string[]): Columns | null {
  const written = header.map((cell) => nameOf(cell.slice(0, 100)));
  const taken = new Set<number>();
  const at: Partial<Record<Column, number>> = {};
  for (const column of ['text', 'voice', 'start', 'end', 'id'] as const) {
    const found = names[column].map((name) => written.indexOf(name)).find((index) => index !== -1 && !taken.has(index));
    if (found === undefined) continue;
    at[column] = found;
    taken.add(found);
  }
  return at.text === undefined ? null : { at, header: written };
}

/** Whether a text is a table with a column of text and at least one more that a transcript has. */
export function looksLikeCsv(text: string): boolean {
  const header = csvRows(text.slice(0, 4000), new FileRemarks(), 1)[0]?.cells ?? [];
  const columns = transcriptColumns(header);
  return columns !== null && Object.keys(columns.at).length > 1;
}

/** A column may be what was meant as text or speaker under another name: it is named, if its name is one. */
function remarkOnUnread(columns: Columns, line: number, remarks: FileRemarks): void {
  const read = new Set(Object.values(columns.at));
  const unread = columns.header.flatMap((name, index) =>
    read.has(index) ? [] : [name !== '' && name.length <= 30 ? name : `no. ${index + 1}`],
  );
  if (unread.length > 0) remarks.warn(line, `Columns that are not read: ${unread.slice(0, 20).join(', ')}.`);
}

interface RowReading extends Columns {
  readonly delimiter: string;
  readonly remarks: FileRemarks;
}

function timeIn(row: CsvRow, column: 'start' | 'end', { at, header, remarks }: RowReading): number | null {
  const index = at[column];
  const written = (index === undefined ? '' : (row.cells[index] ?? '')).trim();
  if (written === '' || /^(?:na|n\/a|null|none|nan|-)$/i.test(written)) return null;
  const perSecond = /(?:^|_)ms$/.test(header[index ?? 0] ?? '') ? 1000 : 1;
  const time = /^\d(?:\.\d+)?e-\d+$/i.test(written) ? Number(written) : clockTime(written);
  if (time === null)
    remarks.problem(row.line, `The ${column} of this row is no time (hours:minutes:seconds, or seconds).`);
  return time === null ? null : time / perSecond;
}

/** The text of a row; cells beyond the last column were cut from it by commas that wanted quotes. */
function textIn(row: CsvRow, { at, header, delimiter, remarks }: RowReading): string {
  const text = row.cells[at.text ?? 0];
  if (text === undefined) remarks.problem(row.line, 'This row has too few cells: there is none for the text.');
  if (row.cells.length <= header.length || row.cells.slice(header.length).every((cell) => cell.trim() === '')) {
    return text ?? '';
  }
  remarks.problem(
    row.line,
    'This row has more cells than the header: a text with commas probably has no quotation marks.',
  );
  return [text ?? '', ...row.cells.slice(header.length)].join(delimiter);
}

/**
 * Reads a table with one utterance in each row. Columns are found by their usual names (speaker, interlocutor or role;
 * text or utterance; start, timestamp or time; end). A column transcript_id (or session_id …) tells conversations apart.
 */
export function readCsvTranscript(text: string, remarks: FileRemarks): FoundCues {
  const normal = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const [header, ...rows] = csvRows(normal.replaceAll('\0', '\u{fffd}'), remarks);
  const columns = transcriptColumns(header?.cells ?? []);
  const delimiter = delimiterOf(normal);
  if (!columns) {
    remarks.problem(
      header?.line ?? 1,
      'No column is named "text" or "utterance": the first row must name the columns.',
    );
    const whole = (row: CsvRow): ParsedCue => ({
      voice: null,
      start: null,
      end: null,
      text: row.cells.join(delimiter),
    });
    return { format: 'csv', transcripts: [{ id: null, cues: (header ? [header, ...rows] : []).map(whole) }] };
  }
  remarkOnUnread(columns, header?.line ?? 1, remarks);
  const reading: RowReading = { ...columns, delimiter, remarks };
  const byId = new Map<string | null, ParsedCue[]>();
  const cell = (row: CsvRow, index: number | undefined): string | null =>
    index === undefined ? null : (row.cells[index] ?? '').trim() || null;
  for (const row of rows) {
    const id = cell(row, columns.at.id);
    const at = { line: row.line, of: 'this row', remarks };
    const times = soundTimes(timeIn(row, 'start', reading), timeIn(row, 'end', reading), at);
    const cue: ParsedCue = { voice: cell(row, columns.at.voice), ...times, text: textIn(row, reading) };
    const cues = byId.get(id);
    if (cues) cues.push(cue);
    else byId.set(id, [cue]);
  }
  if (rows.length === 0) remarks.problem(null, 'The file has no rows below its header.');
  const transcripts: CueList[] = [...byId].map(([id, cues]) => ({ id, cues }));
  return { format: 'csv', transcripts: transcripts.length === 0 ? [{ id: null, cues: [] }] : transcripts };
}
