import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { MayUseModel } from './model/may-use-model.js';

const withdrawn =
  'The client withdrew the consent to drafting by a language model: what was sent and answered was erased.';

/** What a model was sent about a client, and what it answered, go with the consent. Notes that were signed since stay. */
@Injectable()
export class DraftErasure implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly mayUse: MayUseModel,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('erasure', 'drafts-without-consent', (scope, payload) =>
      this.erase(scope, String(payload['clientId'])),
    );
  }

  /** Whoever agreed again before the job ran keeps the drafts. Each erasure is an event of the audit trail. */
  private erase(scope: OperatorScope, clientId: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      if (await this.mayUse.consented(transaction, clientId)) return;
      await transaction.query(
        `UPDATE drafts SET sections_sealed = NULL, sent_sealed = NULL, evidence = NULL, erased_at = now(), failure = $2,
           state = CASE WHEN state IN ('waiting', 'running') THEN 'failed' ELSE state END, finished_at = COALESCE(finished_at, now())
         WHERE client_id = $1 AND engine = 'model' AND erased_at IS NULL`,
        [clientId, withdrawn],
      );
    });
  }
}
