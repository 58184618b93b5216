import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { type FixedDesign, fixedDesign } from './fixed-design.js';
import { groupRows } from './grouping.js';
import { type MixedModelInput, type RandomEffectInput } from './mixed-model.js';
import { type RandomTerm, randomTerm } from './random-term.js';

/** The rows and columns that a model is fitted to. */
export interface ModelFrame {
  readonly design: FixedDesign;
  readonly terms: readonly RandomTerm[];
  readonly rowsLeftOut: number;
}

/** Checks the input, leaves out rows with a missing value and arranges the rest. */
export function modelFrame(input: MixedModelInput): Estimate<ModelFrame> {
  const problem = problemWith(input);
  if (problem) return notEstimable(problem);
  const rows = completeRows(input);
  if (rows.length === 0) return notEstimable('There are no rows in which all values are present.');
  const outcome = select(input.y, rows);
  const columns = new Map(input.fixed.map(({ name, values }) => [name, select(values, rows)]));
  if (input.intercept ?? true) columns.set('intercept', new Float64Array(rows.length).fill(1));
  const notFinite = [['the outcome', outcome] as const, ...columns].find(
    ([, column]) => !column.every(Number.isFinite),
  );
  if (notFinite) return notEstimable(`A value of ${notFinite[0]} is not a finite number.`);

  const names = (input.intercept ?? true) ? ['intercept', ...input.fixed.map(({ name }) => name)] : [...columns.keys()];
  if (rows.length <= names.length) {
    return notEstimable(`${rows.length} rows are too few for ${names.length} fixed effects.`);
  }
  const terms: RandomTerm[] = [];
  for (const [index, random] of input.random.entries()) {
    const built = buildTerm(random, random.name ?? `group ${index + 1}`, rows, columns);
    if (!built.ok) return built;
    terms.push(built.term);
  }
  const design = fixedDesign(
    names,
    names.map((name) => columns.get(name)!),
    outcome,
  );
  if (!design.ok) return design;
  return estimated({ design, terms, rowsLeftOut: input.y.length - rows.length });
}

function problemWith({ y, fixed, random, intercept = true }: MixedModelInput): string | undefined {
  if (y.length === 0) return 'There are no observations.';
  if (random.length === 0) return 'No random effect is named: this is an ordinary regression.';
  const uneven = [...fixed.map(({ name, values }) => ({ name, length: values.length }))].concat(
    random.map(({ name, group }, index) => ({ name: name ?? `group ${index + 1}`, length: group.length })),
  );
  const short = uneven.find(({ length }) => length !== y.length);
  if (short) return `"${short.name}" has ${short.length} rows, the outcome has ${y.length}.`;
  const names = fixed.map(({ name }) => name);
  if (new Set(names).size < names.length || names.includes('intercept')) {
    return 'Every fixed effect needs a name of its own, other than "intercept".';
  }
  if (!intercept && names.length === 0) return 'There is no fixed effect.';
  for (const { terms } of random) {
    const unknown = terms.find((term) => term !== 'intercept' && !names.includes(term));
    if (unknown) return `The random slope "${unknown}" is not among the fixed effects.`;
    if (terms.length === 0 || new Set(terms).size < terms.length)
      return 'A random term needs effects, each named once.';
  }
  return undefined;
}

function completeRows({ y, fixed }: MixedModelInput): Int32Array {
  const rows = new Int32Array(y.length);
  let count = 0;
  for (let row = 0; row < y.length; row++) {
    if (y[row] === null || fixed.some(({ values }) => values[row] === null)) continue;
    rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function select(values: readonly (number | null)[], rows: Int32Array): Float64Array {
  const selected = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) selected[row] = values[rows[row]!]!;
  return selected;
}

function buildTerm(
  { group, terms }: RandomEffectInput,
  name: string,
  rows: Int32Array,
  columns: ReadonlyMap<string, Float64Array>,
): Estimate<{ term: RandomTerm }> {
  const labels = rows.length === group.length ? group : Array.from(rows, (row) => group[row]!);
  const grouping = groupRows(labels);
  const groups = grouping.labels.length;
  if (groups < 2) return notEstimable(`${name} has one group only: differences between groups cannot be seen.`);
  if (groups * terms.length >= rows.length) {
    return notEstimable(
      `${name} has ${groups} groups with ${terms.length === 1 ? 'one effect' : `${terms.length} effects`} each, but there ` +
        `are only ${rows.length} observations: differences between groups cannot be told from differences within.`,
    );
  }
  return randomTerm(name, terms, grouping, columns);
}
