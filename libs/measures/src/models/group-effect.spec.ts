import { groupEffect } from './group-effect.js';
import { type GroupScores } from './one-way-components.js';
import { reasonOf, reference, relativeError, valueOf } from './testing/reference.js';

interface LikelihoodFit {
  var_between: number;
  var_within: number;
  icc: number;
  mean: number;
  se_mean: number;
  logLik: number;
  blups: number[];
}

interface Case {
  input: { y: number[]; group: string[] };
  params: { conf: number };
  expected: {
    k: number;
    N: number;
    group_sizes: number[];
    n0: number;
    anova: Record<string, number> & { icc_ci: [number, number] };
    REML: LikelihoodFit;
    ML: LikelihoodFit;
    lrt: { chisq: number; p_half_mixture: number };
  };
  tolerance: { anova_rel: number; reml_rel: number; reml_abs: number; loglik_abs: number };
}

const grouped = ({ y, group }: Case['input']): GroupScores[] =>
  [...new Set(group)].map((label) => ({ label, values: y.filter((_, row) => group[row] === label) }));

describe.each(['therapist_dyestuff', 'therapist_dyestuff2_zero', 'therapist_unbalanced_20'])('%s equals R', (name) => {
  const { input, params, expected, tolerance } = reference<Case>(name);
  const effect = valueOf(groupEffect(grouped(input), { confidence: params.conf }));

  it('mean squares, components and the interval of the intraclass correlation', () => {
    const { anova } = effect;
    const { anova: r } = expected;
    const pairs: [number, number][] = [
      [anova.groups.length, expected.k],
      [anova.observations, expected.N],
      [anova.n0, expected.n0],
      [anova.msBetween, r.MS_between!],
      [anova.msWithin, r.MS_within!],
      [anova.f, r.F!],
      [anova.df1, r.df1!],
      [anova.df2, r.df2!],
      [anova.p, r.p!],
      [anova.betweenVariance, r.var_between!],
      [anova.icc, r.icc!],
      [anova.iccInterval.lower, r.icc_ci[0]],
      [anova.iccInterval.upper, r.icc_ci[1]],
      [anova.groupMeanReliability, r.icc_group_mean_reliability!],
    ];
    for (const [actual, value] of pairs) expect(relativeError(actual, value)).toBeLessThan(tolerance.anova_rel);
    expect(anova.groups.map(({ n }) => n)).toEqual(expected.group_sizes);
  });

  it.each([
    ['REML', 'reml'],
    ['ML', 'ml'],
  ] as const)('%s', (method, key) => {
    const fit = effect[key];
    const lmer = expected[method];
    const near = (actual: number, value: number): void =>
      expect(Math.abs(actual - value)).toBeLessThan(tolerance.reml_abs + tolerance.reml_rel * Math.abs(value));
    near(fit.betweenVariance, lmer.var_between);
    near(fit.withinVariance, lmer.var_within);
    near(fit.icc, lmer.icc);
    near(fit.mean, lmer.mean);
    near(fit.meanSe, lmer.se_mean);
    expect(Math.abs(fit.logLikelihood - lmer.logLik)).toBeLessThan(tolerance.loglik_abs);
    fit.deviations.forEach(({ deviation }, k) => near(deviation, lmer.blups[k]!));
    expect(fit.singular).toBe(lmer.var_between === 0);
  });

  it('the test of no difference', () => {
    expect(Math.abs(effect.likelihoodRatio.chiSquare - expected.lrt.chisq)).toBeLessThan(2 * tolerance.loglik_abs);
    expect(Math.abs(effect.likelihoodRatio.p - expected.lrt.p_half_mixture)).toBeLessThan(2 * tolerance.loglik_abs);
  });
});

describe('what cannot be estimated', () => {
  it.each([
    [[], 'Fewer than two groups'],
    [[{ label: 'A', values: [1, 2, 3] }], 'Fewer than two groups'],
    [
      [
        { label: 'A', values: [1] },
        { label: 'B', values: [2, null] },
      ],
      'No group has two scores',
    ],
    [
      [
        { label: 'A', values: [1, 1] },
        { label: 'B', values: [2, 2] },
      ],
      'do not vary within groups',
    ],
    [
      [
        { label: 'A', values: [1, Number.NaN] },
        { label: 'B', values: [2, 3] },
      ],
      'not a finite number',
    ],
    [
      [
        { label: 'A', values: [1, 2] },
        { label: 'A', values: [2, 3] },
      ],
      'named twice',
    ],
  ])('%j', (groups, reason) => {
    expect(reasonOf(groupEffect(groups))).toContain(reason);
  });
});
