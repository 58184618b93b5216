import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OperatorScope } from '../database/scope.js';

/** The queues of Attune; each has one worker per process that runs jobs. */
export const queueNames = ['episodes', 'imports', 'recordings', 'drafts', 'erasure'] as const;
export type QueueName = (typeof queueNames)[number];

/** Ids only; `organizationId` is added by the outbox. */
export type JobPayload = Readonly<Record<string, string | number | boolean>> & { readonly organizationId: string };

/** Must be idempotent: a job may run again after a crash. `progress` is a share from 0 to 1. */
export type JobHandler = (
  scope: OperatorScope,
  payload: JobPayload,
  progress: (share: number) => Promise<void>,
) => Promise<void>;

/** Called when the last attempt has failed too, so that what people see of the job does not stay "running" for ever. */
export type GivenUp = (scope: OperatorScope, payload: JobPayload) => Promise<void>;

/** A job that time makes necessary: once an hour it is asked which organizations have something to do. */
export interface HourlyJob {
  readonly queue: QueueName;
  readonly name: string;
  /** Asked as the relay, who sees no clinical table: through a function that tells ids and nothing else. */
  readonly organizations: (manager: EntityManager) => Promise<readonly string[]>;
}

/** Features register what they do with their jobs; the worker process calls it. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly afterwards = new Map<string, GivenUp>();
  readonly hourly: HourlyJob[] = [];

  register(queue: QueueName, name: string, handler: JobHandler, givenUp?: GivenUp): void {
    this.handlers.set(`${queue}:${name}`, handler);
    if (givenUp) this.afterwards.set(`${queue}:${name}`, givenUp);
  }

  /** Besides what transactions enqueue. The job itself is registered as every other. */
  registerHourly(job: HourlyJob): void {
    this.hourly.push(job);
  }

  /** @throws Error for a job nobody handles, so that it ends in the failed list instead of being lost. */
  handlerOf(queue: QueueName, name: string): JobHandler {
    const handler = this.handlers.get(`${queue}:${name}`);
    if (!handler) throw new Error(`no handler for job ${queue}:${name}`);
    return handler;
  }

  givenUpOf(queue: QueueName, name: string): GivenUp | undefined {
    return this.afterwards.get(`${queue}:${name}`);
  }
}
