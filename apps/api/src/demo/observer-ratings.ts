import { addDays, earlierOf, instantOn } from './calendar.js';
import { chanceFor } from './chance.js';
import { type DemoAdministration } from './demo-clinic.js';
import { formOf } from './forms.js';
import { type HeldTreatment } from './appointments.js';
import { drawHabit, drawResponses } from './item-responses.js';
import { itemMeanOf, type Ratings } from './ratings.js';

/** What each observer adds to what is there to be seen: a habitual severity, on the scale of 1 to 7. */
const raters = [
  { key: 'rater', severity: 0.1 },
  { key: 'rater2', severity: -0.15 },
] as const;
const observedSd = 0.25;
/** Outside the stories about every fourth session is rated by one observer only. */
const singleRaterEvery = 4;

/**
 * Observers rate the sessions that are typed out, days later. Where the story does not say how a session looks from
 * outside, it looks as client and therapist see it on average, carried over to the scale of 1 to 7.
 *
 * @param typedSessions keys of the sessions with a transcript
 */
export function observe(
  held: HeldTreatment,
  ratings: Ratings,
  typedSessions: ReadonlySet<string>,
  seed: number,
  today: string,
): DemoAdministration[] {
  const form = formOf('wai-o-s');
  const observed: DemoAdministration[] = [];
  for (const [index, session] of held.sessions.entries()) {
    if (!typedSessions.has(session.key)) continue;
    const level = held.story?.observerScores[session.number] ?? seenFromBoth(ratings, index);
    if (level === null) continue;
    const chance = chanceFor(seed, session.key, 'observers');
    const seen = level + 0.3 * observedSd * chance.normal();
    const alone = held.story === null && (session.number + held.startsAt / 60) % singleRaterEvery === 0;
    for (const { key, severity } of alone ? raters.slice(0, 1) : raters) {
      const habit = drawHabit(form, chanceFor(seed, form.id, 'items'), chanceFor(seed, key, 'habit'));
      const ratedOn = earlierOf(addDays(session.heldOn, chance.between(2, 9)), addDays(today, -1));
      const responses = drawResponses(habit, seen + severity + observedSd * chance.normal(), chance);
      // An observation made in the evening lies after the session even where both fall on one day.
      const givenAt = instantOn(ratedOn, 19 * 60 + chance.between(0, 150));
      observed.push({ session: session.key, form: 'wai-o-s', respondent: key, responses, givenAt });
    }
  }
  return observed;
}

function seenFromBoth(ratings: Ratings, index: number): number | null {
  const means = [ratings.client[index], ratings.therapist[index]]
    .map((responses) => itemMeanOf(responses ?? null))
    .filter((mean) => mean !== null);
  if (means.length === 0) return null;
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return 1 + (mean - 1) * 1.5;
}
