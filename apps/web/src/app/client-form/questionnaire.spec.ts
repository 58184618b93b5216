import {
  choicesOf,
  lineEnds,
  lineStep,
  type Question,
  questionnaireFromInstrument,
  questionnaireFromLink,
} from './questionnaire.js';
import { clientForm, clientLineForm, therapistInstrument } from './testing/forms.js';

const question = (changes: Partial<Question>): Question => ({
  number: 1,
  text: 'shared aims',
  minimum: 1,
  maximum: 5,
  anchors: [],
  control: 'choices',
  ...changes,
});

describe('questionnaireFromLink', () => {
  it('keeps the text and the range of each item and says when they are topics', () => {
    const questionnaire = questionnaireFromLink(clientForm());
    expect(questionnaire.topicsOnly).toBe(true);
    expect(questionnaire.questions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(questionnaire.questions[0]?.control).toBe('choices');
  });

  it('uses the words of the form where an item has none of its own', () => {
    const [first, , , last] = questionnaireFromLink(clientForm()).questions;
    expect(first?.anchors.map(({ meaning }) => meaning)).toEqual([
      'Seldom',
      'Sometimes',
      'Fairly often',
      'Very often',
      'Always',
    ]);
    expect(last?.anchors.map(({ meaning }) => meaning)).toEqual(['Not at all', 'Completely']);
  });

  it('asks on a line for a visual analogue form and for ranges too long for a column of options', () => {
    expect(questionnaireFromLink(clientLineForm()).questions[0]?.control).toBe('line');
    const hundred = { ...clientForm(), items: [{ number: 1, text: 'whole', minimum: 0, maximum: 100, anchors: [] }] };
    expect(questionnaireFromLink(hundred).questions[0]?.control).toBe('line');
  });
});

describe('questionnaireFromInstrument', () => {
  it('always shows topics, because the catalogue holds no wording', () => {
    const questionnaire = questionnaireFromInstrument(therapistInstrument());
    expect(questionnaire.topicsOnly).toBe(true);
    expect(questionnaire.questions).toHaveLength(3);
  });
});

describe('choicesOf', () => {
  it('lists every value of the range with its words, or the number where there are none', () => {
    const choices = choicesOf(
      question({
        maximum: 3,
        anchors: [
          { value: 1, meaning: 'never' },
          { value: 3, meaning: 'always' },
        ],
      }),
    );
    expect(choices).toEqual([
      { value: 1, label: 'never', numberOnly: false },
      { value: 2, label: '2', numberOnly: true },
      { value: 3, label: 'always', numberOnly: false },
    ]);
  });

  it('includes zero and negative values', () => {
    expect(choicesOf(question({ minimum: -1, maximum: 1 })).map(({ value }) => value)).toEqual([-1, 0, 1]);
  });
});

describe('lines', () => {
  it('names both ends, with the numbers where the form has no words', () => {
    const anchors = [{ value: 0, meaning: 'low pole' }];
    expect(lineEnds(question({ minimum: 0, maximum: 10, anchors }))).toEqual({ left: 'low pole', right: '10' });
  });

  it('moves in hundredths of the length', () => {
    expect(lineStep(question({ minimum: 0, maximum: 10 }))).toBe(0.1);
    expect(lineStep(question({ minimum: 0, maximum: 100 }))).toBe(1);
  });
});
