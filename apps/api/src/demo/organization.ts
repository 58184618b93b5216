import { spreadLevels } from './alliance-course.js';
import { chanceFor } from './chance.js';
import { administer } from './administrations.js';
import { clientKeyOf, holdTreatment, type HeldTreatment } from './appointments.js';
import { storyCodings } from './codes/story-codings.js';
import { codeTreatment } from './codes/written-coding.js';
import { consentsOf } from './consents.js';
import {
  type DemoAdministration,
  type DemoClient,
  type DemoCoding,
  type DemoComment,
  type DemoGoal,
  type DemoNote,
  type DemoOrganization,
  type DemoTranscript,
} from './demo-clinic.js';
import { writeNotes } from './notes.js';
import { observe } from './observer-ratings.js';
import { type PlannedTreatment } from './planned-treatment.js';
import { drawnRatings, toldRatings } from './ratings.js';
import { storyOf } from './stories/stories.js';
import { storySupervision } from './supervised/story-supervision.js';
import { superviseTreatment } from './supervised/supervise-treatment.js';
import { transcribe } from './transcripts.js';

/** An organization before its treatments are held: who belongs to it and what is planned. */
export type PlannedOrganization = Pick<DemoOrganization, 'name' | 'slug' | 'people' | 'supervisions'> & {
  readonly caseload: readonly PlannedTreatment[];
};

/** Holds the planned treatments of an organization and gathers everything that comes of them. */
export function holdOrganization(
  { caseload, ...organization }: PlannedOrganization,
  seed: number,
  today: string,
): DemoOrganization {
  const clients: DemoClient[] = [];
  const treatments: HeldTreatment[] = [];
  for (const plan of caseload) {
    const held = holdTreatment(plan, storyOf(plan.client), seed, today);
    const [first] = held;
    if (!first) continue;
    treatments.push(...held);
    clients.push({
      key: clientKeyOf(plan.client),
      code: plan.client,
      name: plan.name,
      consents: consentsOf(first, seed),
    });
  }
  const administrations: DemoAdministration[] = [];
  const transcripts: DemoTranscript[] = [];
  const codings: DemoCoding[] = [];
  const notes: DemoNote[] = [];
  const goals: DemoGoal[] = [];
  const comments: DemoComment[] = [];
  const drawn = treatments.filter((held) => held.story === null);
  const levels = spreadLevels(chanceFor(seed, organization.slug, 'levels'), drawn.length);
  for (const held of treatments) {
    const ratings = held.story ? toldRatings(held, held.story, seed) : drawnRatings(held, levels.pop() ?? 0, seed);
    const typed = transcribe(held, seed);
    transcripts.push(...typed);
    codings.push(
      ...codeTreatment(
        held,
        storyCodings.filter(({ client }) => client === held.story?.client),
      ),
    );
    administrations.push(...administer(held, ratings, seed));
    const typedSessions = new Set(typed.map((transcript) => transcript.session));
    administrations.push(...observe(held, ratings, typedSessions, seed, today));
    const supervised = superviseTreatment(
      held,
      writeNotes(held, ratings, seed, today),
      organization.supervisions,
      storySupervision.find(({ client }) => client === held.story?.client),
      seed,
      today,
    );
    notes.push(...supervised.notes);
    goals.push(...supervised.goals);
    comments.push(...supervised.comments);
  }
  return {
    ...organization,
    isDemonstration: true,
    clients: clients.sort((a, b) => (a.code < b.code ? -1 : 1)),
    treatments: treatments.map((held) => held.treatment),
    sessions: treatments.flatMap((held) => held.sessions),
    administrations,
    transcripts,
    codings,
    notes,
    goals,
    comments,
  };
}
