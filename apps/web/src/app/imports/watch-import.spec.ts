import { type ImportStatus } from '@attune/contracts';
import { NEVER, lastValueFrom, of, Subject, throwError, toArray } from 'rxjs';
import { importReport, importStatus } from './testing/imports.js';
import { isOver, shareDone, watchImport } from './watch-import.js';

const done = importStatus({ state: 'done', processedRows: 340, report: importReport() });
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const neverRead = (): Promise<ImportStatus> => Promise.reject(new Error('not asked'));

describe('watchImport', () => {
  it('passes the states of the stream on and ends with the closing one', async () => {
    const events = of(importStatus({ processedRows: 10 }), importStatus({ processedRows: 200 }), done);
    const states = await lastValueFrom(
      watchImport({ events: () => events, read: neverRead, wait: nextTurn }).pipe(toArray()),
    );
    expect(states.map(({ processedRows }) => processedRows)).toEqual([10, 200, 340]);
    expect(states.at(-1)?.state).toBe('done');
  });

  it('asks for the state where the stream is refused', async () => {
    const answers = [importStatus({ processedRows: 50 }), done];
    const states = await lastValueFrom(
      watchImport({
        events: () => throwError(() => new Error('refused')),
        read: () => Promise.resolve(answers.shift() as ImportStatus),
        wait: nextTurn,
      }).pipe(toArray()),
    );
    expect(states.map(({ state }) => state)).toEqual(['running', 'done']);
  });

  it('asks for the state where a proxy holds the stream back', async () => {
    const last = await lastValueFrom(
      watchImport({ events: () => NEVER, read: () => Promise.resolve(done), wait: nextTurn }),
    );
    expect(last.state).toBe('done');
  });

  it('never goes backwards when a reading is older than the last event', async () => {
    const events = new Subject<ImportStatus>();
    const seen: number[] = [];
    let readings = 0;
    const over = new Promise<void>((resolve) =>
      watchImport({
        events: () => events,
        read: () => Promise.resolve(++readings < 3 ? importStatus({ processedRows: 20 }) : done),
        wait: nextTurn,
      }).subscribe({ next: ({ processedRows }) => seen.push(processedRows), complete: resolve }),
    );
    events.next(importStatus({ processedRows: 100 }));
    await over;
    expect(seen).toEqual([100, 340]);
  });

  it('survives single failed readings and gives up after ten in a row', async () => {
    let readings = 0;
    const flaky = watchImport({
      events: () => NEVER,
      read: () => (++readings % 3 === 0 ? Promise.resolve(readings > 8 ? done : importStatus()) : neverRead()),
      wait: nextTurn,
    });
    expect((await lastValueFrom(flaky)).state).toBe('done');

    const dead = watchImport({ events: () => NEVER, read: neverRead, wait: nextTurn });
    await expect(lastValueFrom(dead)).rejects.toThrow('not asked');
  });

  it('stops asking when nobody watches any more', async () => {
    let readings = 0;
    const watching = watchImport({
      events: () => NEVER,
      read: () => Promise.resolve(importStatus({ processedRows: ++readings })),
      wait: nextTurn,
    }).subscribe();
    await nextTurn();
    watching.unsubscribe();
    await nextTurn();
    const then = readings;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readings).toBeLessThanOrEqual(then + 1);
  });
});

describe('shareDone', () => {
  it('is unknown until the rows are counted, and whole at the end of an empty file', () => {
    expect(shareDone(importStatus({ totalRows: 0 }))).toBeNull();
    expect(shareDone(importStatus({ totalRows: 0, state: 'done' }))).toBe(1);
    expect(shareDone(importStatus({ processedRows: 85 }))).toBe(0.25);
  });
});

describe('isOver', () => {
  it('holds for done, refused and failed', () => {
    const states = ['waiting', 'running', 'done', 'refused', 'failed'] as const;
    expect(states.map((state) => isOver(importStatus({ state })))).toEqual([false, false, true, true, true]);
  });
});
