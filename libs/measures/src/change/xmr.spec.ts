import fc from 'fast-check';
import { individualsChart } from './individuals-chart.js';
import {
  anyScore,
  anySeries,
  expectNumbers,
  reasonOf,
  sessionsOf,
  valueOf,
  worked,
  workedExample,
} from './testing/worked-example.js';
import { detectByXmr, type XmrParameters } from './xmr.js';
import { zoneRules } from './zone-rules.js';

interface XmrExample {
  input: { scores: (number | null)[] };
  expected: {
    chart: { cl: number; mrbar: number; sigma: number; lcl: number; ucl: number; url_mr: number };
    flags: Record<'rule1' | 'rule2' | 'rule3' | 'rule4', number[]>;
  };
}

const byRule = (scores: readonly (number | null)[], parameters: XmrParameters): Record<string, number[]> => {
  const { flags } = valueOf(detectByXmr(scores, { rules: [1, 2, 3, 4], ...parameters }));
  return Object.fromEntries(
    [1, 2, 3, 4].map((rule) => [`rule${rule}`, sessionsOf(flags.filter((flag) => flag.rule === rule))]),
  );
};

describe('individuals chart against the worked examples', () => {
  it.each([
    ['a3_xmr_whole_series', { baseline: { of: 'all' }, minimumScores: 14 }],
    ['a3_xmr_missing_session', { baseline: { of: 'all' }, minimumScores: 9 }],
    ['a3_xmr_baseline5', { baseline: { of: 'first', scores: 5 } }],
  ] as const)('%s: limits and every zone rule', (name, parameters) => {
    const { input, expected } = workedExample<XmrExample>(name);
    const { cl, mrbar, sigma, lcl, ucl, url_mr } = expected.chart;
    expectNumbers(valueOf(valueOf(detectByXmr(input.scores, parameters)).chart), {
      centre: cl,
      meanMovingRange: mrbar,
      sigma,
      low: lcl,
      high: ucl,
      movingRangeLimit: url_mr,
    });
    expect(byRule(input.scores, parameters)).toEqual(expected.flags);
  });

  it('flags nothing in a constant series, and says that it does not vary', () => {
    const { input } = workedExample<XmrExample>('a3_xmr_constant');
    for (const baseline of [{ of: 'all' }, { of: 'first', scores: 3 }, { of: 'prior' }] as const) {
      const found = valueOf(detectByXmr(input.scores, { baseline, minimumScores: 6 }));
      expect([found.flags, found.notes]).toEqual([[], ['no-variation']]);
    }
  });
});

describe('individuals chart against R and the NIST handbook', () => {
  it.each(['xmr_nist', 'xmr_20_signal'])('%s', (name) => {
    const { input, expected } = workedExample<{
      input: { x: (number | null)[] };
      expected: Record<string, number> & { mr: (number | null)[] };
    }>(name);
    const limits = (d2?: number) =>
      valueOf(individualsChart(input.x, { neighbours: 'complete', ...(d2 ? { d2 } : {}) }));
    const chart = limits();
    const mr = expected.mr.flatMap((range, index) => (range === null ? [] : [{ session: index + 2, range }]));
    expect(chart.movingRanges.map((moving) => moving.session)).toEqual(mr.map((moving) => moving.session));
    for (const [index, { range }] of mr.entries()) expect(chart.movingRanges[index]?.range).toBeCloseTo(range, 12);
    const close = (found: number, key: string): void =>
      expect(Math.abs(found / (expected[key] ?? Number.NaN) - 1)).toBeLessThan(1e-10);
    close(chart.n, 'n');
    close(chart.centre, 'mean');
    close(chart.meanMovingRange, 'mr_bar');
    close(chart.medianMovingRange, 'median_mr');
    close(chart.sigma, 'sigma_1.128');
    close(chart.high, 'ucl_3sigma_1.128');
    close(chart.low, 'lcl_3sigma_1.128');
    close(chart.movingRangeLimit, 'mr_ucl_3.267');
    close(limits(3 / 2.66).high, 'ucl_2.66');
    close(limits(3 / 2.66).low, 'lcl_2.66');
    close(limits(2 / Math.sqrt(Math.PI)).high, 'ucl_exact_d2');
    close(limits(2 / Math.sqrt(Math.PI)).low, 'lcl_exact_d2');
  });

  it('finds the one signal in 20 scores', () => {
    const { input } = workedExample<{ input: { x: (number | null)[] } }>('xmr_20_signal');
    expect(byRule(input.x, { baseline: { of: 'all' }, movingRanges: { neighbours: 'complete' } })['rule1']).toEqual([
      13,
    ]);
  });
});

describe('moving ranges', () => {
  it('can leave out long breaks by days', () => {
    const options = { days: [0, 7, 14, 60, 67] };
    const sessions = (chart: ReturnType<typeof individualsChart>) => sessionsOf(valueOf(chart).movingRanges);
    expect(sessions(individualsChart([5, 6, 5, 3, 4], options))).toEqual([2, 3, 5]);
    expect(sessions(individualsChart([5, 6, 5, 3, 4], { ...options, maximumGapDays: 46 }))).toEqual([2, 3, 4, 5]);
    expect(reasonOf(individualsChart([5, 6], { days: [0, 30] }))).toMatch(/neighbouring/);
  });
});

describe('baseline of all earlier scores', () => {
  const prior = { baseline: { of: 'prior' }, rules: [1] } as const;

  it('flags from the fourth score on and keeps flagged scores out of its limits', () => {
    const found = valueOf(detectByXmr([5, 6, 5, 1, 5, 1.5], prior));
    expect(sessionsOf(found.flags)).toEqual([4, 6]);
    expect(found.limits.map((at) => at.session)).toEqual([4, 5, 6]);
    expect(found.limits[1]).toEqual({ ...found.limits[0], session: 5 });
    expect(found.flags[0]?.repairSession).toBe(5);
    expect(reasonOf(found.chart)).toMatch(/move/);
  });

  it('never changes a flag when later scores arrive; nor do frozen limits', () => {
    for (const parameters of [{ ...prior, rules: [1, 2, 3, 4] }, { rules: [1, 2, 3, 4] }] as const)
      fc.assert(
        fc.property(anySeries(6), anySeries(6), (before, after) => {
          const early = valueOf(detectByXmr(before, parameters)).flags;
          const later = valueOf(detectByXmr([...before, ...after], parameters)).flags;
          const known = later.filter((flag) => flag.session <= before.length);
          expect(known.map((flag) => [flag.session, flag.rule, flag.limit])).toEqual(
            early.map((flag) => [flag.session, flag.rule, flag.limit]),
          );
        }),
      );
  });
});

describe('scale', () => {
  const scale = { minimum: 1, maximum: 7 };

  it('cuts limits off at its ends and says that no score could cross them', () => {
    const found = valueOf(detectByXmr([1.5, 3, 1.5, 3, 1.5, 2], { scale }));
    expect(found.limits).toEqual([expect.objectContaining({ session: 6, low: 1 })]);
    expect(found.notes).toEqual(['limit-outside-scale']);
  });

  it('gives no chart at the ceiling', () => {
    expect(reasonOf(detectByXmr([7, 7, 7, 6.8, 6.9, 5], { scale }))).toMatch(/ceiling/);
    expect(valueOf(detectByXmr([7, 7, 6.9, 6.8, 6.9, 5], { scale })).notes).toEqual([]);
    expect(valueOf(detectByXmr([7, 7, 7, 6.8, 6.9, 5], { scale, baseline: { of: 'prior' } })).notes).toContain(
      'ceiling',
    );
  });
});

describe('kinds and repair', () => {
  it('calls rule 1 a rupture, 2 one to watch, 3 and 4 a shift', () => {
    const { flags } = valueOf(detectByXmr(worked, { rules: [4, 3, 2, 1], runLength: 3 }));
    expect(new Set(flags.map((flag) => `${flag.rule} ${flag.kind}`))).toEqual(
      new Set(['1 rupture', '2 watch', '3 shift', '4 shift']),
    );
  });

  it('is repaired at or above both the lower limit and one sigma under the centre', () => {
    const [first] = valueOf(detectByXmr(worked, { rules: [1] })).flags;
    expect([first?.session, first?.repairSession]).toEqual([6, 8]);
  });
});

describe('zone rules', () => {
  const fired = (...z: number[]) => zoneRules(z.map((value, index) => ({ session: index + 1, z: value })));

  it('count what the handbook counts', () => {
    expect(fired(-3, -3.01)[1]).toEqual([2]);
    expect(fired(-2.1, 0, -2.1)[2]).toEqual([3]);
    expect(fired(-2.1, 0, 0, -2.1)[2]).toEqual([]);
    expect(fired(-1.1, -1.1, 0, -1.1, -1.1)[3]).toEqual([5]);
    expect(fired(-1.1, -1.1, -1.1, -1.1)[3]).toEqual([4]);
    expect(fired(-1.1, 0, 0, -1.1, -1.1, -1.1)[3]).toEqual([]);
    expect(fired(...Array<number>(8).fill(-0.1))[4]).toEqual([8]);
    expect(fired(...Array<number>(7).fill(-0.1))[4]).toEqual([]);
  });
});

describe('individuals chart, edges', () => {
  it('needs 15 scores for limits of the whole series, m + 1 for frozen and 4 for moving ones', () => {
    const scores = (n: number) => Array.from({ length: n }, (_, index) => 5 + (index % 2));
    for (const [baseline, needed] of [
      [{ of: 'all' }, 15],
      [{ of: 'first', scores: 7 }, 8],
      [{ of: 'prior' }, 4],
    ] as const) {
      expect(reasonOf(detectByXmr(scores(needed - 1), { baseline }))).toContain(`at least ${needed} scores`);
      expect(detectByXmr(scores(needed), { baseline }).ok).toBe(true);
    }
    expect(reasonOf(detectByXmr(scores(9), { baseline: { of: 'first', scores: 2 } }))).toMatch(/baseline.scores/);
    expect(reasonOf(detectByXmr([5, 5, Number.NaN, 5, 5, 5, 5]))).toMatch(/session 3/);
    expect(reasonOf(individualsChart([]))).toMatch(/at least 2/);
    expect(reasonOf(individualsChart([5, 6], { d2: 0 }))).toMatch(/d2/);
  });

  it('does not depend on the unit or the origin of the scale', () => {
    fc.assert(
      fc.property(
        fc.array(anyScore, { minLength: 15, maxLength: 25 }),
        fc.constantFrom(0.5, 3),
        fc.constantFrom(-40, 1e6),
        (scores, unit, origin) => {
          const moved = scores.map((score) => unit * score + origin);
          const low = (series: number[]) => valueOf(individualsChart(series)).low;
          expect(low(moved)).toBeCloseTo(unit * low(scores) + origin, 6);
        },
      ),
    );
  });
});
