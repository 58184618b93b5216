import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { PersonScope } from '../database/scope.js';
import type { Permission } from './permissions.js';

export const requiredPermission = 'attune:permission';

/** What a route asks of the person. A route without one of these three decorators is refused to everybody. */
export const Requires = (permission: Permission): MethodDecorator => SetMetadata(requiredPermission, permission);

/** Any signed-in person. */
export const SignedIn = (): MethodDecorator => SetMetadata(requiredPermission, 'signed-in');

/** No sign-in: sign-in itself, private links, health. */
export const Open = (): MethodDecorator => SetMetadata(requiredPermission, 'open');

export type ScopedRequest = Request & { scope?: PersonScope; requestId?: string };

/** The scope of the signed-in person, resolved by the guard. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): PersonScope => {
  const { scope } = context.switchToHttp().getRequest<ScopedRequest>();
  if (!scope) throw new Error('a route asks for a scope without requiring a sign-in');
  return scope;
});
