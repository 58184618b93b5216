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

/** Episodes and missed sessions in one list, the newest session first. */
export function listedEpisodes(episodes: EpisodeList, trajectory: Trajectory): readonly ListedEpisode[] {
  const names = new Map(trajectory.scales.map((scale) => [scale.id, scale.name]));
  const entries: ListedEpisode[] = [
    ...episodes.items.map((episode) => ({
      key: episode.id,
      session: episode.startSession,
      episode,
      scaleName: names.get(episode.scale) ?? episode.scale,
      attendance: '',
    })),
    ...episodes.missedSessions.map(({ session, attendance }) => ({
      key: `missed-${session}`,
      session,
      scaleName: '',
      attendance: attendanceName(attendance),
    })),
  ];
  return entries.sort((a, b) => b.session - a.session);
}
