import { type ImportReport } from '@attune/contracts';
import { refusedRowCount, refusedRowText } from './refused-rows.js';

/** "29 clients, 6 people and 340 forms": what an import adds, in words; empty kinds are left out. */
export function createdSentence(created: ImportReport['created']): string {
  const parts = [
    counted(created.clients, 'client', 'clients'),
    counted(created.people, 'therapist', 'therapists'),
    counted(created.treatments, 'treatment', 'treatments'),
    counted(created.sessions, 'session', 'sessions'),
    counted(created.administrations, 'form', 'forms'),
    counted(created.transcripts, 'transcript', 'transcripts'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'nothing new';
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${number(count)} ${count === 1 ? one : many}`;
}

/** How much of what comes in can be scored: "331 with a score, 12 partly answered, 9 without a score …". */
export function scoredSentence(report: ImportReport): string {
  const parts = [
    report.scored > 0 ? [`${number(report.scored)} with a score`] : [],
    report.partlyAnswered > 0 ? [`${number(report.partlyAnswered)} partly answered`] : [],
    report.notScored > 0 ? [`${number(report.notScored)} without a score because too little is answered`] : [],
  ].flat();
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

/** Whether a checked file may be imported in the chosen mode, and if not, what to do. */
export function importReadiness(
  report: ImportReport,
  mode: 'all-or-nothing' | 'row-wise',
): { ok: true } | { ok: false; reason: string } {
  const refused = refusedRowCount(report).count;
  if (report.rows === 0) return { ok: false, reason: 'The file has no rows below its heading. Choose another file.' };
  if (report.accepted === 0 && refused === 0) {
    return { ok: false, reason: 'Everything in this file is already here. There is nothing to import.' };
  }
  if (report.accepted === 0) return { ok: false, reason: 'No row can be imported. Correct the mapping or the file.' };
  if (refused > 0 && mode === 'all-or-nothing') {
    return {
      ok: false,
      reason: `${refusedRowText(report)} ${refused === 1 ? 'row is' : 'rows are'} refused. Correct the file, or import the good rows only.`,
    };
  }
  return { ok: true };
}
