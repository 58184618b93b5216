import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Id } from '@attune/contracts';
import type { ScopedRequest } from '../access/requires.js';
import { notFound } from '../errors/domain-error.js';
import { Drafts } from './drafts.service.js';

/** An event stream answers 200 before its handler has run, so whether the draft exists is asked before that. */
@Injectable()
export class VisibleDraft implements CanActivate {
  constructor(private readonly drafts: Drafts) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { scope, params } = context.switchToHttp().getRequest<ScopedRequest>();
    const id = Id.safeParse(params['id']);
    if (!scope || !id.success) throw notFound('draft');
    await this.drafts.watch(scope, id.data);
    return true;
  }
}
