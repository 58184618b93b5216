import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Permission } from '../access/permissions.js';
import { requiredPermission } from '../access/requires.js';

const methods = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** One route as the running server answers it. */
export interface Route {
  readonly method: (typeof methods)[number];
  /** With parameters as `:id`. */
  readonly path: string;
  /** What its decorator asks for; undefined where no decorator was found. */
  readonly required: Permission | 'signed-in' | 'open' | undefined;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route under /api, taken from the router itself, so that a new one is there without being listed. */
export function routesOf(application: NestExpressApplication): Route[] {
  const decorated = decoratedRoutes(application);
  const { router } = application.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
  return router.stack.flatMap(({ route }) => {
    if (!route?.path.startsWith('/api')) return [];
    return methods
      .filter((method) => route.methods[method])
      .map((method) => ({ method, path: route.path, required: decorated.get(`${method} ${route.path}`) }));
  });
}

function decoratedRoutes(application: NestExpressApplication): Map<string, Route['required']> {
  const found = new Map<string, Route['required']>();
  const scanner = new MetadataScanner();
  for (const module of application.get(ModulesContainer).values()) {
    for (const { metatype, instance } of module.controllers.values()) {
      if (!metatype || !instance) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        const path = handler && (Reflect.getMetadata(PATH_METADATA, handler) as string | undefined);
        if (path === undefined || !handler) continue;
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod].toLowerCase();
        const parts = [Reflect.getMetadata(PATH_METADATA, metatype) as string, path].flatMap((part) => part.split('/'));
        const own = `/${parts.filter(Boolean).join('/')}`;
        const full = own.startsWith('/api/') ? own : `/api/v1${own}`;
        found.set(`${method} ${full}`, Reflect.getMetadata(requiredPermission, handler) as Route['required']);
      }
    }
  }
  return found;
}
