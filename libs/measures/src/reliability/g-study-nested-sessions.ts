import { estimated, type Estimate } from '../estimate.js';
import { fitMixedModel, groupsWithin } from '../models/index.js';
import { generalizability, notNegative, type GeneralizabilityEstimate } from './d-study.js';

/** One score, with the client it belongs to and the session of that client. */
export interface SessionScore {
  readonly client: string | number;
  readonly session: string | number;
  readonly score: number | null;
}

/** Components of clients, sessions within clients, and scores within sessions. */
export interface NestedSessionComponents {
  readonly clients: number;
  readonly sessions: number;
  /** Raters or items within a session, with error. */
  readonly residual: number;
}

/**
 * Generalizability study of sessions nested in clients, each session with several scores (raters, parts of the tape):
 * score ~ 1 + (1 | client/session), REML, any numbers per client and session.
 *
 * Source: Brennan RL (2001), Generalizability Theory, ch. 3; components as lme4::lmer (tested on its Pastes data).
 *
 * @param scores  long format, `null` for missing; session labels may repeat across clients
 * @returns undefined as `fitMixedModel`: a single client, no repeated session or score, no residual variation
 * @example gStudyNestedSessions(scores); // Pastes: clients 1.657, sessions 8.434, residual 0.678
 */
export function gStudyNestedSessions(
  scores: readonly SessionScore[],
): Estimate<NestedSessionComponents & { grandMean: number; notes: readonly string[] }> {
  const client = scores.map((score) => score.client);
  const session = groupsWithin(
    scores.map((score) => score.session),
    client,
  );
  const fit = fitMixedModel({
    y: scores.map(({ score }) => score),
    fixed: [],
    random: [
      { name: 'session', group: session, terms: ['intercept'] },
      { name: 'client', group: client, terms: ['intercept'] },
    ],
  });
  if (!fit.ok) return fit;
  const varianceOf = (group: string): number =>
    fit.variances.find((component) => component.group === group)?.covariance[0]?.[0] ?? 0;
  return estimated({
    clients: varianceOf('client'),
    sessions: varianceOf('session'),
    residual: fit.residualVariance,
    grandMean: fit.fixed[0]?.estimate ?? NaN,
    notes: fit.notes,
  });
}

/**
 * D study: reliability of a client's mean over sessions and scores per session. Error s/n′ₛ + e/(n′ₛn′ₑ), relative and
 * absolute alike, because sessions are not the same for two clients.
 *
 * @param components  negative ones count as 0
 * @param designs  pairs of [sessions, scores per session]
 * @example dStudyNestedSessions(study, [[1, 2], [4, 2]]);
 */
export function dStudyNestedSessions(
  components: NestedSessionComponents,
  designs: readonly (readonly [sessions: number, scores: number])[],
): readonly {
  readonly sessions: number;
  readonly scores: number;
  readonly estimate: Estimate<GeneralizabilityEstimate>;
}[] {
  return designs.map(([sessions, scores]) => {
    const error = notNegative(components.sessions) / sessions + notNegative(components.residual) / (sessions * scores);
    return { sessions, scores, estimate: generalizability(components.clients, error, error) };
  });
}
