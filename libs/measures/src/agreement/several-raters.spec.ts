import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables, reordered } from '../testing/tables.js';
import {
  categoryCounts,
  chanceCorrected,
  cohenKappa,
  confusionTable,
  congerKappa,
  fleissKappa,
  gwetAgreement,
  percentAgreement,
} from './index.js';

const { input, expected } = storedCase<{
  input: { unitsByRaters: (number | null)[][] };
  expected: Record<
    string,
    { coef: number; se: number; pa: number; pe: number; ci: [number, number]; df: number; t: number }
  >;
}>('methods/d6_gwet_ac1_ac2');
const gwetUnits = input.unitsByRaters;
const counts = () => present(categoryCounts(gwetUnits));

describe('four raters with missing ratings (Gwet 2014), as irrCAC', () => {
  it.each([
    ['AC1', 'unweighted'],
    ['AC2linear', 'linear'],
    ['AC2quadratic', 'quadratic'],
  ] as const)('%s', (name, scheme) => {
    const ac = present(gwetAgreement(gwetUnits, scheme));
    const worked = expected[name];
    expect(ac.value).toBeCloseTo(worked?.coef ?? NaN, 9);
    expect(ac.se).toBeCloseTo(worked?.se ?? NaN, 9);
    expect([ac.lower, ac.upper]).toEqual(worked?.ci.map((limit) => expect.closeTo(limit, 8) as number));
    expect(ac.uncut.upper).toBeGreaterThan(1);
  });

  it.each([
    ['fleissKappa', () => chanceCorrected(counts(), 'fleiss')],
    ['brennanPrediger', () => chanceCorrected(counts(), 'brennan-prediger')],
    // irrCAC has the only rating of the last unit from the third rater, where Krippendorff has it from the second.
    ['congerKappa', () => congerKappa([...gwetUnits.slice(0, 11), [null, null, 3, null]])],
  ] as const)('%s, to the five digits that irrCAC prints', (name, compute) => {
    const coefficient = present(compute());
    expect(coefficient.value).toBeCloseTo(expected[name]?.coef ?? NaN, 5);
    expect(coefficient.se).toBeCloseTo(expected[name]?.se ?? NaN, 5);
  });
});

describe('Fleiss’ kappa', () => {
  it('of the diagnoses of 1971, overall and per category', () => {
    const worked = storedCase<{
      input: { ratings: number[][] };
      expected: { kappa: number; seNull: number; z: number; perCategory: { p: number; kappa: number; z: number }[] };
    }>('methods/d4_fleiss_1971');
    const kappa = present(fleissKappa(present(categoryCounts(worked.input.ratings))));
    expect(kappa.value).toBeCloseTo(worked.expected.kappa, 9);
    expect(kappa.seNull).toBeCloseTo(worked.expected.seNull, 9);
    worked.expected.perCategory.forEach((category, at) => {
      expect(kappa.categories[at]?.proportion).toBeCloseTo(category.p, 9);
      expect(present(kappa.categories[at]?.kappa ?? { ok: false, reason: 'none' }).value).toBeCloseTo(
        category.kappa,
        9,
      );
    });
  });

  it('is the same coefficient as the one that allows gaps, when there are none', () => {
    fc.assert(
      fc.property(likertTables(), (table) => {
        const found = present(categoryCounts(table));
        const classic = fleissKappa(found);
        const general = chanceCorrected(found, 'fleiss');
        if (!classic.ok || !general.ok) return;
        expect(general.value).toBeCloseTo(classic.value, 8);
      }),
    );
  });

  it('gives a reason for unequal numbers of ratings, one rater and one category', () => {
    expect(
      reasonOf(
        fleissKappa(
          present(
            categoryCounts([
              [1, 2],
              [1, null],
            ]),
          ),
        ),
      ),
    ).toMatch(/Unit 2 has 1 ratings, others 2/);
    expect(reasonOf(fleissKappa(present(categoryCounts([[1], [2]]))))).toMatch(/two ratings per unit/);
    expect(
      reasonOf(
        fleissKappa(
          present(
            categoryCounts([
              [2, 2],
              [2, 2],
            ]),
          ),
        ),
      ),
    ).toMatch(/one category/);
  });

  it('says of a declared category that nobody used it', () => {
    const kappa = present(
      fleissKappa(
        present(
          categoryCounts(
            [
              [1, 2],
              [2, 2],
              [1, 1],
            ],
            [1, 2, 3],
          ),
        ),
      ),
    );
    expect(reasonOf(kappa.categories[2]?.kappa ?? { ok: true })).toMatch(/Nobody/);
  });
});

describe('what must hold for raters of categories', () => {
  it('no coefficient depends on the order of units and raters', () => {
    fc.assert(
      fc.property(likertTables({ gaps: true, minRows: 4 }), (table) => {
        for (const scheme of ['unweighted', 'quadratic'] as const) {
          for (const compute of [gwetAgreement, congerKappa]) {
            const before = compute(table, scheme);
            const after = compute(reordered(table), scheme);
            expect(after.ok).toBe(before.ok);
            if (!before.ok || !after.ok) continue;
            expect(after.value).toBeCloseTo(before.value, 8);
            expect(after.se).toBeCloseTo(before.se, 8);
            expect(before.value).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
    );
  });

  it('Conger’s kappa of two raters is Cohen’s', () => {
    fc.assert(
      fc.property(
        likertTables({ columns: 2, minRows: 5 }),
        fc.constantFrom('unweighted' as const, 'linear' as const),
        (table, scheme) => {
          // Distances are between category values in one and between steps in the other: declare an even scale.
          const categories = [1, 2, 3, 4, 5, 6, 7];
          const conger = congerKappa(table, scheme, { categories });
          const cohen = cohenKappa(present(confusionTable(table, categories)), scheme);
          if (!cohen.ok || !conger.ok) return;
          expect(conger.value).toBeCloseTo(cohen.value, 9);
        },
      ),
    );
  });

  it('complete agreement is 1 without error', () => {
    const ac1 = present(
      gwetAgreement([
        [1, 1, 1],
        [2, 2, 2],
        [3, 3, 3],
      ]),
    );
    expect([ac1.value, ac1.upper]).toEqual([1, 1]);
    expect(ac1.se).toBeCloseTo(0, 12);
  });

  it.each([
    ['one unit', [[1, 2, 1]], /two units/],
    [
      'one category',
      [
        [1, 1],
        [1, 1],
      ],
      /one category/,
    ],
    [
      'no unit rated twice',
      [
        [1, null],
        [null, 2],
      ],
      /two ratings/,
    ],
    [
      'nothing rated',
      [
        [null, null],
        [null, null],
      ],
      /category/,
    ],
  ])('%s: a reason', (_name, table, reason) => {
    expect(reasonOf(gwetAgreement(table))).toMatch(reason);
    expect(reasonOf(congerKappa(table))).toMatch(/./);
  });
});

describe('percent agreement', () => {
  it('counts pairs within a distance, each unit once', () => {
    const table = [
      [3, 3],
      [3, 4],
      [2, 5],
      [null, 1],
    ];
    expect(present(percentAgreement(table))).toMatchObject({ value: 1 / 3, n: 3, pairs: 3 });
    expect(present(percentAgreement(table, 1)).value).toBeCloseTo(2 / 3, 12);
    expect(present(percentAgreement([[1, 1, 2]])).value).toBeCloseTo(1 / 3, 12);
  });

  it('agrees with the observed agreement of AC1', () => {
    fc.assert(
      fc.property(likertTables({ gaps: true, minRows: 4 }), (table) => {
        const ac = gwetAgreement(table);
        if (ac.ok) expect(present(percentAgreement(table)).value).toBeCloseTo(ac.observed, 10);
      }),
    );
  });

  it('gives a reason when no unit has two ratings', () => {
    expect(
      reasonOf(
        percentAgreement([
          [1, null],
          [null, null],
        ]),
      ),
    ).toMatch(/two ratings/);
  });
});
