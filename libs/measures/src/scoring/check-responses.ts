import { type Instrument } from '../instruments/instrument.js';
import { responseScaleOf } from './item-range.js';
import { type ItemProblem } from './scale-score.js';

/**
 * Checks every response against the range of its item. `null` is "unanswered" and always allowed.
 *
 * @param responses - one entry per item, in item order
 * @returns one problem per item that cannot be used, each with the range and what to do; empty if all are usable
 */
export function checkResponses(instrument: Instrument, responses: readonly (number | null)[]): ItemProblem[] {
  const problems: ItemProblem[] = [];
  for (let index = 0; index < responses.length; index += 1) {
    const item = index + 1;
    const response: unknown = responses[index];
    if (response === null) continue;
    const message = responseProblem(instrument, item, response);
    if (message) problems.push({ item, message });
  }
  return problems;
}

/** What is wrong with one response, in words; undefined where it can be used. */
export function responseProblem(instrument: Instrument, item: number, response: unknown): string | undefined {
  const { min, max, kind, undetermined } = responseScaleOf(instrument, item);
  if (undetermined) {
    return `Item ${item}: the range of the answers of ${instrument.name} is not known. Enter it with the site key first.`;
  }
  const remedy = `Enter a ${kind === 'integer' ? 'whole ' : ''}number from ${min} to ${max}, or leave the item unanswered.`;
  if (typeof response !== 'number' || !Number.isFinite(response)) {
    return `Item ${item}: ${String(response)} is not a number. ${remedy}`;
  }
  if (response < min || response > max) return `Item ${item}: ${response} is outside ${min} to ${max}. ${remedy}`;
  if (kind === 'integer' && !Number.isInteger(response)) {
    return `Item ${item}: ${response} is not a whole number. ${remedy}`;
  }
  return undefined;
}
