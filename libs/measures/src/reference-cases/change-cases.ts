import {
  classifyChange,
  clinicalCutOffs,
  individualsChart,
  leastSquares,
  reliableChange,
  type IndividualsChart,
} from '../change/index.js';
import { type Estimate } from '../estimate.js';
import { orNull, shaped, type ReferenceMethod } from './reference-method.js';

type Values = readonly (number | null)[];

/** Reliable change index, cut-offs and classes. */
export const reliableChangeCase: ReferenceMethod = (input, params) => {
  const { pre, post } = input as { pre: Values; post: Values };
  const p = params as {
    sd_pre: number;
    reliability: number;
    clinical: { mean: number; sd: number };
    functional: { mean: number; sd: number };
    higher_is_better: boolean;
    z: number;
  };
  const error = reliableChange({ sd: p.sd_pre, reliability: p.reliability, z: p.z });
  const cutOffs = clinicalCutOffs(p.clinical, p.functional, p.higher_is_better);
  const changes = pre.map((before, client) =>
    classifyChange({
      pre: before,
      post: post[client] ?? null,
      sd: p.sd_pre,
      reliability: p.reliability,
      higherIsBetter: p.higher_is_better,
      z: p.z,
      ...(cutOffs.ok ? { cutOff: cutOffs.c } : {}),
    }),
  );
  return {
    sem: orNull(error, (e) => e.sem),
    s_diff: orNull(error, (e) => e.sDifference),
    rci: changes.map((change) => orNull(change, (c) => c.rci)),
    min_reliable_change: orNull(error, (e) => e.threshold),
    cutoff_a: orNull(cutOffs, (c) => c.a),
    cutoff_b: orNull(cutOffs, (c) => c.b),
    cutoff_c: orNull(cutOffs, (c) => c.c),
    class: changes.map((change) => shaped(change, (c) => c.class)),
  };
};

/** Individuals chart with the three constants in use; no moving range across a missing session. */
export const individualsChartCase: ReferenceMethod = (input) => {
  const { x } = input as { x: Values };
  const chart = (d2?: number): Estimate<IndividualsChart> =>
    individualsChart(x, { neighbours: 'complete', ...(d2 === undefined ? {} : { d2 }) });
  const exact = chart(2 / Math.sqrt(Math.PI));
  const short = chart(3 / 2.66);
  return shaped(chart(), (plain) => ({
    n: plain.n,
    mean: plain.centre,
    mr: x.slice(1).map((_, at) => plain.movingRanges.find(({ session }) => session === at + 2)?.range ?? null),
    mr_bar: plain.meanMovingRange,
    'sigma_1.128': plain.sigma,
    'ucl_3sigma_1.128': plain.high,
    'lcl_3sigma_1.128': plain.low,
    'ucl_2.66': orNull(short, (c) => c.high),
    'lcl_2.66': orNull(short, (c) => c.low),
    ucl_exact_d2: orNull(exact, (c) => c.high),
    lcl_exact_d2: orNull(exact, (c) => c.low),
    'mr_ucl_3.267': plain.movingRangeLimit,
    // As the stored cases define it; the constant of theory is 1 + 3√(π/2 − 1) = 3.2665, which is the 3.267 above.
    mr_ucl_exact: plain.meanMovingRange * (1 + 3 * Math.sqrt(Math.PI / 4 - 0.5)),
    median_mr: plain.medianMovingRange,
    'out_of_limits_index1_2.66': shaped(short, ({ low, high }) =>
      x.flatMap((score, at) => (score !== null && (score < low || score > high) ? [at + 1] : [])),
    ),
  }));
};

/** A straight line and a parabola for every client. */
export const clientRegressionCase: ReferenceMethod = (input) => {
  const { id, t, y } = input as { id: readonly string[]; t: Values; y: Values };
  return [...new Set(id)].map((client) => {
    const rows = id.flatMap((label, row) => {
      const [time, score] = [t[row] ?? null, y[row] ?? null];
      return label === client && time !== null && score !== null ? [{ time, score }] : [];
    });
    return { id: client, linear: polynomial(rows, 1), quadratic: polynomial(rows, 2) };
  });
};

function polynomial(rows: readonly { readonly time: number; readonly score: number }[], degree: 1 | 2) {
  const columns = [rows.map(() => 1), rows.map(({ time }) => time), rows.map(({ time }) => time * time)];
  const fit = leastSquares(
    rows.map(({ score }) => score),
    columns.slice(0, degree + 1),
  );
  if (!fit.ok) return { n: rows.length, defined: false };
  const { inference } = fit;
  return {
    n: fit.n,
    defined: true,
    coef: fit.coefficients,
    se: inference.ok ? inference.se : fit.coefficients.map(() => null),
    ...(inference.ok ? { t: inference.t, p: inference.p } : {}),
    df: fit.df,
    sigma: orNull(inference, ({ sigma }) => sigma),
    r2: orNull(fit.r2, ({ value }) => value),
  };
}
