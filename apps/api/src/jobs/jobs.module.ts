import { type DynamicModule, Module } from '@nestjs/common';
import { type JobBackendOptions, jobBackend } from './job-backend.js';
import { JobHandlers } from './job-handlers.js';
import { JOB_BACKEND, JOB_WORKER_OPTIONS, JobWorker, type JobWorkerOptions } from './job-worker.js';
import { OutboxRelay } from './outbox-relay.js';

@Module({})
export class JobsModule {
  static forRoot(options: JobBackendOptions & JobWorkerOptions): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        JobHandlers,
        OutboxRelay,
        JobWorker,
        { provide: JOB_BACKEND, useFactory: () => jobBackend(options) },
        {
          provide: JOB_WORKER_OPTIONS,
          useValue: { runs: options.runs, listenUrl: options.listenUrl } satisfies JobWorkerOptions,
        },
      ],
      exports: [JobHandlers],
    };
  }
}
