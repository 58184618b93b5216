import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type HourlyJob, type JobPayload, queueNames } from './job-handlers.js';

interface OutboxRow {
  readonly organization_id: string;
  readonly id: string;
  readonly queue: string;
  readonly name: string;
  readonly payload: JobPayload;
}

const batch = 200;

/**
 * Moves committed jobs from the outbox to the queue. A row leaves the outbox in the transaction that has added its
 * job; a crash in between adds it once more under the same job id, which the queue ignores. Jobs for a queue that this
 * version does not know wait for the worker of a newer one.
 */
@Injectable()
export class OutboxRelay {
  private readonly logger = new Logger('Jobs');

  constructor(private readonly database: Database) {}

  /** Returns how many jobs were moved. `add` gets the outbox id as the job's id. */
  async move(add: (queue: string, name: string, payload: JobPayload, jobId: string) => Promise<void>): Promise<number> {
    return this.database.relay(async (manager) => {
      const [rows] = await manager.query<[OutboxRow[], number]>(
        `DELETE FROM outbox WHERE (organization_id, id) IN (
           SELECT organization_id, id FROM outbox WHERE queue = ANY($1) ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED)
         RETURNING organization_id, id, queue, name, payload`,
        [queueNames],
      );
      for (const row of rows) await add(row.queue, row.name, row.payload, row.id);
      if (rows.length > 0) this.logger.debug(`${rows.length} jobs moved to the queue`);
      return rows.length;
    });
  }

  /**
   * Puts the jobs that time makes necessary into the outbox. Every process that runs jobs asks; organization, job and hour
   * make the id, so that the queue takes each of them once.
   */
  async enqueueHourly({ queue, name, organizations }: HourlyJob): Promise<void> {
    await this.database.relay(async (manager) => {
      await manager.query(
        `INSERT INTO outbox (organization_id, id, queue, name, payload)
         SELECT o, md5(concat_ws(' ', o, $2::text, $3::text, date_trunc('hour', now())))::uuid, $2, $3, jsonb_build_object('organizationId', o)
         FROM unnest($1::uuid[]) AS o ON CONFLICT DO NOTHING`,
        [await organizations(manager), queue, name],
      );
    });
  }
}
