import { blandAltman, concordance, type BlandAltman } from '../agreement/index.js';
import { normalQuantile } from '../distributions/index.js';
import { correlationMatrix, type Correlation, type Interval } from '../descriptives/index.js';
import { type Estimate } from '../estimate.js';
import { disattenuatedCorrelation } from '../reliability/index.js';
import { orNull, shaped, type ReferenceMethod, type Rows } from './reference-method.js';

const pairOf = ({ lower, upper }: Interval): [number, number] => [lower, upper];

/** Limits of agreement in their usual variants, and Lin's concordance. */
export const pairedCase: ReferenceMethod = (input, params) => {
  const { x, y } = input as { x: readonly (number | null)[]; y: readonly (number | null)[] };
  const { conf: confidence = 0.95 } = params as { conf?: number };
  const limits = blandAltman(x, y, { confidence });
  const first = blandAltman(x, y, { confidence, limitError: '1986' });
  const exact = blandAltman(x, y, { confidence, multiplier: normalQuantile(0.975) });
  const two = blandAltman(x, y, { confidence, multiplier: 2 });
  return {
    bland_altman: limits.ok && first.ok && exact.ok && two.ok ? limitTable(limits, first, exact, two) : null,
    ccc: shaped(concordance(x, y, confidence), (c) => ({
      ccc: c.value,
      r: c.r,
      c_b: c.biasCorrection,
      location_shift_u: c.locationShift,
      scale_shift_v: c.scaleShift,
      z_ci: shaped(c.interval, pairOf),
      asymptotic_ci: shaped(c.asymptoticInterval, pairOf),
      ccc_unbiased_n_minus_1: c.withSampleMoments,
    })),
  };
};

function limitTable(limits: BlandAltman, first: BlandAltman, exact: BlandAltman, two: BlandAltman) {
  return {
    n: limits.n,
    bias: limits.bias,
    sd_diff: limits.sd,
    loa_lower_196: limits.lower,
    loa_upper_196: limits.upper,
    loa_lower_exact_z: exact.lower,
    loa_upper_exact_z: exact.upper,
    loa_lower_2sd: two.lower,
    loa_upper_2sd: two.upper,
    se_bias: limits.seBias,
    bias_ci: pairOf(limits.biasInterval),
    se_limit_1986: first.seLimit,
    loa_lower_ci_1986: pairOf(first.lowerInterval),
    loa_upper_ci_1986: pairOf(first.upperInterval),
    se_limit_1999: limits.seLimit,
    loa_lower_ci_1999: pairOf(limits.lowerInterval),
    loa_upper_ci_1999: pairOf(limits.upperInterval),
    t_crit: (limits.biasInterval.upper - limits.bias) / limits.seBias,
  };
}

/** Correlation matrices, and the correction of the first correlation where reliabilities are given. */
export const correlationCase: ReferenceMethod = (input, params) => {
  const { data } = input as { data: Rows };
  const { conf: confidence = 0.95, reliabilities } = params as {
    conf?: number;
    reliabilities?: readonly [number, number];
  };
  const pearson = correlationMatrix(data, 'pearson', confidence);
  const first = pearson.ok ? pearson.cells[0]?.[1] : undefined;
  const corrected =
    reliabilities && first?.ok ? disattenuatedCorrelation(first.value, reliabilities, first.n, confidence) : undefined;
  return {
    pearson: matrices(data, 'pearson', confidence),
    spearman: matrices(data, 'spearman', confidence),
    ...(corrected ? { disattenuated: orNull(corrected, (c) => c.value) } : {}),
  };
};

/** Rows with both variables; they can be counted where the correlation is undefined. */
const sharedRows = (data: Rows, i: number, j: number): number =>
  data.filter((row) => row[i] !== null && row[j] !== null).length;

function matrices(data: Rows, kind: 'pearson' | 'spearman', confidence: number) {
  return shaped(correlationMatrix(data, kind, confidence), ({ cells }) => {
    const each = (read: (cell: Estimate<Correlation>) => number | string | null) => cells.map((row) => row.map(read));
    return {
      r: each((cell) => orNull(cell, (c) => c.value)),
      n: cells.map((row, i) => row.map((_, j) => sharedRows(data, i, j))),
      t: each((cell) => (cell.ok ? orNull(cell.test, (test) => test.t) : null)),
      p: each((cell) => (cell.ok ? orNull(cell.test, (test) => test.p) : null)),
      ci_lower: each((cell) => (cell.ok ? orNull(cell.interval, (interval) => interval.lower) : null)),
      ci_upper: each((cell) => (cell.ok ? orNull(cell.interval, (interval) => interval.upper) : null)),
    };
  });
}
