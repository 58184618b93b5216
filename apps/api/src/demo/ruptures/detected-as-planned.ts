import { detectEpisodes, type Episode } from '@attune/measures';
import { type RuptureOutcome, soonWithin } from '../planned-treatment.js';
import { type DrawnRupture } from './draw-ruptures.js';

/** Standard errors of measurement that a site may well estimate from the client forms of the clinic. */
const likelyErrors = [0.16, 0.19, 0.22];
/** How far a rupture that looks like one falls below the sessions before it, on the item mean. */
const naturalFall = { least: 0.75, most: 1.5 };

function outcomeOf({ repair }: Episode): RuptureOutcome {
  if (repair.sessionsToLevel === null) return 'unrepaired';
  return repair.sessionsToLevel <= soonWithin ? 'repaired soon' : 'repaired late';
}

/**
 * Whether the house default marks the planned ruptures as alerts, each at its session, with its outcome and with a fall
 * neither small nor abysmal, and no other alert, whichever likely error of measurement it is given.
 */
export function areDetectedAsPlanned(scores: readonly (number | null)[], ruptures: readonly DrawnRupture[]): boolean {
  return likelyErrors.every((sem) => {
    const found = detectEpisodes(scores, { sem, closed: true });
    const alerts = found.ok ? found.episodes.filter(({ strength }) => strength === 'alert') : [];
    return (
      alerts.length === ruptures.length &&
      alerts.every((episode, index) => {
        const planned = ruptures[index];
        const fall = episode.flags[0]?.drop ?? 0;
        return (
          episode.startSession === planned?.startsAt &&
          outcomeOf(episode) === planned.outcome &&
          fall >= naturalFall.least &&
          fall <= naturalFall.most
        );
      })
    );
  });
}
