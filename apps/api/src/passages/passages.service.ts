import { Injectable } from '@nestjs/common';
import type { PassagesView, TranscriptView } from '@attune/contracts';
import { type PassagesFound, findPassages } from '@attune/notes';
import { SessionLookup, type SessionPlace } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { notFound } from '../errors/domain-error.js';
import { EarlierFeatures } from '../transcripts/earlier-features.js';
import { Transcripts } from '../transcripts/transcripts.js';

/** Stretches of a session that are worth reading again, against the rest of it and the client's earlier sessions. */
@Injectable()
export class Passages {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly transcripts: Transcripts,
    private readonly features: EarlierFeatures,
  ) {}

  of(scope: Scope, sessionId: string): Promise<PassagesView> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      const looked = await this.look(transaction, session);
      if (!looked) throw notFound('transcript');
      const { transcript, found } = looked;
      return {
        transcriptId: transcript.id,
        revision: transcript.revision,
        comparedWith: found.comparedWith,
        earlierSessions: found.earlierSessions,
        passages: found.passages.map((passage) => ({
          ...passage,
          turns: [passage.turns[0], passage.turns[1]],
          reasons: passage.reasons.map((reason) => ({ ...reason, turns: [...reason.turns] })),
          quotes: [...passage.quotes],
        })),
        marked: [...found.marked],
        features: [...found.features],
        remarks: [...found.remarks],
      };
    });
  }

  /** Opens the newest revision; null where the session has no transcript. */
  async look(
    transaction: Transaction,
    session: SessionPlace,
  ): Promise<{ transcript: TranscriptView; found: PassagesFound } | null> {
    const transcript = await this.transcripts.of(transaction, session.id);
    if (!transcript) return null;
    const earlier = await this.features.before(transaction, session);
    return { transcript, found: findPassages(transcript.turns, { earlier }) };
  }
}
