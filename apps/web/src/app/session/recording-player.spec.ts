import { turnAtTime } from './recording-player.js';

describe('the turn that is spoken at a time', () => {
  const turns = [3, 7, 7, 12].map((start) => ({ start }));

  it('is the last one that has started', () => {
    expect([0, 3, 6.9, 7, 11, 12, 500].map((seconds) => turnAtTime(turns, seconds))).toEqual([null, 0, 0, 2, 2, 3, 3]);
  });

  it('is none where the text has no times', () => {
    expect(turnAtTime([{ start: null }, { start: null }], 5)).toBeNull();
    expect(turnAtTime([], 5)).toBeNull();
  });
});
