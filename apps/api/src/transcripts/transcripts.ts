import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NewTranscript, TranscriptView } from '@attune/contracts';
import { wordsBy } from '@attune/notes';
import { SessionLookup } from '../clients/session-lookup.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import { type PersonScope, personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { deriveSecret } from '../vault/cipher.js';
import { type OriginalTurn, readTurns, writeOriginal } from './sealed-turns.js';
import { TranscriptRow } from './transcript.entity.js';

/** Turns of a session, encrypted as one text; counts of words stay in clear for charts. */
@Injectable()
export class Transcripts {
  private readonly digestKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
  ) {
    this.digestKey = deriveSecret(config.masterKey, 'transcript-digest');
  }

  /** Turns as the treating intern, or a program of theirs, sends them. */
  give(scope: PersonScope, request: NewTranscript): Promise<TranscriptView> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, request.sessionId);
      if (session.internId !== scope.personId) throw notFound('session');
      await this.add(transaction, session, request);
      const transcript = await this.of(transaction, session.id);
      if (!transcript) throw notFound('transcript');
      return transcript;
    });
  }

  /** @throws DomainError where the session has another transcript; the same one twice is accepted and `added` is false. */
  async add(
    transaction: Transaction,
    session: { id: string; clientId: string },
    request: { source: string; turns: readonly OriginalTurn[] },
  ): Promise<{ id: string; added: boolean }> {
    const text = writeOriginal(request.turns);
    const contentDigest = createHmac('sha256', this.digestKey).update(text).digest();
    const existing = await transaction.repository(TranscriptRow).findOneBy({ sessionId: session.id, revision: 1 });
    if (existing?.contentDigest.equals(contentDigest)) return { id: existing.id, added: false };
    if (existing)
      throw new DomainError(
        'conflict',
        'transcript-exists',
        'This session has another transcript already. Nothing was replaced.',
      );
    const id = uuidv7();
    await transaction.repository(TranscriptRow).insert({
      organizationId: transaction.scope.organizationId,
      id,
      clientId: session.clientId,
      sessionId: session.id,
      revision: 1,
      change: '',
      source: request.source,
      turnsSealed: await transaction.seal({ table: 'transcripts', row: id, column: 'turns_sealed' }, text),
      turnCount: request.turns.length,
      clientWords: wordsBy(request.turns, 'client'),
      therapistWords: wordsBy(request.turns, 'therapist'),
      contentDigest,
      createdAt: new Date(),
      createdBy: personOf(transaction.scope),
    });
    return { id, added: true };
  }

  /** The newest revision of a session's transcript; opening it is a read in the audit trail. */
  async of(transaction: Transaction, sessionId: string): Promise<TranscriptView | null> {
    const [row] = await transaction
      .repository(TranscriptRow)
      .find({ where: { sessionId }, order: { revision: 'DESC' }, take: 1 });
    return row ? this.view(transaction, row) : null;
  }

  private async view(transaction: Transaction, row: TranscriptRow): Promise<TranscriptView> {
    const text = await transaction.open(
      { table: 'transcripts', row: row.id, column: 'turns_sealed', clientId: row.clientId },
      row.turnsSealed,
    );
    const words = row.clientWords + row.therapistWords;
    return {
      id: row.id,
      source: row.source,
      createdAt: row.createdAt.toISOString(),
      revision: row.revision,
      clientWordShare: words > 0 ? row.clientWords / words : null,
      turns: readTurns(text),
    };
  }
}
