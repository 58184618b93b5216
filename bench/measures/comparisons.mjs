/** What is compared with what: our task, the task of R that does the same work, and the ratio that we hold ourselves to. */
export const comparisons = [
  {
    ours: 'icc',
    what: 'six ICC forms with F and limits, 1,000 × 5',
    r: 'psych::ICC(lmer = FALSE), six forms',
    target: 0.02,
  },
  {
    ours: 'scores',
    what: 'scoring 100,000 × 36, 14 reversed, 10 of 12',
    r: 'plain vectorised, missing rule 10 of 12',
    target: 1,
  },
  {
    ours: 'scores',
    what: 'scoring 100,000 × 36, 14 reversed, 10 of 12',
    r: 'plain vectorised, no missing rule (reverse, rowMeans)',
  },
  {
    ours: 'scores',
    what: 'scoring 100,000 × 36, 14 reversed, 10 of 12',
    r: "psych::scoreItems(impute = 'none')",
    target: 0.07,
  },
  {
    ours: 'alpha',
    what: 'alpha, if dropped, item–rest, 10,000 × 36',
    r: 'plain: cov, alpha, alpha if dropped, item-rest',
    target: 1,
  },
  { ours: 'alpha', what: 'alpha, if dropped, item–rest, 10,000 × 36', r: 'psych::alpha' },
  {
    ours: 'krippendorff',
    what: "1,000 resamples of Krippendorff's alpha, 200 × 4",
    r: 'precomputed units, 1,000 resamples',
    target: 1,
  },
  ...[240, 2400].flatMap((clients) => [
    {
      ours: `slope${clients}`,
      what: `mixed model, slopes of ${clients.toLocaleString('en')} clients`,
      r: `lme4: session + (session | client), ${clients} clients`,
      target: 1,
    },
    {
      ours: `nested${clients}`,
      what: `mixed model, ${clients.toLocaleString('en')} clients in interns`,
      r: `lme4: session + (1 | intern/client), ${clients} clients`,
      target: 1,
    },
  ]),
];

const relative = (ours, r) =>
  Math.max(...[ours].flat().map((x, k) => Math.abs(x - [r].flat()[k]) / Math.max(1e-300, Math.abs([r].flat()[k]))));
const absolute = (ours, r) => Math.max(...[ours].flat().map((x, k) => Math.abs(x - [r].flat()[k])));

/**
 * Whether both halves computed the same: `difference` against `allowed`. The bootstrap draws other random numbers in R, so
 * its limits agree only as far as 1,000 resamples do. lme4 stops its search early: a criterion lower than R's is a better
 * fit and passes.
 */
export function sameAnswers(ours, r) {
  const checks = [
    { what: 'ICC: six coefficients', difference: relative(ours.icc.value, r.icc.value), allowed: 1e-9 },
    {
      what: 'ICC: F and limits',
      difference: relative(
        [...ours.icc.f, ...ours.icc.lower, ...ours.icc.upper],
        [...r.icc.f, ...r.icc.lower, ...r.icc.upper],
      ),
      allowed: 1e-8,
    },
    {
      what: 'scores: means, sums of squares, first and last row',
      difference: relative(Object.values(ours.scores).flat(), Object.values(r.scores).flat()),
      allowed: 1e-9,
    },
    {
      what: 'alpha, alpha if dropped, item–rest',
      difference: relative(Object.values(ours.alpha).flat(), Object.values(r.alpha).flat()),
      allowed: 1e-9,
    },
    {
      what: "Krippendorff's alpha",
      difference: relative(ours.krippendorff.value, r.krippendorff.value),
      allowed: 1e-9,
    },
    {
      what: 'its bootstrap limits',
      difference: absolute(ours.krippendorff.limits, r.krippendorff.limits),
      allowed: 0.02,
    },
  ];
  for (const model of ['slope240', 'nested240', 'slope2400', 'nested2400']) {
    checks.push({
      what: `${model}: fixed effects`,
      difference: relative(ours[model].fixed, r[model].fixed),
      allowed: 1e-5,
    });
    checks.push({
      what: `${model}: REML criterion above R's`,
      difference: ours[model].criterion - r[model].criterion,
      allowed: 1e-5,
    });
  }
  return checks.map((check) => ({ ...check, same: check.difference <= check.allowed }));
}
