import { invertFactor, solveTransposed } from './cholesky.js';
import { conditionalCovariance } from './conditional-covariance.js';
import { type CrossedLayout } from './crossed-layout.js';
import { type ConditionalEffects } from './penalized-system.js';
import { type RandomTerm } from './random-term.js';

/**
 * Predicted effects of all terms of a crossed design: first the dense ones, then those of the eliminated term given them.
 *
 * @param work the dense part after elimination
 * @param fixed coefficients of the fixed effects
 */
export function predictCrossed(
  layout: CrossedLayout,
  work: Float64Array,
  factors: readonly Float64Array[],
  fixed: Float64Array,
): ConditionalEffects[] {
  const { terms, eliminated, placed, random, size } = layout;
  const effects = new Float64Array(random);
  for (let k = 0; k < random; k++) {
    let rest = work[(size - 1) * size + k]!;
    for (let f = 0; f < fixed.length; f++) rest -= work[(random + f) * size + k]! * fixed[f]!;
    effects[k] = rest;
  }
  solveTransposed(work, size, random, effects);
  const half = invertFactor(work, size, random);
  for (const { term, start } of placed) applyFactor(half, random, effects, terms[term]!, start, factors[term]!);
  const covariance = selfProduct(half, random);
  const result: ConditionalEffects[] = [];
  for (const { term, start } of placed) result[term] = denseEffects(terms[term]!, start, effects, covariance, random);
  result[eliminated] = eliminatedEffects(layout, factors[eliminated]!, fixed, effects, covariance);
  return result;
}

/** HᵀH for a square H. */
function selfProduct(half: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let i = 0; i < size; i++) {
      const weight = half[k * size + i]!;
      if (weight === 0) continue;
      for (let j = 0; j < size; j++) product[i * size + j]! += weight * half[k * size + j]!;
    }
  }
  return product;
}

/** Turns spherical effects u and the columns of L⁻¹ into effects Λu and L⁻¹Λᵀ, for one term. */
function applyFactor(
  half: Float64Array,
  random: number,
  effects: Float64Array,
  { groups, width }: RandomTerm,
  start: number,
  factor: Float64Array,
): void {
  for (let group = 0; group < groups; group++) {
    const first = start + group * width;
    for (let i = width - 1; i >= 0; i--) {
      let effect = 0;
      for (let k = 0; k <= i; k++) effect += factor[i * width + k]! * effects[first + k]!;
      effects[first + i] = effect;
      for (let row = 0; row < random; row++) {
        let sum = 0;
        for (let k = 0; k <= i; k++) sum += factor[i * width + k]! * half[row * random + first + k]!;
        half[row * random + first + i] = sum;
      }
    }
  }
}

function denseEffects(
  { groups, width }: RandomTerm,
  start: number,
  effects: Float64Array,
  dense: Float64Array,
  random: number,
): ConditionalEffects {
  const covariance = new Float64Array(groups * width * width);
  for (let group = 0; group < groups; group++) {
    const first = start + group * width;
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++)
        covariance[(group * width + a) * width + b] = dense[(first + a) * random + first + b]!;
    }
  }
  return { values: effects.slice(start, start + groups * width), covariance };
}

/** Effects of the eliminated term, given the dense ones, with the uncertainty of those carried over. */
function eliminatedEffects(
  { blocks, terms, eliminated, random: denseRandom }: CrossedLayout,
  factor: Float64Array,
  fixed: Float64Array,
  effects: Float64Array,
  dense: Float64Array,
): ConditionalEffects {
  const { width } = terms[eliminated]!;
  const values = new Float64Array(blocks.length * width);
  const covariance = new Float64Array(blocks.length * width * width);
  const own = new Float64Array(width * width);
  blocks.forEach(({ touched, sums }, group) => {
    const stride = width + touched.length;
    const random = touched.length - fixed.length - 1;
    conditionalCovariance(sums, 0, stride, factor, width, own);
    const weights = new Float64Array(width * random);
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        const from = b * stride + width;
        let rest = sums[from + touched.length - 1]!;
        for (let k = 0; k < fixed.length; k++) rest -= sums[from + random + k]! * fixed[k]!;
        for (let k = 0; k < random; k++) {
          rest -= sums[from + k]! * effects[touched[k]!]!;
          weights[a * random + k]! += own[a * width + b]! * sums[from + k]!;
        }
        values[group * width + a]! += own[a * width + b]! * rest;
        covariance[(group * width + a) * width + b] = own[a * width + b]!;
      }
    }
    for (let i = 0; i < random; i++) {
      for (let j = 0; j < random; j++) {
        const shared = dense[touched[i]! * denseRandom + touched[j]!]!;
        for (let a = 0; a < width; a++) {
          for (let b = 0; b < width; b++) {
            covariance[(group * width + a) * width + b]! +=
              weights[a * random + i]! * shared * weights[b * random + j]!;
          }
        }
      }
    }
  });
  return { values, covariance };
}
