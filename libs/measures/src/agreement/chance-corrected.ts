import { tQuantile, tTwoSided } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';
import { weightsBetween, type WeightScheme } from './agreement-weights.js';
import { type CategoryCounts } from './fleiss-kappa.js';

/** A coefficient (observed − expected)/(1 − expected) with the standard error of sampling units. */
export interface ChanceCorrected {
  readonly value: number;
  readonly observed: number;
  readonly expected: number;
  readonly se: number;
  /** Units with at least one rating, less one. */
  readonly df: number;
  readonly t: number;
  readonly p: number;
  /** Limits of t on df, cut off at −1 and 1 as irrCAC prints them. */
  readonly lower: number;
  readonly upper: number;
  /** The same before the cut. */
  readonly uncut: { readonly lower: number; readonly upper: number };
  readonly confidence: number;
  /** Units with a rating, and those of them with at least two. */
  readonly n: number;
  readonly compared: number;
}

/** Which agreement chance is thought to give. */
export type ChanceModel = 'gwet' | 'brennan-prediger' | 'fleiss';

/**
 * Agreement beyond chance for any number of raters and missing ratings, by one scheme for three ideas of chance:
 * Gwet's AC (a rater guesses on hard units only), Brennan and Prediger's (every category equally likely), Fleiss' (each
 * category as often as all raters together used it; with every unit rated equally often the value is Fleiss' kappa).
 *
 * The variance is that of sampling units from a large population, linearised, as in irrCAC 1.0 (gwet.ac1.raw,
 * bp.coeff.raw, fleiss.kappa.raw).
 *
 * Source: Gwet KL (2008), Br J Math Stat Psychol 61:29–48; Gwet KL (2014), Handbook of Inter-Rater Reliability, 4th ed.
 *
 * @param table  of `categoryCounts`, with every category that raters could have used
 * @param scheme  distances of categories are taken between their values (as irrCAC does)
 * @returns undefined with fewer than two units, no unit rated twice, a single category, or complete chance agreement
 * @example
 * const table = categoryCounts([[1, 1], [2, 2], [1, 2], [1, 1]]);
 * if (table.ok) chanceCorrected(table, 'gwet'); // AC1
 */
export function chanceCorrected(
  table: CategoryCounts,
  model: ChanceModel,
  scheme: WeightScheme = 'unweighted',
  confidence = 0.95,
): Estimate<ChanceCorrected> {
  const q = table.categories.length;
  if (q < 2) return notEstimable('There is only one category: give every category that could have been used.');
  const weights = weightsBetween(scheme, table.categories);
  const units = observedPerUnit(table, weights);
  if (units.n < 2) return notEstimable('A standard error needs at least two units with ratings.');
  if (units.compared === 0) return notEstimable('No unit has two ratings.');
  const chance = chanceModels[model](table, units, weights);
  return fromUnits(units, chance, confidence);
}

/** What each unit contributes. */
export interface UnitAgreement {
  /** Ratings per unit; 0 for a unit that nobody rated. */
  readonly ratings: Float64Array;
  /** Weighted share of agreeing pairs per unit; 0 where there is no pair. */
  readonly agreement: Float64Array;
  readonly n: number;
  readonly compared: number;
}

/** Chance agreement, overall and as each unit's contribution to it. */
export interface ChanceAgreement {
  readonly expected: number;
  readonly perUnit: Float64Array;
}

/** Weighted agreement of every unit with itself. */
export function observedPerUnit(table: CategoryCounts, weights: Float64Array): UnitAgreement {
  const { counts, units, categories } = table;
  const q = categories.length;
  const ratings = new Float64Array(units);
  const agreement = new Float64Array(units);
  let n = 0;
  let compared = 0;
  for (let unit = 0; unit < units; unit += 1) {
    let r = 0;
    let sum = 0;
    for (let j = 0; j < q; j += 1) {
      const count = counts[unit * q + j] as number;
      if (count === 0) continue;
      r += count;
      let weighted = 0;
      for (let k = 0; k < q; k += 1) weighted += (weights[j * q + k] as number) * (counts[unit * q + k] as number);
      sum += count * (weighted - 1);
    }
    ratings[unit] = r;
    if (r > 0) n += 1;
    if (r < 2) continue;
    compared += 1;
    agreement[unit] = sum / (r * (r - 1));
  }
  return { ratings, agreement, n, compared };
}

type ChanceOf = (table: CategoryCounts, units: UnitAgreement, weights: Float64Array) => ChanceAgreement;

const chanceModels: Readonly<Record<ChanceModel, ChanceOf>> = {
  gwet: (table, units, weights) => {
    const q = table.categories.length;
    const shares = meanShares(table, units);
    const scale = sumOf(weights) / (q * (q - 1));
    let expected = 0;
    for (let j = 0; j < q; j += 1) expected += scale * (shares[j] as number) * (1 - (shares[j] as number));
    return { expected, perUnit: perUnit(table, units, (j) => scale * (1 - (shares[j] as number))) };
  },
  'brennan-prediger': (table, units, weights) => {
    const q = table.categories.length;
    const expected = sumOf(weights) / (q * q);
    return { expected, perUnit: units.ratings.map(() => expected) };
  },
  fleiss: (table, units, weights) => {
    const q = table.categories.length;
    const shares = meanShares(table, units);
    const met = new Float64Array(q);
    let expected = 0;
    for (let j = 0; j < q; j += 1) {
      for (let k = 0; k < q; k += 1) {
        const weight = ((weights[j * q + k] as number) + (weights[k * q + j] as number)) / 2;
        met[j] = (met[j] as number) + weight * (shares[k] as number);
      }
      expected += (met[j] as number) * (shares[j] as number);
    }
    return { expected, perUnit: perUnit(table, units, (j) => met[j] as number) };
  },
};

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Mean over units of the share of their ratings in each category. */
function meanShares(table: CategoryCounts, { ratings, n }: UnitAgreement): Float64Array {
  const q = table.categories.length;
  const shares = new Float64Array(q);
  for (let unit = 0; unit < table.units; unit += 1) {
    const r = ratings[unit] as number;
    if (r === 0) continue;
    for (let j = 0; j < q; j += 1) shares[j] = (shares[j] as number) + (table.counts[unit * q + j] as number) / r / n;
  }
  return shares;
}

function perUnit(table: CategoryCounts, { ratings }: UnitAgreement, of: (category: number) => number): Float64Array {
  const q = table.categories.length;
  const contributions = new Float64Array(table.units);
  for (let unit = 0; unit < table.units; unit += 1) {
    const r = ratings[unit] as number;
    if (r === 0) continue;
    let sum = 0;
    for (let j = 0; j < q; j += 1) sum += (table.counts[unit * q + j] as number) * of(j);
    contributions[unit] = sum / r;
  }
  return contributions;
}

/** The coefficient and its linearised variance from the contributions of the units. */
export function fromUnits(
  units: UnitAgreement,
  chance: ChanceAgreement,
  confidence: number,
): Estimate<ChanceCorrected> {
  const { ratings, agreement, n, compared } = units;
  const { expected } = chance;
  const room = 1 - expected;
  if (room <= 4 * Number.EPSILON) return notEstimable('Agreement by chance is complete: the coefficient is 0/0.');
  let observed = 0;
  for (let unit = 0; unit < ratings.length; unit += 1) observed += (agreement[unit] as number) / compared;
  const value = (observed - expected) / room;
  let squares = 0;
  for (let unit = 0; unit < ratings.length; unit += 1) {
    const r = ratings[unit] as number;
    if (r === 0) continue;
    const own = r < 2 ? 0 : ((n / compared) * ((agreement[unit] as number) - expected)) / room;
    const fromChance = (2 * (1 - value) * ((chance.perUnit[unit] as number) - expected)) / room;
    squares += (own - fromChance - value) ** 2;
  }
  const se = Math.sqrt(squares / (n * (n - 1)));
  const df = n - 1;
  const half = tQuantile((1 + confidence) / 2, df) * se;
  const t = se === 0 ? Infinity * Math.sign(value) : value / se;
  return estimated({
    value,
    observed,
    expected,
    se,
    df,
    t,
    p: tTwoSided(t, df),
    lower: Math.max(-1, value - half),
    upper: Math.min(1, value + half),
    uncut: { lower: value - half, upper: value + half },
    confidence,
    n,
    compared,
  });
}
