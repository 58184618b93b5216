import { conditionalCovariance } from './conditional-covariance.js';
import { type FixedDesign } from './fixed-design.js';
import { outerGroupOf } from './grouping.js';
import { predictInwards } from './nested-prediction.js';
import { type PenalizedSystem, type Reduction } from './penalized-system.js';
import { type RandomTerm } from './random-term.js';

/**
 * One level of the nesting (clients, then interns, …, last the fixed effects with the outcome). Each group keeps the rows
 * of its own effects against everything above: own effects, those of outer groups, fixed effects, outcome.
 */
export interface Level {
  /** Position of the term in the caller's order; −1 for the fixed effects. */
  readonly term: number;
  readonly groups: number;
  readonly width: number;
  /** Number of columns: own effects and all above. */
  readonly columns: number;
  /** Sums over the data, groups × width × columns. */
  readonly sums: Float64Array;
  /** The same after the inner levels have been eliminated; the innermost level needs no copy. */
  readonly work: Float64Array;
  /** For each level further out, the outer group of each of this level's groups. */
  readonly outer: readonly Int32Array[];
}

/**
 * The order of terms from inner to outer when every grouping is nested in the next (sessions of clients of interns), or
 * undefined when some are crossed.
 */
export function nestingOrder(terms: readonly RandomTerm[]): number[] | undefined {
  const order = terms.map((_, index) => index).sort((a, b) => terms[b]!.groups - terms[a]!.groups || a - b);
  for (let i = 1; i < order.length; i++) {
    if (!outerGroupOf(terms[order[i - 1]!]!.grouping, terms[order[i]!]!.grouping)) return undefined;
  }
  return order;
}

/**
 * Normal equations of nested groupings. Clients never meet except through their intern, so each client's effects can be
 * eliminated alone and the remainder added to the intern's: one pass over the groups per trial, whatever the number of
 * sessions. (Block elimination of the arrow-shaped system of Bates et al. 2015, J Stat Softw 67(1), section 3.)
 */
export function nestedSystem(
  terms: readonly RandomTerm[],
  order: readonly number[],
  design: FixedDesign,
): PenalizedSystem {
  const levels = buildLevels(terms, order, design);
  const root = levels[levels.length - 1]!;
  const widest = Math.max(...levels.map((level) => level.width * level.columns));
  const covariance = new Float64Array(widest);
  const shrunk = new Float64Array(widest);

  const reduce = (factors: readonly Float64Array[]): Reduction => {
    for (const level of levels.slice(1)) level.work.set(level.sums);
    let logDeterminant = 0;
    for (let index = 0; index < levels.length - 1; index++) {
      logDeterminant += eliminateLevel(levels, index, factors[levels[index]!.term]!, covariance, shrunk);
    }
    return { logDeterminant, root: lowerTriangle(root.work, root.columns) };
  };

  return {
    reduce,
    conditionalEffects: (factors, fixed) => {
      reduce(factors);
      return predictInwards(levels, factors, fixed);
    },
  };
}

function buildLevels(terms: readonly RandomTerm[], order: readonly number[], design: FixedDesign): Level[] {
  const p1 = design.count + 1;
  const ordered = order.map((index) => terms[index]!);
  const levels = ordered.map((term, index): Level => {
    const columns = ordered.slice(index).reduce((sum, each) => sum + each.width, p1);
    const outer = ordered.slice(index + 1).map((above) => outerGroupOf(term.grouping, above.grouping)!);
    outer.push(new Int32Array(term.groups));
    const sums = new Float64Array(term.groups * term.width * columns);
    const work = index === 0 ? sums : new Float64Array(sums.length);
    return { term: order[index]!, groups: term.groups, width: term.width, columns, sums, work, outer };
  });
  const root = new Float64Array(p1 * p1);
  levels.push({ term: -1, groups: 1, width: p1, columns: p1, sums: root, work: new Float64Array(p1 * p1), outer: [] });

  const row = new Float64Array(levels[0]!.columns);
  for (let r = 0; r < design.rows; r++) {
    let next = 0;
    for (const term of ordered) {
      for (let k = 0; k < term.width; k++) row[next++] = term.values[r * term.width + k]!;
    }
    for (let k = 0; k < design.count; k++) row[next++] = design.basis[r * design.count + k]!;
    row[next] = design.residual[r]!;
    let offset = 0;
    for (let index = 0; index < levels.length; index++) {
      const { width, columns, sums } = levels[index]!;
      const group = index < ordered.length ? ordered[index]!.grouping.codes[r]! : 0;
      const start = group * width * columns;
      for (let a = 0; a < width; a++) {
        for (let b = a; b < columns; b++) sums[start + a * columns + b]! += row[offset + a]! * row[offset + b]!;
      }
      offset += width;
    }
  }
  return levels;
}

/** Eliminates all groups of one level and takes what they explain out of every level further out. */
function eliminateLevel(
  levels: readonly Level[],
  index: number,
  factor: Float64Array,
  covariance: Float64Array,
  shrunk: Float64Array,
): number {
  const { groups, width, columns, work, outer } = levels[index]!;
  let logDeterminant = 0;
  for (let group = 0; group < groups; group++) {
    const start = group * width * columns;
    logDeterminant += conditionalCovariance(work, start, columns, factor, width, covariance);
    for (let a = 0; a < width; a++) {
      for (let j = width; j < columns; j++) {
        let sum = 0;
        for (let b = 0; b < width; b++) sum += covariance[a * width + b]! * work[start + b * columns + j]!;
        shrunk[a * columns + j] = sum;
      }
    }
    let offset = width;
    for (let above = index + 1; above < levels.length; above++) {
      const target = levels[above]!;
      const targetStart = outer[above - index - 1]![group]! * target.width * target.columns;
      for (let i = 0; i < target.width; i++) {
        for (let j = i; j < target.columns; j++) {
          let explained = 0;
          for (let a = 0; a < width; a++) {
            explained += work[start + a * columns + offset + i]! * shrunk[a * columns + offset + j]!;
          }
          target.work[targetStart + i * target.columns + j]! -= explained;
        }
      }
      offset += target.width;
    }
  }
  return logDeterminant;
}

function lowerTriangle(upper: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = i; j < size; j++) lower[j * size + i] = upper[i * size + j]!;
  return lower;
}
