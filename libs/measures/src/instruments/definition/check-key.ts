import { type FileProblem } from './file-problem.js';
import { type ResponseScaleEntry, type ScaleEntry } from './key-schema.js';

/** The key as far as a file gives it: which items are turned round and which belong to which scale. */
export interface KeyToCheck {
  readonly itemCount: number;
  readonly reversed: readonly number[];
  readonly scales: readonly ScaleEntry[];
}

/** Problems of a key that no single field shows: unknown or repeated items, repeated scales, reversal outside scales. */
export function checkKey({ itemCount, reversed, scales }: KeyToCheck): FileProblem[] {
  const known = `The form has items 1 to ${itemCount}.`;
  const problems: FileProblem[] = [];
  problems.push(...repeated(reversed, 'reversed', 'is listed twice as reversed'));
  for (const item of reversed.filter((number) => number > itemCount)) {
    problems.push({ path: 'reversed', message: `item ${item} does not exist`, remedy: known });
  }
  const ids = scales.map(({ id }) => id);
  for (const id of duplicates(ids)) {
    problems.push({
      path: 'scales',
      message: `two scales are called "${id}"`,
      remedy: 'Give each scale an id of its own.',
    });
  }
  scales.forEach((scale, index) => {
    const path = `scales ${index + 1}, items`;
    problems.push(...repeated(scale.items, path, `is listed twice in ${scale.name}`));
    for (const item of scale.items.filter((number) => number > itemCount)) {
      problems.push({ path, message: `item ${item} of ${scale.name} does not exist`, remedy: known });
    }
    if (scale.maximumMissing !== undefined && scale.maximumMissing >= scale.items.length) {
      problems.push({
        path: `scales ${index + 1}, maximumMissing`,
        message: `all ${scale.items.length} items of ${scale.name} could be unanswered`,
        remedy: `Allow at most ${scale.items.length - 1}.`,
      });
    }
  });
  const scored = new Set(scales.flatMap(({ items }) => items));
  if (scales.length === 0) return problems;
  for (const item of reversed.filter((number) => number <= itemCount && !scored.has(number))) {
    problems.push({
      path: 'reversed',
      message: `item ${item} is reversed but belongs to no scale`,
      remedy: 'Add it to a scale, or take it out of the reversed items.',
    });
  }
  return problems;
}

/** Problems of a range of answers: ends the wrong way round, fractions on a whole-number scale, anchors outside. */
export function checkResponseScale({ min, max, kind, anchors }: ResponseScaleEntry, path: string): FileProblem[] {
  const problems: FileProblem[] = [];
  if (min >= max) {
    problems.push({
      path,
      message: `the lowest answer ${min} is not below the highest ${max}`,
      remedy: 'Exchange min and max.',
    });
  }
  if (kind === 'integer' && !(Number.isInteger(min) && Number.isInteger(max))) {
    problems.push({ path, message: `${min} to ${max} has fractions`, remedy: 'Use whole numbers, or kind "vas".' });
  }
  for (const { value } of anchors.filter((anchor) => anchor.value < min || anchor.value > max)) {
    problems.push({ path: `${path}, anchors`, message: `the point ${value} is outside ${min} to ${max}` });
  }
  for (const value of duplicates(anchors.map((anchor) => anchor.value))) {
    problems.push({ path: `${path}, anchors`, message: `the point ${value} is described twice` });
  }
  return problems;
}

/** Each value that occurs more than once, once. */
export const duplicates = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const repeated = (items: readonly number[], path: string, message: string): FileProblem[] =>
  duplicates(items).map((item) => ({ path, message: `item ${item} ${message}`, remedy: 'List it once.' }));
