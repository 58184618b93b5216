import { clinicCaseload, secondClinicCaseload } from './caseload.js';
import { type DemoClinic } from './demo-clinic.js';
import { holdOrganization } from './organization.js';
import { clinicPeople, clinicSupervisions, secondClinicPeople, secondClinicSupervisions } from './people.js';

export interface ClinicRequest {
  /** The same seed makes the same clinic. */
  readonly seed: number;
  /** The day on which the clinic is to be looked at, `yyyy-mm-dd`: the latest sessions lie in the week before it. */
  readonly today: string;
}

/**
 * Makes the demonstration clinic: people, clients, treatments, sessions, forms, typed dialogues and notes of a training
 * clinic that does not exist. Pure: the same request gives the same clinic, and another day moves its dates and nothing else.
 *
 * Most courses of alliance are drawn by chance with the variance of real session data (alliance-course.ts), some of them
 * with ruptures whose outcome is planned (ruptures/). Eleven are told (stories/): what the scores show is what the dialogue
 * and the note of that session say.
 *
 * @throws where `today` is not a calendar day.
 *
 * @example
 * const clinic = generateClinic({ seed: 2026, today: '2026-11-22' });
 * clinic.organizations[0]?.clients.length; // 42
 */
export function generateClinic({ seed, today }: ClinicRequest): DemoClinic {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(`${today}T00:00:00Z`)))
    throw new RangeError(`"${today}" is not a calendar day such as 2026-11-22.`);
  return {
    seed,
    today,
    organizations: [
      holdOrganization(
        {
          name: 'Demonstration Clinic',
          slug: 'demo',
          people: clinicPeople,
          supervisions: clinicSupervisions(today),
          caseload: clinicCaseload,
        },
        seed,
        today,
      ),
      holdOrganization(
        {
          name: 'Second Demonstration Clinic',
          slug: 'demo-2',
          people: secondClinicPeople,
          supervisions: secondClinicSupervisions(today),
          caseload: secondClinicCaseload,
        },
        seed,
        today,
      ),
    ],
  };
}
