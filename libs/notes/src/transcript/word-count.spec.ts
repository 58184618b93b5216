import fc from 'fast-check';
import type { Turn } from './turn.js';
import { wordsBy, wordsOf } from './word-count.js';

const turn = (speaker: Turn['speaker'], text: string): Turn => ({ speaker, start: null, end: null, text });

describe('words of a transcript', () => {
  it('counts what stands between white space', () => {
    expect(wordsOf('Mm-hmm.')).toBe(1);
    expect(wordsOf('  It’s fine,\n I guess. ')).toBe(4);
    expect(wordsOf('')).toBe(0);
    expect(wordsOf(' \t\n')).toBe(0);
  });

  it('counts each speaker apart', () => {
    const turns = [turn('therapist', 'How was the week?'), turn('client', 'Fine.'), turn('other', 'Hello there')];
    expect(wordsBy(turns, 'therapist')).toBe(4);
    expect(wordsBy(turns, 'client')).toBe(1);
    expect(wordsBy([], 'client')).toBe(0);
  });

  it('does not depend on how a text is cut into turns', () => {
    const words = fc.array(fc.stringMatching(/^[a-z’.]{1,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(30), (list, at) => {
        const whole = [turn('client', list.join(' '))];
        const cut = [turn('client', list.slice(0, at).join(' ')), turn('client', list.slice(at).join(' '))];
        expect(wordsBy(cut, 'client')).toBe(wordsBy(whole, 'client'));
        expect(wordsBy(whole, 'client')).toBe(list.length);
      }),
    );
  });
});
