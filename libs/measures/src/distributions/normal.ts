import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** P(X ≤ x) for the standard normal distribution. */
export const normalCdf = (x: number): number => cdf(x, 0, 1);

/** The x with P(X ≤ x) = p for the standard normal distribution; ±Infinity at p = 0 and 1. */
export const normalQuantile = (p: number): number => quantile(p, 0, 1);
