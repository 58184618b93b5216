import { Inject, Injectable } from '@nestjs/common';
import type { RecordingList } from '@attune/contracts';
import { Consents } from '../clients/consents.js';
import { type SessionPlace, SessionLookup } from '../clients/session-lookup.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { type Scope, personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, notFound } from '../errors/domain-error.js';

/** Sound of one session may be recorded in pieces, but not without end. */
const most = 20;

/** What an upload is refused for, in the words of the page. */
const reasons = {
  'transcription-not-configured':
    'Recordings are switched off: no transcription service is configured. An operator sets ATTUNE_TRANSCRIPTION_URL; transcripts can be added without it.',
  'not-the-treating-intern': 'Only the treating intern adds a recording to a session.',
  'no-recording-consent':
    'This client has not consented to recording, or has withdrawn the consent. Record the consent first, on the page of the client.',
  'session-not-attended':
    'This session did not take place, so there is nothing to record. Correct its attendance first.',
  'too-many-recordings': `This session has ${most} recordings already. Delete one first.`,
} as const;

type Allowed = RecordingList['allowed'];

/** Decides whether sound may be added to a session, and says why not. */
@Injectable()
export class MayRecord {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: SessionLookup,
    private readonly consents: Consents,
  ) {}

  /** The session, if the person may see it; and whether it may get a recording now. */
  async look(transaction: Transaction, sessionId: string): Promise<{ session: SessionPlace; allowed: Allowed }> {
    const session = await this.sessions.require(transaction, sessionId);
    const code = await this.refusal(transaction, session);
    return { session, allowed: code ? { ok: false, code, reason: reasons[code] } : { ok: true } };
  }

  /** @throws DomainError 404 to everybody but the treating intern, else 422 with the reason. */
  async require(transaction: Transaction, sessionId: string): Promise<SessionPlace> {
    const { session, allowed } = await this.look(transaction, sessionId);
    if (!isTreating(transaction.scope, session)) throw notFound('session');
    if (!allowed.ok) throw new DomainError('invalid', allowed.code, allowed.reason);
    return session;
  }

  async consented(transaction: Transaction, clientId: string): Promise<boolean> {
    const consents = await this.consents.of(transaction, clientId);
    return consents.some(({ purpose, granted }) => purpose === 'recording' && granted);
  }

  private async refusal(transaction: Transaction, session: SessionPlace): Promise<keyof typeof reasons | null> {
    if (!this.config.recordings.transcription) return 'transcription-not-configured';
    if (!isTreating(transaction.scope, session)) return 'not-the-treating-intern';
    if (!(await this.consented(transaction, session.clientId))) return 'no-recording-consent';
    const [known] = await transaction.query<{ attendance: string; recordings: number }>(
      `SELECT attendance, (SELECT count(*)::int FROM recordings r WHERE r.session_id = s.id AND r.state <> 'deleted') AS recordings
       FROM sessions s WHERE id = $1`,
      [session.id],
    );
    // Unknown attendance is no reason: whoever has a recording knows that the session took place.
    if (known && !['attended', 'unknown'].includes(known.attendance)) return 'session-not-attended';
    return known && known.recordings >= most ? 'too-many-recordings' : null;
  }
}

export const isTreating = (scope: Scope, session: Pick<SessionPlace, 'internId'>): boolean =>
  session.internId === personOf(scope);
