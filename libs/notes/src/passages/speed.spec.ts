import type { Turn } from '../transcript/turn.js';
import { findPassages } from './find-passages.js';

/** Seconds are generous: this guards against work that grows with the square, not against a slow machine. */
const generous = 20_000;

const dialogue = (pairs: number, therapist: string, client: string): Turn[] =>
  Array.from({ length: pairs }, (): Turn[] => [
    { speaker: 'therapist', start: null, end: null, text: therapist },
    { speaker: 'client', start: null, end: null, text: client },
  ]).flat();

describe('very long transcripts', () => {
  it.each([
    ['many turns', dialogue(60_000, 'How was it?', "I don't know.")],
    ['many objections', dialogue(15_000, 'I may have misunderstood you.', "You're not listening to me.")],
    [
      'one endless turn',
      dialogue(1, 'Well?', 'you do not i do not know what is the point of this and '.repeat(15_000)),
    ],
    ['quotation marks', dialogue(1, 'Well?', `${'"a '.repeat(100_000)}'`)],
    ['brackets', dialogue(1, 'Well?', '[(laughs '.repeat(100_000))],
    ['hyphens', dialogue(1, 'Well?', `${'i-'.repeat(200_000)}i`)],
    ['marks', dialogue(1, 'Well? '.repeat(50_000), '?"\'.'.repeat(100_000))],
  ])(
    'are read in time: %s',
    (_, turns) => {
      const { passages } = findPassages(turns, { earlier: [] });
      expect(passages.length).toBeLessThanOrEqual(5);
    },
    generous,
  );
});
