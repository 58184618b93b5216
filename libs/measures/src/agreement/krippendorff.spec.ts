import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables, mapped, reordered } from '../testing/tables.js';
import { coincidenceMatrix, krippendorffAlpha, krippendorffInterval, type AlphaMetric } from './index.js';

const metrics: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval', 'ratio'];
const { input, expected } = storedCase<{
  input: { raters: (number | null)[][] };
  expected: Record<AlphaMetric, { alpha: number; Do: number; De: number; coincidence: number[][]; values: number[] }>;
}>('methods/d5_krippendorff_2011');
const units = (input.raters[0] as number[]).map((_, unit) => input.raters.map((rater) => rater[unit] as number | null));

describe('Krippendorff (2011), four observers and twelve units with gaps', () => {
  it.each(metrics)('%s', (metric) => {
    const alpha = present(krippendorffAlpha(units, metric));
    expect(alpha.value).toBeCloseTo(expected[metric].alpha, 9);
    expect(alpha.observedDisagreement).toBeCloseTo(expected[metric].Do, 8);
    expect(alpha.expectedDisagreement).toBeCloseTo(expected[metric].De, 6);
    expect([alpha.units, alpha.omitted, alpha.pairable]).toEqual([11, 1, 40]);
  });

  it('has the published coincidences', () => {
    const { values, counts } = present(coincidenceMatrix(units));
    expect(values).toEqual(expected.nominal.values);
    expect(counts).toEqual(
      expected.nominal.coincidence.map((row) => row.map((count) => expect.closeTo(count, 8) as number)),
    );
  });
});

/** The definition, word for word: coincidences, and ordinal distances as counts between. */
function byDefinition(table: readonly (readonly (number | null)[])[], metric: AlphaMetric): number | undefined {
  const found = coincidenceMatrix(table);
  if (!found.ok) return undefined;
  const { values, counts } = found;
  const margins = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const n = margins.reduce((sum, count) => sum + count, 0);
  const distance = (c: number, k: number): number => {
    const a = values[c] as number;
    const b = values[k] as number;
    if (metric === 'nominal') return c === k ? 0 : 1;
    if (metric === 'interval') return (a - b) ** 2;
    if (metric === 'ratio') return a === b ? 0 : ((a - b) / (a + b)) ** 2;
    const [low, high] = c < k ? [c, k] : [k, c];
    const between = margins.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
    return c === k ? 0 : (between - ((margins[c] as number) + (margins[k] as number)) / 2) ** 2;
  };
  let observed = 0;
  let chance = 0;
  counts.forEach((row, c) =>
    row.forEach((count, k) => {
      observed += count * distance(c, k);
      chance += (margins[c] as number) * (margins[k] as number) * distance(c, k);
    }),
  );
  return chance === 0 ? undefined : 1 - ((n - 1) * observed) / chance;
}

describe('what must hold for alpha', () => {
  it.each(metrics)('%s: one sweep gives what the definition gives', (metric) => {
    fc.assert(
      fc.property(likertTables({ gaps: true }), (table) => {
        const alpha = krippendorffAlpha(table, metric);
        const defined = byDefinition(table, metric);
        expect(alpha.ok).toBe(defined !== undefined);
        if (alpha.ok) expect(alpha.value).toBeCloseTo(defined ?? NaN, 9);
      }),
    );
  });

  it.each(metrics)('%s: the order of units and raters does not matter', (metric) => {
    fc.assert(
      fc.property(likertTables({ gaps: true }), (table) => {
        const before = krippendorffAlpha(table, metric);
        const after = krippendorffAlpha(reordered(table), metric);
        expect(after.ok).toBe(before.ok);
        if (before.ok && after.ok) expect(after.value).toBeCloseTo(before.value, 9);
      }),
    );
  });

  it('changes only with what the level of measurement means', () => {
    fc.assert(
      fc.property(likertTables({ gaps: true }), (table) => {
        const same = (metric: AlphaMetric, by: (x: number) => number): void => {
          const before = krippendorffAlpha(table, metric);
          const after = krippendorffAlpha(mapped(table, by), metric);
          if (before.ok && after.ok) expect(after.value).toBeCloseTo(before.value, 8);
        };
        same('nominal', (x) => (x * 5) % 11);
        same('ordinal', (x) => x ** 3);
        same('interval', (x) => 1e6 - 0.5 * x);
        same('ratio', (x) => 1000 * x);
      }),
    );
  });
});

describe('bootstrap interval', () => {
  it('repeats with its seed and changes with another', () => {
    const first = present(krippendorffInterval(units, 'ordinal', { seed: 7, resamples: 500 }));
    expect(krippendorffInterval(units, 'ordinal', { seed: 7, resamples: 500 })).toEqual(first);
    expect(present(krippendorffInterval(units, 'ordinal', { seed: 8, resamples: 500 })).mean).not.toBe(first.mean);
    expect(first.lower).toBeLessThan(first.value);
    expect(first.upper).toBeGreaterThan(first.value);
  });

  it.each(metrics)('%s: every resample is the alpha of the resampled table', (metric) => {
    // With one resample drawn from two units the only possible tables are known.
    const table = [
      [1, 2, 2],
      [4, 5, 4],
    ];
    const possible = [
      [0, 1],
      [0, 0],
      [1, 1],
    ].map((rows) =>
      krippendorffAlpha(
        rows.map((row) => table[row] as number[]),
        metric,
      ),
    );
    for (let seed = 1; seed < 12; seed += 1) {
      const drawn = krippendorffInterval(table, metric, { seed, resamples: 1 });
      const means = possible.map((alpha) => (alpha.ok ? alpha.value : NaN));
      expect(means.some((mean) => Math.abs(mean - present(drawn).mean) < 1e-12)).toBe(true);
    }
  });

  it('counts resamples without variation instead of calling them perfect', () => {
    const table = [...Array.from({ length: 3 }, () => [1, 1]), [1, 2]];
    const interval = present(krippendorffInterval(table, 'nominal', { seed: 3, resamples: 400 }));
    expect(interval.undefinedResamples).toBeGreaterThan(80);
    expect(interval.undefinedResamples).toBeLessThan(200);
  });
});

describe('tables at the edge', () => {
  it.each([
    [
      'all equal',
      [
        [2, 2],
        [2, 2],
      ],
      /0\/0/,
    ],
    [
      'no unit rated twice',
      [
        [1, null],
        [null, 2],
      ],
      /two ratings/,
    ],
    ['nothing rated', [[null, null]], /two ratings/],
    ['no units', [], /no ratings/],
  ])('%s: a reason', (_name, table, reason) => {
    for (const metric of metrics) {
      expect(reasonOf(krippendorffAlpha(table, metric))).toMatch(reason);
      expect(reasonOf(krippendorffInterval(table, metric))).toMatch(reason);
    }
  });

  it('has an alpha for one unit that varies, but no interval', () => {
    expect(present(krippendorffAlpha([[1, 2, 3]], 'interval')).value).toBeCloseTo(0, 12);
    expect(reasonOf(krippendorffInterval([[1, 2, 3]], 'interval'))).toMatch(/two units/);
  });

  it('refuses negative values on a ratio scale', () => {
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [-1, 1],
            [2, 3],
          ],
          'ratio',
        ),
      ),
    ).toMatch(/negative/);
  });

  it('finds no disagreement among equal values that rounding could make differ', () => {
    expect(
      reasonOf(
        krippendorffAlpha(
          [
            [0.1, 0.1, 0.1],
            [0.1, 0.1, 0.1],
          ],
          'interval',
        ),
      ),
    ).toMatch(/0\/0/);
  });
});
