import { detectEpisodes, type Instrument } from '@attune/measures';
import { drawCourse } from './alliance-course.js';
import { type HeldTreatment } from './appointments.js';
import { type Chance, chanceFor } from './chance.js';
import { formOf } from './forms.js';
import { drawHabit, drawResponses } from './item-responses.js';
import { areDetectedAsPlanned } from './ruptures/detected-as-planned.js';
import { type DrawnRupture, drawRuptures, ruptured } from './ruptures/draw-ruptures.js';
import { type Story } from './stories/story.js';

export type Responses = readonly (number | null)[];

/** What client and therapist answered at each session of a treatment; null where there is no form. */
export interface Ratings {
  /** What lies behind the answers outside the stories. */
  readonly ruptures: readonly DrawnRupture[];
  readonly client: readonly (Responses | null)[];
  readonly therapist: readonly (Responses | null)[];
}

const missingFormShare = 0.185;
const partlyAnsweredShare = 0.07;

/** Item mean of the answered items; null where fewer than 80 % were answered (the rule of the catalogue) or none. */
export function itemMeanOf(responses: Responses | null): number | null {
  const answered = (responses ?? []).filter((response) => response !== null);
  if (responses === null || answered.length < 0.8 * responses.length) return null;
  return answered.reduce((sum, response) => sum + response, 0) / answered.length;
}

/** The WAI-SR of client and therapist over one treatment as its story tells them: the scores are met exactly. */
export function toldRatings(held: HeldTreatment, story: Story, seed: number): Ratings {
  const scoresOf = { client: story.clientScores, therapist: story.therapistScores };
  const told = (respondent: 'client' | 'therapist'): (Responses | null)[] => {
    const chance = chanceFor(seed, held.treatment.key, respondent);
    const habit = habitOf(held, respondent, seed);
    return held.sessions.map(({ number, attendance }) => {
      const level = scoresOf[respondent][number - 1] ?? null;
      if (level === null || attendance !== 'attended') return null;
      const tilt = respondent === 'client' ? { ...story.tilt[number] } : {};
      return drawResponses(habit, level, chance, { tilt, exact: true });
    });
  };
  return { ruptures: [], client: told('client'), therapist: told('therapist') };
}

/**
 * Outside the stories the clinic has the ruptures that are planned and no others: a draw in which they cannot be seen, or
 * which chance alone would leave in an open rupture, is drawn again, so that whoever opens the clinic finds those ruptures
 * open that are told in it.
 *
 * @param level standard score of the client's level among the clients of the organization
 * @throws where the planned ruptures do not show in any draw
 */
export function drawnRatings(held: HeldTreatment, level: number, seed: number): Ratings {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const ratings = drawOnce(held, level, seed, attempt);
    if (isAsPlanned(held, ratings)) return ratings;
  }
  throw new Error(`${held.treatment.key}: no draw shows the planned ruptures and nothing else.`);
}

const mostAttempts = 5000;

function isAsPlanned(held: HeldTreatment, { client, therapist, ruptures }: Ratings): boolean {
  if (!areDetectedAsPlanned(client.map(itemMeanOf), ruptures)) return false;
  if (held.plan.ruptures.includes('unrepaired')) return true;
  return areSettled(client, formOf('wai-sr-c')) && areSettled(therapist, formOf('wai-sr-t'));
}

/** Stricter than the site's own rule will be: smaller errors of measurement than the data have, and the width of "look". */
const strict = { total: 0.17, subscale: 0.24, k: 2.5 } as const;

function areSettled(forms: readonly (Responses | null)[], form: Instrument): boolean {
  return form.scales.every(({ id, items }) => {
    const scores = forms.map((responses) => itemMeanOf(responses && items.map((item) => responses[item - 1] ?? null)));
    const sem = id === 'total' ? strict.total : strict.subscale;
    const found = detectEpisodes(scores, { sem, alertK: strict.k, lookK: strict.k, closed: false });
    return !found.ok || found.episodes.every((episode) => episode.status === 'repaired');
  });
}

function drawOnce(held: HeldTreatment, level: number, seed: number, attempt: number): Ratings {
  const chance = chanceFor(seed, held.treatment.key, 'course', String(attempt));
  const ruptures = drawRuptures(held, chance);
  const course = ruptured(drawCourse(chance, level, held.sessions.length), ruptures, chance);
  const drawn = (respondent: 'client' | 'therapist'): (Responses | null)[] => {
    const habit = habitOf(held, respondent, seed);
    return held.sessions.map(({ attendance }, index) => {
      const responses = drawResponses(habit, course[respondent][index] ?? 0, chance);
      const missing = chance.happens(missingFormShare);
      const answered = partlyAnswered(responses, chance);
      return attendance !== 'attended' || missing ? null : answered;
    });
  };
  return { ruptures, client: drawn('client'), therapist: drawn('therapist') };
}

function habitOf(held: HeldTreatment, respondent: 'client' | 'therapist', seed: number) {
  const form = formOf(respondent === 'client' ? 'wai-sr-c' : 'wai-sr-t');
  // A client keeps a habit over a change of therapist.
  const owner = respondent === 'client' ? held.treatment.client : held.treatment.key;
  return drawHabit(form, chanceFor(seed, form.id, 'items'), chanceFor(seed, owner, form.id, 'habit'));
}

/** Now and then one to three items are left out. */
function partlyAnswered(responses: readonly number[], chance: Chance): Responses {
  if (!chance.happens(partlyAnsweredShare)) return responses;
  const left = chance.sample(chance.pick([1, 1, 1, 2, 2, 3]), responses.length);
  return responses.map((response, index) => (left.includes(index) ? null : response));
}
