import fc from 'fast-check';
import { chanceFor } from './chance.js';
import { formOf } from './forms.js';
import { drawHabit, drawResponses } from './item-responses.js';

const form = formOf('wai-sr-c');
const observer = formOf('wai-o-s');

describe('answers to the items of a form', () => {
  it('meet a planned mean as closely as whole answers allow, for every habit', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 1, max: 5, noNaN: true }), (seed, level) => {
        const habit = drawHabit(form, chanceFor(seed, 'items'), chanceFor(seed, 'habit'));
        const answers = drawResponses(habit, level, chanceFor(seed, 'answers'), { exact: true });
        const sum = answers.reduce((total, answer) => total + answer, 0);
        expect(sum).toBe(Math.round(12 * level));
        expect(answers.every((answer) => Number.isInteger(answer) && answer >= 1 && answer <= 5)).toBe(true);
      }),
    );
  });

  it('put a tilted subscale where the story wants it', () => {
    const habit = drawHabit(form, chanceFor(1, 'items'), chanceFor(1, 'habit'));
    const tilt = { task: -0.8, bond: 0.4, goal: 0.4 };
    const task = Array.from({ length: 60 }, (_, index) => {
      const answers = drawResponses(habit, 3.5, chanceFor(1, `${index}`), { tilt, exact: true });
      return [1, 2, 10, 12].reduce((sum, item) => sum + (answers[item - 1] ?? 0), 0) / 4;
    });
    const own = [1, 2, 10, 12].reduce((sum, item) => sum + (habit.items[item - 1] ?? 0), 0) / 4;
    expect(task.reduce((sum, value) => sum + value, 0) / 60).toBeCloseTo(3.5 - 0.8 + own, 0);
  });

  it('turn reversed items round: a high observer rating answers items 4 and 10 low', () => {
    const habit = drawHabit(observer, chanceFor(3, 'items'), chanceFor(3, 'habit'));
    const answers = drawResponses(habit, 6.5, chanceFor(3, 'answers'), { exact: true });
    const oriented = answers.map((answer, index) => ([4, 10].includes(index + 1) ? 8 - answer : answer));
    expect(oriented.reduce((sum, answer) => sum + answer, 0)).toBe(78);
    expect(answers[3]).toBeLessThan(4);
    expect(answers[9]).toBeLessThan(4);
  });
});
