import { type FixedDesign } from './fixed-design.js';
import { type RandomTerm } from './random-term.js';

/** Where a term's effects stand in the dense part. */
export interface Placed {
  readonly term: number;
  readonly start: number;
}

/** One group of the eliminated term: its cross-products with the dense columns it touches, and only those. */
export interface Block {
  readonly touched: Int32Array;
  /** Width × (width + touched). */
  readonly sums: Float64Array;
}

/** Sums over the rows of a crossed design, arranged for elimination of its largest term. */
export interface CrossedLayout {
  readonly terms: readonly RandomTerm[];
  /** The term that is eliminated group by group. */
  readonly eliminated: number;
  readonly placed: readonly Placed[];
  /** Random effects in the dense part. */
  readonly random: number;
  /** Rows of the dense part: random effects, fixed effects, outcome. */
  readonly size: number;
  /** Cross-products of the dense part, lower triangle. */
  readonly dense: Float64Array;
  readonly blocks: readonly Block[];
}

/** Effects that remain in the dense block: those of all terms but the largest. */
export function denseSize(terms: readonly RandomTerm[]): number {
  const sizes = terms.map((term) => term.groups * term.width);
  return sizes.reduce((sum, each) => sum + each, 0) - Math.max(...sizes);
}

/** Takes all sums over the rows once, so that a trial of the variances never sees the rows again. */
export function layoutCrossed(terms: readonly RandomTerm[], design: FixedDesign): CrossedLayout {
  const eliminated = largestTerm(terms);
  const placed = placeOthers(terms, eliminated);
  const random = denseSize(terms);
  const size = random + design.count + 1;
  return { terms, eliminated, placed, random, size, ...sumRows(terms, design, eliminated, placed, size, random) };
}

function largestTerm(terms: readonly RandomTerm[]): number {
  let best = 0;
  terms.forEach((term, index) => {
    if (term.groups * term.width > terms[best]!.groups * terms[best]!.width) best = index;
  });
  return best;
}

function placeOthers(terms: readonly RandomTerm[], eliminated: number): Placed[] {
  const placed: Placed[] = [];
  let start = 0;
  terms.forEach((term, index) => {
    if (index === eliminated) return;
    placed.push({ term: index, start });
    start += term.groups * term.width;
  });
  return placed;
}

function sumRows(
  terms: readonly RandomTerm[],
  design: FixedDesign,
  eliminated: number,
  placed: readonly Placed[],
  size: number,
  random: number,
): { dense: Float64Array; blocks: Block[] } {
  const { grouping, groups, width, values } = terms[eliminated]!;
  const dense = new Float64Array(size * size);
  const touchedBy = Array.from({ length: groups }, () => new Map<number, Float64Array>());
  const within = Array.from({ length: groups }, () => new Float64Array(width * width));
  const entries = placed.reduce((sum, { term }) => sum + terms[term]!.width, design.count + 1);
  const columns = new Int32Array(entries);
  const row = new Float64Array(entries);
  for (let r = 0; r < design.rows; r++) {
    let next = 0;
    for (const { term, start } of placed) {
      const other = terms[term]!;
      const first = start + other.grouping.codes[r]! * other.width;
      for (let k = 0; k < other.width; k++) {
        columns[next] = first + k;
        row[next++] = other.values[r * other.width + k]!;
      }
    }
    for (let k = 0; k <= design.count; k++) {
      columns[next] = random + k;
      row[next++] = k < design.count ? design.basis[r * design.count + k]! : design.residual[r]!;
    }
    // Columns ascend within a row, so this fills the lower triangle.
    for (let i = 0; i < entries; i++) {
      for (let j = 0; j <= i; j++) dense[columns[i]! * size + columns[j]!]! += row[i]! * row[j]!;
    }
    const group = grouping.codes[r]!;
    const touched = touchedBy[group]!;
    for (let i = 0; i < entries; i++) {
      let sums = touched.get(columns[i]!);
      if (sums === undefined) touched.set(columns[i]!, (sums = new Float64Array(width)));
      for (let a = 0; a < width; a++) sums[a]! += values[r * width + a]! * row[i]!;
    }
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) within[group]![a * width + b]! += values[r * width + a]! * values[r * width + b]!;
    }
  }
  const blocks = touchedBy.map((columnsOfGroup, group): Block => {
    const touched = Int32Array.from(columnsOfGroup.keys()).sort();
    const stride = width + touched.length;
    const sums = new Float64Array(width * stride);
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) sums[a * stride + b] = within[group]![a * width + b]!;
      touched.forEach((column, i) => (sums[a * stride + width + i] = columnsOfGroup.get(column)![a]!));
    }
    return { touched, sums };
  });
  return { dense, blocks };
}
