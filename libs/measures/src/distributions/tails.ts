import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
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
 * @example tTwoSided(2.228138851986274, 10); // 0.05
 */
export const tTwoSided = (t: number, df: number): number => Math.min(1, 2 * tCdf(-Math.abs(t), df));

/**
 * P(|Z| ≥ |z|) for a standard normal deviate, accurate in the far tail.
 *
 * @example normalTwoSided(1.959963984540054); // 0.05
 */
export const normalTwoSided = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)));

/**
 * P(χ² > x): the p-value of a chi-square test, accurate in the far tail, where 1 − chiSquareCdf(x) is 0.
 *
 * Beyond df + 2 the continued fraction of the incomplete gamma function (Lentz's method; Press et al., Numerical Recipes,
 * 6.2), below it the complement of the distribution function.
 *
 * @param df  a whole number
 * @example chiSquareUpperTail(228.585426352863, 27); // 8.04e-34
 */
export function chiSquareUpperTail(x: number, df: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  if (x <= df + 2) return 1 - chiSquareCdf(x, df);
  const a = df / 2;
  const half = x / 2;
  let b = half + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 10_000; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction * Math.exp(a * Math.log(half) - half - logGammaOfHalf(df));
}

/** ln Γ(df/2) for a whole df, by the recurrence from Γ(1/2) = √π or Γ(1) = 1. */
function logGammaOfHalf(df: number): number {
  let sum = df % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let at = df % 2 === 0 ? 2 : 1; at < df; at += 2) sum += Math.log(at / 2);
  return sum;
}
