import { conditionalCovariance } from './conditional-covariance.js';
import { type Level } from './nested-system.js';
import { type ConditionalEffects } from './penalized-system.js';

/**
 * Predicted effects from the outermost level inwards. A client's uncertainty has two parts: its own, and that of the intern
 * above it, so the joint covariance of a group with all its outer groups is carried along.
 */
export function predictInwards(
  levels: readonly Level[],
  factors: readonly Float64Array[],
  fixed: Float64Array,
): ConditionalEffects[] {
  const result: ConditionalEffects[] = [];
  // Per level: effects and joint covariance of each group together with its outer groups (own effects first).
  const jointValues: Float64Array[] = [];
  const jointCovariances: Float64Array[] = [];
  const fixedCount = fixed.length;
  for (let index = levels.length - 2; index >= 0; index--) {
    const { term, groups, width, columns, work, outer } = levels[index]!;
    const joint = columns - fixedCount - 1;
    const above = joint - width;
    const own = new Float64Array(width * width);
    const weights = new Float64Array(width * above);
    const values = new Float64Array(groups * joint);
    const covariances = new Float64Array(groups * joint * joint);
    const parents = outer[0]!;
    const aboveValues = jointValues[index + 1];
    const aboveCovariances = jointCovariances[index + 1];
    for (let group = 0; group < groups; group++) {
      const start = group * width * columns;
      conditionalCovariance(work, start, columns, factors[term]!, width, own);
      const v = group * joint;
      const c = group * joint * joint;
      const parentV = parents[group]! * above;
      const parentC = parents[group]! * above * above;
      for (let k = 0; k < above; k++) values[v + width + k] = aboveValues![parentV + k]!;
      for (let i = 0; i < above; i++) {
        for (let j = 0; j < above; j++) {
          covariances[c + (width + i) * joint + width + j] = aboveCovariances![parentC + i * above + j]!;
        }
      }
      for (let a = 0; a < width; a++) {
        for (let b = 0; b < width; b++) {
          const r = start + b * columns;
          let rest = work[r + columns - 1]!;
          for (let k = 0; k < fixedCount; k++) rest -= work[r + joint + k]! * fixed[k]!;
          for (let k = 0; k < above; k++) rest -= work[r + width + k]! * values[v + width + k]!;
          values[v + a]! += own[a * width + b]! * rest;
          covariances[c + a * joint + b] = own[a * width + b]!;
        }
        for (let k = 0; k < above; k++) {
          let sum = 0;
          for (let b = 0; b < width; b++) sum += own[a * width + b]! * work[start + b * columns + width + k]!;
          weights[a * above + k] = sum;
        }
      }
      addUncertaintyFromAbove(covariances, c, joint, width, weights);
    }
    jointValues[index] = values;
    jointCovariances[index] = covariances;
    result[term] = ownPart(values, covariances, groups, joint, width);
  }
  return result;
}

/** Cov(own, above) = −W Cov(above) and Cov(own) += W Cov(above) Wᵀ, W being how the own prediction leans on those above. */
function addUncertaintyFromAbove(
  covariances: Float64Array,
  start: number,
  joint: number,
  width: number,
  weights: Float64Array,
): void {
  const above = joint - width;
  for (let a = 0; a < width; a++) {
    for (let k = 0; k < above; k++) {
      let sum = 0;
      for (let m = 0; m < above; m++) {
        sum += weights[a * above + m]! * covariances[start + (width + m) * joint + width + k]!;
      }
      covariances[start + a * joint + width + k] = -sum;
      covariances[start + (width + k) * joint + a] = -sum;
    }
  }
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      let sum = 0;
      for (let k = 0; k < above; k++) sum -= covariances[start + a * joint + width + k]! * weights[b * above + k]!;
      covariances[start + a * joint + b]! += sum;
    }
  }
}

function ownPart(
  values: Float64Array,
  covariances: Float64Array,
  groups: number,
  joint: number,
  width: number,
): ConditionalEffects {
  const own = { values: new Float64Array(groups * width), covariance: new Float64Array(groups * width * width) };
  for (let group = 0; group < groups; group++) {
    for (let a = 0; a < width; a++) {
      own.values[group * width + a] = values[group * joint + a]!;
      for (let b = 0; b < width; b++) {
        own.covariance[(group * width + a) * width + b] = covariances[(group * joint + a) * joint + b]!;
      }
    }
  }
  return own;
}
