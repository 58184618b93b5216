import { fQuantile } from '../distributions/index.js';
import { type Interval } from '../descriptives/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/**
 * Interval of Cronbach's alpha: 1 − (1 − α)·F(1 ∓ γ/2; n − 1, (n − 1)(k − 1)).
 *
 * Source: Feldt LS, Woodruff DJ, Salih FA (1987), Appl Psychol Meas 11:93–103; exact for items of equal variances and
 * covariances and the same as the interval of ICC(3,k). As alpha.ci of the R package psych.
 *
 * @param alpha  the estimate, at most 1
 * @param n  persons, at least two
 * @param k  items, at least two
 * @example feldtInterval(0.8, 100, 12); // 0.7369 to 0.8534
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence = 0.95): Estimate<Interval> {
  if (!(n >= 2) || !(k >= 2)) return notEstimable('The interval of alpha needs at least two persons and two items.');
  if (!(alpha <= 1)) return notEstimable('Alpha cannot exceed 1.');
  const tail = (1 - confidence) / 2;
  const df2 = (n - 1) * (k - 1);
  return estimated({
    lower: 1 - (1 - alpha) * fQuantile(1 - tail, n - 1, df2),
    upper: 1 - (1 - alpha) * fQuantile(tail, n - 1, df2),
    confidence,
  });
}
