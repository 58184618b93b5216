import { type Estimate } from '../estimate.js';

/** Computes one kind of reference case: from its `input` and `params` the values that its `expected` lists. */
export type ReferenceMethod = (input: unknown, params: unknown) => unknown;

/** A case as stored: what was computed, from what, and how. `expected` is for the reader of the result, never read here. */
export interface ReferenceCase {
  readonly name: string;
  readonly method: string;
  readonly input: unknown;
  readonly params: unknown;
}

/** JSON has no infinity: it is written as a word, and what cannot be computed as null. */
export const jsonNumber = (value: number): number | string | null => {
  if (Number.isNaN(value)) return null;
  if (Number.isFinite(value)) return value;
  return value > 0 ? 'Infinity' : '-Infinity';
};

/** One number of an estimate, or null where there is none. */
export const orNull = <T extends object>(
  estimate: Estimate<T>,
  read: (value: Readonly<T>) => number,
): number | string | null => (estimate.ok ? jsonNumber(read(estimate)) : null);

/** Whatever an estimate holds, in the words of the reference file, or null. */
export const shaped = <T extends object, U>(estimate: Estimate<T>, shape: (value: Readonly<T>) => U): U | null =>
  estimate.ok ? shape(estimate) : null;

/** Stored tables write a missing cell as null. */
export type Rows = readonly (readonly (number | null)[])[];
