import { estimated, type Estimate } from '../estimate.js';
import { balancedReml, type RestrictedComponents } from './balanced-reml.js';
import { generalizability, notNegative, type GeneralizabilityEstimate } from './d-study.js';
import { gStudyItemsRaters } from './g-study-items-raters.js';

/** The five effects of objects × (raters within tasks). */
export interface RatersInTasksEffects {
  readonly p: number;
  readonly t: number;
  readonly rInT: number;
  readonly pt: number;
  /** Objects by raters within tasks, with error. */
  readonly prInT: number;
}

/** A generalizability study of the p × (r : t) design. */
export interface RatersInTasksGStudy {
  readonly objects: number;
  readonly tasks: number;
  readonly raters: number;
  readonly df: RatersInTasksEffects;
  readonly meanSquares: RatersInTasksEffects;
  readonly components: RatersInTasksEffects;
  readonly reml: Estimate<RatersInTasksEffects & Pick<RestrictedComponents, 'criterion'>>;
}

/**
 * Generalizability study of p × (r : t): all objects do all tasks, every task has raters (or items) of its own.
 *
 * The sums of squares are those of the crossed design with the effects that nesting cannot separate put together: r : t
 * from r and tr, pr : t from pr and ptr.
 *
 * Source: Brennan RL (2001), Generalizability Theory, Table 3.2 and ch. 3.
 *
 * @param scores  objects, each a list of tasks, each a list of one score per rater of that task; complete, equal numbers
 * @returns undefined as `gStudyItemsRaters`
 * @example gStudyRatersInTasks(scores); // components p .473, t .325, rInT .648, pt .560, prInT 2.380 on Brennan's data 4
 */
export function gStudyRatersInTasks(
  scores: readonly (readonly (readonly (number | null)[])[])[],
): Estimate<RatersInTasksGStudy> {
  const crossed = gStudyItemsRaters(scores);
  if (!crossed.ok) return crossed;
  const { objects: np, items: nt, raters: nr, sumsOfSquares: ss, df: d } = crossed;
  const df = { p: d.p, t: d.i, rInT: d.r + d.ir, pt: d.pi, prInT: d.pr + d.pir };
  const ms = {
    p: ss.p / df.p,
    t: ss.i / df.t,
    rInT: (ss.r + ss.ir) / df.rInT,
    pt: ss.pi / df.pt,
    prInT: (ss.pr + ss.pir) / df.prInT,
  };
  const reml = balancedReml(
    [
      { ms: ms.p, df: df.p, expectation: [nr * nt, 0, 0, nr, 1] },
      { ms: ms.t, df: df.t, expectation: [0, np * nr, np, nr, 1] },
      { ms: ms.rInT, df: df.rInT, expectation: [0, 0, np, 0, 1] },
      { ms: ms.pt, df: df.pt, expectation: [0, 0, 0, nr, 1] },
      { ms: ms.prInT, df: df.prInT, expectation: [0, 0, 0, 0, 1] },
    ],
    np * nt * nr,
  );
  return estimated({
    objects: np,
    tasks: nt,
    raters: nr,
    df,
    meanSquares: ms,
    components: {
      p: (ms.p - ms.pt) / (nr * nt),
      t: (ms.t - ms.rInT - ms.pt + ms.prInT) / (np * nr),
      rInT: (ms.rInT - ms.prInT) / np,
      pt: (ms.pt - ms.prInT) / nr,
      prInT: ms.prInT,
    },
    reml: reml.ok ? estimated({ ...named(reml.components), criterion: reml.criterion }) : reml,
  });
}

function named(components: readonly number[]): RatersInTasksEffects {
  const [p, t, rInT, pt, prInT] = components as [number, number, number, number, number];
  return { p, t, rInT, pt, prInT };
}

/**
 * D study of p × (R : T): relative error pt/n′ₜ + pr:t/(n′ₜn′ᵣ); absolute error adds t/n′ₜ + r:t/(n′ₜn′ᵣ).
 *
 * @param components  negative ones count as 0
 * @param designs  pairs of [tasks, raters per task]
 * @example dStudyRatersInTasks(study.components, [[3, 4], [3, 2]]);
 */
export function dStudyRatersInTasks(
  components: RatersInTasksEffects,
  designs: readonly (readonly [tasks: number, raters: number])[],
): readonly {
  readonly tasks: number;
  readonly raters: number;
  readonly estimate: Estimate<GeneralizabilityEstimate>;
}[] {
  const { p, t, rInT, pt, prInT } = components;
  return designs.map(([tasks, raters]) => {
    const relative = notNegative(pt) / tasks + notNegative(prInT) / (tasks * raters);
    const absolute = relative + notNegative(t) / tasks + notNegative(rInT) / (tasks * raters);
    return { tasks, raters, estimate: generalizability(p, relative, absolute) };
  });
}
