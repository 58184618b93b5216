import type { INestApplicationContext } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Database } from '../database/database.js';
import type { JobBackend } from '../jobs/job-backend.js';
import { type JobPayload, type QueueName, queueNames } from '../jobs/job-handlers.js';
import { JOB_BACKEND } from '../jobs/job-worker.js';

/** The queues of a running application, seen from outside. */
export interface TestJobs {
  queue(name: QueueName): Queue<JobPayload>;
  /** Waits until every committed job has been done or has been given up. */
  done(): Promise<void>;
  close(): Promise<void>;
}

const patienceMilliseconds = 20_000;
const quietLooks = 4;

export function jobsOf(application: INestApplicationContext): TestJobs {
  const database = application.get(Database);
  const backend = application.get<JobBackend>(JOB_BACKEND);
  const queues = new Map<QueueName, Queue<JobPayload>>();
  const queue = (name: QueueName): Queue<JobPayload> => {
    const known = queues.get(name) ?? backend.queue(name);
    queues.set(name, known);
    return known;
  };
  const outboxEmpty = async (): Promise<boolean> =>
    (await database.relay((manager) => manager.query<unknown[]>(`SELECT 1 FROM outbox LIMIT 1`))).length === 0;
  const queuesEmpty = async (): Promise<boolean> => {
    for (const name of queueNames) {
      const counts = await queue(name).getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      if (Object.values(counts).some((jobs) => jobs > 0)) return false;
    }
    return true;
  };
  return {
    queue,
    done: async () => {
      const end = performance.now() + patienceMilliseconds;
      // Between the look at the queues and the look at the outbox a row may move from one to the other, and a job that
      // ends may leave another one behind: only several quiet looks in a row mean that all is done.
      for (let quiet = 0; quiet < quietLooks;) {
        quiet = (await outboxEmpty()) && (await queuesEmpty()) ? quiet + 1 : 0;
        if (performance.now() > end) throw new Error(`jobs did not end within ${patienceMilliseconds / 1000} s`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      for (const open of queues.values()) await open.close();
    },
  };
}
