import { actionOf, stepped } from './transcript-keys.js';

const key = (name: string, held: Partial<Pick<KeyboardEvent, 'ctrlKey' | 'altKey' | 'metaKey'>> = {}) =>
  actionOf({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('keys in the transcript', () => {
  it('read passage by passage and turn by turn, and cite', () => {
    expect(['n', 'p', 'j', 'k', 'J', 'K', 'c'].map((name) => key(name))).toEqual([
      'next-passage',
      'previous-passage',
      'next-turn',
      'previous-turn',
      'longer',
      'shorter',
      'cite',
    ]);
  });

  it('leave the browser its own', () => {
    expect(key('c', { ctrlKey: true })).toBeNull();
    expect(key('n', { metaKey: true })).toBeNull();
    expect(key('Tab')).toBeNull();
    expect(key('constructor')).toBeNull();
  });

  it('go round in a circle', () => {
    expect(stepped(null, 1, 3)).toBe(0);
    expect(stepped(null, -1, 3)).toBe(2);
    expect(stepped(2, 1, 3)).toBe(0);
    expect(stepped(0, -1, 3)).toBe(2);
    expect(stepped(null, 1, 0)).toBeNull();
  });
});
