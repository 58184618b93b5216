import { Observable } from 'rxjs';
import { type ZodType } from 'zod';
import { apiBase, readAs } from './api.js';
import { ProblemError } from './problem-error.js';

/**
 * The server-sent events of one address, each read through its schema. The browser reconnects by itself when the line
 * drops; the stream fails only when the server refuses it. Ends when unsubscribed: stop at the last state that matters.
 *
 * @example
 * serverEvents(`/imports/${id}/events`, ImportStatus).pipe(takeWhile((status) => status.finishedAt === null, true))
 */
export function serverEvents<T>(path: string, schema: ZodType<T>): Observable<T> {
  return new Observable((subscriber) => {
    const source = new EventSource(apiBase + path, { withCredentials: true });
    source.onmessage = (event: MessageEvent<string>) => {
      try {
        subscriber.next(readAs(schema, JSON.parse(event.data)));
      } catch (error) {
        subscriber.error(error);
      }
    };
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      subscriber.error(
        new ProblemError(0, 'no-connection', 'No connection', 'The progress cannot be followed. Reload the page.'),
      );
    };
    return () => source.close();
  });
}
