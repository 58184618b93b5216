export {
  repairFacts,
  type RepairFacts,
  type RepairParameters,
  type RepairTiming,
  type StateAtLast,
} from './repair-facts.js';
export {
  detectEpisodes,
  type DetectedEpisodes,
  type Episode,
  type EpisodeFlag,
  type EpisodeParameters,
  type EpisodeStatus,
  type FlagStrength,
} from './detect-episodes.js';
