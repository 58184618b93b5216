import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NewTranscript, TranscriptView, Turn } from '@attune/contracts';
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
import { EarlierFeatures } from './earlier-features.js';
import { type OriginalTurn, readTurns, writeOriginal, writeRevision } from './sealed-turns.js';
import { TranscriptRow } from './transcript.entity.js';

/** Turns of a session, each revision encrypted as one text; counts of words and numbers of talk stay in clear. */
@Injectable()
export class Transcripts {
  private readonly digestKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly features: EarlierFeatures,
  ) {
    this.digestKey = deriveSecret(config.masterKey, 'transcript-digest');
  }

  /** Turns as the treating intern, or a program of theirs, sends them. */
  give(scope: PersonScope, request: Omit<NewTranscript, 'turns'> & { turns: readonly OriginalTurn[] }) {
    return this.database.run(scope, async (transaction): Promise<TranscriptView> => {
      const session = await this.sessions.require(transaction, request.sessionId);
      if (session.internId !== scope.personId) throw notFound('session');
      await this.add(transaction, session, request);
      const transcript = await this.of(transaction, session.id);
      if (!transcript) throw new Error('a transcript that was added a moment ago is not there');
      return transcript;
    });
  }

  /**
   * The original of a session; speakers may be `unknown`.
   *
   * @throws DomainError where the session has another transcript; the same one twice is accepted and `added` is false.
   */
  async add(
    transaction: Transaction,
    session: { id: string; clientId: string },
    request: { source: string; turns: readonly OriginalTurn[] },
  ): Promise<{ id: string; added: boolean }> {
    const text = writeOriginal(request.turns);
    const existing = await transaction.repository(TranscriptRow).findOneBy({ sessionId: session.id, revision: 1 });
    if (existing?.contentDigest.equals(this.digest(text))) return { id: existing.id, added: false };
    if (existing)
      throw new DomainError(
        'conflict',
        'transcript-exists',
        'This session has another transcript already. Nothing was replaced.',
      );
    const made = { clientId: session.clientId, sessionId: session.id, revision: 1, change: '', source: request.source };
    return { id: await this.insert(transaction, made, text, request.turns), added: true };
  }

  /** The next revision after `newest`; everything before it stays. Returns its id. */
  async addRevision(
    transaction: Transaction,
    newest: TranscriptRow,
    turns: readonly Omit<Turn, 'index'>[],
    change: string,
  ): Promise<string> {
    const { clientId, sessionId, source } = newest;
    const made = { clientId, sessionId, source, revision: newest.revision + 1, change };
    return this.insert(transaction, made, writeRevision(turns), turns);
  }

  /** The newest revision of a session's transcript; opening it is a read in the audit trail. */
  async of(transaction: Transaction, sessionId: string): Promise<TranscriptView | null> {
    const row = await this.newest(transaction, sessionId);
    return row ? this.view(transaction, row) : null;
  }

  /** The turns that citations count. Empty where the session has no transcript. */
  async originalTurns(transaction: Transaction, sessionId: string): Promise<Turn[]> {
    const row = await transaction.repository(TranscriptRow).findOneBy({ sessionId, revision: 1 });
    return row ? this.turns(transaction, row) : [];
  }

  /** How many turns citations and codes can count, without opening them; null where the session has no transcript. */
  async originalLength(transaction: Transaction, sessionId: string): Promise<number | null> {
    const row = await transaction.repository(TranscriptRow).findOneBy({ sessionId, revision: 1 });
    return row?.turnCount ?? null;
  }

  newest(transaction: Transaction, sessionId: string): Promise<TranscriptRow | null> {
    return transaction.repository(TranscriptRow).findOne({ where: { sessionId }, order: { revision: 'DESC' } });
  }

  async view(transaction: Transaction, row: TranscriptRow): Promise<TranscriptView> {
    const words = row.clientWords + row.therapistWords;
    return {
      id: row.id,
      source: row.source,
      createdAt: row.createdAt.toISOString(),
      revision: row.revision,
      clientWordShare: words > 0 ? row.clientWords / words : null,
      turns: await this.turns(transaction, row),
    };
  }

  async turns(transaction: Transaction, row: TranscriptRow): Promise<Turn[]> {
    const place = { table: 'transcripts', row: row.id, column: 'turns_sealed', clientId: row.clientId };
    return readTurns(await transaction.open(place, row.turnsSealed));
  }

  private async insert(
    transaction: Transaction,
    made: Pick<TranscriptRow, 'clientId' | 'sessionId' | 'revision' | 'change' | 'source'>,
    text: string,
    turns: readonly OriginalTurn[],
  ): Promise<string> {
    const id = uuidv7();
    await transaction.repository(TranscriptRow).insert({
      ...made,
      organizationId: transaction.scope.organizationId,
      id,
      turnsSealed: await transaction.seal({ table: 'transcripts', row: id, column: 'turns_sealed' }, text),
      turnCount: turns.length,
      clientWords: wordsBy(turns, 'client'),
      therapistWords: wordsBy(turns, 'therapist'),
      contentDigest: this.digest(text),
      createdAt: new Date(),
      createdBy: personOf(transaction.scope),
    });
    await this.features.store(transaction, { id, clientId: made.clientId }, turns);
    return id;
  }

  private digest(text: string): Buffer {
    return createHmac('sha256', this.digestKey).update(text).digest();
  }
}
