import { packRatings, type Ratings } from '../descriptives/index.js';
import { estimated, type Estimate } from '../estimate.js';
import { groupEffect } from '../models/index.js';
import { generalizability, notNegative, type GeneralizabilityEstimate } from './d-study.js';

/** Components where every object has raters of its own. */
export interface NestedRaterComponents {
  readonly objects: number;
  /** Raters within objects together with error: the design cannot separate them. */
  readonly within: number;
}

/** A generalizability study of raters nested in objects. */
export interface NestedRaterGStudy {
  readonly objects: number;
  readonly ratings: number;
  /** Moment estimates with n₀ ratings per object; print a negative one as it is. */
  readonly components: NestedRaterComponents;
  readonly effectiveRatings: number;
  readonly reml: NestedRaterComponents & { readonly grandMean: number };
}

/**
 * Generalizability study of raters nested in objects (r : p): each session was rated by raters of its own, any number of
 * them.
 *
 * Source: Brennan RL (2001), Generalizability Theory, ch. 3 and 7 (unequal numbers); with equal numbers Φ is ICC(1,k).
 *
 * @param ratings  one row per object, ratings in any column, `null` where there is none
 * @returns undefined with fewer than two objects, no object rated twice, or no variation
 * @example gStudyNestedRaters([[4, 5, null], [2, 3, 2], [6, 6, null]]);
 */
export function gStudyNestedRaters(ratings: Ratings): Estimate<NestedRaterGStudy> {
  const read = packRatings(ratings);
  if (!read.ok) return read;
  const { rows, columns, cells } = read.matrix;
  const groups = Array.from({ length: rows }, (_, row) => ({
    label: row,
    values: Array.from(cells.subarray(row * columns, (row + 1) * columns), (x) => (Number.isNaN(x) ? null : x)),
  }));
  const fit = groupEffect(groups);
  if (!fit.ok) return fit;
  const { anova, reml } = fit;
  return estimated({
    objects: anova.groups.length,
    ratings: anova.observations,
    components: { objects: anova.betweenVariance, within: anova.msWithin },
    effectiveRatings: anova.n0,
    reml: { objects: reml.betweenVariance, within: reml.withinVariance, grandMean: reml.mean },
  });
}

/**
 * D study for raters nested in objects: every error counts, for relative as for absolute decisions.
 *
 * @param components  negative ones count as 0
 * @param raters  numbers of raters per object to plan for
 * @example dStudyNestedRaters(study.reml, [1, 2, 3]);
 */
export function dStudyNestedRaters(
  components: NestedRaterComponents,
  raters: readonly number[],
): readonly { readonly raters: number; readonly estimate: Estimate<GeneralizabilityEstimate> }[] {
  return raters.map((count) => {
    const error = notNegative(components.within) / count;
    return { raters: count, estimate: generalizability(components.objects, error, error) };
  });
}
