import { sessionPage } from './testing/session.js';
import { placeOf } from './passage-words.js';

describe('where a passage is', () => {
  const turns = sessionPage().transcript!.turns;
  const untimed = turns.map((turn) => ({ ...turn, start: null }));

  it('is told by the clock where the transcript is timed', () => {
    expect(placeOf(turns, [1, 3])).toBe('18:03–18:10');
    expect(placeOf(turns, [1, 1])).toBe('18:03');
  });

  it('is told by the number of the turn, from 1, where it is not', () => {
    expect(placeOf(untimed, [1, 3])).toBe('turns 2–4');
    expect(placeOf(untimed, [0, 0])).toBe('turn 1');
  });
});
