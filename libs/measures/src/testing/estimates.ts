import { type Estimate } from '../estimate.js';

/** The value of an estimate that a test expects to exist; its reason becomes the failure otherwise. */
export function present<T extends object>(estimate: Estimate<T>): Readonly<T> {
  if (!estimate.ok) throw new Error(`Not estimable: ${estimate.reason}`);
  return estimate;
}

/** The reason of an estimate that a test expects not to exist. */
export function reasonOf(estimate: Estimate<object>): string {
  if (estimate.ok) throw new Error(`A value where a reason was expected: ${JSON.stringify(estimate).slice(0, 200)}`);
  return estimate.reason;
}
