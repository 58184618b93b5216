import { findInstrument, instruments } from '../instruments/index.js';
import { layoutQuestion } from './index.js';

describe('layoutQuestion', () => {
  it('is put for the WAI-SR, naming the rows and both ways of coding', () => {
    expect(layoutQuestion(findInstrument('wai-sr-c')!)).toEqual({
      rows: [2, 5, 6, 8, 10, 11],
      question: 'The form prints items 2, 5, 6, 8, 10 and 11 from 5 to 1. How are the answers coded in your file?',
      answers: [
        { layout: 'label', meaning: 'By label: 5 always means "all the time". Nothing is changed.' },
        {
          layout: 'column-position',
          meaning: 'By column: 1 is the leftmost box of every row. These items are turned (6 − answer).',
        },
      ],
    });
  });

  it('is not put for any form whose rows all run one way', () => {
    expect(instruments.filter((instrument) => layoutQuestion(instrument)).map(({ id }) => id)).toEqual(['wai-sr-c']);
  });
});
