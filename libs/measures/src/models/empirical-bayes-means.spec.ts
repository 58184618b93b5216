import { empiricalBayesMeans, type EmpiricalBayesMeans } from './empirical-bayes-means.js';
import { funnelLimits } from './funnel-limits.js';
import { type GroupScores, oneWayComponents } from './one-way-components.js';
import { reasonOf, reference, valueOf } from './testing/reference.js';

interface Example {
  input: Record<string, number[]>;
  expected: Record<string, number[]> & {
    MSb: number;
    MSw: number;
    n0: number;
    tau2: number;
    icc: number;
    mu: number;
    funnel95: [number, number][];
    funnel998: [number, number][];
    outside95: string[];
    reliabilityAtN: Record<string, number>;
    lmerREML: { mu: number; sdIntern: number; sdResidual: number; shrunken: number[] };
  };
}
const { input, expected } = reference<Example>('methods/e1_intern_shrinkage_funnel');
const interns: GroupScores[] = Object.entries(input).map(([label, values]) => ({ label, values }));
const shown = (means: EmpiricalBayesMeans, key: 'rawMean' | 'reliability' | 'shrunkenMean' | 'posteriorSd'): number[] =>
  means.groups.map(({ result }) => valueOf(result)[key]);
const near = (actual: readonly number[], values: readonly number[], digits = 8): void => {
  expect(actual).toHaveLength(values.length);
  actual.forEach((value, k) => expect(value).toBeCloseTo(values[k]!, digits));
};

describe('intern means, worked example', () => {
  const moments = valueOf(empiricalBayesMeans(interns, { method: 'moments', minimumPerGroup: 1 }));

  it('moment components', () => {
    const anova = valueOf(oneWayComponents(interns));
    near([anova.msBetween, anova.msWithin, anova.n0], [expected.MSb, expected.MSw, expected.n0]);
    near([moments.betweenVariance, moments.icc, moments.mean], [expected.tau2, expected.icc, expected.mu]);
  });

  it('shrinkage of each intern', () => {
    expect(moments.groups.map(({ n }) => n)).toEqual(expected.n);
    near(shown(moments, 'rawMean'), expected.rawMeans!);
    near(shown(moments, 'reliability'), expected.reliability!);
    near(shown(moments, 'shrunkenMean'), expected.shrunken!);
    near(shown(moments, 'posteriorSd'), expected.ebPosteriorSd!);
    near(
      moments.reliabilityAtN.map(({ reliability }) => reliability),
      [1, 2, 5, 10, 20, 30].map((n) => expected.reliabilityAtN[n]!),
    );
  });

  it('REML components equal lme4', () => {
    const reml = valueOf(empiricalBayesMeans(interns, { minimumPerGroup: 1 }));
    const lmer = expected.lmerREML;
    near([reml.mean], [lmer.mu], 5);
    near([Math.sqrt(reml.betweenVariance), Math.sqrt(reml.withinVariance)], [lmer.sdIntern, lmer.sdResidual], 5);
    near(shown(reml, 'shrunkenMean'), lmer.shrunken, 5);
  });

  it('funnel limits and who lies outside', () => {
    const anova = valueOf(oneWayComponents(interns));
    const { groups } = valueOf(
      funnelLimits(anova.groups, { mean: moments.mean, withinVariance: anova.msWithin }, { minimumPerGroup: 1 }),
    );
    groups.forEach(({ result }, k) => {
      const [at95, at998] = valueOf(result).limits;
      near([at95!.lower, at95!.upper], expected.funnel95[k]!);
      near([at998!.lower, at998!.upper], expected.funnel998[k]!);
    });
    const outside = groups.filter(({ result }) => valueOf(result).outside.includes(0.95)).map(({ label }) => label);
    expect(outside).toEqual(expected.outside95);
  });

  it('expected differences between interns widen the funnel', () => {
    const centre = { mean: 5.5, withinVariance: 0.08, betweenVariance: 0.1 };
    const [only] = valueOf(funnelLimits([{ label: 'A', mean: 5.7, n: 8 }], centre)).groups;
    const [limit] = valueOf(only!.result).limits;
    expect(limit!.upper).toBeCloseTo(5.5 + 1.959963984540054 * Math.sqrt(0.1 + 0.01), 10);
  });
});

describe('interns with few clients', () => {
  const means = valueOf(empiricalBayesMeans(interns));

  it('get a reason in place of a mean, and still count for the others', () => {
    const told = means.groups.map(({ label, result }) => [label, result.ok]);
    expect(told).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
      ['D', true],
      ['E', false],
      ['F', false],
    ]);
    expect(reasonOf(means.groups[1]!.result)).toBe('Results are shown from 5 scores on; this group has 2.');
    expect(means.mean).toBeCloseTo(expected.lmerREML.mu, 5);
  });

  it('get no place in the funnel either', () => {
    const { groups } = valueOf(funnelLimits([{ label: 'E', mean: 6.3, n: 1 }], { mean: 5.5, withinVariance: 0.08 }));
    expect(reasonOf(groups[0]!.result)).toBe('Results are shown from 5 scores on; this group has 1.');
  });
});

describe('when there is too little to pool', () => {
  it('too few interns', () => {
    expect(reasonOf(empiricalBayesMeans(interns.slice(0, 4)))).toBe(
      '4 groups have scores; at least 5 are needed to see how much groups differ.',
    );
  });

  it.each(['REML', 'moments'] as const)('interns who do not differ are all shown at the common mean (%s)', (method) => {
    const alike = 'ABCDEF'.split('').map((label, k) => ({ label, values: [4, 5, 6, 5, 4 + (k % 2) * 0.1, 6] }));
    const means = valueOf(empiricalBayesMeans(alike, { method }));
    expect(means.betweenVariance).toBe(0);
    shown(means, 'shrunkenMean').forEach((mean) => expect(mean).toBeCloseTo(means.mean, 12));
    expect(means.notes[0]).toContain('do not differ more than chance');
  });

  it.each([
    [{ mean: Number.NaN, withinVariance: 1 }, 'finite'],
    [{ mean: 5, withinVariance: 0 }, 'above zero'],
    [{ mean: 5, withinVariance: -1 }, 'above zero'],
  ])('a funnel without a variance: %j', (centre, reason) => {
    expect(reasonOf(funnelLimits([{ label: 'A', mean: 5, n: 9 }], centre))).toContain(reason);
  });
});
