import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { JobHandlers } from '../jobs/job-handlers.js';
import { forgetProgress } from './recording-progress.js';
import { type Deletion, RecordingRow } from './recording.entity.js';
import { RecordingStore } from './recording-store.js';

/**
 * Sound goes in two steps. First the row says why: from that moment nobody hears, writes or transcribes it. Then a job
 * removes every object from the store and afterwards says when. What a crash leaves in between is finished by the next
 * run of the hour. Both steps are events of the audit trail.
 */
@Injectable()
export class RecordingDeletion implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly store: RecordingStore,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register('erasure', 'delete-recording', (scope, { recordingId }) =>
      this.carryOut(scope, String(recordingId)),
    );
    this.handlers.register('erasure', 'recordings-without-consent', (scope, { clientId }) =>
      this.afterWithdrawal(scope, String(clientId)),
    );
    this.handlers.register('erasure', 'recordings-due', (scope) => this.sweep(scope));
    this.handlers.registerHourly({
      queue: 'erasure',
      name: 'recordings-due',
      organizations: async (manager) =>
        (await manager.query<{ id: string }[]>(`SELECT app.organizations_with_recordings_due() AS id`)).map(
          ({ id }) => id,
        ),
    });
  }

  /** The first step, with the job for the second. */
  async request(transaction: Transaction, id: string, reason: Deletion): Promise<void> {
    const key = { organizationId: transaction.scope.organizationId, id };
    await transaction.repository(RecordingRow).update(key, { deletion: reason });
    await transaction.enqueue('erasure', 'delete-recording', { recordingId: id });
  }

  /** The second step; done again it changes nothing. */
  async carryOut(scope: OperatorScope, id: string): Promise<void> {
    const row = await this.database.run(scope, (transaction) => transaction.repository(RecordingRow).findOneBy({ id }));
    if (!row?.deletion || row.state === 'deleted') return;
    await this.store.deleteAll({ organizationId: scope.organizationId, recordingId: id });
    await this.database.run(scope, async (transaction) => {
      await transaction.query(`DELETE FROM recording_segments WHERE recording_id = $1`, [id]);
      await forgetProgress(transaction, id);
      await transaction
        .repository(RecordingRow)
        .update({ organizationId: scope.organizationId, id }, { state: 'deleted', deletedAt: new Date() });
    });
  }

  /** Sound from before the withdrawal; what was recorded under a consent given again since then stays. */
  private afterWithdrawal(scope: OperatorScope, clientId: string): Promise<void> {
    return this.each(
      scope,
      `UPDATE recordings SET deletion = 'consent withdrawn' WHERE client_id = $1 AND state <> 'deleted' AND deletion IS NULL AND created_at <=
         (SELECT max(recorded_at) FROM consents WHERE client_id = $1 AND purpose = 'recording' AND NOT granted) RETURNING id`,
      [clientId],
    );
  }

  /** What the rule of the organization says is due, uploads that nobody finished, and deletions that were interrupted. */
  private sweep(scope: OperatorScope): Promise<void> {
    return this.each(
      scope,
      `UPDATE recordings r SET deletion = COALESCE(deletion, CASE WHEN state = 'uploading' THEN 'upload abandoned' ELSE 'retention' END)
       WHERE state <> 'deleted' AND app.recording_delete_at(r) <= now() RETURNING id`,
    );
  }

  private async each(scope: OperatorScope, marking: string, parameters: readonly unknown[] = []): Promise<void> {
    const [rows] = await this.database.run(scope, (transaction) =>
      transaction.query<{ id: string }[]>(marking, parameters),
    );
    // One that cannot be removed now does not hold the others up.
    const failures: unknown[] = [];
    for (const { id } of rows ?? []) await this.carryOut(scope, id).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
