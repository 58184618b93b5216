import { type PairableUnits } from './pairable-units.js';

/** How far apart two values are. */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** The two sums that alpha compares: 1 − (n − 1)·within/between. */
export interface Disagreement {
  /** Pairable ratings (in a resample: with their repetitions). */
  readonly n: number;
  /** Σ over units of the squared differences of their pairs, each unit divided by its ratings less one. */
  readonly within: number;
  /** Σ of the squared differences over all pairs of pairable ratings, in whatever units. */
  readonly between: number;
}

/**
 * A function that weighs the disagreement of the units, each taken as often as told (without a list: once).
 *
 * The squared difference of two ordinal values, (Σ of counts from one to the other, less half of both ends)², is the
 * squared difference of their mid-ranks. Nominal, ordinal and interval alpha therefore need counts and positions only, no
 * table of all pairs of values, and a resample of units costs one sweep.
 *
 * @param units  of `pairableUnits`
 * @param metric  level of measurement
 */
export function disagreementOf(units: PairableUnits, metric: AlphaMetric): (repetitions?: Uint32Array) => Disagreement {
  const { values, starts, codes, times, sizes } = units;
  const q = values.length;
  const margins = new Float64Array(q);
  const positions = metric === 'ordinal' ? new Float64Array(q) : values;
  const fixed = metric === 'ordinal' ? undefined : ownDisagreements(units, metric);
  return (repetitions) => {
    margins.fill(0);
    let n = 0;
    let within = 0;
    for (let unit = 0; unit < sizes.length; unit += 1) {
      const repeated = repetitions === undefined ? 1 : (repetitions[unit] as number);
      if (repeated === 0) continue;
      n += repeated * (sizes[unit] as number);
      if (fixed !== undefined) within += repeated * (fixed[unit] as number);
      const end = starts[unit + 1] as number;
      for (let entry = starts[unit] as number; entry < end; entry += 1) {
        const code = codes[entry] as number;
        margins[code] = (margins[code] as number) + repeated * (times[entry] as number);
      }
    }
    if (fixed === undefined) {
      midRanksOf(margins, positions);
      for (let unit = 0; unit < sizes.length; unit += 1) {
        const repeated = repetitions === undefined ? 1 : (repetitions[unit] as number);
        if (repeated > 0) within += repeated * squaredWithin(units, unit, positions);
      }
    }
    return { n, within, between: betweenAll(margins, positions, n, metric) };
  };
}

function midRanksOf(margins: Float64Array, ranks: Float64Array): void {
  let below = 0;
  for (let code = 0; code < margins.length; code += 1) {
    const count = margins[code] as number;
    ranks[code] = below + count / 2;
    below += count;
  }
}

/** Σ over ordered pairs of one unit of (difference of positions)², divided by its ratings less one. */
function squaredWithin({ starts, codes, times, sizes }: PairableUnits, unit: number, positions: Float64Array): number {
  const start = starts[unit] as number;
  const end = starts[unit + 1] as number;
  if (end - start === 1) return 0;
  const origin = positions[codes[start] as number] as number;
  const m = sizes[unit] as number;
  let sum = 0;
  let squares = 0;
  for (let entry = start + 1; entry < end; entry += 1) {
    const deviation = (positions[codes[entry] as number] as number) - origin;
    const count = times[entry] as number;
    sum += count * deviation;
    squares += count * deviation * deviation;
  }
  return (2 * (m * squares - sum * sum)) / (m - 1);
}

/** What each unit adds when distances do not depend on the margins. */
function ownDisagreements(units: PairableUnits, metric: 'nominal' | 'interval' | 'ratio'): Float64Array {
  const { starts, codes, times, sizes, values } = units;
  const own = new Float64Array(sizes.length);
  for (let unit = 0; unit < sizes.length; unit += 1) {
    const m = sizes[unit] as number;
    if (metric === 'interval') {
      own[unit] = squaredWithin(units, unit, values);
      continue;
    }
    const end = starts[unit + 1] as number;
    let sum = 0;
    for (let entry = starts[unit] as number; entry < end; entry += 1) {
      const count = times[entry] as number;
      if (metric === 'nominal') sum += count * (m - count);
      else {
        const value = values[codes[entry] as number] as number;
        for (let other = entry + 1; other < end; other += 1) {
          sum += 2 * count * (times[other] as number) * ratioDistance(value, values[codes[other] as number] as number);
        }
      }
    }
    own[unit] = sum / (m - 1);
  }
  return own;
}

function ratioDistance(a: number, b: number): number {
  const share = (a - b) / (a + b);
  return a === b ? 0 : share * share;
}

function betweenAll(margins: Float64Array, positions: Float64Array, n: number, metric: AlphaMetric): number {
  let sum = 0;
  if (metric === 'nominal') {
    for (const count of margins) sum += count * (n - count);
    return sum;
  }
  if (metric === 'ratio') {
    for (let a = 0; a < margins.length; a += 1) {
      const count = margins[a] as number;
      if (count === 0) continue;
      for (let b = a + 1; b < margins.length; b += 1) {
        const distance = ratioDistance(positions[a] as number, positions[b] as number);
        sum += 2 * count * (margins[b] as number) * distance;
      }
    }
    return sum;
  }
  // Deviations from a value that occurs: equal ratings then give exactly nothing, and a large offset costs no digits.
  let first = 0;
  while (first < margins.length - 1 && margins[first] === 0) first += 1;
  const origin = positions[first] as number;
  let total = 0;
  for (let code = first; code < margins.length; code += 1) {
    total += (margins[code] as number) * ((positions[code] as number) - origin);
  }
  const mean = total / n;
  for (let code = first; code < margins.length; code += 1) {
    const deviation = (positions[code] as number) - origin - mean;
    sum += (margins[code] as number) * deviation * deviation;
  }
  return 2 * n * sum;
}
