interface Kept {
  readonly first: number;
  readonly last: number;
  /** Sum of the row before the stretch, and up to its end. */
  readonly before: number;
  readonly until: number;
}

/**
 * All maximal scoring stretches of a row: those that no longer and no shorter stretch beside or within them beats. An infinite
 * negative score parts the row.
 *
 * Source: Ruzzo WL & Tompa M (1999), A linear time algorithm for finding all maximal scoring subsequences, ISMB 7:234–241.
 *
 * @returns first and last index of each, in order; none overlap
 * @example
 * maximalStretches([4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5]); // [[0, 0], [2, 2], [4, 10]]
 */
export function maximalStretches(scores: readonly number[]): [number, number][] {
  const finished: Kept[] = [];
  let kept: Kept[] = [];
  let total = 0;
  scores.forEach((score, index) => {
    if (score === -Infinity) {
      finished.push(...kept);
      kept = [];
      total = 0;
      return;
    }
    const before = total;
    total += score;
    if (score <= 0) return;
    let current: Kept = { first: index, last: index, before, until: total };
    for (;;) {
      let at = kept.length - 1;
      while (at >= 0 && (kept[at]?.before ?? 0) >= current.before) at -= 1;
      const left = kept[at];
      if (!left) {
        // The sum has never been lower: nothing before can join with what follows.
        finished.push(...kept);
        kept = [];
        break;
      }
      if (left.until >= current.until) break;
      current = { first: left.first, last: current.last, before: left.before, until: current.until };
      kept.length = at;
    }
    kept.push(current);
  });
  return [...finished, ...kept].map(({ first, last }) => [first, last]);
}
