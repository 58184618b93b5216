import { type Modality } from '@attune/contracts';
import { type Concern } from './topics/topic.js';

/** How a treatment came to its end, and how many weeks before the day of the demonstration. */
export interface PlannedEnding {
  readonly reason: string;
  readonly weeksAgo: number;
  /** Days between the last appointment and the end; default 0. */
  readonly daysAfterLastSession?: number;
}

/** Sessions from the start of a rupture within which a repair counts as soon; the caseload counts the same way. */
export const soonWithin = 3;

/**
 * What becomes of a possible rupture outside the stories: the client's score is back at its level soon, later than that, or
 * not before the treatment ends.
 */
export type RuptureOutcome = 'repaired soon' | 'repaired late' | 'unrepaired';

/** What is decided about a treatment before chance has its say: who, with whom, how, and how long. */
export interface PlannedTreatment {
  /** Client code. */
  readonly client: string;
  readonly name: string;
  /** Person key of the intern. */
  readonly intern: string;
  readonly concern: Concern;
  readonly approach: string;
  readonly modality: Modality;
  /** Appointments so far, kept or not. */
  readonly sessions: number;
  /** Monday = 0 … Friday = 4. */
  readonly weekday: number;
  readonly ending: PlannedEnding | null;
  /** Forms given beside the alliance forms. */
  readonly also: readonly ('srs-3' | 'phq-9')[];
  /** Three hours of this treatment are typed out (see topics/). */
  readonly typed: boolean;
  /** Ruptures outside the stories, in their order; where they lie and how deep they are is drawn (see ruptures/). */
  readonly ruptures: readonly RuptureOutcome[];
  /** An earlier treatment of the same client with another intern, ended by the change. */
  readonly before: { readonly intern: string; readonly sessions: number } | null;
}
