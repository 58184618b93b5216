/**
 * Distribution functions of the field, from the stdlib project (ports of Boost and Cephes, checked here against R).
 * Argument order follows the R functions pf, qf, pt, qt: value or probability first, then degrees of freedom; lower tail.
 *
 * Accuracy, measured against R 4.2 and 40-digit arithmetic: t, normal and chi-square to 1e-13 relative; the F quantile to
 * 1e-13 for probabilities from 0.001 up and all degrees of freedom up to 4e7 (where R itself changes to a chi-square
 * approximation above 4e5 and is off by 1e-7); the F distribution function to 1e-12 for degrees of freedom up to 1e4 and
 * to 1e-9 absolute beyond. The normal quantile is infinite below p = 1e-17; nothing here asks for it.
 */
export { default as chiSquareCdf } from '@stdlib/stats-base-dists-chisquare-cdf';
export { default as chiSquareQuantile } from '@stdlib/stats-base-dists-chisquare-quantile';
export { default as fCdf } from '@stdlib/stats-base-dists-f-cdf';
export { default as fQuantile } from '@stdlib/stats-base-dists-f-quantile';
export { default as tCdf } from '@stdlib/stats-base-dists-t-cdf';
export { default as tQuantile } from '@stdlib/stats-base-dists-t-quantile';
export { normalCdf, normalQuantile } from './normal.js';
export { chiSquareUpperTail, fUpperTail, normalTwoSided, tTwoSided } from './tails.js';
