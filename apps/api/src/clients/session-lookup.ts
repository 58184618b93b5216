import { Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction.js';
import { notFound } from '../errors/domain-error.js';

/** What a feature needs to know of a session before it adds something to it. */
export interface SessionPlace {
  readonly id: string;
  readonly clientId: string;
  readonly treatmentId: string;
  readonly internId: string;
  readonly number: number;
  /** Calendar day; null where an import brought none. */
  readonly heldOn: string | null;
  readonly minutes: number | null;
}

/** Finds the session that a request names, if the person may see it. */
@Injectable()
export class SessionLookup {
  /** @throws DomainError 404 where there is none, or none that the scope can see. */
  async require(transaction: Transaction, id: string): Promise<SessionPlace> {
    const [place] = await transaction.query<SessionPlace>(
      `SELECT s.id, s.client_id AS "clientId", s.treatment_id AS "treatmentId", t.intern_id AS "internId", s.number, s.held_on::text AS "heldOn", s.minutes
       FROM sessions s JOIN treatments t ON t.organization_id = s.organization_id AND t.id = s.treatment_id
       WHERE s.id = $1`,
      [id],
    );
    if (!place) throw notFound('session');
    return place;
  }
}
