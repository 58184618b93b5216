import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { notPositive } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { type TimeTrend, timeTrend } from './time-trend.js';

/** `curved`: a significant bend whose turning point lies outside the observed sessions. */
export type ShapeLabel = 'stable' | 'linearUp' | 'linearDown' | 'U' | 'invertedU' | 'curved';

export interface GrowthShape {
  readonly method: 'growth-shape';
  readonly version: string;
  readonly parameters: { readonly alpha: number };
  readonly label: ShapeLabel;
  readonly linear: TimeTrend;
  /** Undefined with fewer than 7 scores: then only linear and stable can be told apart. */
  readonly quadratic: Estimate<TimeTrend>;
}

/**
 * Shape of one client's course: a parabola if its quadratic term is significant (U or inverted U when it turns within the
 * observed sessions), else a line if its slope is, else stable. Ordinary least squares over sessions centred at their own
 * mean. The families of shapes are those of Kivlighan and Shaughnessy (2000, J Couns Psychol 47, 362–371) and Stiles and
 * colleagues (2004); the decision rule per client is this library's.
 *
 * Undefined with fewer than 5 scores; the quadratic part with fewer than 7. `stable` means that no trend was shown, not
 * that there is none.
 *
 * @example
 * const shape = growthShape([5.6, 5.1, 4.7, 4.5, 4.4, 4.8, 5.2, 5.7]);
 * if (shape.ok) shape.label; // 'U'
 */
export function growthShape(scores: Scores, { alpha = 0.05 }: { readonly alpha?: number } = {}): Estimate<GrowthShape> {
  const wrong = notPositive({ alpha }) ?? (alpha < 1 ? null : 'The parameter alpha must lie between 0 and 1.');
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 5, 'A straight line');
  if (!series.ok) return series;
  const { sessions } = series;
  const linear = timeTrend(sessions, 1);
  if (!linear.ok) return linear;
  const quadratic = sessions.length < 7 ? notEstimable('A parabola needs at least 7 scores.') : timeTrend(sessions, 2);
  const first = sessions[0]?.session ?? 0;
  const last = sessions.at(-1)?.session ?? 0;
  return estimated<GrowthShape>({
    method: 'growth-shape',
    version: '1',
    parameters: { alpha },
    label: labelOf(linear, quadratic, alpha, first, last),
    linear,
    quadratic,
  });
}

function labelOf(
  linear: TimeTrend,
  quadratic: Estimate<TimeTrend>,
  alpha: number,
  first: number,
  last: number,
): ShapeLabel {
  if (quadratic.ok && linear.inference.ok && isShown(quadratic, 2, alpha)) {
    const turns = quadratic.vertex.ok && quadratic.vertex.session >= first && quadratic.vertex.session <= last;
    if (!turns) return 'curved';
    return (quadratic.coefficients[2] ?? 0) > 0 ? 'U' : 'invertedU';
  }
  if (!isShown(linear, 1, alpha)) return 'stable';
  return (linear.coefficients[1] ?? 0) > 0 ? 'linearUp' : 'linearDown';
}

/** Significant; in an exact fit, where no error is left to test against, different from zero beyond rounding. */
function isShown(trend: TimeTrend, term: number, alpha: number): boolean {
  if (trend.inference.ok) return (trend.inference.p[term] ?? 1) < alpha;
  return Math.abs(trend.coefficients[term] ?? 0) > 1e-12 * Math.max(...trend.fitted.map(Math.abs));
}
