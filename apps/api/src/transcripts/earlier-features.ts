import { Injectable } from '@nestjs/common';
import type { Turn } from '@attune/contracts';
import { type TranscriptFeatures, transcriptFeatures } from '@attune/notes';
import type { SessionPlace } from '../clients/session-lookup.js';
import type { Transaction } from '../database/transaction.js';
import { readTurns } from './sealed-turns.js';
import { TranscriptFeaturesRow } from './transcript-features.entity.js';

interface Earlier {
  id: string;
  client_id: string;
  turns_sealed: Buffer;
  features: TranscriptFeatures | null;
}

/** Of the definitions in force: what is stored of another version says something else. */
const { version } = transcriptFeatures([]);

/** Numbers of transcripts, computed once for each revision, so that sessions are compared without being opened. */
@Injectable()
export class EarlierFeatures {
  /** Called with every new revision, in the same transaction. */
  async store(
    transaction: Transaction,
    transcript: { id: string; clientId: string },
    turns: readonly Pick<Turn, 'speaker' | 'start' | 'end' | 'text'>[],
  ): Promise<TranscriptFeatures> {
    const features = transcriptFeatures(turns);
    await transaction.repository(TranscriptFeaturesRow).upsert(
      {
        organizationId: transaction.scope.organizationId,
        transcriptId: transcript.id,
        clientId: transcript.clientId,
        features: features as never,
        version,
        computedAt: new Date(),
      },
      ['organizationId', 'transcriptId'],
    );
    return features;
  }

  /**
   * Numbers of the client's sessions before this one, oldest first: earlier numbers of the same treatment, earlier days
   * of another. What was never computed, or by other definitions, is computed now; that opens the transcript.
   */
  async before(transaction: Transaction, session: SessionPlace): Promise<TranscriptFeatures[]> {
    const rows = await transaction.query<Earlier>(
      `SELECT x.id, x.client_id, CASE WHEN f.features IS NULL THEN x.turns_sealed END AS turns_sealed, f.features
       FROM sessions s
       JOIN LATERAL (SELECT id, client_id, turns_sealed FROM transcripts t
         WHERE t.organization_id = s.organization_id AND t.session_id = s.id ORDER BY t.revision DESC LIMIT 1) x ON true
       LEFT JOIN transcript_features f
         ON f.organization_id = s.organization_id AND f.transcript_id = x.id AND f.version = $5
       WHERE s.client_id = $1 AND s.id <> $2
         AND CASE WHEN s.treatment_id = $3 THEN s.number < $4 ELSE s.held_on < $6::date END
       ORDER BY s.held_on NULLS FIRST, s.number`,
      [session.clientId, session.id, session.treatmentId, session.number, version, session.heldOn],
    );
    const numbers: TranscriptFeatures[] = [];
    for (const row of rows) numbers.push(row.features ?? (await this.computeNow(transaction, row)));
    return numbers;
  }

  private async computeNow(transaction: Transaction, row: Earlier): Promise<TranscriptFeatures> {
    const place = { table: 'transcripts', row: row.id, column: 'turns_sealed', clientId: row.client_id };
    const turns = readTurns(await transaction.open(place, row.turns_sealed));
    return this.store(transaction, { id: row.id, clientId: row.client_id }, turns);
  }
}
