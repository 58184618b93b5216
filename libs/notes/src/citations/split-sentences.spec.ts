import { quotedSpans } from './quotation-marks.js';
import { referenceBrackets } from './reference-brackets.js';
import { splitSentences } from './split-sentences.js';

const sentences = (text: string): string[] => {
  const quoted = quotedSpans(text);
  return splitSentences(text, quoted, referenceBrackets(text, quoted, new Set())).map(({ start, end }) =>
    text.slice(start, end).trim(),
  );
};

describe('sentences of a note', () => {
  it.each([
    ['Client came late. Client wept.', ['Client came late.', 'Client wept.']],
    ['Spoke with Dr. Lee about work. Left.', ['Spoke with Dr. Lee about work.', 'Left.']],
    [
      'Tried tools, e.g. Breathing. Slept approx. 3.5 hours.',
      ['Tried tools, e.g. Breathing.', 'Slept approx. 3.5 hours.'],
    ],
    ['Intern M. Duarte asked. Client nodded.', ['Intern M. Duarte asked.', 'Client nodded.']],
    ['So did I. Then we stopped.', ['So did I.', 'Then we stopped.']],
    ['Form No. 5 was given. No. Not today.', ['Form No. 5 was given.', 'No.', 'Not today.']],
    [
      'Said “No. Never. Stop!” and left [3]. Came back [4].',
      ['Said “No. Never. Stop!” and left [3].', 'Came back [4].'],
    ],
    ['Said “I am done.” Then left.', ['Said “I am done.”', 'Then left.']],
    ['“Fine,” she said. Left.', ['“Fine,” she said.', 'Left.']],
    ['Client wept. [3] Then laughed. [4, 5]', ['Client wept. [3]', 'Then laughed. [4, 5]']],
    ['Client wept [3]. then laughed [4].', ['Client wept [3].', 'then laughed [4].']],
    ['Client wept [3]. - denied plans. [4]', ['Client wept [3].', '- denied plans. [4]']],
    ['Client wept [3].–and denied plans', ['Client wept [3].', '–and denied plans']],
    ['Client wept [3]... Left [4]?!', ['Client wept [3]...', 'Left [4]?!']],
    ['Client wept\n[3]\n\nLaughed', ['Client wept\n[3]', 'Laughed']],
    ['1. Client wept.\n2. Client laughed.', ['1. Client wept.', '2. Client laughed.']],
    ['- wept [1]\n- laughed [2]', ['- wept [1]', '- laughed [2]']],
    ['[1] Client wept.', ['[1] Client wept.']],
    ['Why? Nobody knows! Really.', ['Why?', 'Nobody knows!', 'Really.']],
  ])('are cut: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('are none in white space', () => {
    expect(sentences(' \n\t')).toEqual([]);
  });
});
