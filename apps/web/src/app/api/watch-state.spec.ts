import { Observable, Subject, throwError } from 'rxjs';
import { watchState } from './watch-state.js';

const over = (state: number): boolean => state === 3;

describe('watchState', () => {
  /** `tick()` ends one pause of the watcher. */
  const channel = (events: () => Observable<number>, read: () => Promise<number>) => {
    let tick = (): void => undefined;
    const wait = (): Promise<void> => new Promise((resolve) => (tick = resolve));
    const elapse = async (): Promise<void> => {
      tick();
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    };
    return { channel: { events, read, wait }, elapse };
  };
  const seen = (watched: Observable<number>) => {
    const log: unknown[] = [];
    watched.subscribe({ next: (n) => log.push(n), error: () => log.push('failed'), complete: () => log.push('end') });
    return log;
  };

  it('passes events on and ends after the closing one, without asking', async () => {
    const events = new Subject<number>();
    let asked = 0;
    const { channel: through, elapse } = channel(
      () => events,
      () => Promise.resolve((asked += 1)),
    );
    const log = seen(watchState(through, over));
    events.next(1);
    await elapse();
    events.next(3);
    await elapse();
    expect(log).toEqual([1, 3, 'end']);
    expect(asked).toBe(0);
    expect(events.observed).toBe(false);
  });

  it('asks for the state where events are refused', async () => {
    let state = 1;
    const { channel: through, elapse } = channel(
      () => throwError(() => new Error('refused')),
      () => Promise.resolve((state += 1)),
    );
    const log = seen(watchState(through, over));
    await elapse();
    await elapse();
    expect(log).toEqual([2, 3, 'end']);
  });

  it('gives up after many failed readings in a row', async () => {
    const { channel: through, elapse } = channel(
      () => throwError(() => new Error('refused')),
      () => Promise.reject(new Error('down')),
    );
    const log = seen(watchState(through, over));
    for (let at = 0; at < 9; at += 1) await elapse();
    expect(log).toEqual([]);
    await elapse();
    expect(log).toEqual(['failed']);
  });
});
