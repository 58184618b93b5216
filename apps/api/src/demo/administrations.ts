import { type HeldTreatment } from './appointments.js';
import { instantOn } from './calendar.js';
import { chanceFor } from './chance.js';
import { type DemoAdministration, type DemoForm } from './demo-clinic.js';
import { rateDepression, rateSessions } from './further-forms.js';
import { type Ratings, type Responses } from './ratings.js';

/** Minutes after the beginning of the session at which a form is filled in; the PHQ-9 comes before the session. */
const after: Readonly<Record<Exclude<DemoForm, 'wai-o-s'>, number>> = {
  'phq-9': -10,
  'wai-sr-c': 52,
  'srs-3': 55,
  'wai-sr-t': 62,
};

/** The forms of client and therapist over one treatment, in the order of the sessions. */
export function administer(held: HeldTreatment, ratings: Ratings, seed: number): DemoAdministration[] {
  const { also } = held.plan;
  const given: readonly [keyof typeof after, string | null, readonly (Responses | null)[]][] = [
    ['phq-9', null, also.includes('phq-9') ? rateDepression(held, seed) : []],
    ['wai-sr-c', null, ratings.client],
    ['srs-3', null, also.includes('srs-3') ? rateSessions(held, ratings, seed) : []],
    ['wai-sr-t', held.treatment.intern, ratings.therapist],
  ];
  return held.sessions.flatMap((session, index) => {
    const chance = chanceFor(seed, session.key, 'given');
    return given.flatMap(([form, respondent, forms]): DemoAdministration[] => {
      const minutes = held.startsAt + after[form] + chance.between(0, 5);
      const responses = forms[index] ?? null;
      if (responses === null) return [];
      return [{ session: session.key, form, respondent, responses, givenAt: instantOn(session.heldOn, minutes) }];
    });
  });
}
