import { enoughSessions, median, robustSpread } from './robust-z.js';
import { featuresVersion, type FeatureKey, type TranscriptFeatures } from './transcript-features.js';

/** What a share in a stretch is compared with. */
export interface Comparison {
  readonly share: number;
  /** Robust spread of the share over windows; 0 where it cannot be told. */
  readonly spread: number;
  /** Where `share` comes from. */
  readonly from: 'earlier sessions' | 'rest of this session';
  /** Counts behind the share, in the rest of this session. */
  readonly hits: number;
  readonly of: number;
}

/** Earlier sessions whose numbers mean the same. */
export const comparable = (earlier: readonly TranscriptFeatures[]): readonly TranscriptFeatures[] =>
  earlier.filter((one) => one.version === featuresVersion && one.roles && one.turns > 0);

/**
 * The usual shares of this client over the windows of three or more earlier sessions; undefined for a number that fewer have.
 * Each is worked out once, however many stretches are compared with it.
 */
export function usualShares(earlier: readonly TranscriptFeatures[]): (key: FeatureKey) => Comparison | undefined {
  const usable = comparable(earlier);
  const known = new Map<FeatureKey, Comparison | undefined>();
  return (key) => {
    if (!known.has(key)) known.set(key, usualShare(usable, key));
    return known.get(key);
  };
}

function usualShare(earlier: readonly TranscriptFeatures[], key: FeatureKey): Comparison | undefined {
  const sessions = earlier.filter((one) => one.session[key] !== undefined);
  if (sessions.length < enoughSessions) return undefined;
  const values = sessions.flatMap((one) =>
    one.windows.flatMap((window) => (window.values[key] === undefined ? [] : [window.values[key]])),
  );
  const share = median(values);
  if (share === undefined) return undefined;
  return { share, spread: robustSpread(values) ?? 0, from: 'earlier sessions', hits: 0, of: 0 };
}

/** The share in the rest of this session. By the rule of succession, (hits + 1) / (of + 2): little to compare with is near one half. */
export const restShare = (hits: number, of: number): Comparison => ({
  share: (hits + 1) / (of + 2),
  spread: 0,
  from: 'rest of this session',
  hits,
  of,
});

const highest = 6;

/**
 * How far a share of answers lies from what is usual: (share − usual) / spread. The spread is never taken smaller than the
 * chance variation of a share over so few answers, so that one answer of one does not count as far out; at most 6.
 */
export function deviationOfShare(count: number, of: number, usual: Comparison): number {
  if (of === 0) return 0;
  const likely = Math.min(0.9, Math.max(0.1, usual.share));
  const chance = Math.sqrt((likely * (1 - likely)) / of);
  return Math.min(highest, (count / of - usual.share) / Math.max(usual.spread, chance));
}

const highestOfSigns = 10;

/**
 * How far the weight of things said lies from what is usual: (weight − expected) / spread. The spread is never taken smaller
 * than the chance variation of so rare a count, nor than half a sign; at most 10.
 *
 * @param weight  of the signs in the stretch, 1 for a small one, 2 for one said outright
 * @param of  turns in which they could have stood
 */
export function deviationOfSigns(weight: number, of: number, usual: Comparison): number {
  const expected = usual.share * of;
  const spread = Math.max(usual.spread * of, Math.sqrt(Math.max(0.25, expected)));
  return Math.min(highestOfSigns, (weight - expected) / spread);
}
