import fc from 'fast-check';
import { maximalStretches } from './maximal-stretches.js';

const sum = (scores: readonly number[], first: number, last: number): number =>
  scores.slice(first, last + 1).reduce((total, score) => total + score, 0);

describe('maximal scoring stretches', () => {
  it('are those of the published example', () => {
    // Ruzzo & Tompa (1999), section 2.
    expect(maximalStretches([4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5])).toEqual([
      [0, 0],
      [2, 2],
      [4, 10],
    ]);
  });

  it('do not reach over an infinite break', () => {
    expect(maximalStretches([3, 2, -Infinity, 4, -1, 2])).toEqual([
      [0, 1],
      [3, 5],
    ]);
  });

  it('hold the best stretch of all, begin and end above nothing, and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 40 }), (scores) => {
        const found = maximalStretches(scores);
        let best = 0;
        for (let first = 0; first < scores.length; first += 1)
          for (let last = first; last < scores.length; last += 1) best = Math.max(best, sum(scores, first, last));
        expect(Math.max(0, ...found.map(([first, last]) => sum(scores, first, last)))).toBe(best);
        found.forEach(([first, last], index) => {
          expect(first).toBeGreaterThan(found[index - 1]?.[1] ?? -1);
          for (let end = first; end <= last; end += 1) expect(sum(scores, first, end)).toBeGreaterThan(0);
        });
      }),
    );
  });
});
