import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables, mapped, reordered, scoreTables } from '../testing/tables.js';
import {
  iccForms,
  intraclassCorrelations,
  mcGrawWongDesigns,
  raterEffect,
  twoWayMeanSquares,
  type IccForm,
} from './index.js';

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

interface WorkedIcc {
  readonly expected: {
    readonly icc: Record<
      string,
      { mw: string; value: number; F: number; df1: number; df2: number; p: number; lower: number; upper: number }
    >;
  };
}

describe('intraclass correlations of published data', () => {
  const worked = storedCase<WorkedIcc>('methods/d1_icc_shrout_fleiss_1979').expected.icc;

  it.each(Object.keys(worked))('%s of Shrout and Fleiss (1979), Table 2', (form) => {
    const expected = worked[form] as WorkedIcc['expected']['icc'][string];
    const icc = present(present(intraclassCorrelations(shroutFleiss)).forms[form as IccForm]);
    expect(icc.mcGrawWong).toBe(expected.mw);
    expect([icc.value, icc.f, icc.df1, icc.df2]).toEqual(
      [expected.value, expected.F, expected.df1, expected.df2].map((x) => expect.closeTo(x, 8) as number),
    );
    expect(icc.p).toBeCloseTo(expected.p, 10);
    const interval = present(icc.interval);
    expect([interval.lower, interval.upper]).toEqual([
      expect.closeTo(expected.lower, 7),
      expect.closeTo(expected.upper, 7),
    ]);
  });

  it('follows psych and not irr in the interval of ICC(2,k)', () => {
    const stored = storedCase<{ expected: { icc: Record<string, { irrLower: number }> } }>(
      'methods/d1_icc_shrout_fleiss_1979',
    );
    const icc = present(present(intraclassCorrelations(shroutFleiss)).forms['ICC(2,k)']);
    expect(present(icc.interval).lower).toBeCloseTo(0.0711368153, 8);
    expect(stored.expected.icc['ICC(2,k)']?.irrLower).toBeCloseTo(0.0394401799, 8);
  });

  it('says whether raters differ in level', () => {
    const effect = present(raterEffect(present(twoWayMeanSquares(shroutFleiss))));
    expect(effect.f).toBeCloseTo(31.866485013624, 9);
    expect(effect.p).toBeCloseTo(9.45426320247059e-7, 15);
  });
});

const valuesOf = (table: readonly (readonly (number | null)[])[]): (number | string)[] => {
  const icc = intraclassCorrelations(table);
  if (!icc.ok) return [icc.reason];
  return iccForms.map(({ shroutFleiss: form }) => {
    const estimate = icc.forms[form];
    return estimate.ok ? estimate.value : 'undefined';
  });
};

/** Equal up to rounding, which a denominator near zero magnifies by the square of the coefficient. */
function expectSame(actual: readonly (number | string)[], wanted: readonly (number | string)[]): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, at) => {
    const other = wanted[at];
    if (typeof value !== 'number' || typeof other !== 'number') expect(value).toBe(other);
    else expect(Math.abs(value - other) / Math.max(1, other * other)).toBeLessThan(1e-7);
  });
}

/** Tables whose targets differ enough for every form to be a number of ordinary size. */
const spread = (table: readonly (readonly (number | null)[])[]): boolean => {
  const a = twoWayMeanSquares(table);
  if (!a.ok || a.msTargets < 0.05 * a.msWithin || a.msTargets < 1e-3) return false;
  return valuesOf(table).every((value) => typeof value === 'number' && Math.abs(value) < 1e3);
};

describe('what must hold for every table', () => {
  it('does not depend on the order of targets and raters', () => {
    fc.assert(
      fc.property(scoreTables().filter(spread), (table) => {
        expectSame(valuesOf(reordered(table)), valuesOf(table));
      }),
    );
  });

  it('does not change when the scale is shifted and stretched, even by a million', () => {
    fc.assert(
      fc.property(likertTables().filter(spread), fc.constantFrom(0.5, 3, -2), (table, factor) => {
        const moved = mapped(table, (x) => factor * x + 1e6);
        expectSame(valuesOf(moved), valuesOf(table));
      }),
    );
  });

  it('stays at or below 1 and steps up by Spearman and Brown', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 4 }), (table) => {
        const icc = intraclassCorrelations(table);
        if (!icc.ok) return;
        for (const family of ['1', '2', '3']) {
          const single = icc.forms[`ICC(${family},1)` as IccForm];
          const mean = icc.forms[`ICC(${family},k)` as IccForm];
          if (!single.ok || !mean.ok) continue;
          expect(single.value).toBeLessThanOrEqual(1);
          expect(mean.value).toBeLessThanOrEqual(1);
          if (family !== '2') expect(single.value).toBeGreaterThanOrEqual(-1 / (icc.k - 1) - 1e-12);
          const stepped = (icc.k * single.value) / (1 + (icc.k - 1) * single.value);
          if (Math.abs(stepped) < 1e3) expect(mean.value).toBeCloseTo(stepped, 6);
          const interval = single.interval;
          if (!interval.ok) continue;
          expect(interval.lower).toBeLessThanOrEqual(single.value + 1e-9);
          expect(interval.upper).toBeGreaterThanOrEqual(single.value - 1e-9);
        }
      }),
    );
  });

  it('takes a level difference between raters as error for agreement and not for consistency', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 4 }).filter(spread), (table) => {
        const shifted = table.map((row) => row.map((x, rater) => (x as number) + 5 * rater));
        const before = present(intraclassCorrelations(table));
        const after = present(intraclassCorrelations(shifted));
        expect(present(after.forms['ICC(3,1)']).value).toBeCloseTo(present(before.forms['ICC(3,1)']).value, 8);
      }),
    );
  });
});

describe('tables at the edge', () => {
  it.each([
    ['no ratings', [], /no ratings/],
    ['rows without ratings', [[], []], /no ratings/],
    ['one target', [[3, 4, 5]], /two targets/],
    ['one rater', [[3], [4]], /two raters/],
    [
      'only gaps',
      [
        [null, null],
        [null, null],
      ],
      /4 of 4 ratings are missing/,
    ],
    [
      'one gap',
      [
        [1, 2],
        [3, null],
        [2, 2],
      ],
      /1 of 6 ratings are missing/,
    ],
    [
      'not a number',
      [
        [1, 2],
        [NaN, 4],
      ],
      /Row 2, column 1 is not a finite number/,
    ],
    [
      'infinite',
      [
        [1, 2],
        [3, Infinity],
      ],
      /Row 2, column 2/,
    ],
    ['ragged', [[1, 2], [3]], /Row 2 has 1 values/],
  ] as const)('%s: a reason', (_name, table, reason) => {
    expect(reasonOf(intraclassCorrelations(table as never))).toMatch(reason);
  });

  it('has no coefficient when all ratings are equal, at any level', () => {
    for (const level of [4, 0.1, 1e6 + 0.1]) {
      const icc = present(intraclassCorrelations(Array.from({ length: 5 }, () => [level, level, level])));
      for (const { shroutFleiss: form } of iccForms) expect(reasonOf(icc.forms[form])).toMatch(/equal/);
    }
  });

  it('is 1 with an infinite F for identical raters, also where thirds do not add up exactly', () => {
    const rows = [0.1, 0.7, 1 / 3, 1e6 / 7].map((x) => [x, x, x]);
    const icc = present(intraclassCorrelations(rows));
    for (const { shroutFleiss: form } of iccForms) {
      const estimate = present(icc.forms[form]);
      expect([estimate.value, estimate.f, estimate.p]).toEqual([1, Infinity, 0]);
    }
    expect(reasonOf(present(icc.forms['ICC(3,1)']).interval)).toMatch(/infinite/);
  });

  it('gives agreement below 1 but consistency 1 when raters differ by a constant', () => {
    const icc = present(intraclassCorrelations([1, 2, 3, 4].map((x) => [x, x + 2])));
    expect(present(icc.forms['ICC(3,1)']).value).toBe(1);
    // Targets R = 10/3, raters C = 8, E = 0: R/(R + 2·8/4).
    expect(present(icc.forms['ICC(2,1)']).value).toBeCloseTo(10 / 3 / (10 / 3 + 4), 12);
    expect(present(present(icc.forms['ICC(2,1)']).interval).upper).toBeLessThan(1);
  });

  it('refuses a form whose denominator is not positive instead of printing a large number', () => {
    const icc = present(
      intraclassCorrelations([
        [1, 3],
        [3, 1],
        [2, 2],
      ]),
    );
    expect(reasonOf(icc.forms['ICC(1,k)'])).toMatch(/zero or negative/);
    expect(reasonOf(icc.forms['ICC(2,k)'])).toMatch(/zero or negative/);
    expect(present(icc.forms['ICC(3,1)']).value).toBeCloseTo(-1, 12);
  });

  it('leaves incomplete targets out only when told to, and says how many', () => {
    const gap = [...shroutFleiss, [5, null, 4, 4]];
    const icc = present(intraclassCorrelations(gap, { missing: 'listwise' }));
    expect(icc.omitted).toBe(1);
    expect(present(icc.forms['ICC(2,1)']).value).toBeCloseTo(0.289763779527559, 12);
    expect(
      reasonOf(
        intraclassCorrelations(
          [
            [1, null],
            [null, 2],
          ],
          { missing: 'listwise' },
        ),
      ),
    ).toMatch(/2 targets have a missing/);
  });
});

describe('the ten designs of McGraw and Wong', () => {
  it('are computed by six forms', () => {
    expect(mcGrawWongDesigns).toHaveLength(10);
    expect(new Set(mcGrawWongDesigns.map(({ computedAs }) => computedAs)).size).toBe(6);
    expect(mcGrawWongDesigns.filter(({ computedAs }) => computedAs === 'ICC(2,1)').map(({ model }) => model)).toEqual([
      'two-way random',
      'two-way mixed',
    ]);
  });
});
