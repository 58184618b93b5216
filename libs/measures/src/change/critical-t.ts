import { tQuantile } from '../distributions/index.js';

let last: { readonly alpha: number; readonly byDf: Map<number, number> } = { alpha: Number.NaN, byDf: new Map() };

/**
 * Two-sided critical value of t. The values of the last alpha are kept: a simulation asks for the same few, a hundred
 * thousand times.
 */
export function criticalT(alpha: number, df: number): number {
  if (last.alpha !== alpha) last = { alpha, byDf: new Map() };
  const known = last.byDf.get(df) ?? tQuantile(1 - alpha / 2, df);
  last.byDf.set(df, known);
  return known;
}
