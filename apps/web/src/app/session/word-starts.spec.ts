import { startNear, wordStarts } from './word-starts.js';

describe('where a turn can be cut', () => {
  const text = 'No.  I don’t know.';

  it('is before each word but the first', () => {
    expect(wordStarts(text)).toEqual([
      { at: 5, word: 'I' },
      { at: 7, word: 'don’t' },
      { at: 13, word: 'know.' },
    ]);
  });

  it('is the beginning of the word that was clicked, never inside it', () => {
    expect([0, 4, 5, 9, 13, 99].map((place) => startNear(text, place))).toEqual([5, 5, 5, 7, 13, 13]);
  });

  it('is nowhere in a turn of one word', () => {
    expect(startNear('Yes.', 2)).toBeNull();
    expect(startNear('', 0)).toBeNull();
  });
});
