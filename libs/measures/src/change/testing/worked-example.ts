import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Estimate } from '../../estimate.js';

/** A worked example with its source, or a result of R; see each file. */
export const workedExample = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../reference/methods/${name}.json`, import.meta.url), 'utf8')) as T;

/** The value of an estimate that the test expects to exist. */
export function valueOf<T extends object>(estimate: Estimate<T>): Readonly<T> {
  if (!estimate.ok) throw new Error(estimate.reason);
  return estimate;
}

export const reasonOf = (estimate: Estimate<object>): string => (estimate.ok ? 'no reason: a value' : estimate.reason);

/** The constructed series that most worked examples share. */
export const worked = [5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6, 5.9, 5.8, 4.9, 4.7, 4.8, 5.0];

export const sessionsOf = (flags: readonly { readonly session: number }[]): number[] =>
  flags.map((flag) => flag.session);

/** Every number of `expected` is found in `actual` under the same name (or index), to the ten digits of the examples. */
export function expectNumbers(
  actual: object | undefined,
  expected: Readonly<Record<string, number>> | readonly number[],
): void {
  for (const [name, value] of Object.entries(expected)) {
    const found = (actual as Record<string, number> | undefined)?.[name];
    if (found === undefined || Math.abs(found - value) > 2e-9 * Math.max(1, Math.abs(value)))
      throw new Error(`${name}: expected ${value}, found ${found}`);
  }
}

/** Scores of a 1–7 form with twelve items: twelfths. */
export const anyScore = fc.integer({ min: 12, max: 84 }).map((twelfths) => twelfths / 12);

/** A series with at least `scored` scores and some missing sessions. */
export const anySeries = (scored: number): fc.Arbitrary<(number | null)[]> =>
  fc
    .array(fc.option(anyScore, { freq: 8 }), { minLength: scored + 2, maxLength: 28 })
    .filter((scores) => scores.filter((score) => score !== null).length >= scored);
