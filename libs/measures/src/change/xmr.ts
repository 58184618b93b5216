import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { d2 } from './control-chart-constants.js';
import { chartOf, type IndividualsChart, type MovingRangeRule } from './individuals-chart.js';
import { type MethodResult, type SeriesNote } from './method-result.js';
import { notCount, notPositive, withDefaults } from './parameters.js';
import { atCeiling, type ScoreRange } from './score-range.js';
import { scoredSessions, type ScoredSession, type Scores } from './series.js';
import { fixedLimits, priorLimits, type SessionLimits } from './xmr-limits.js';
import { type ZoneRule, zoneRules } from './zone-rules.js';

/**
 * What the limits are computed from.
 * - `all`: the whole series, a retrospective view for research; needs 15 scores, because the rupture itself widens them
 * - `first`: the first m scores, then frozen; only later sessions can be flagged
 * - `prior`: all earlier scores that rule 1 did not flag, anew at each session; never changes a flag afterwards
 */
export type XmrBaseline =
  { readonly of: 'all' } | { readonly of: 'first'; readonly scores: number } | { readonly of: 'prior' };

export interface XmrParameters {
  /** Default: the first 5 scores. */
  readonly baseline?: XmrBaseline;
  /** Zone rules applied. Default 1 and 2. */
  readonly rules?: readonly ZoneRule[];
  /** Width of rule 1 in sigmas. Default 3. */
  readonly k?: number;
  /** Length of the run of rule 4. Default 8. */
  readonly runLength?: number;
  /** Scores needed with the baseline `all`. Default 15. */
  readonly minimumScores?: number;
  readonly movingRanges?: MovingRangeRule;
  /** Lowest and highest possible score; without it ceiling and limits outside the scale go unnoticed. */
  readonly scale?: ScoreRange | null;
}

export interface XmrFlag {
  readonly session: number;
  readonly score: number;
  readonly rule: ZoneRule;
  /** Rule 1 is a possible rupture, rule 2 one to watch; rules 3 and 4 are a slow shift, not a rupture. */
  readonly kind: 'rupture' | 'watch' | 'shift';
  readonly centre: number;
  readonly sigma: number;
  /** The line the score lies below: k, 2, 1 or 0 sigmas under the centre. */
  readonly limit: number;
  /** First later score at or above both the lower limit and one sigma under the centre. */
  readonly repairSession: number | null;
}

export interface XmrResult extends MethodResult<'xmr', Required<XmrParameters>, XmrFlag> {
  /** Limits in force at each scored session that could be flagged, for drawing; cut off at the ends of the scale. */
  readonly limits: readonly SessionLimits[];
  /** The chart of the baseline; undefined for the baseline `prior`, whose limits move. */
  readonly chart: Estimate<IndividualsChart>;
}

/**
 * Individuals chart (XmR, Shewhart) with zone rules on the low side, as proposed for alliance ratings by Eubanks-Carter,
 * Gorman and Muran (2012, Psychother Res 22, 621–637). There is no agreed standard how to use control charts for rupture
 * and repair (Lipner et al. 2021): limits of a whole short series are nearly blind, frozen limits fire often.
 *
 *     sigma = mean moving range/1.128;  lower limit = mean − 3·sigma
 *
 * Undefined with too few scores (`all` 15, `first` m + 1 with m ≥ 3, `prior` 4), a ceiling (more than half of the baseline
 * at the highest score), a score that is not finite or a parameter out of range. No variation: no flags and a note.
 *
 * @example
 * const found = detectByXmr([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1], { baseline: { of: 'first', scores: 5 }, rules: [1] });
 * if (found.ok) found.flags.map((flag) => flag.session); // [6, 7]
 */
export function detectByXmr(scores: Scores, parameters: XmrParameters = {}): Estimate<XmrResult> {
  const used = withDefaults<XmrParameters>(
    {
      baseline: { of: 'first', scores: 5 },
      rules: [1, 2],
      k: 3,
      runLength: 8,
      minimumScores: 15,
      movingRanges: {},
      scale: null,
    },
    parameters,
  );
  const { baseline } = used;
  const wrong =
    notPositive({ k: used.k }) ??
    notCount({ runLength: used.runLength, minimumScores: used.minimumScores }, 2) ??
    (baseline.of === 'first' ? notCount({ 'baseline.scores': baseline.scores }, 3) : null);
  if (wrong !== null) return notEstimable(wrong);
  const needed = baseline.of === 'all' ? used.minimumScores : baseline.of === 'first' ? baseline.scores + 1 : 4;
  const series = scoredSessions(scores, needed, 'The individuals chart');
  if (!series.ok) return series;

  const options = { ...used.movingRanges, k: used.k, d2 };
  if (baseline.of === 'prior') {
    const moving = priorLimits(series.sessions, options, used.scale);
    return result(
      used,
      series.sessions,
      moving.limits,
      notEstimable('The limits move with each session.'),
      moving.notes,
    );
  }
  const own = baseline.of === 'all' ? series.sessions : series.sessions.slice(0, baseline.scores);
  if (atCeiling(own, used.scale))
    return notEstimable(
      'More than half of the baseline scores are the highest possible (ceiling): the chart says nothing.',
    );
  const chart = chartOf(own, options);
  if (!chart.ok) return chart;
  return result(used, series.sessions, fixedLimits(series.sessions, chart), chart, []);
}

function result(
  used: Required<XmrParameters>,
  sessions: readonly ScoredSession[],
  limits: readonly SessionLimits[],
  chart: Estimate<IndividualsChart>,
  notes: readonly SeriesNote[],
): Estimate<XmrResult> {
  const { baseline, scale, k } = used;
  const varying = limits.filter((at) => at.sigma > 0);
  const bySession = new Map(sessions.map((at) => [at.session, at.score]));
  const standardized = varying.map((at) => ({
    session: at.session,
    z: ((bySession.get(at.session) ?? Number.NaN) - at.centre) / at.sigma,
  }));
  const fired = zoneRules(standardized, { k, runLength: used.runLength });
  const firstFlaggable = baseline.of === 'first' ? (sessions[baseline.scores]?.session ?? 0) : 0;
  const flags = [...new Set(used.rules)].sort().flatMap((rule) =>
    fired[rule]
      .filter((session) => session >= firstFlaggable)
      .flatMap((session) => {
        const line = varying.find((at) => at.session === session);
        return line ? [flagOf(session, rule, line, k, sessions)] : [];
      }),
  );
  const outside = scale !== null && limits.some((at) => at.low < scale.minimum);
  return estimated<XmrResult>({
    method: 'xmr',
    version: '1',
    parameters: used,
    flags,
    limits: limits
      .filter((at) => at.session >= firstFlaggable)
      .map((at) =>
        scale === null ? at : { ...at, low: Math.max(at.low, scale.minimum), high: Math.min(at.high, scale.maximum) },
      ),
    chart,
    notes: [
      ...notes,
      ...(varying.length === 0 && limits.length > 0 ? (['no-variation'] as const) : []),
      ...(outside ? (['limit-outside-scale'] as const) : []),
    ],
  });
}

function flagOf(
  session: number,
  rule: ZoneRule,
  { centre, sigma, low }: SessionLimits,
  k: number,
  sessions: readonly ScoredSession[],
): XmrFlag {
  const back = Math.max(low, centre - sigma);
  return {
    session,
    score: sessions.find((at) => at.session === session)?.score ?? Number.NaN,
    rule,
    kind: rule === 1 ? 'rupture' : rule === 2 ? 'watch' : 'shift',
    centre,
    sigma,
    limit: centre - { 1: k, 2: 2, 3: 1, 4: 0 }[rule] * sigma,
    repairSession: sessions.find((at) => at.session > session && at.score >= back)?.session ?? null,
  };
}
