import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { mean } from '../change/moments.js';
import { type Scores } from '../change/series.js';
import { fitMixedModel } from '../models/index.js';
import { pairedSessions } from './paired-sessions.js';

/** One dyad's ratings by session. */
export interface DyadRatings {
  readonly id: string;
  readonly client: Scores;
  readonly therapist: Scores;
}

export interface CohortTruthAndBias {
  /** Dyads with at least one session rated by both, and those sessions. */
  readonly dyads: number;
  readonly sessions: number;
  readonly bias: { readonly estimate: number; readonly se: number };
  readonly tracking: { readonly estimate: number; readonly se: number };
  /** How much dyads differ; tracking is undefined where dyads were taken to track alike. */
  readonly sdBias: number;
  readonly sdTracking: Estimate<{ value: number }>;
  readonly correlation: Estimate<{ value: number }>;
  readonly residualSd: number;
  /** A variance of zero or a correlation of ±1: the data do not support so many differences between dyads. */
  readonly singular: boolean;
  readonly notes: readonly string[];
}

/**
 * Truth and bias over a cohort of dyads (West and Kenny 2011), by a linear mixed model with dyads as groups and REML:
 *
 *     T − mean(C of the dyad) = (b0 + u0) + (b1 + u1)·(C − mean(C of the dyad)) + e
 *
 * @param dyads ratings by session, all on the same item metric
 * @param options.trackingVaries whether dyads differ in tracking too (default true); without, only in bias
 *
 * Undefined with fewer than 3 dyads, a score that is not finite, two dyads of the same id, or where the model is.
 *
 * @example
 * const cohort = cohortTruthAndBias([{ id: 'D1', client: [5, 5.4, 5.1], therapist: [4.8, 5, 5] }, …]);
 * if (cohort.ok) [cohort.bias.estimate, cohort.tracking.estimate];
 */
export function cohortTruthAndBias(
  dyads: readonly DyadRatings[],
  { trackingVaries = true }: { readonly trackingVaries?: boolean } = {},
): Estimate<CohortTruthAndBias> {
  if (new Set(dyads.map((dyad) => dyad.id)).size < dyads.length) return notEstimable('Two dyads have the same id.');
  const group: string[] = [];
  const truth: number[] = [];
  const judgement: number[] = [];
  for (const dyad of dyads) {
    const paired = pairedSessions(dyad.client, dyad.therapist, 0);
    if (!paired.ok) return notEstimable(`Dyad ${dyad.id}: ${paired.reason}`);
    const centre = mean(paired.pairs.map((pair) => pair.client));
    for (const pair of paired.pairs) {
      group.push(dyad.id);
      truth.push(pair.client - centre);
      judgement.push(pair.therapist - centre);
    }
  }
  const rated = new Set(group).size;
  if (rated < 3) return notEstimable(`At least 3 dyads with sessions rated by both are needed; there are ${rated}.`);
  const fit = fitMixedModel({
    y: judgement,
    fixed: [{ name: 'truth', values: truth }],
    random: [{ name: 'dyad', group, terms: trackingVaries ? ['intercept', 'truth'] : ['intercept'] }],
  });
  if (!fit.ok) return fit;
  const [bias, tracking] = fit.fixed;
  const [between] = fit.variances;
  if (bias === undefined || tracking === undefined || between === undefined)
    return notEstimable('The model gave no estimate of bias and tracking.');
  const alike = notEstimable('Dyads were taken to track alike.');
  const [, sdTracking] = between.sd;
  return estimated<CohortTruthAndBias>({
    dyads: rated,
    sessions: fit.observations,
    bias: { estimate: bias.estimate, se: bias.se },
    tracking: { estimate: tracking.estimate, se: tracking.se },
    sdBias: between.sd[0] ?? Number.NaN,
    sdTracking: sdTracking === undefined ? alike : estimated({ value: sdTracking }),
    correlation: between.correlations[0]?.correlation ?? alike,
    residualSd: fit.residualSd,
    singular: fit.singular,
    notes: fit.notes,
  });
}
