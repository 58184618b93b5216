import {
  dStudyItemsRaters,
  dStudyRaters,
  gStudyItemsRaters,
  gStudyRaters,
  type GeneralizabilityEstimate,
  type RaterComponents,
  type SevenEffects,
} from '../reliability/index.js';
import { type Estimate } from '../estimate.js';
import { shaped, type ReferenceMethod, type Rows } from './reference-method.js';

const cut = (component: number): number => Math.max(0, component);

const errorsAndCoefficients = (estimate: Estimate<GeneralizabilityEstimate>) =>
  shaped(estimate, (e) => ({ rel_error: e.relativeError, abs_error: e.absoluteError, G: e.g, phi: e.phi }));

/** Objects × raters. */
export const ratersGStudyCase: ReferenceMethod = (input, params) => {
  const { n_prime: planned = [1, 2, 3, 4, 5, 6] } = params as { n_prime?: readonly number[] };
  return shaped(gStudyRaters((input as { ratings: Rows }).ratings), ({ meanSquares: ms, components, reml }) => {
    const lines = (from: RaterComponents) =>
      dStudyRaters(from, planned).map(({ raters, estimate }) => ({
        n_raters: raters,
        ...errorsAndCoefficients(estimate),
      }));
    const { objects, raters, residual } = components;
    return {
      ms: { p: ms.msTargets, r: ms.msRaters, residual: ms.msResidual },
      df: { p: ms.dfTargets, r: ms.dfRaters, residual: ms.dfResidual },
      ems: { p: objects, r: raters, pr_e: residual },
      ems_truncated: { p: cut(objects), r: cut(raters), pr_e: cut(residual) },
      reml: shaped(reml, (fit) => ({
        p: fit.objects,
        r: fit.raters,
        pr_e: fit.residual,
        reml_criterion: fit.criterion,
      })),
      dstudy_ems: lines(components),
      dstudy_reml: shaped(reml, (fit) => lines(fit)),
    };
  });
};

interface LongScores {
  readonly score: readonly number[];
  readonly p: readonly (number | string)[];
  readonly i: readonly (number | string)[];
  readonly r: readonly (number | string)[];
}

/** Objects × items × raters. */
export const itemsRatersGStudyCase: ReferenceMethod = (input, params) => {
  const { dstudy = [[1, 1]] } = params as { dstudy?: readonly (readonly [number, number])[] };
  return shaped(gStudyItemsRaters(cubeOf(input as LongScores)), ({ meanSquares, df, components, reml }) => {
    const lines = (from: SevenEffects) =>
      dStudyItemsRaters(from, dstudy).map(({ items, raters, estimate }) => ({
        n_items: items,
        n_raters: raters,
        ...errorsAndCoefficients(estimate),
      }));
    return {
      ms: named(meanSquares),
      df: named(df),
      ems: named(components),
      ems_truncated: named(components, cut),
      reml: shaped(reml, (fit) => ({ ...named(fit), reml_criterion: fit.criterion })),
      dstudy_ems: lines(components),
      dstudy_reml: shaped(reml, (fit) => lines(fit)),
    };
  });
};

function named({ p, i, r, pi, pr, ir, pir }: SevenEffects, by: (component: number) => number = (x) => x) {
  return { p: by(p), i: by(i), r: by(r), pi: by(pi), pr: by(pr), ir: by(ir), pir_e: by(pir) };
}

/** Long format to objects × items × raters, labels in order of appearance; a combination that does not occur is missing. */
function cubeOf({ score, p, i, r }: LongScores): (number | null)[][][] {
  const places = [p, i, r].map((column) => new Map([...new Set(column)].map((label, at) => [label, at])));
  const [objects, items, raters] = places as [Map<unknown, number>, Map<unknown, number>, Map<unknown, number>];
  const cube = Array.from({ length: objects.size }, () =>
    Array.from({ length: items.size }, () => new Array<number | null>(raters.size).fill(null)),
  );
  score.forEach((value, at) => {
    const row = cube[objects.get(p[at]) ?? -1]?.[items.get(i[at]) ?? -1];
    if (row) row[raters.get(r[at]) ?? -1] = value;
  });
  return cube;
}
