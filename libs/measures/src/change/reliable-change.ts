import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { z95 } from './control-chart-constants.js';

export interface ReliableChange {
  /** Standard error of measurement SD·√(1 − r). */
  readonly sem: number;
  /** Standard error of a difference of two scores, √2·SEM. */
  readonly sDifference: number;
  /** z·√2·SEM: a change larger than this is reliable. */
  readonly threshold: number;
}

/**
 * Smallest reliable change of an instrument (Jacobson and Truax 1991, J Consult Clin Psychol 59, 12–19). It stands for
 * measurement error only: real fluctuation between sessions is usually larger.
 *
 * @param parameters SD and reliability of that instrument, form, perspective and population, with a source; for
 *   neighbouring sessions rather internal consistency than a long test–retest. `z` 1.96 (default) or 1.645.
 *
 * Undefined when the SD is not positive or the reliability is not between 0 and 1 (1 leaves no error to compare with).
 *
 * @example
 * reliableChange({ sd: 0.9, reliability: 0.9 }); // { ok: true, sem: 0.2846…, sDifference: 0.4025…, threshold: 0.7889… }
 */
export function reliableChange(parameters: {
  readonly sd: number;
  readonly reliability: number;
  readonly z?: number;
}): Estimate<ReliableChange> {
  const { sd, reliability, z = z95 } = parameters;
  if (!(sd > 0 && Number.isFinite(sd))) return notEstimable('The standard deviation must be a positive number.');
  if (!(reliability >= 0 && reliability < 1)) return notEstimable('The reliability must be from 0 to below 1.');
  if (!(z > 0 && Number.isFinite(z))) return notEstimable('The parameter z must be a positive number.');
  const sem = sd * Math.sqrt(1 - reliability);
  const sDifference = Math.SQRT2 * sem;
  return estimated({ sem, sDifference, threshold: z * sDifference });
}

/** Mean and standard deviation of a published group. */
export interface NormGroup {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Jacobson and Truax's three cut-offs between a clinical and a functional group: `a` two SD beyond the clinical mean,
 * `b` within two SD of the functional mean, `c` where both groups are equally near in their own SD units.
 *
 * Undefined when an SD is not positive, or when the groups lie the wrong way round for the direction of the scale.
 *
 * @example
 * clinicalCutOffs({ mean: 40, sd: 7.5 }, { mean: 60, sd: 7.5 }, true); // { ok: true, a: 55, b: 45, c: 50 }
 */
export function clinicalCutOffs(
  clinical: NormGroup,
  functional: NormGroup,
  higherIsBetter: boolean,
): Estimate<{ a: number; b: number; c: number }> {
  if (!(clinical.sd > 0 && functional.sd > 0 && Number.isFinite(clinical.sd) && Number.isFinite(functional.sd)))
    return notEstimable('The standard deviations of both groups must be positive numbers.');
  const towardsHealth = higherIsBetter ? 1 : -1;
  if (!(towardsHealth * (functional.mean - clinical.mean) > 0))
    return notEstimable('The functional group must lie on the better side of the clinical group.');
  return estimated({
    a: clinical.mean + towardsHealth * 2 * clinical.sd,
    b: functional.mean - towardsHealth * 2 * functional.sd,
    c: (clinical.sd * functional.mean + functional.sd * clinical.mean) / (clinical.sd + functional.sd),
  });
}

/** Reliably better and across the cut-off; reliably better; neither; reliably worse. */
export type ClinicalChange = 'recovered' | 'improved' | 'unchanged' | 'deteriorated';

/**
 * Reliable change index of one client and its class: (post − pre)/(√2·SEM), reliable from |RCI| ≥ z; `recovered` when the
 * reliable improvement also crosses `cutOff` from the clinical to the functional side (Jacobson and Truax 1991).
 *
 * @param change.cutOff usually cut-off c of `clinicalCutOffs`; without it nobody is called recovered
 *
 * Undefined when pre or post is missing or not finite, or where `reliableChange` is.
 *
 * @example
 * classifyChange({ pre: 32.5, post: 47.5, sd: 7.5, reliability: 0.8, higherIsBetter: true, cutOff: 50 });
 * // { ok: true, rci: 3.162…, change: 15, class: 'improved' }
 */
export function classifyChange(change: {
  readonly pre: number | null;
  readonly post: number | null;
  readonly sd: number;
  readonly reliability: number;
  readonly higherIsBetter: boolean;
  readonly z?: number;
  readonly cutOff?: number;
}): Estimate<{ rci: number; change: number; class: ClinicalChange }> {
  const { pre, post, sd, reliability, higherIsBetter, z = z95, cutOff } = change;
  if (pre === null || post === null) return notEstimable('A score before or after is missing.');
  if (!Number.isFinite(pre) || !Number.isFinite(post)) return notEstimable('A score is not a finite number.');
  const error = reliableChange({ sd, reliability, z });
  if (!error.ok) return error;
  const rci = (post - pre) / error.sDifference;
  const better = higherIsBetter ? rci : -rci;
  const crosses =
    cutOff !== undefined && (higherIsBetter ? pre < cutOff && post > cutOff : pre > cutOff && post < cutOff);
  const verdict = better >= z ? (crosses ? 'recovered' : 'improved') : better <= -z ? 'deteriorated' : 'unchanged';
  return estimated<{ rci: number; change: number; class: ClinicalChange }>({ rci, change: post - pre, class: verdict });
}
