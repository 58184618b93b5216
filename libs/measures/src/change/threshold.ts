/**
 * Comparisons of a change with a threshold that do not hang on the last binary digit: 5.7 − 4.7 is 1 to a reader and
 * 0.9999999999999996 to a computer. `size` is the size of the scores the change came from.
 */
const rounding = (threshold: number, size: number): number => 1e-12 * Math.max(Math.abs(threshold), Math.abs(size));

/** The change reaches the threshold (≥). */
export const reaches = (change: number, threshold: number, size: number): boolean =>
  change >= threshold - rounding(threshold, size);

/** The change is larger than the threshold (>). */
export const exceeds = (change: number, threshold: number, size: number): boolean =>
  change > threshold + rounding(threshold, size);
