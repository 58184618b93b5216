import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { seededRandom } from '../random/index.js';
import { chanceRules, type ChangeMethodId, type ChangeMethodParameters } from './chance-rules.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { wilsonInterval } from './wilson-interval.js';

/** Rupture-free clients to ask a method about. */
export interface FalseAlarmDesign {
  /** Scores per client, none missing. */
  readonly sessions: number;
  /** Standard deviation of a client's observed scores around their own level, fluctuation and measurement error together. */
  readonly withinSd: number;
  /** Standard error of measurement, for the methods that compare with it. */
  readonly sem: number;
  /** Correlation of neighbouring scores of one client, from −1 to 1. */
  readonly autocorrelation: number;
  /** Steady change per session. Default 0. */
  readonly slope?: number;
  /** Level of the clients: needed for session ratings and for sudden changes with a share, else without effect. Default 0. */
  readonly level?: number;
  /** Lowest and highest possible score and the step between two; scores are rounded and cut off to it. Default none. */
  readonly scale?: { readonly minimum: number; readonly maximum: number; readonly step: number } | null;
  /** Simulated clients. Default 5,000. */
  readonly clients?: number;
  /** Default 1. */
  readonly seed?: number;
}

export interface FalseAlarmRate {
  readonly method: ChangeMethodId;
  /** Share of rupture-free clients with at least one flag. */
  readonly share: number;
  /** 95 % Wilson interval: what the number of simulated clients leaves open. */
  readonly lower: number;
  readonly upper: number;
  readonly clients: number;
  readonly design: Required<FalseAlarmDesign>;
}

/**
 * How often a method fires by chance: the share of clients *without* any rupture who get at least one flag, by seeded
 * simulation. Scores are the client's level plus a stationary first-order autoregression with normal innovations; the
 * method's own function judges each series, so the number is that of the rule in use, with its parameters.
 *
 * Print it beside every flag: a rule that fires in half of all undisturbed treatments is a description, not an alarm.
 *
 * @param parameters of the method; those of the instrument may be left out and follow from `design.sem`
 *
 * Undefined when the method is (too few sessions, parameters out of range), when the design is out of range, and for
 * without a `level` where the rule depends on it.
 *
 * @example
 * const rate = falseAlarmRate('house-default', { k: 3 }, { sessions: 20, withinSd: 0.45, sem: 0.28, autocorrelation: 0 });
 * if (rate.ok) [rate.share, rate.lower, rate.upper]; // about .15
 */
export function falseAlarmRate<Id extends ChangeMethodId>(
  method: Id,
  parameters: ChangeMethodParameters[Id],
  design: FalseAlarmDesign,
): Estimate<FalseAlarmRate> {
  const used = withDefaults<FalseAlarmDesign>({ slope: 0, level: 0, scale: null, clients: 5000, seed: 1 }, design);
  const wrong =
    notPositive({ withinSd: used.withinSd, sem: used.sem }) ??
    notCount({ sessions: used.sessions, clients: used.clients }, 1) ??
    (Math.abs(used.autocorrelation) < 1 ? null : 'The autocorrelation must lie between −1 and 1.') ??
    (Number.isInteger(used.seed) ? null : 'The seed must be a whole number.') ??
    (Number.isFinite(used.slope) && Number.isFinite(used.level) ? null : 'Slope and level must be finite numbers.');
  if (wrong !== null) return notEstimable(wrong);
  if (design.level === undefined && levelMatters(method, parameters))
    return notEstimable('This rule depends on the level of the clients: give the level.');

  const rule = chanceRules[method](parameters, used.sem);
  const draw = undisturbedClients(used);
  let fired = 0;
  for (let client = 0; client < used.clients; client++) {
    const verdict = rule(draw());
    if (!verdict.ok) return verdict;
    if (verdict.fired) fired += 1;
  }
  const share = fired / used.clients;
  return estimated<FalseAlarmRate>({
    method,
    share,
    ...wilsonInterval(fired, used.clients),
    clients: used.clients,
    design: used,
  });
}

/** Absolute cut-offs, and drops measured as a share of the score, hit low clients more often than high ones. */
function levelMatters(method: ChangeMethodId, parameters: object): boolean {
  return (
    method === 'session-rating' || (method === 'sudden-change' && !('share' in parameters && parameters.share === null))
  );
}

/** Draws one rupture-free client after the other. */
function undisturbedClients(design: Required<FalseAlarmDesign>): () => number[] {
  const { sessions, withinSd, autocorrelation, slope, level, scale, seed } = design;
  const random = seededRandom(seed);
  const innovation = Math.sqrt(1 - autocorrelation ** 2);
  return () => {
    const scores: number[] = [];
    let deviation = random.normal();
    for (let session = 0; session < sessions; session++) {
      if (session > 0) deviation = autocorrelation * deviation + innovation * random.normal();
      const score = level + slope * session + withinSd * deviation;
      scores.push(
        scale === null
          ? score
          : Math.min(scale.maximum, Math.max(scale.minimum, Math.round(score / scale.step) * scale.step)),
      );
    }
    return scores;
  };
}
