import fCdf from '@stdlib/stats-base-dists-f-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import { normalCdf } from './normal.js';

/**
 * P(F > x): the p-value of an F test. Taken as the lower tail of 1/F with the degrees of freedom exchanged, which keeps
 * its relative accuracy where 1 − fCdf(x) would have lost every digit (checked down to 1e-50 against R's
 * pf(x, df1, df2, lower.tail = FALSE)).
 *
 * @param x  the observed F; Infinity gives 0
 * @example fUpperTail(11.0272479564033, 5, 15); // 0.000134566516484337
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  return x === Infinity ? 0 : fCdf(1 / x, df2, df1);
}

/**
 * P(|T| ≥ |t|): the two-sided p-value of a t test, accurate in the far tail.
 *
 * @example tTwoSided(2.228138851964939, 10); // 0.05
 */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * tCdf(-Math.abs(t), df));

/**
 * P(|Z| ≥ |z|) for a standard normal deviate, accurate in the far tail.
 *
 * @example normalTwoSided(1.959963984540054); // 0.05
 */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));
