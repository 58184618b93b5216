import { twoWayMeanSquares, type TwoWayMeanSquares } from '../agreement/index.js';
import { type Ratings } from '../descriptives/index.js';
import { estimated, type Estimate } from '../estimate.js';
import { balancedReml, type RestrictedComponents } from './balanced-reml.js';
import { generalizability, notNegative, type GeneralizabilityEstimate } from './d-study.js';

/** Components of objects (persons, sessions) crossed with raters. */
export interface RaterComponents {
  readonly objects: number;
  readonly raters: number;
  /** Interaction and error, which one rating per cell cannot separate. */
  readonly residual: number;
}

/** A generalizability study with one facet. */
export interface RaterGStudy {
  readonly meanSquares: TwoWayMeanSquares;
  /** Moment estimates; print a negative one as it is. */
  readonly components: RaterComponents;
  /** Restricted maximum likelihood: never negative, equal to the moments where those are not. */
  readonly reml: Estimate<RaterComponents & Pick<RestrictedComponents, 'criterion'>>;
}

/**
 * Generalizability study of objects × raters, every object rated once by every rater.
 *
 * σ²(p) = (R − E)/k, σ²(r) = (C − E)/n, σ²(pr,e) = E. With missing cells take the components of `iccFromComponents`.
 *
 * Source: Brennan RL (2001), Generalizability Theory, ch. 2.
 *
 * @param ratings  objects × raters, complete
 * @example
 * const study = gStudyRaters([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]);
 * if (study.ok) study.components; // 2.556, 5.244, 1.019
 */
export function gStudyRaters(ratings: Ratings): Estimate<RaterGStudy> {
  const a = twoWayMeanSquares(ratings);
  if (!a.ok) return a;
  const { n, k, msTargets, msRaters, msResidual } = a;
  const reml = balancedReml(
    [
      { ms: msTargets, df: a.dfTargets, expectation: [k, 0, 1] },
      { ms: msRaters, df: a.dfRaters, expectation: [0, n, 1] },
      { ms: msResidual, df: a.dfResidual, expectation: [0, 0, 1] },
    ],
    n * k,
  );
  return estimated({
    meanSquares: a,
    components: { objects: (msTargets - msResidual) / k, raters: (msRaters - msResidual) / n, residual: msResidual },
    reml: reml.ok ? estimated({ ...named(reml.components), criterion: reml.criterion }) : reml,
  });
}

function named(components: readonly number[]): RaterComponents {
  const [objects, raters, residual] = components as [number, number, number];
  return { objects, raters, residual };
}

/**
 * D study: how reliable the mean of `raters` raters would be. With the number of raters of the G study, g is ICC(3,k) and
 * phi is ICC(2,k).
 *
 * @param components  of `gStudyRaters`, or of a table with missing cells; negative ones count as 0
 * @param raters  numbers of raters to plan for
 * @returns one line per number
 * @example dStudyRaters(study.components, [1, 2, 3, 4]);
 */
export function dStudyRaters(
  components: RaterComponents,
  raters: readonly number[],
): readonly { readonly raters: number; readonly estimate: Estimate<GeneralizabilityEstimate> }[] {
  return raters.map((count) => {
    const relative = notNegative(components.residual) / count;
    const absolute = relative + notNegative(components.raters) / count;
    return { raters: count, estimate: generalizability(components.objects, relative, absolute) };
  });
}
