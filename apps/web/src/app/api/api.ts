import { HttpClient, HttpContext, HttpHeaders, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type ZodType } from 'zod';
import { toProblemError } from './problem-error.js';
import { handlesRefusal } from './handles-refusal.js';

export const apiBase = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface RequestOptions {
  /** Undefined entries are left out. */
  readonly query?: Query;
  /** True where the caller deals with a 401 itself instead of being taken to the sign-in page. */
  readonly handlesRefusal?: boolean;
  /** The state that a change was made on (`etag` of what was read): refused with 412 where it is not the latest. */
  readonly ifMatch?: string;
  /** The browser finishes the request although the page is left. At most 64 kB are allowed to travel so. */
  readonly keepalive?: boolean;
}

/** The one place where an answer meets its contract: read through the schema once, typed from there on. */
export function readAs<T>(schema: ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (!read.success) throw toProblemError(read.error);
  return read.data;
}

export function toParams(query: Query = {}): HttpParams {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new HttpParams({ fromObject: Object.fromEntries(given.map(([name, value]) => [name, String(value)])) });
}

/**
 * Requests to `/api/v1`. Each one fails with a `ProblemError`. Reading for display goes through `apiResource`.
 *
 * @example const client = await inject(Api).post('/clients', newClient, Client);
 */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  get<T>(path: string, schema: ZodType<T>, options?: RequestOptions): Promise<T> {
    return this.send('GET', path, undefined, schema, options);
  }

  post<T>(path: string, body: object, schema: ZodType<T>, options?: RequestOptions): Promise<T> {
    return this.send('POST', path, body, schema, options);
  }

  put<T>(path: string, body: object, schema: ZodType<T>, options?: RequestOptions): Promise<T> {
    return this.send('PUT', path, body, schema, options);
  }

  patch<T>(path: string, body: object, schema: ZodType<T>, options?: RequestOptions): Promise<T> {
    return this.send('PATCH', path, body, schema, options);
  }

  delete<T>(path: string, schema: ZodType<T>, options?: RequestOptions): Promise<T> {
    return this.send('DELETE', path, undefined, schema, options);
  }

  private async send<T>(
    method: string,
    path: string,
    body: object | undefined,
    schema: ZodType<T>,
    options: RequestOptions = {},
  ): Promise<T> {
    const context = new HttpContext().set(handlesRefusal, options.handlesRefusal ?? false);
    const answer = this.http.request<unknown>(method, apiBase + path, {
      body,
      params: toParams(options.query),
      context,
      headers: new HttpHeaders(options.ifMatch === undefined ? {} : { 'If-Match': options.ifMatch }),
      keepalive: options.keepalive ?? false,
    });
    return readAs(schema, await firstValueFrom(answer));
  }
}
