import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NewTranscript, TranscriptView } from '@attune/contracts';
import { type Turn, wordsBy } from '@attune/notes';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError } from '../errors/domain-error.js';
import { deriveSecret } from '../vault/cipher.js';
import { TranscriptRow } from './transcript.entity.js';

/** Turns of a session, encrypted as one text; counts of words stay in clear for charts. */
@Injectable()
export class Transcripts {
  private readonly digestKey: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.digestKey = deriveSecret(config.masterKey, 'transcript-digest');
  }

  /** @throws DomainError where the session has another transcript; the same one twice is accepted and `added` is false. */
  async add(
    transaction: Transaction,
    session: { id: string; clientId: string },
    request: Pick<NewTranscript, 'source' | 'turns'>,
  ): Promise<{ added: boolean }> {
    const text = JSON.stringify(request.turns);
    const contentDigest = createHmac('sha256', this.digestKey).update(text).digest();
    const existing = await transaction.repository(TranscriptRow).findOneBy({ sessionId: session.id });
    if (existing?.contentDigest.equals(contentDigest)) return { added: false };
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
      source: request.source,
      turnsSealed: await transaction.seal({ table: 'transcripts', row: id, column: 'turns_sealed' }, text),
      turnCount: request.turns.length,
      clientWords: wordsBy(request.turns, 'client'),
      therapistWords: wordsBy(request.turns, 'therapist'),
      contentDigest,
      createdAt: new Date(),
      createdBy: personOf(transaction.scope),
    });
    return { added: true };
  }

  async of(transaction: Transaction, sessionId: string): Promise<TranscriptView | null> {
    const row = await transaction.repository(TranscriptRow).findOneBy({ sessionId });
    if (!row) return null;
    const text = await transaction.open(
      { table: 'transcripts', row: row.id, column: 'turns_sealed', clientId: row.clientId },
      row.turnsSealed,
    );
    const words = row.clientWords + row.therapistWords;
    return {
      id: row.id,
      source: row.source,
      createdAt: row.createdAt.toISOString(),
      clientWordShare: words > 0 ? row.clientWords / words : null,
      turns: (JSON.parse(text) as Turn[]).map((turn, index) => ({ ...turn, index })),
    };
  }
}
