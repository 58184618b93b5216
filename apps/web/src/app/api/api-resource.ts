import { HttpContext, httpResource, type HttpResourceRef } from '@angular/common/http';
import { type ZodType } from 'zod';
import { apiBase, readAs, type RequestOptions, toParams } from './api.js';
import { handlesRefusal } from './handles-refusal.js';

export interface ApiRequest extends RequestOptions {
  readonly path: string;
}

/**
 * What a page shows, read again whenever a signal that the request depends on changes. `undefined` from the function
 * asks for nothing (yet). `error()` is a `ProblemError`, `reload()` tries again.
 *
 * @example
 * readonly caseload = apiResource(() => ({ path: '/caseload', query: { form: this.form() } }), Caseload);
 */
export function apiResource<T>(
  request: () => ApiRequest | undefined,
  schema: ZodType<T>,
): HttpResourceRef<T | undefined> {
  return httpResource(
    () => {
      const asked = request();
      return (
        asked && {
          url: apiBase + asked.path,
          params: toParams(asked.query),
          context: new HttpContext().set(handlesRefusal, asked.handlesRefusal ?? false),
        }
      );
    },
    { parse: (answer: unknown) => readAs(schema, answer) },
  );
}
