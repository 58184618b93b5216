/** What identifies an episode of a series, whether found now or kept from before. */
export interface Located {
  readonly startSession: number;
  readonly flaggedSessions: readonly number[];
}

export interface Kept extends Located {
  readonly id: string;
  /** A person has confirmed or dismissed it, or marked it for discussion: it is never deleted. */
  readonly decided: boolean;
}

export interface Reconciled<Found> {
  /** Found now and kept before: numbers are renewed, the decision stays. */
  readonly update: readonly { readonly id: string; readonly found: Found }[];
  readonly insert: readonly Found[];
  /** Not found any more and nobody had decided on it. */
  readonly remove: readonly string[];
  /** Not found any more, but decided on: shown as no longer detected. */
  readonly retire: readonly string[];
}

/**
 * Matches what the detector finds now with what is kept, so that a recomputation never loses what a person said. An
 * episode is the same if it starts at the same session; else if the two share a flagged session (a corrected score may
 * move the start). Each kept episode is matched once, decided ones first.
 */
export function reconcile<Found extends Located>(found: readonly Found[], kept: readonly Kept[]): Reconciled<Found> {
  const free = new Map(
    [...kept].sort((a, b) => Number(b.decided) - Number(a.decided)).map((episode) => [episode.id, episode]),
  );
  const matched = new Map<Found, string>();
  const take = (episode: Found, fits: (candidate: Kept) => boolean): void => {
    if (matched.has(episode)) return;
    const match = [...free.values()].find(fits);
    if (!match) return;
    matched.set(episode, match.id);
    free.delete(match.id);
  };
  for (const episode of found) take(episode, (candidate) => candidate.startSession === episode.startSession);
  for (const episode of found) {
    take(episode, (candidate) =>
      candidate.flaggedSessions.some((session) => episode.flaggedSessions.includes(session)),
    );
  }
  const left = [...free.values()];
  return {
    update: [...matched].map(([episode, id]) => ({ id, found: episode })),
    insert: found.filter((episode) => !matched.has(episode)),
    remove: left.filter((episode) => !episode.decided).map((episode) => episode.id),
    retire: left.filter((episode) => episode.decided).map((episode) => episode.id),
  };
}
