import { readFileSync } from 'node:fs';
import { type Estimate } from '../../estimate.js';

/** Result of R (lme4, nlme) stored with the data it was computed from; see each file for call and version. */
export const reference = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../reference/${name}.json`, import.meta.url), 'utf8')) as T;

/** The value of an estimate that the test expects to exist. */
export function valueOf<T extends object>(estimate: Estimate<T>): Readonly<T> {
  if (!estimate.ok) throw new Error(estimate.reason);
  return estimate;
}

export const reasonOf = (estimate: Estimate<object>): string => (estimate.ok ? 'no reason: a value' : estimate.reason);

/** |actual − expected| in relation to the expected value; absolute where that is zero. */
export const relativeError = (actual: number, expected: number): number =>
  expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / Math.abs(expected);
