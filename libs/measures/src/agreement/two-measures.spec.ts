import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { blandAltman, blandAltmanRepeated, concordance, repeatability } from './index.js';

interface Pefr {
  readonly input: Record<'wright1' | 'wright2' | 'mini1' | 'mini2', number[]>;
  readonly expected: {
    readonly blandAltman: Record<string, number> & {
      ciMean: [number, number];
      ciLower1986: [number, number];
      limits2sd: [number, number];
    };
    readonly repeatabilityWright: Record<string, number>;
    readonly repeatabilityMini: Record<string, number>;
    readonly linCCC: Record<string, number> & { ci: [number, number] };
  };
}

const { input, expected } = storedCase<Pefr>('methods/d7_bland_altman_1986_pefr');

describe('peak flow of Bland and Altman (1986)', () => {
  it('bias and limits', () => {
    const limits = present(blandAltman(input.wright1, input.mini1));
    const worked = expected.blandAltman;
    expect([limits.bias, limits.sd, limits.lower, limits.upper, limits.seBias, limits.seLimit]).toEqual(
      [worked.meanDiff, worked.sdDiff, worked.lower, worked.upper, worked.seMean, worked.seLimit].map(
        (x) => expect.closeTo(x as number, 6) as number,
      ),
    );
    expect([limits.biasInterval.lower, limits.biasInterval.upper]).toEqual(
      worked.ciMean.map((x) => expect.closeTo(x, 6) as number),
    );
    const proportional = present(limits.proportionalBias);
    expect(proportional.r).toBeCloseTo(worked.rMeanDiff as number, 8);
    expect(proportional.p).toBeCloseTo(worked.pProportionalBias as number, 8);
  });

  it('in the manner of the paper: two standard deviations and its error of a limit', () => {
    const limits = present(blandAltman(input.wright1, input.mini1, { multiplier: 2, limitError: '1986' }));
    expect([limits.lower, limits.upper]).toEqual(
      expected.blandAltman.limits2sd.map((x) => expect.closeTo(x, 6) as number),
    );
    expect(limits.lowerInterval.lower).toBeCloseTo(expected.blandAltman.ciLower1986[0], 5);
  });

  it.each([
    ['Wright', 'wright1', 'wright2', 'repeatabilityWright'],
    ['mini Wright', 'mini1', 'mini2', 'repeatabilityMini'],
  ] as const)('repeatability of the %s meter', (_name, first, second, key) => {
    const repeated = present(repeatability(input[first], input[second]));
    const worked = expected[key];
    expect(repeated.sumOfSquares).toBe(worked.sumSq);
    expect(repeated.coefficient).toBeCloseTo(worked.coef2 as number, 7);
    expect(repeated.withinSd).toBeCloseTo(worked.withinSd as number, 7);
  });

  it('concordance', () => {
    const ccc = present(concordance(input.wright1, input.mini1));
    const worked = expected.linCCC;
    expect(ccc.value).toBeCloseTo(worked.ccc as number, 9);
    expect(ccc.biasCorrection).toBeCloseTo(worked.Cb as number, 9);
    expect(ccc.locationShift).toBeCloseTo(-(worked.locationShift as number), 9);
    expect(ccc.scaleShift).toBeCloseTo(1 / (worked.scaleShift as number), 9);
    const interval = present(ccc.interval);
    expect([interval.lower, interval.upper]).toEqual(worked.ci.map((x) => expect.closeTo(x, 8) as number));
  });
});

const series = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
  minLength: 4,
  maxLength: 30,
});

describe('what must hold for two measures', () => {
  it('concordance is no larger than the correlation, symmetric, and unchanged by a common scale', () => {
    fc.assert(
      fc.property(series, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const ccc = concordance(x, y);
        if (!ccc.ok) return;
        expect(Math.abs(ccc.value)).toBeLessThanOrEqual(Math.abs(ccc.r) + 1e-12);
        expect(present(concordance(y, x)).value).toBeCloseTo(ccc.value, 10);
        const moved = present(
          concordance(
            x.map((v) => 1e6 + 3 * v),
            y.map((v) => 1e6 + 3 * v),
          ),
        );
        expect(moved.value).toBeCloseTo(ccc.value, 8);
      }),
    );
  });

  it('limits turn round when the measures change places', () => {
    fc.assert(
      fc.property(series, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        const one = present(blandAltman(x, y));
        const other = present(blandAltman(y, x));
        expect(other.bias).toBeCloseTo(-one.bias, 10);
        expect(other.lower).toBeCloseTo(-one.upper, 9);
      }),
    );
  });
});

describe('several sessions per client', () => {
  // R 4.2.2: d <- c(1,2,0, 3,4, -1,0,1,0); anova(lm(d ~ factor(c(1,1,1,2,2,3,3,3,3)))): MS 8.75 on 2, 0.75 on 6 (9 pairs).
  const sessions = [
    ...[1, 2, 0].map((d) => ({ target: 'A', first: d, second: 0 })),
    ...[3, 4].map((d) => ({ target: 'B', first: 10 + d, second: 10 })),
    ...[-1, 0, 1, 0].map((d) => ({ target: 'C', first: d, second: 0 })),
  ];

  it('divides the variance of differences into that between and within clients', () => {
    const limits = present(blandAltmanRepeated(sessions));
    const m0 = (9 - (9 + 4 + 16) / 9) / 2;
    expect(limits.withinVariance).toBeCloseTo(0.75, 12);
    expect(limits.betweenVariance).toBeCloseTo((msBetween(sessions) - 0.75) / m0, 12);
    expect(limits.upper - limits.lower).toBeCloseTo(2 * 1.96 * Math.sqrt(limits.betweenVariance + 0.75), 12);
  });

  it('gives a reason for one client and for single pairs', () => {
    expect(reasonOf(blandAltmanRepeated(sessions.slice(0, 3)))).toMatch(/two targets/);
    expect(reasonOf(blandAltmanRepeated([sessions[0]!, sessions[4]!]))).toMatch(/two complete pairs/);
    expect(reasonOf(blandAltmanRepeated([{ target: 'A', first: Infinity, second: 1 }]))).toMatch(/finite/);
  });
});

function msBetween(pairs: readonly { target: string; first: number; second: number }[]): number {
  const all = pairs.map(({ first, second }) => first - second);
  const grand = all.reduce((sum, d) => sum + d, 0) / all.length;
  let squares = 0;
  for (const target of ['A', 'B', 'C']) {
    const own = pairs.filter((pair) => pair.target === target).map(({ first, second }) => first - second);
    squares += own.length * (own.reduce((sum, d) => sum + d, 0) / own.length - grand) ** 2;
  }
  return squares / 2;
}

describe('series at the edge', () => {
  it('gives reasons', () => {
    expect(reasonOf(blandAltman([1], [2]))).toMatch(/two complete pairs/);
    expect(reasonOf(blandAltman([1, 2], [2]))).toMatch(/2 values, the second 1/);
    expect(reasonOf(blandAltman([1, NaN], [2, 3]))).toMatch(/finite/);
    expect(reasonOf(concordance([1, 1, 1], [1, 2, 3]))).toMatch(/first series does not vary/);
    expect(reasonOf(concordance([1, null, 3], [1, 2, 3]))).toMatch(/three complete pairs/);
    expect(reasonOf(repeatability([null], [1]))).toMatch(/both measurements/);
  });

  it('has limits at the bias when all differences are equal, and no slope to test', () => {
    const limits = present(blandAltman([1, 2, 3], [2, 3, 4]));
    expect([limits.lower, limits.upper]).toEqual([-1, -1]);
    expect(reasonOf(limits.proportionalBias)).toMatch(/not vary/);
  });

  it('is 1 for identical series, without an interval by this method', () => {
    const ccc = present(concordance([1, 2, 3], [1, 2, 3]));
    expect(ccc.value).toBeCloseTo(1, 12);
    expect(reasonOf(ccc.interval)).toMatch(/exactly/);
  });
});
