import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Id } from '@attune/contracts';
import type { ScopedRequest } from '../access/requires.js';
import { notFound } from '../errors/domain-error.js';
import { Recordings } from './recordings.service.js';

/** An event stream answers 200 before its handler has run, so whether the recording exists is asked before that. */
@Injectable()
export class VisibleRecording implements CanActivate {
  constructor(private readonly recordings: Recordings) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { scope, params } = context.switchToHttp().getRequest<ScopedRequest>();
    const id = Id.safeParse(params['id']);
    if (!scope || !id.success) throw notFound('recording');
    await this.recordings.get(scope, id.data);
    return true;
  }
}
