import { type StripCell } from '@attune/contracts';
import { attendanceName } from '../ui/attendance-name.js';
import { longDay } from '../ui/day-format.js';

/** One cell: what is drawn, and what it says. */
export interface StripMark {
  readonly shape: string;
  readonly words: string;
  readonly tone: 'plain' | 'faint' | 'attention';
}

export interface StripColumn {
  readonly session: number;
  readonly sessionId: string;
  readonly label: string;
  readonly marks: readonly StripMark[];
}

export const stripRows = ['Attended', 'Transcript', 'Note', 'Raters'] as const;

const absent: StripMark = { shape: '–', words: 'none', tone: 'faint' };
const nothing: StripMark = { shape: '', words: 'not held', tone: 'faint' };

/** The columns of the session strip. Words are written out where the columns are wide enough, else a shape stands. */
export function stripColumns(strip: readonly StripCell[], wide: boolean): readonly StripColumn[] {
  return strip.map((cell) => ({
    session: cell.session,
    sessionId: cell.sessionId,
    label: `Session ${cell.session}, ${longDay(cell.heldOn)}`,
    marks: [attendanceMark(cell, wide), transcriptMark(cell), noteMark(cell, wide), ratersMark(cell)],
  }));
}

const held = (cell: StripCell): boolean => cell.attendance === 'attended';

function attendanceMark(cell: StripCell, wide: boolean): StripMark {
  if (held(cell)) return { shape: '●', words: 'attended', tone: 'plain' };
  const words = attendanceName(cell.attendance);
  const short = cell.attendance === 'late-cancel' ? 'late' : cell.attendance === 'rescheduled' ? 'moved' : words;
  return { shape: wide ? short : '○', words, tone: cell.attendance === 'rescheduled' ? 'faint' : 'attention' };
}

function transcriptMark(cell: StripCell): StripMark {
  if (cell.transcript) return { shape: '▤', words: 'transcript', tone: 'plain' };
  return held(cell) ? absent : nothing;
}

function noteMark(cell: StripCell, wide: boolean): StripMark {
  if (cell.note === 'signed') return { shape: '✓', words: 'signed', tone: 'plain' };
  if (cell.note === 'draft') return { shape: wide ? 'draft' : '✎', words: 'draft', tone: 'attention' };
  return held(cell) ? absent : nothing;
}

function ratersMark(cell: StripCell): StripMark {
  return cell.raters > 0
    ? { shape: String(cell.raters), words: `${cell.raters}`, tone: 'plain' }
    : { ...nothing, words: 'none' };
}
