import { normalQuantile } from '../distributions/index.js';

/** Wilson (1927) score interval of a share, 95 % by default; within 0 and 1 also for shares of none and all. */
export function wilsonInterval(count: number, of: number, confidence = 0.95): { lower: number; upper: number } {
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const share = count / of;
  const shrink = 1 + (z * z) / of;
  const centre = (share + (z * z) / (2 * of)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return { lower: count === 0 ? 0 : centre - half, upper: count === of ? 1 : centre + half };
}
