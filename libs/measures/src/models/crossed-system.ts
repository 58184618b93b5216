import { eliminate } from './cholesky.js';
import { conditionalCovariance } from './conditional-covariance.js';
import { type CrossedLayout, layoutCrossed, type Placed } from './crossed-layout.js';
import { predictCrossed } from './crossed-prediction.js';
import { type FixedDesign } from './fixed-design.js';
import { type PenalizedSystem, type Reduction } from './penalized-system.js';
import { type RandomTerm } from './random-term.js';

/** Largest dense part that is solved: about a third of a second per trial of the variances. */
export const MAX_DENSE_EFFECTS = 1000;

/**
 * Normal equations of crossed groupings (targets × raters). The term with most effects, usually the targets, is eliminated
 * group by group; the others share targets and form one dense block, solved by Cholesky. Cost per trial grows with the cube
 * of the effects in that block, see `denseSize`.
 */
export function crossedSystem(terms: readonly RandomTerm[], design: FixedDesign): PenalizedSystem {
  const layout = layoutCrossed(terms, design);
  const { size, random } = layout;
  const work = new Float64Array(size * size);

  const reduce = (factors: readonly Float64Array[]): Reduction => {
    const logDeterminant = reduceDense(layout, factors, work);
    const corner = size - random;
    const root = new Float64Array(corner * corner);
    for (let i = 0; i < corner; i++) {
      for (let j = 0; j <= i; j++) root[i * corner + j] = work[(random + i) * size + random + j]!;
    }
    return { logDeterminant, root };
  };

  return {
    reduce,
    conditionalEffects: (factors, fixed) => {
      reduceDense(layout, factors, work);
      return predictCrossed(layout, work, factors, fixed);
    },
  };
}

/** Leaves in `work` the factor of the dense random block and, in its last corner, the root. Returns the log determinant. */
function reduceDense(layout: CrossedLayout, factors: readonly Float64Array[], work: Float64Array): number {
  const { terms, eliminated, placed, random, size, dense, blocks } = layout;
  const { width } = terms[eliminated]!;
  const own = new Float64Array(width * width);
  work.set(dense);
  let logDeterminant = 0;
  for (const { touched, sums } of blocks) {
    const stride = width + touched.length;
    logDeterminant += conditionalCovariance(sums, 0, stride, factors[eliminated]!, width, own);
    for (let i = 0; i < touched.length; i++) {
      for (let a = 0; a < width; a++) {
        let weight = 0;
        for (let b = 0; b < width; b++) weight += own[a * width + b]! * sums[b * stride + width + i]!;
        const row = touched[i]! * size;
        const from = a * stride + width;
        for (let j = 0; j <= i; j++) work[row + touched[j]!]! -= weight * sums[from + j]!;
      }
    }
  }
  scaleByFactors(work, size, terms, placed, factors);
  return logDeterminant + eliminate(work, size, random);
}

/** Replaces the dense random rows and columns D by ΛᵀDΛ + I, and the rows of fixed effects and outcome by theirs times Λ. */
function scaleByFactors(
  work: Float64Array,
  size: number,
  terms: readonly RandomTerm[],
  placed: readonly Placed[],
  factors: readonly Float64Array[],
): void {
  for (const { term, start } of placed) {
    const { groups, width } = terms[term]!;
    const factor = factors[term]!;
    for (let group = 0; group < groups; group++) {
      const first = start + group * width;
      fillBlockAbove(work, size, first, width);
      // Columns times Λ, for all rows from this block down; then the block's rows times Λᵀ, for all columns up to it.
      for (let row = first; row < size; row++) {
        for (let j = 0; j < width; j++) {
          let sum = 0;
          for (let k = j; k < width; k++) sum += work[row * size + first + k]! * factor[k * width + j]!;
          work[row * size + first + j] = sum;
        }
      }
      for (let column = 0; column < first + width; column++) {
        for (let i = 0; i < width; i++) {
          let sum = 0;
          for (let k = i; k < width; k++) sum += factor[k * width + i]! * work[(first + k) * size + column]!;
          work[(first + i) * size + column] = sum;
        }
      }
      for (let i = 0; i < width; i++) work[(first + i) * (size + 1)]! += 1;
    }
  }
}

function fillBlockAbove(work: Float64Array, size: number, first: number, width: number): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) work[(first + j) * size + first + i] = work[(first + i) * size + first + j]!;
  }
}
