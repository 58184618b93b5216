import { Injectable } from '@nestjs/common';
import type { OperatorScope } from '../database/scope.js';

/** The queues of Attune; each has one worker per process that runs jobs. */
export const queueNames = ['episodes', 'imports', 'vault', 'recordings', 'drafts'] as const;
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

/** Features register what they do with their jobs; the worker process calls it. */
@Injectable()
export class JobHandlers {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly afterwards = new Map<string, GivenUp>();

  register(queue: QueueName, name: string, handler: JobHandler, givenUp?: GivenUp): void {
    this.handlers.set(`${queue}:${name}`, handler);
    if (givenUp) this.afterwards.set(`${queue}:${name}`, givenUp);
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
