import fc from 'fast-check';
import { detectSuddenChanges, type SuddenChangeInterval } from './sudden-change.js';
import { criticalT } from './critical-t.js';
import { anyScore, expectNumbers, reasonOf, sessionsOf, valueOf, workedExample } from './testing/worked-example.js';

interface ExpectedInterval {
  interval: [number, number];
  drop?: number;
  meanPre?: number;
  meanPost?: number;
  pooledSd?: number;
  df?: number;
  crit?: number;
  c1: boolean | null;
  c2: boolean | null;
  c3: boolean | null;
  flag: boolean | null;
}
interface SuddenExample {
  input: { scores: (number | null)[] };
  params: { crit1: number; crit2pct: number };
  expected: { all: ExpectedInterval[]; drops?: ExpectedInterval[]; gains?: ExpectedInterval[] };
}

const expectInterval = (found: SuddenChangeInterval | undefined, expected: ExpectedInterval): void => {
  expect([found?.fromSession, found?.session]).toEqual(expected.interval);
  expectNumbers(found, {
    change: expected.drop ?? Number.NaN,
    meanBefore: expected.meanPre ?? Number.NaN,
    meanAfter: expected.meanPost ?? Number.NaN,
    pooledSd: expected.pooledSd ?? Number.NaN,
    df: expected.df ?? Number.NaN,
    critical: expected.crit ?? Number.NaN,
  });
  expect([found?.large, found?.largeRelative, found?.lasting]).toEqual([expected.c1, expected.c2, expected.c3]);
};

describe('sudden changes against the worked examples (algorithm of the R package suddengains)', () => {
  const full = workedExample<SuddenExample>('a5_sudden_drop_and_gain');
  const { crit1: criterion } = full.params;

  it.each(['a5_sudden_drop_and_gain', 'a5_sudden_missing'])('%s: every interval and criterion', (name) => {
    const example = workedExample<SuddenExample>(name);
    const found = valueOf(detectSuddenChanges(example.input.scores, { direction: 'drop', criterion }));
    const judged = example.expected.all.filter((interval) => interval.flag !== null);
    expect(found.intervals).toHaveLength(judged.length);
    for (const [index, interval] of judged.entries()) expectInterval(found.intervals[index], interval);
    expect(found.notJudged.map((interval) => [interval.fromSession, interval.session])).toEqual(
      example.expected.all.filter((interval) => interval.flag === null).map((interval) => interval.interval),
    );
    expect(sessionsOf(found.flags)).toEqual(judged.filter((each) => each.flag).map((each) => each.interval[1]));
  });

  it('finds the gain as the change the other way, and each undoes the other', () => {
    const drops = valueOf(detectSuddenChanges(full.input.scores, { direction: 'drop', criterion }));
    const gains = valueOf(detectSuddenChanges(full.input.scores, { direction: 'gain', criterion }));
    expectInterval(gains.flags[0], full.expected.gains?.[0] as ExpectedInterval);
    expect([sessionsOf(drops.flags), sessionsOf(gains.flags)]).toEqual([[6], [11]]);
    expect([drops.flags[0]?.reversalSession, gains.flags[0]?.reversalSession]).toEqual([11, null]);
  });

  it('finds nothing with the share of 25 % that is meant for symptoms', () => {
    const found = valueOf(detectSuddenChanges(full.input.scores, { direction: 'drop', criterion, share: 0.25 }));
    expect(found.flags).toEqual([]);
    const off = valueOf(detectSuddenChanges(full.input.scores, { direction: 'drop', criterion, share: null }));
    expect(sessionsOf(off.flags)).toEqual([6]);
  });

  it('uses the t quantile at the degrees of freedom, or the fixed constant of the original', () => {
    const { expected } = workedExample<{ expected: Record<string, number> }>('a5_t_critical');
    for (const [df, t] of Object.entries(expected)) expect(criticalT(0.05, Number(df))).toBeCloseTo(t, 8);
    expect(criticalT(0.01, 4)).toBeCloseTo(4.604094871349993, 10);
    const fixed = detectSuddenChanges(full.input.scores, { direction: 'drop', criterion, fixedCritical: 2.776 });
    expect(new Set(valueOf(fixed).intervals.map((interval) => interval.critical))).toEqual(new Set([2.776]));
  });
});

describe('sudden changes, properties', () => {
  it('a settled interval never changes when later scores arrive', () => {
    const series = fc.array(fc.option(anyScore, { freq: 8 }), { minLength: 6, maxLength: 14 });
    const judged = (scores: (number | null)[]): readonly SuddenChangeInterval[] => {
      const found = detectSuddenChanges(scores, { direction: 'drop', criterion: 0.8 });
      return found.ok ? found.intervals : [];
    };
    fc.assert(
      fc.property(series, series, (before, after) => {
        const settled = judged(before).filter((interval) => interval.settled);
        const later = judged([...before, ...after]);
        for (const interval of settled) expect(later).toContainEqual(interval);
      }),
    );
  });

  it('a drop is the gain of the series turned upside down, without the share', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 6, maxLength: 20 }), (scores) => {
        const down = valueOf(detectSuddenChanges(scores, { direction: 'drop', criterion: 0.8, share: null }));
        const up = valueOf(
          detectSuddenChanges(
            scores.map((score) => -score),
            { direction: 'gain', criterion: 0.8, share: null },
          ),
        );
        expect(sessionsOf(up.flags)).toEqual(sessionsOf(down.flags));
      }),
    );
  });
});

describe('sudden changes, undefined', () => {
  const detect = (scores: readonly (number | null)[], criterion = 1) =>
    detectSuddenChanges(scores, { direction: 'drop', criterion });

  it('gives a reason', () => {
    expect(reasonOf(detect([]))).toMatch(/at least 4/);
    expect(reasonOf(detect([5, 5, 5]))).toMatch(/at least 4/);
    expect(reasonOf(detect([5, null, 5, null, 5, null, 5]))).toMatch(/No step/);
    expect(reasonOf(detect([5, 5, Number.NaN, 5, 5]))).toMatch(/session 3/);
    expect(reasonOf(detect([5, 5, 5, 5, 5], 0))).toMatch(/criterion/);
    expect(reasonOf(detectSuddenChanges([5, 5, 5, 5], { direction: 'drop', criterion: 1, alpha: 1 }))).toMatch(/alpha/);
  });

  it('flags nothing when all scores are equal', () => {
    expect(valueOf(detect([5, 5, 5, 5, 5, 5])).flags).toEqual([]);
  });
});
