import { type HeldTreatment } from '../appointments.js';
import { chanceFor } from '../chance.js';
import { deckOf } from '../note-decks.js';
import { type DrawnRupture } from './draw-ruptures.js';
import { hoursBetween, lastHours, noticedMatters, type RuptureHour, unnoticedMatters } from './rupture-words.js';

/**
 * What the notes of a treatment say about its ruptures, by session number: how each began, the hours until the repair, and
 * the repair itself. An intern whose own form did not move knows nothing of it until the client speaks.
 */
export function ruptureHours(
  held: HeldTreatment,
  ruptures: readonly DrawnRupture[],
  seed: number,
): ReadonlyMap<number, RuptureHour> {
  const chance = chanceFor(seed, held.treatment.key, 'rupture words');
  const matters = { noticed: deckOf(noticedMatters, chance), unnoticed: deckOf(unnoticedMatters, chance) };
  const between = { noticed: deckOf(hoursBetween.noticed, chance), unnoticed: deckOf(hoursBetween.unnoticed, chance) };
  const attended = held.sessions.flatMap(({ number, attendance }) => (attendance === 'attended' ? [number] : []));
  const hours = new Map<number, RuptureHour>();
  for (const { startsAt, returnsAt, noticed } of ruptures) {
    const kind = noticed ? 'noticed' : 'unnoticed';
    const { begun, repaired } = matters[kind]();
    for (const number of attended.filter((one) => one >= startsAt && one < (returnsAt ?? Infinity)))
      hours.set(number, number === startsAt ? begun : between[kind]());
    if (returnsAt !== null) hours.set(returnsAt, repaired);
    else hours.set(attended.at(-1) ?? startsAt, chance.pick(lastHours[kind]));
  }
  return hours;
}
