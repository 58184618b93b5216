/** Middle value; the mean of the middle two for an even number. Undefined for none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** 1.4826 times the median distance from the median: the standard deviation of normal values, untouched by a few odd ones. */
export function robustSpread(values: readonly number[]): number | undefined {
  const middle = median(values);
  if (middle === undefined) return undefined;
  const distance = median(values.map((value) => Math.abs(value - middle)));
  return distance === undefined ? undefined : 1.4826 * distance;
}

/** Earlier sessions from which "usual for this client" can be told. */
export const enoughSessions = 3;

/**
 * How far a value lies from what is usual: (value − median) / (1.4826 · MAD).
 *
 * @returns undefined with fewer than three usual values, or where they do not vary
 * @example
 * robustZ(9, [1, 2, 3, 4, 5]); // (9 − 3) / 1.4826 = 4.05
 */
export function robustZ(value: number, usual: readonly number[]): number | undefined {
  const middle = median(usual);
  const spread = robustSpread(usual);
  if (usual.length < enoughSessions || middle === undefined || !spread) return undefined;
  return (value - middle) / spread;
}
