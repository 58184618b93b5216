import fc from 'fast-check';
import { type Kept, reconcile } from './reconcile.js';

const kept = (id: string, flaggedSessions: number[], decided = false): Kept => ({
  id,
  startSession: flaggedSessions[0] ?? 0,
  flaggedSessions,
  decided,
});
const found = (...flaggedSessions: number[]) => ({ startSession: flaggedSessions[0] ?? 0, flaggedSessions });

describe('reconcile', () => {
  it('renews an episode that starts at the same session', () => {
    expect(reconcile([found(6, 7)], [kept('a', [6])])).toEqual({
      update: [{ id: 'a', found: found(6, 7) }],
      insert: [],
      remove: [],
      retire: [],
    });
  });

  it('recognises an episode whose start has moved, and keeps the decision on it', () => {
    const result = reconcile([found(7, 8)], [kept('a', [6, 7], true)]);
    expect(result.update.map((entry) => entry.id)).toEqual(['a']);
  });

  it('retires a decided episode that is no longer found, and removes an undecided one', () => {
    const result = reconcile([], [kept('decided', [6], true), kept('pending', [11])]);
    expect(result).toEqual({ update: [], insert: [], remove: ['pending'], retire: ['decided'] });
  });

  it('never loses a decided episode, whatever is found', () => {
    const sessions = fc
      .uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(sessions, { maxLength: 5 }),
        fc.array(fc.tuple(sessions, fc.boolean()), { maxLength: 5 }),
        (now, before) => {
          const old = before.map(([list, decided], index) => kept(String(index), list, decided));
          const result = reconcile(
            now.map((list) => found(...list)),
            old,
          );
          const surviving = [...result.update.map((entry) => entry.id), ...result.retire];
          expect(old.filter((episode) => episode.decided).every((episode) => surviving.includes(episode.id))).toBe(
            true,
          );
          expect(new Set(surviving).size).toBe(surviving.length);
          expect(result.update.length + result.insert.length).toBe(now.length);
        },
      ),
    );
  });
});
