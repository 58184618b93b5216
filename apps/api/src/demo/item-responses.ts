import { type Instrument } from '@attune/measures';
import { type Chance } from './chance.js';

/** What is peculiar to one respondent on one form, over all sessions: each item and each subscale has its own place. */
export interface ResponseHabit {
  readonly form: Instrument;
  /** Deviation of each item from the level of the form, in item order. */
  readonly items: readonly number[];
}

/** How the answers to single items scatter, as a share of the range of the response scale (4 on a 1–5 scale). */
const spread = {
  /** Some items are endorsed more easily by everybody. */
  item: 0.05,
  /** A respondent's own view of an item, of a part of the alliance, and the chance of one answer. */
  ownItem: 0.09,
  ownSubscale: 0.05,
  sessionSubscale: 0.035,
  answer: 0.12,
} as const;

const rangeOf = (form: Instrument): number => form.scale.max - form.scale.min;

/** Subscales of a form; a form without subscales counts as one. */
function partsOf(form: Instrument): readonly (readonly number[])[] {
  const parts = form.scales.filter((scale) => scale.id !== 'total').map((scale) => scale.items);
  return parts.length > 0 ? parts : [form.items.map((item) => item.number)];
}

/**
 * @param easiness stream that is the same for all respondents of a form
 * @param chance stream of this respondent
 */
export function drawHabit(form: Instrument, easiness: Chance, chance: Chance): ResponseHabit {
  const range = rangeOf(form);
  const items = form.items.map(() => range * (spread.item * easiness.normal() + spread.ownItem * chance.normal()));
  for (const part of partsOf(form)) {
    const own = range * spread.ownSubscale * chance.normal();
    for (const item of part) items[item - 1] = (items[item - 1] ?? 0) + own;
  }
  // The habit moves items against each other, never the level, which is given.
  const middle = mean(items);
  return { form, items: items.map((item) => item - middle) };
}

/**
 * Answers to the items of a form by a respondent whose item mean is about `level`, on the response scale of the form,
 * oriented so that higher is better alliance.
 *
 * @param tilt what a subscale lies above the level, by subscale id
 * @param exact the subscales keep to level and tilt, and the answers are moved one step at a time until their mean is as
 *   close to the level as whole answers allow
 * @returns as answered: reversed items are turned round (min + max − x)
 */
export function drawResponses(
  habit: ResponseHabit,
  level: number,
  chance: Chance,
  { tilt = {}, exact = false }: { tilt?: Readonly<Record<string, number>>; exact?: boolean } = {},
): number[] {
  const { form } = habit;
  const { min, max, kind } = form.scale;
  const step = kind === 'vas' ? 0.1 : 1;
  const range = rangeOf(form);
  const onScale = (value: number): number => {
    const stepped = Math.round(Math.round(value / step) * step * 10) / 10;
    return Math.min(max, Math.max(min, stepped));
  };
  const wished = habit.items.map((item) => level + item + range * spread.answer * chance.normal());
  for (const scale of form.scales.filter(({ id }) => id !== 'total')) {
    const session = range * spread.sessionSubscale * chance.normal();
    const strayed = mean(scale.items.map((item) => (wished[item - 1] ?? level) - level - (habit.items[item - 1] ?? 0)));
    const moved = (tilt[scale.id] ?? 0) + (exact ? -strayed : session);
    for (const item of scale.items) wished[item - 1] = (wished[item - 1] ?? level) + moved;
  }
  let answers = wished.map(onScale);
  if (exact) answers = movedToMean(answers, wished, level, min, max);
  return answers.map((answer, index) => (form.reversed.includes(index + 1) ? min + max - answer : answer));
}

/** Moves single answers by one, those first that rounding had taken furthest the other way, until the mean is met. */
function movedToMean(
  answers: readonly number[],
  wished: readonly number[],
  level: number,
  min: number,
  max: number,
): number[] {
  const moved = [...answers];
  const target = Math.round(level * moved.length);
  for (let sum = total(moved); sum !== target; sum = total(moved)) {
    const direction = Math.sign(target - sum);
    let best = -1;
    let gain = -Infinity;
    for (const [index, answer] of moved.entries()) {
      const next = answer + direction;
      const closer = direction * ((wished[index] ?? level) - answer);
      if (next >= min && next <= max && closer > gain) [best, gain] = [index, closer];
    }
    if (best < 0) return moved;
    moved[best] = (moved[best] ?? level) + direction;
  }
  return moved;
}

const mean = (values: readonly number[]): number => total(values) / values.length;

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
