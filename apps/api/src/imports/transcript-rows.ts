import type { Turn } from '@attune/notes';
import type { RefusedRow } from './form-row.js';
import type { CsvTable } from './csv-table.js';

/** One transcript of a file with one row per utterance. */
export interface TranscriptRows {
  readonly id: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly turns: readonly Turn[];
}

export interface ReadTranscripts {
  readonly transcripts: readonly TranscriptRows[];
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly string[];
}

const required = ['transcript_id', 'utterance_id', 'interlocutor', 'timestamp', 'utterance_text'] as const;
const speakers: Readonly<Record<string, Turn['speaker']>> = {
  client: 'client',
  patient: 'client',
  therapist: 'therapist',
  counselor: 'therapist',
  counsellor: 'therapist',
  other: 'other',
};

/** The columns that the layout of the AnnoMI data set asks for and the file does not have. */
export const missingColumns = (table: CsvTable): string[] =>
  required.filter((column) => !table.columns.includes(column));

/** Reads utterances in their order; a refused row is named by line, and its transcript does not come in. */
export function readTranscriptRows(table: CsvTable): ReadTranscripts {
  const cellOf = (cells: readonly string[], column: (typeof required)[number]): string =>
    cells[table.columns.indexOf(column)] ?? '';
  const refused: RefusedRow[] = [];
  const warnings: string[] = [];
  const open = new Map<string, { firstRow: number; rows: number; utterances: Map<number, Turn> }>();
  for (const { line, cells } of table.rows) {
    const id = cellOf(cells, 'transcript_id').trim();
    const orderText = cellOf(cells, 'utterance_id').trim();
    const order = orderText === '' ? NaN : Number(orderText);
    const speaker = speakers[cellOf(cells, 'interlocutor').trim().toLowerCase()];
    const start = secondsOf(cellOf(cells, 'timestamp').trim());
    const text = cellOf(cells, 'utterance_text').trim();
    const transcript = open.get(id) ?? { firstRow: line, rows: 0, utterances: new Map<number, Turn>() };
    transcript.rows += 1;
    if (id !== '') open.set(id, transcript);
    const problem = problemOf({ id, order, speaker, start, text, cells: cells.length === table.columns.length });
    if (problem) refused.push({ ...problem, row: line });
    else if (transcript.utterances.has(order))
      refused.push({
        row: line,
        field: 'utterance_id',
        message: `Utterance ${order} of this transcript appears twice, so the order is not clear`,
        remedy: 'Number the utterances of a transcript each once',
      });
    else if (speaker && start !== undefined) transcript.utterances.set(order, { speaker, start, end: null, text });
  }
  const transcripts = [...open].map(([id, { firstRow, rows, utterances }]) => {
    const turns = [...utterances].sort(([a], [b]) => a - b).map(([, turn]) => turn);
    const timed = turns.filter((turn) => turn.start !== null);
    const back = timed.find((turn, index) => (turn.start ?? 0) < (timed[index - 1]?.start ?? 0));
    if (back)
      warnings.push(
        `Transcript ${id}: the time of utterance ${turns.indexOf(back) + 1} lies before the one of an utterance above it; the order of utterances was kept.`,
      );
    return { id, firstRow, rows, turns };
  });
  return { transcripts, refused, warnings };
}

function problemOf(row: {
  id: string;
  order: number;
  speaker: Turn['speaker'] | undefined;
  start: number | null | undefined;
  text: string;
  cells: boolean;
}): Omit<RefusedRow, 'row'> | null {
  if (!row.cells)
    return {
      field: 'row',
      message: 'The row has another number of cells than the header',
      remedy: 'Put texts that contain the delimiter in quotation marks',
    };
  if (row.id === '') return { field: 'transcript_id', message: 'Empty' };
  if (!Number.isInteger(row.order))
    return {
      field: 'utterance_id',
      message: 'Not a whole number',
      remedy: 'Number the utterances of a transcript from 0 or 1',
    };
  if (!row.speaker)
    return {
      field: 'interlocutor',
      message: 'Neither client nor therapist',
      remedy: 'Write "client", "therapist" or "other"',
    };
  if (row.start === undefined)
    return { field: 'timestamp', message: 'Not a time', remedy: 'Write times as 00:01:30, or leave them empty' };
  return row.text === '' ? { field: 'utterance_text', message: 'Empty', remedy: 'Remove the row' } : null;
}

/** `hh:mm:ss`, `mm:ss`, with decimals: seconds. Empty: untimed (null). Anything else: undefined. */
function secondsOf(text: string): number | null | undefined {
  if (text === '') return null;
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1] ?? 0), Number(match[2]), Number(match[3])];
  return minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : undefined;
}
