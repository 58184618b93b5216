import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import {
  cohenKappa,
  confusionTable,
  confusionTableOf,
  fromDisagreementWeights,
  gwetAgreement,
  intraclassCorrelations,
  kappaContext,
  type Kappa,
  type WeightScheme,
} from './index.js';

interface WorkedKappa {
  readonly n: number;
  readonly po: number;
  readonly pe: number;
  readonly kappa: number;
  readonly se: number;
  readonly ci: readonly [number, number];
  readonly seNull: number;
  readonly z: number;
  readonly maxKappa: number;
  readonly pabak: number | null;
}

function expectKappa(kappa: Kappa, expected: WorkedKappa): void {
  expect([
    kappa.n,
    kappa.observed,
    kappa.expected,
    kappa.value,
    kappa.se,
    kappa.lower,
    kappa.upper,
    kappa.seNull,
    kappa.z,
  ]).toEqual(
    [
      expected.n,
      expected.po,
      expected.pe,
      expected.kappa,
      expected.se,
      ...expected.ci,
      expected.seNull,
      expected.z,
    ].map((x) => expect.closeTo(x, 7) as number),
  );
}

describe('kappa of published tables', () => {
  const cohen = storedCase<{
    input: { table: number[][]; disagreementWeights: number[][] };
    expected: { unweighted: WorkedKappa; weighted: WorkedKappa };
  }>('methods/d3_kappa_cohen_1968');
  const gwet = storedCase<{
    input: { table: number[][] };
    expected: { unweighted: WorkedKappa; linear: WorkedKappa; quadratic: WorkedKappa };
  }>('methods/d3_kappa_gwet_table');
  const anxiety = storedCase<{
    input: { ratings: number[][] };
    expected: { unweighted: WorkedKappa; linear: WorkedKappa; quadratic: WorkedKappa };
  }>('methods/d3_weighted_kappa_anxiety');

  it('Cohen (1968) with his own disagreement weights', () => {
    const table = present(confusionTableOf(cohen.input.table));
    expectKappa(present(cohenKappa(table)), cohen.expected.unweighted);
    const weights = fromDisagreementWeights(cohen.input.disagreementWeights);
    expectKappa(present(cohenKappa(table, weights)), cohen.expected.weighted);
  });

  it.each(['unweighted', 'linear', 'quadratic'] as const)('two abstractors of the handbook of Gwet, %s', (scheme) => {
    const table = present(confusionTableOf(gwet.input.table));
    expectKappa(present(cohenKappa(table, scheme)), gwet.expected[scheme]);
    expect(present(kappaContext(table)).maximumKappa).toBeCloseTo(gwet.expected[scheme].maxKappa, 8);
  });

  it.each(['unweighted', 'linear', 'quadratic'] as const)('raters 1 and 2 of irr::anxiety, %s', (scheme) => {
    const pairs = anxiety.input.ratings.map(([first, second]) => [first as number, second as number]);
    const table = present(confusionTable(pairs));
    expectKappa(present(cohenKappa(table, scheme)), anxiety.expected[scheme]);
    expect(present(kappaContext(table)).pabak).toBeCloseTo(0.16, 10);
  });

  it('falls below zero with 94 % agreement where one category dominates, and AC1 does not', () => {
    const { input, expected } = storedCase<{
      input: { table: number[][] };
      expected: { kappa: WorkedKappa; AC1: number; pabak: number };
    }>('methods/d6_kappa_paradox');
    const table = present(confusionTableOf(input.table));
    expectKappa(present(cohenKappa(table)), expected.kappa);
    const context = present(kappaContext(table));
    expect(context.pabak).toBeCloseTo(expected.pabak, 10);
    expect(present(context.prevalenceIndex).value).toBeCloseTo(118 / 125, 12);
    const units = input.table.flatMap((row, i) =>
      row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
    );
    expect(present(gwetAgreement(units)).value).toBeCloseTo(expected.AC1, 9);
  });
});

const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
  minLength: 4,
  maxLength: 60,
});

describe('what must hold for kappa', () => {
  it.each(['unweighted', 'linear', 'quadratic'] as const)(
    '%s: raters may change places, and it is at most 1',
    (scheme) => {
      fc.assert(
        fc.property(pairs, (rated) => {
          const kappa = kappaOf(rated, scheme);
          const turned = kappaOf(
            rated.map(([a, b]) => [b, a] as const),
            scheme,
          );
          expect(kappa.ok).toBe(turned.ok);
          if (!kappa.ok || !turned.ok) return;
          expect(turned.value).toBeCloseTo(kappa.value, 10);
          expect(turned.se).toBeCloseTo(kappa.se, 7);
          expect(kappa.value).toBeLessThanOrEqual(1 + 1e-12);
          expect(kappa.value).toBeGreaterThanOrEqual(-1 - 1e-12);
        }),
      );
    },
  );

  it('of two categories does not depend on the weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 4 }),
        (rated) => {
          const plain = kappaOf(rated, 'unweighted', [0, 1]);
          const quadratic = kappaOf(rated, 'quadratic', [0, 1]);
          if (!plain.ok || !quadratic.ok) return expect(quadratic.ok).toBe(plain.ok);
          expect(quadratic.value).toBeCloseTo(plain.value, 10);
        },
      ),
    );
  });

  it('with quadratic weights approaches ICC(A,1) as units grow (Fleiss and Cohen 1973)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), {
          minLength: 40,
          maxLength: 40,
        }),
        (rated) => {
          const many = Array.from({ length: 50 }, () => rated).flat();
          const kappa = kappaOf(many, 'quadratic', [1, 2, 3, 4, 5]);
          const icc = intraclassCorrelations(many);
          if (!kappa.ok || !icc.ok || !icc.forms['ICC(2,1)'].ok) return;
          expect(icc.forms['ICC(2,1)'].value).toBeCloseTo(kappa.value, 2);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function kappaOf(rated: readonly (readonly [number, number])[], scheme: WeightScheme, categories?: readonly number[]) {
  const table = confusionTable(rated, categories);
  return table.ok ? cohenKappa(table, scheme) : table;
}

describe('tables at the edge', () => {
  it.each([
    ['three raters', [[1, 2, 1]], /crosses two raters; there are 3/],
    [
      'no complete pair',
      [
        [1, null],
        [null, 2],
      ],
      /No unit was rated by both/,
    ],
    ['no units', [], /no ratings/],
  ])('%s: a reason', (_name, ratings, reason) => {
    expect(reasonOf(confusionTable(ratings))).toMatch(reason);
  });

  it('refuses a category outside the list, a table that is not square, and counts that are none', () => {
    expect(reasonOf(confusionTable([[1, 5]], [1, 2, 3]))).toMatch(/not in the list/);
    expect(reasonOf(confusionTableOf([[1, 2]]))).toMatch(/as many rows as columns/);
    expect(
      reasonOf(
        confusionTableOf([
          [1, -1],
          [0, 2],
        ]),
      ),
    ).toMatch(/not a count/);
    expect(
      reasonOf(
        confusionTableOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatch(/no unit/);
  });

  it('is undefined, not 1, when both raters use one category only', () => {
    const table = present(
      confusionTable(
        [
          [2, 2],
          [2, 2],
        ],
        [1, 2, 3],
      ),
    );
    expect(reasonOf(cohenKappa(table))).toMatch(/0\/0/);
    expect(reasonOf(kappaContext(table))).toMatch(/same category/);
  });

  it('leaves incomplete pairs out and says how many', () => {
    expect(
      present(
        confusionTable([
          [1, 1],
          [2, null],
          [2, 1],
        ]),
      ).omitted,
    ).toBe(1);
  });
});
