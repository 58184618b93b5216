import { type HeldTreatment } from './appointments.js';
import { chanceFor } from './chance.js';
import { formOf } from './forms.js';
import { drawHabit, drawResponses } from './item-responses.js';
import { itemMeanOf, type Ratings, type Responses } from './ratings.js';

/** The item about thoughts of death: the demonstration tells no story of danger, so it is always answered "not at all". */
const riskItem = 9;
const depressionEvery = 4;

/**
 * Answers to the Session Rating Scale after every session that has a client form: four marks on lines of 10 cm, high as
 * such marks are, and moving with the alliance.
 */
export function rateSessions(held: HeldTreatment, ratings: Ratings, seed: number): (Responses | null)[] {
  const form = formOf('srs-3');
  const chance = chanceFor(seed, held.treatment.key, form.id);
  const habit = drawHabit(form, chanceFor(seed, form.id, 'items'), chance);
  const calm = { ...habit, items: habit.items.map((item) => item / 4) };
  return ratings.client.map((responses) => {
    const alliance = itemMeanOf(responses);
    if (alliance === null) return null;
    return drawResponses(calm, 8.9 + 0.9 * (alliance - 4), { ...chance, normal: () => chance.normal() / 4 });
  });
}

/** Answers to the PHQ-9 at the first and every fourth session after it: moderate at first, and mostly less with time. */
export function rateDepression(held: HeldTreatment, seed: number): (Responses | null)[] {
  const form = formOf('phq-9');
  const chance = chanceFor(seed, held.treatment.key, form.id);
  const habit = drawHabit(form, chanceFor(seed, form.id, 'items'), chance);
  const start = 1.1 + 0.3 * chance.normal();
  const relief = 0.5 + 0.15 * chance.normal();
  const count = held.sessions.length;
  return held.sessions.map(({ number, attendance }) => {
    const level = Math.max(0.1, start * (1 - (relief * (number - 1)) / Math.max(count, 12)));
    const drawn = drawResponses(habit, level, chance);
    if ((number - 1) % depressionEvery !== 0 || attendance !== 'attended') return null;
    return drawn.map((answer, index) => (index + 1 === riskItem ? 0 : answer));
  });
}
