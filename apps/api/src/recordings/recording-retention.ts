import { Inject, Injectable } from '@nestjs/common';
import type { RetentionRule, RetentionView } from '@attune/contracts';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.provider.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';

/** The least data: sound is a means to the transcript. The same default stands in app.recording_delete_at. */
const defaultRule: RetentionRule = { rule: 'delete-after-transcription', days: null };

/** How long the organization keeps sound, and how much there is. */
@Injectable()
export class RecordingRetention {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
  ) {}

  async rule(transaction: Transaction): Promise<RetentionRule> {
    const [row] = await transaction.query<RetentionRule>(`SELECT rule, days FROM recording_retention`);
    return row ?? defaultRule;
  }

  view(scope: PersonScope): Promise<RetentionView> {
    return this.database.run(scope, (transaction) => this.look(transaction));
  }

  /** From now on, for every recording there is; what is due by the new rule goes at once. */
  change(scope: PersonScope, { rule, days }: RetentionRule): Promise<RetentionView> {
    return this.database.run(scope, async (transaction) => {
      await transaction.query(
        `INSERT INTO recording_retention (organization_id, rule, days, changed_by) VALUES ($1, $2, $3, $4)
         ON CONFLICT (organization_id) DO UPDATE SET rule = EXCLUDED.rule, days = EXCLUDED.days, changed_by = EXCLUDED.changed_by, changed_at = now()`,
        [scope.organizationId, rule, days, scope.personId],
      );
      await transaction.enqueue('erasure', 'recordings-due', {});
      return this.look(transaction);
    });
  }

  private async look(transaction: Transaction): Promise<RetentionView> {
    const { rule, days } = await this.rule(transaction);
    const [counts] = await transaction.query<{ stored: number; stored_bytes: number; due: number; deleted: number }>(
      `SELECT * FROM app.recording_counts()`,
    );
    const { storage, transcription } = this.config.recordings;
    return {
      rule,
      days,
      stored: counts?.stored ?? 0,
      storedBytes: counts?.stored_bytes ?? 0,
      dueForDeletion: counts?.due ?? 0,
      deleted: counts?.deleted ?? 0,
      storage: storage.kind,
      transcription: transcription
        ? { configured: true, address: transcription.url, model: transcription.model }
        : {
            configured: false,
            reason: 'ATTUNE_TRANSCRIPTION_URL is not set, so recordings are refused. Everything else works.',
          },
    };
  }
}
