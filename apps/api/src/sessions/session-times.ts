import { Injectable } from '@nestjs/common';
import type { BillingView, SessionTimes as GivenTimes } from '@attune/contracts';
import { psychotherapyCode, sessionMinutes } from '@attune/notes';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';

interface Row {
  started_at: string | null;
  ended_at: string | null;
  minutes: number | null;
  with_evaluation: boolean;
  attendance: string;
}

/** The longest session that can be stored. */
const longest = 600;

/** Start and stop of a session, and the procedure code that its minutes allow. */
@Injectable()
export class SessionTimes {
  constructor(private readonly database: Database) {}

  get(scope: Scope, id: string): Promise<BillingView> {
    return this.database.run(scope, async (transaction) => billing(await this.read(transaction, id)));
  }

  /** The minutes of the session follow from its times. */
  set(scope: Scope, id: string, { startedAt, endedAt, withEvaluation }: GivenTimes): Promise<BillingView> {
    return this.database.run(scope, async (transaction) => {
      const before = await this.read(transaction, id);
      if (before.attendance !== 'attended' && before.attendance !== 'unknown')
        throw new DomainError('conflict', 'not-attended', 'This appointment was not kept: it has no start and stop.');
      const minutes = sessionMinutes(startedAt, endedAt);
      if (minutes === null || minutes === 0 || minutes > longest) {
        const message = `A session takes from 1 to ${longest} minutes`;
        throw invalid(`${message}. Look at start and stop.`, [
          { field: 'endedAt', message, remedy: 'A stop before the start is read as on the next day' },
        ]);
      }
      await transaction.query(
        `UPDATE sessions SET started_at = $2, ended_at = $3, with_evaluation = $4, minutes = $5 WHERE id = $1`,
        [id, startedAt, endedAt, withEvaluation, minutes],
      );
      return billing(await this.read(transaction, id));
    });
  }

  private async read(transaction: Transaction, id: string): Promise<Row> {
    const [row] = await transaction.query<Row>(
      `SELECT to_char(started_at, 'HH24:MI') AS started_at, to_char(ended_at, 'HH24:MI') AS ended_at, minutes, with_evaluation, attendance
       FROM sessions WHERE id = $1`,
      [id],
    );
    if (!row) throw notFound('session');
    return row;
  }
}

function billing({ started_at: startedAt, ended_at: endedAt, minutes, with_evaluation, attendance }: Row): BillingView {
  const view = { startedAt, endedAt, minutes };
  if (attendance !== 'attended' && attendance !== 'unknown')
    return { ...view, code: { ok: false, reason: 'The appointment was not kept' } };
  if (minutes === null) return { ...view, code: { ok: false, reason: 'The minutes of the session are not known' } };
  return { ...view, code: psychotherapyCode(minutes, with_evaluation) };
}
