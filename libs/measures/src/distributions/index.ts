/**
 * Distribution functions of the field, from the stdlib project (ports of Boost and Cephes, checked here against R).
 * Argument order follows the R functions pf, qf, pt, qt: value or probability first, then degrees of freedom; lower tail.
 */
export { default as chiSquareCdf } from '@stdlib/stats-base-dists-chisquare-cdf';
export { default as chiSquareQuantile } from '@stdlib/stats-base-dists-chisquare-quantile';
export { default as fCdf } from '@stdlib/stats-base-dists-f-cdf';
export { default as fQuantile } from '@stdlib/stats-base-dists-f-quantile';
export { default as tCdf } from '@stdlib/stats-base-dists-t-cdf';
export { default as tQuantile } from '@stdlib/stats-base-dists-t-quantile';
export { normalCdf, normalQuantile } from './normal.js';
