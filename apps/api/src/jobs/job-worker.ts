import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import type { Job, Queue, Worker } from 'bullmq';
import pg from 'pg';
import type { JobBackend } from './job-backend.js';
import { JobHandlers, type JobPayload, type QueueName, queueNames } from './job-handlers.js';
import { OutboxRelay } from './outbox-relay.js';

export const JOB_BACKEND = Symbol('attune:job-backend');
export const JOB_WORKER_OPTIONS = Symbol('attune:job-worker-options');

export interface JobWorkerOptions {
  /** False in processes that only answer HTTP. */
  readonly runs: boolean;
  /** Where NOTIFY of the outbox is heard. */
  readonly listenUrl: string;
}

/** How often the outbox is looked at where no notification arrives (a pooler in transaction mode swallows LISTEN). */
const pollMilliseconds = 2000;
const attempts = 5;
const hourMilliseconds = 3_600_000;

/** Runs jobs: relays the outbox into BullMQ and calls the handlers that features have registered. */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, Queue<JobPayload>>();
  private readonly workers: Worker<JobPayload, void>[] = [];
  private listener: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private clock: NodeJS.Timeout | null = null;
  private moving: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly relay: OutboxRelay,
    @Inject(JOB_BACKEND) private readonly backend: JobBackend,
    @Inject(JOB_WORKER_OPTIONS) private readonly options: JobWorkerOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.options.runs) return;
    for (const name of queueNames) {
      this.queues.set(name, this.backend.queue(name));
      const worker = this.backend.worker(name, (job) => this.run(name, job), name === 'imports' ? 1 : 2);
      worker.on('failed', (job, error) =>
        this.logger.error({ job: job?.id, queue: name, name: job?.name, error: error.message }),
      );
      worker.on('error', (error) => this.logger.warn({ queue: name, error: error.name }));
      this.workers.push(worker);
    }
    await this.listen();
    this.timer = setInterval(() => this.wake(), pollMilliseconds);
    this.wake();
    this.clock = setInterval(() => void this.strike(), hourMilliseconds);
    await this.strike();
  }

  /** At the start and every hour after it: what time has made necessary. What fails is asked again an hour later. */
  async strike(): Promise<void> {
    for (const job of this.handlers.hourly) {
      await this.relay
        .enqueueHourly(job)
        .catch((error: Error) => this.logger.warn({ hourly: job.name, error: error.name }));
    }
  }

  /** Looks at the outbox now; a call during a look makes it look once more. */
  wake(): void {
    if (this.stopped) return;
    if (this.moving) {
      this.again = true;
      return;
    }
    this.moving = this.drain()
      .catch((error: Error) => this.logger.warn({ outbox: error.name }))
      .finally(() => {
        this.moving = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  /** Before the database is let go: a job that runs may finish. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    if (this.clock) clearInterval(this.clock);
    await this.moving;
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.listener?.end().catch((error: Error) => this.logger.debug(error.name));
    await this.backend.close();
  }

  private async drain(): Promise<void> {
    const add = async (queue: string, name: string, payload: JobPayload, jobId: string): Promise<void> => {
      const target = this.queues.get(queue);
      if (!target) throw new Error(`no queue ${queue}`);
      await target.add(name, payload, {
        jobId,
        attempts,
        backoff: { type: 'exponential', delay: 1000 },
        removeOnComplete: { age: 3600, count: 1000 },
      });
    };
    while (!this.stopped && (await this.relay.move(add)) > 0);
  }

  private async run(queue: QueueName, job: Job<JobPayload>): Promise<void> {
    const scope = { actor: 'worker', organizationId: job.data.organizationId } as const;
    try {
      await this.handlers.handlerOf(queue, job.name)(scope, job.data, (share) =>
        job.updateProgress(Math.round(share * 100)),
      );
    } catch (error) {
      if (job.attemptsMade + 1 >= attempts) await this.handlers.givenUpOf(queue, job.name)?.(scope, job.data);
      throw withoutMessage(error);
    }
  }

  private async listen(): Promise<void> {
    const listener = new pg.Client({ connectionString: this.options.listenUrl, keepAlive: true });
    listener.on('notification', () => this.wake());
    // A lost listener costs at most the polling interval; polling goes on.
    listener.on('error', (error) => this.logger.warn({ listener: error.name }));
    await listener.connect();
    await listener.query('LISTEN attune_outbox');
    this.listener = listener;
  }
}

/** What a queue keeps of a failure: its kind and where it happened. A message may quote a row of a table. */
function withoutMessage(error: unknown): Error {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string };
  const kept = new Error([name ?? typeof error, code].filter(Boolean).join(' '));
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  kept.stack = [kept.message, ...frames].join('\n');
  return kept;
}
