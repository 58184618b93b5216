import { findInstrument } from '../instruments/index.js';
import { score } from './index.js';

describe('score', () => {
  it('scores a complete WAI-SR by its published key', () => {
    const result = score(findInstrument('wai-sr-c')!, [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2]);
    if (!result.ok) throw new Error(result.reason);
    expect(result.scores.map(({ scale, value }) => [scale, value])).toEqual([
      ['task', 1 + 2 + 5 + 2],
      ['bond', 3 + 5 + 2 + 4],
      ['goal', 4 + 1 + 3 + 1],
      ['total', 33],
    ]);
  });
});
