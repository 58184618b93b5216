import * as z from 'zod';
import { serverEvents } from './server-events.js';

class FakeEventSource {
  static readonly CLOSED = 2;
  static last: FakeEventSource;
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    FakeEventSource.last = this;
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}

describe('serverEvents', () => {
  const original = globalThis.EventSource;
  beforeAll(() => Object.assign(globalThis, { EventSource: FakeEventSource }));
  afterAll(() => Object.assign(globalThis, { EventSource: original }));

  const listen = () => {
    const seen: unknown[] = [];
    const failures: unknown[] = [];
    const subscription = serverEvents('/imports/1/events', z.object({ done: z.number() })).subscribe({
      next: (value) => seen.push(value),
      error: (error: unknown) => failures.push(error),
    });
    return { seen, failures, subscription, source: FakeEventSource.last };
  };

  it('reads each event through its schema, and closes the line when nobody listens', () => {
    const { seen, source, subscription } = listen();
    expect(source.url).toBe('/api/v1/imports/1/events');
    source.onmessage!({ data: '{"done":3}' });
    source.onmessage!({ data: '{"done":4,"more":true}' });
    expect(seen).toEqual([{ done: 3 }, { done: 4 }]);
    subscription.unsubscribe();
    expect(source.readyState).toBe(FakeEventSource.CLOSED);
  });

  it('goes on while the browser reconnects, and fails when the server has refused', () => {
    const { failures, source } = listen();
    source.onerror!();
    expect(failures).toEqual([]);
    source.readyState = FakeEventSource.CLOSED;
    source.onerror!();
    expect(failures).toEqual([expect.objectContaining({ code: 'no-connection' })]);
  });

  it('fails on an event that breaks the contract', () => {
    const { failures, source } = listen();
    source.onmessage!({ data: '{"done":"all"}' });
    expect(failures).toEqual([expect.objectContaining({ code: 'unexpected-answer' })]);
    expect(source.readyState).toBe(FakeEventSource.CLOSED);
  });
});
