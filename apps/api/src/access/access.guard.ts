import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '../database/database.js';
import { DomainError } from '../errors/domain-error.js';
import { type Permission, grants } from './permissions.js';
import { type ScopedRequest, requiredPermission } from './requires.js';
import { SignIns } from './sign-ins.js';

/** Default deny: resolves who asks, and refuses what the roles do not grant. Refusals of known people are audited. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly database: Database,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const required = this.reflector.get<Permission | 'signed-in' | 'open' | undefined>(
      requiredPermission,
      context.getHandler(),
    );
    if (required === 'open') return true;
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    const scope = await this.signIns.resolve(request);
    if (!scope)
      throw new DomainError(
        'not-signed-in',
        'not-signed-in',
        'Sign in first. A sign-in ends after a while without use.',
      );
    request.scope = scope;
    if (required === 'signed-in') return true;
    if (required && grants(scope.roles, required)) return true;
    await this.database.auditRefusal(
      scope,
      required ?? 'unlisted route',
      'routes',
      `${request.method} ${context.getClass().name}`,
    );
    throw new DomainError(
      'forbidden',
      'forbidden',
      'Your role does not allow this. Ask an administrator if you need it.',
    );
  }
}
