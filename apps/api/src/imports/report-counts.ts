import type { ImportReport } from '@attune/contracts';
import type { RefusedRow } from './form-row.js';

/** A report lists this many refused rows; the others are counted. */
const listed = 1000;

/** Counts while rows come in; `report()` gives what is shown. */
export class ReportCounts {
  accepted = 0;
  unchanged = 0;
  unanswered = 0;
  scored = 0;
  partlyAnswered = 0;
  notScored = 0;
  readonly created = { clients: 0, people: 0, treatments: 0, sessions: 0, administrations: 0, transcripts: 0 };
  readonly warnings: string[] = [];
  private readonly refusals: RefusedRow[] = [];

  refuse(row: RefusedRow): void {
    this.refusals.push(row);
  }

  get refusedRows(): number {
    return new Set(this.refusals.map((refusal) => refusal.row)).size;
  }

  report(rows: number): ImportReport {
    const refused = this.refusals.toSorted((a, b) => a.row - b.row);
    return {
      rows,
      accepted: this.accepted,
      unchanged: this.unchanged,
      unanswered: this.unanswered,
      refused: refused.slice(0, listed),
      refusedNotListed: Math.max(0, refused.length - listed),
      warnings: this.warnings,
      created: { ...this.created },
      scored: this.scored,
      partlyAnswered: this.partlyAnswered,
      notScored: this.notScored,
    };
  }
}
