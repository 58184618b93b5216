import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { balancedReml, type RestrictedComponents } from './balanced-reml.js';
import { generalizability, notNegative, type GeneralizabilityEstimate } from './d-study.js';

/** The seven effects of objects × items × raters: p, i, r and their interactions; the last includes error. */
export interface SevenEffects {
  readonly p: number;
  readonly i: number;
  readonly r: number;
  readonly pi: number;
  readonly pr: number;
  readonly ir: number;
  readonly pir: number;
}

/** A generalizability study with two crossed facets. */
export interface ItemRaterGStudy {
  readonly objects: number;
  readonly items: number;
  readonly raters: number;
  readonly sumsOfSquares: SevenEffects;
  readonly df: SevenEffects;
  readonly meanSquares: SevenEffects;
  /** Moment estimates from expected mean squares; print a negative one as it is. */
  readonly components: SevenEffects;
  /** Restricted maximum likelihood: never negative, equal to the moments where those are not. */
  readonly reml: Estimate<SevenEffects & Pick<RestrictedComponents, 'criterion'>>;
}

/**
 * Generalizability study of objects × items × raters, fully crossed, one score per cell, all facets random.
 *
 * Source: Brennan RL (2001), Generalizability Theory, ch. 3: expected mean squares of the p × i × r design.
 *
 * @param scores  objects, each a list of items, each a list of one score per rater; complete and rectangular
 * @returns undefined with fewer than two objects, items or raters, a missing or infinite score
 * @example
 * const study = gStudyItemsRaters([[[4, 6], [5, 5]], [[2, 5], [5, 5]], [[4, 6], [7, 6]]]);
 * if (study.ok) study.components.p;
 */
export function gStudyItemsRaters(
  scores: readonly (readonly (readonly (number | null)[])[])[],
): Estimate<ItemRaterGStudy> {
  const cube = readCube(scores);
  if (!cube.ok) return cube;
  const { cells, a, b, c } = cube;
  const sumsOfSquares = sums(cells, a, b, c);
  const df: SevenEffects = {
    p: a - 1,
    i: b - 1,
    r: c - 1,
    pi: (a - 1) * (b - 1),
    pr: (a - 1) * (c - 1),
    ir: (b - 1) * (c - 1),
    pir: (a - 1) * (b - 1) * (c - 1),
  };
  const ms = combine(sumsOfSquares, df, (ss, d) => ss / d);
  return estimated({
    objects: a,
    items: b,
    raters: c,
    sumsOfSquares,
    df,
    meanSquares: ms,
    components: {
      p: (ms.p - ms.pi - ms.pr + ms.pir) / (b * c),
      i: (ms.i - ms.pi - ms.ir + ms.pir) / (a * c),
      r: (ms.r - ms.pr - ms.ir + ms.pir) / (a * b),
      pi: (ms.pi - ms.pir) / c,
      pr: (ms.pr - ms.pir) / b,
      ir: (ms.ir - ms.pir) / a,
      pir: ms.pir,
    },
    reml: restricted(ms, df, a, b, c),
  });
}

const effects = ['p', 'i', 'r', 'pi', 'pr', 'ir', 'pir'] as const;

function combine(x: SevenEffects, y: SevenEffects, by: (a: number, b: number) => number): SevenEffects {
  return Object.fromEntries(effects.map((effect) => [effect, by(x[effect], y[effect])])) as unknown as SevenEffects;
}

interface Cube {
  readonly cells: Float64Array;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

function readCube(scores: readonly (readonly (readonly (number | null)[])[])[]): Estimate<Cube> {
  const a = scores.length;
  const b = scores[0]?.length ?? 0;
  const c = scores[0]?.[0]?.length ?? 0;
  if (a < 2 || b < 2 || c < 2) return notEstimable('The design needs at least two objects, two items and two raters.');
  const cells = new Float64Array(a * b * c);
  let at = 0;
  for (const [p, items] of scores.entries()) {
    if (items.length !== b) return notEstimable(`Object ${p + 1} has ${items.length} items where the first has ${b}.`);
    for (const [i, ratings] of items.entries()) {
      if (ratings.length !== c)
        return notEstimable(`Object ${p + 1}, item ${i + 1} has ${ratings.length} ratings, not ${c}.`);
      for (const [r, score] of ratings.entries()) {
        if (score === null || !Number.isFinite(score)) {
          return notEstimable(
            `Object ${p + 1}, item ${i + 1}, rater ${r + 1} has no finite score: mean squares need a complete design, a mixed model does not.`,
          );
        }
        cells[at] = score;
        at += 1;
      }
    }
  }
  return estimated({ cells, a, b, c });
}

/** Sums of squares from means of deviations, each effect with those it contains taken out. */
function sums(cells: Float64Array, a: number, b: number, c: number): SevenEffects {
  const origin = cells[0] as number;
  const mean = { p: new Float64Array(a), i: new Float64Array(b), r: new Float64Array(c) };
  const pair = { pi: new Float64Array(a * b), pr: new Float64Array(a * c), ir: new Float64Array(b * c) };
  let grand = 0;
  const add = (to: Float64Array, at: number, by: number): void => {
    to[at] = (to[at] as number) + by;
  };
  eachCell(a, b, c, (p, i, r, at) => {
    const x = (cells[at] as number) - origin;
    grand += x / (a * b * c);
    add(mean.p, p, x / (b * c));
    add(mean.i, i, x / (a * c));
    add(mean.r, r, x / (a * b));
    add(pair.pi, p * b + i, x / c);
    add(pair.pr, p * c + r, x / b);
    add(pair.ir, i * c + r, x / a);
  });
  const squares = (values: Float64Array, times: number, rest: (at: number) => number): number => {
    let sum = 0;
    values.forEach((value, at) => (sum += (value - rest(at)) ** 2));
    return times * sum;
  };
  const P = (p: number): number => mean.p[p] as number;
  const I = (i: number): number => mean.i[i] as number;
  const R = (r: number): number => mean.r[r] as number;
  let pir = 0;
  eachCell(a, b, c, (p, i, r, at) => {
    const pairs = (pair.pi[p * b + i] as number) + (pair.pr[p * c + r] as number) + (pair.ir[i * c + r] as number);
    pir += ((cells[at] as number) - origin - pairs + P(p) + I(i) + R(r) - grand) ** 2;
  });
  return {
    p: squares(mean.p, b * c, () => grand),
    i: squares(mean.i, a * c, () => grand),
    r: squares(mean.r, a * b, () => grand),
    pi: squares(pair.pi, c, (at) => P(Math.floor(at / b)) + I(at % b) - grand),
    pr: squares(pair.pr, b, (at) => P(Math.floor(at / c)) + R(at % c) - grand),
    ir: squares(pair.ir, a, (at) => I(Math.floor(at / c)) + R(at % c) - grand),
    pir,
  };
}

function eachCell(a: number, b: number, c: number, visit: (p: number, i: number, r: number, at: number) => void): void {
  let at = 0;
  for (let p = 0; p < a; p += 1) {
    for (let i = 0; i < b; i += 1) {
      for (let r = 0; r < c; r += 1) {
        visit(p, i, r, at);
        at += 1;
      }
    }
  }
}

function restricted(ms: SevenEffects, df: SevenEffects, a: number, b: number, c: number): ItemRaterGStudy['reml'] {
  // Order of components: p, i, r, pi, pr, ir, pir.
  const expectations: Readonly<Record<keyof SevenEffects, readonly number[]>> = {
    p: [b * c, 0, 0, c, b, 0, 1],
    i: [0, a * c, 0, c, 0, a, 1],
    r: [0, 0, a * b, 0, b, a, 1],
    pi: [0, 0, 0, c, 0, 0, 1],
    pr: [0, 0, 0, 0, b, 0, 1],
    ir: [0, 0, 0, 0, 0, a, 1],
    pir: [0, 0, 0, 0, 0, 0, 1],
  };
  const fit = balancedReml(
    effects.map((effect) => ({ ms: ms[effect], df: df[effect], expectation: expectations[effect] })),
    a * b * c,
  );
  if (!fit.ok) return fit;
  const named = Object.fromEntries(
    effects.map((effect, at) => [effect, fit.components[at]]),
  ) as unknown as SevenEffects;
  return estimated({ ...named, criterion: fit.criterion });
}

/**
 * D study: reliability of the mean over a planned number of items and raters. Relative error pi/n′ᵢ + pr/n′ᵣ +
 * pir/(n′ᵢn′ᵣ); absolute error adds i/n′ᵢ + r/n′ᵣ + ir/(n′ᵢn′ᵣ).
 *
 * @param components  of `gStudyItemsRaters`; negative ones count as 0
 * @param designs  pairs of [items, raters]
 * @example dStudyItemsRaters(study.components, [[10, 2], [10, 4]]);
 */
export function dStudyItemsRaters(
  components: SevenEffects,
  designs: readonly (readonly [items: number, raters: number])[],
): readonly {
  readonly items: number;
  readonly raters: number;
  readonly estimate: Estimate<GeneralizabilityEstimate>;
}[] {
  const v = combine(components, components, notNegative);
  return designs.map(([items, raters]) => {
    const relative = v.pi / items + v.pr / raters + v.pir / (items * raters);
    const absolute = relative + v.i / items + v.r / raters + v.ir / (items * raters);
    return { items, raters, estimate: generalizability(v.p, relative, absolute) };
  });
}
