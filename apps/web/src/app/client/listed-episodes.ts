import { type EpisodeList, type EpisodeView, type Trajectory } from '@attune/contracts';
import { attendanceName } from '../ui/attendance-name.js';

export interface ListedEpisode {
  readonly key: string;
  readonly session: number;
  /** Undefined for a missed session. */
  readonly episode?: EpisodeView;
  readonly scaleName: string;
  readonly attendance: string;
}

export interface ListedEpisodes {
  /** Of the measure and scale that are shown, with sessions missed just before or during them; the newest first. */
  readonly shown: readonly ListedEpisode[];
  /** On other scales or measures: the same sessions seen again, folded away. */
  readonly others: readonly ListedEpisode[];
  /** Missed sessions that belong to none of them, in words; undefined without any. */
  readonly alsoMissed: string | undefined;
}

/** A session missed at most so many sessions before an episode is shown beside it. */
const justBefore = 2;

/** Episodes of what the chart shows, and those of everything else apart, so that one rupture is read once. */
export function listedEpisodes(episodes: EpisodeList, trajectory: Trajectory): ListedEpisodes {
  const names = new Map(trajectory.scales.map((scale) => [scale.id, scale.name]));
  const forms = trajectory.series.map((series) => series.form);
  const listed = (episode: EpisodeView): ListedEpisode => ({
    key: episode.id,
    session: episode.startSession,
    episode,
    scaleName: names.get(episode.scale) ?? episode.scale,
    attendance: '',
  });
  const isShown = (episode: EpisodeView): boolean => episode.scale === trajectory.scale && forms.includes(episode.form);
  const shown = episodes.items.filter(isShown);
  const missed = episodes.missedSessions.map(({ session, attendance }) => ({
    key: `missed-${session}`,
    session,
    scaleName: '',
    attendance: attendanceName(attendance),
  }));
  const near = missed.filter(({ session }) => shown.some((episode) => isContextOf(episode, session)));
  const elsewhere = missed.filter((one) => !near.includes(one)).sort((a, b) => a.session - b.session);
  const newestFirst = (a: ListedEpisode, b: ListedEpisode): number => b.session - a.session;
  return {
    shown: [...shown.map(listed), ...near].sort(newestFirst),
    others: episodes.items
      .filter((episode) => !isShown(episode))
      .map(listed)
      .sort(newestFirst),
    alsoMissed:
      elsewhere.length === 0
        ? undefined
        : elsewhere.map(({ session, attendance }) => `session ${session} (${attendance})`).join(', '),
  };
}

function isContextOf(episode: EpisodeView, session: number): boolean {
  const end = episode.repair.repairedAtSession ?? Infinity;
  return session >= episode.startSession - justBefore && session <= end;
}
