import { createPostgresBackend, createRedisBackend, type Job, type Queue, type Worker, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import { jobsSchema } from '../database/roles.js';
import type { JobPayload } from './job-handlers.js';

export interface JobBackendOptions {
  readonly redisUrl: string | null;
  readonly jobsUrl: string;
}

/** BullMQ on Redis where REDIS_URL is set, else on PostgreSQL. The rest of Attune does not know which. */
export interface JobBackend {
  queue(name: string): Queue<JobPayload>;
  worker(name: string, process: (job: Job<JobPayload>) => Promise<void>, concurrency: number): Worker<JobPayload, void>;
  close(): Promise<void>;
}

export function jobBackend(options: JobBackendOptions): JobBackend {
  return options.redisUrl ? onRedis(options.redisUrl, options.jobsUrl) : onPostgres(options.jobsUrl);
}

/** Queues are named after the database: installations that share a Redis never take each other's jobs. */
function onRedis(url: string, jobsUrl: string): JobBackend {
  const prefix = `attune-${new URL(jobsUrl).pathname.slice(1)}`;
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: (name) => new Queue<JobPayload>(name, { connection: redis, prefix }),
    worker: (name, process, concurrency) =>
      new Worker<JobPayload, void>(name, process as never, { connection: redis, prefix, concurrency }),
    close: async () => void (await redis.quit()),
  };
}

function onPostgres(connectionString: string): JobBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, schema: jobsSchema, max: 3 };
  return {
    queue: (name) => new Queue<JobPayload>(name, { connection }) as unknown as Queue<JobPayload>,
    worker: (name, process, concurrency) =>
      new Worker<JobPayload, void>(name, process as never, { connection, concurrency }) as unknown as Worker<
        JobPayload,
        void
      >,
    close: () => Promise.resolve(),
  };
}
