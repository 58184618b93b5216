import { type KeyStateWords } from '../measures/key-state.js';
import { type MeasureCell, type MeasureRow, type MeasureTable } from './measure-tables.js';

export interface Footnote {
  readonly mark: string;
  readonly text: string;
}

/** The marks of one row: behind the name of its respondent, and behind each of its numbers. */
export interface RowMarks {
  readonly who: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

export interface MarkedTable {
  readonly rows: readonly RowMarks[];
  readonly notes: readonly Footnote[];
}

/**
 * What a reader must know about single numbers: prorated, entered as a total, withheld and why, scored with a key that
 * is not verified. Equal remarks share one mark.
 */
export function markedTable(table: MeasureTable, keyWords: (row: MeasureRow) => KeyStateWords): MarkedTable {
  const notes = new Map<string, string>();
  const markOf = (text: string): string => {
    const mark = notes.get(text) ?? letter(notes.size);
    notes.set(text, mark);
    return mark;
  };
  const rows = table.rows.map((row) => ({
    who: row.measure.keyState === 'verified' ? [] : [markOf(keyWords(row).meaning)],
    cells: row.cells.map((cell) => remarks(cell).map(markOf)),
  }));
  return { rows, notes: [...notes].map(([text, mark]) => ({ mark, text })) };
}

function remarks(cell: MeasureCell): string[] {
  if (cell.kind === 'withheld') return [`No score: ${cell.reason}`];
  if (cell.kind === 'none') return [];
  const { score } = cell;
  if (score.totalsOnly) return ['Entered as a total; there are no answers behind it.'];
  return score.prorated ? [`Prorated: ${score.answered} of ${score.items} items were answered.`] : [];
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26)).repeat(1 + Math.floor(index / 26));
}
