import fc from 'fast-check';
import { intraclassCorrelations } from '../agreement/index.js';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables, mapped, reordered, scoreTables } from '../testing/tables.js';
import {
  alphaFromCovariances,
  covarianceMatrix,
  cronbachAlpha,
  feldtInterval,
  multilevelAlpha,
  pairwiseCovarianceMatrix,
  scaleAnalysis,
  standardErrorOfMeasurement,
} from './index.js';

interface Attitude {
  readonly input: { readonly items: number[][] };
  readonly expected: {
    readonly a: Record<'alpha' | 'lower' | 'upper' | 'stdAlpha' | 'meanR' | 'sdTotal' | 'sem', number> & {
      readonly items: Record<'mean' | 'sd' | 'rTotal' | 'rDrop' | 'alphaIfDropped', number>[];
    };
  };
}

describe('alpha of published data', () => {
  it('attitude (Chatterjee and Price), with every item', () => {
    const { input, expected } = storedCase<Attitude>('methods/d8_alpha_attitude');
    const { alpha, items } = present(scaleAnalysis(input.items));
    const worked = expected.a;
    expect([alpha.value, alpha.lower, alpha.upper, alpha.totalSd, alpha.sem]).toEqual(
      [worked.alpha, worked.lower, worked.upper, worked.sdTotal, worked.sem].map((x) => expect.closeTo(x, 7) as number),
    );
    expect(present(alpha.standardized).value).toBeCloseTo(worked.stdAlpha, 8);
    expect(present(alpha.standardized).meanCorrelation).toBeCloseTo(worked.meanR, 8);
    worked.items.forEach((item, at) => {
      const ours = items[at];
      expect([ours?.mean, ours?.sd]).toEqual([expect.closeTo(item.mean, 7), expect.closeTo(item.sd, 7)]);
      expect(ours?.itemTotal).toMatchObject({ value: expect.closeTo(item.rTotal, 8) as number });
      expect(ours?.itemRest).toMatchObject({ value: expect.closeTo(item.rDrop, 8) as number });
      expect(ours?.alphaIfDropped).toMatchObject({ value: expect.closeTo(item.alphaIfDropped, 8) as number });
    });
  });

  it('the interval of Feldt from alpha, n and k alone', () => {
    const { input, expected } = storedCase<{
      input: { alpha: number; n: number; k: number };
      expected: { lower: number; upper: number };
    }>('methods/d8_alpha_ci_feldt');
    const interval = present(feldtInterval(input.alpha, input.n, input.k));
    expect([interval.lower, interval.upper]).toEqual([
      expect.closeTo(expected.lower, 9),
      expect.closeTo(expected.upper, 9),
    ]);
  });
});

describe('what must hold for alpha', () => {
  it('is ICC(3,k) of the same table, with the same interval', () => {
    fc.assert(
      fc.property(scoreTables(), (table) => {
        const alpha = cronbachAlpha(table);
        const icc = intraclassCorrelations(table);
        if (!alpha.ok || !icc.ok || !icc.forms['ICC(3,k)'].ok || alpha.value < -100) return;
        expect(alpha.value).toBeCloseTo(icc.forms['ICC(3,k)'].value, 6);
        const { interval } = icc.forms['ICC(3,k)'];
        if (!interval.ok) return;
        expect(alpha.lower / interval.lower).toBeCloseTo(1, 4);
        expect(alpha.upper).toBeCloseTo(interval.upper, 4);
      }),
    );
  });

  it('does not depend on the order of persons and items, nor on a common scale', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 5 }), (table) => {
        const alpha = cronbachAlpha(table);
        const turned = cronbachAlpha(reordered(table));
        const moved = cronbachAlpha(mapped(table, (x) => 1e6 - 2 * x));
        expect([turned.ok, moved.ok]).toEqual([alpha.ok, alpha.ok]);
        if (!alpha.ok || !turned.ok || !moved.ok) return;
        const scale = Math.max(1, Math.abs(alpha.value));
        expect((turned.value - alpha.value) / scale).toBeCloseTo(0, 9);
        expect((moved.value - alpha.value) / scale).toBeCloseTo(0, 6);
        expect(alpha.value).toBeLessThanOrEqual(1);
        expect(alpha.lower).toBeLessThanOrEqual(alpha.upper);
      }),
    );
  });

  it('without an item is the alpha of the table without it, and item–rest the correlation with the others', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 6, columns: 4 }), fc.nat(3), (table, drop) => {
        const scale = scaleAnalysis(table);
        if (!scale.ok) return;
        const direct = cronbachAlpha(table.map((row) => row.filter((_, item) => item !== drop)));
        const item = scale.items[drop];
        expect(item?.alphaIfDropped.ok).toBe(direct.ok);
        if (item?.alphaIfDropped.ok && direct.ok) {
          const size = Math.max(1, Math.abs(direct.value));
          expect((item.alphaIfDropped.value - direct.value) / size).toBeCloseTo(0, 8);
        }
        if (item?.itemRest.ok) expect(Math.abs(item.itemRest.value)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('comes out the same from the matrix of covariances, complete or by pairs', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 5 }), (table) => {
        const alpha = cronbachAlpha(table);
        if (!alpha.ok) return;
        const size = Math.max(1, Math.abs(alpha.value));
        for (const matrix of [covarianceMatrix(table), pairwiseCovarianceMatrix(table)]) {
          expect((present(alphaFromCovariances(present(matrix))).value - alpha.value) / size).toBeCloseTo(0, 8);
        }
      }),
    );
  });
});

describe('scales at the edge', () => {
  it.each([
    ['no persons', [], /no ratings/],
    ['one person', [[1, 2, 3]], /two persons/],
    ['one item', [[1], [2], [3]], /two items/],
    [
      'nobody complete',
      [
        [1, null],
        [null, 2],
        [3, null],
      ],
      /two persons.*there are 0/,
    ],
    [
      'all equal',
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      /does not vary/,
    ],
    [
      'items that cancel',
      [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      /does not vary/,
    ],
    [
      'not a number',
      [
        [1, NaN],
        [2, 3],
      ],
      /not a finite/,
    ],
  ])('%s: a reason', (_name, table, reason) => {
    expect(reasonOf(cronbachAlpha(table))).toMatch(reason);
    expect(reasonOf(scaleAnalysis(table))).toMatch(reason);
  });

  it('is 1 for identical items, with limits of 1 and no error of measurement', () => {
    const alpha = present(cronbachAlpha([0.1, 0.2, 0.7, 1 / 3].map((x) => [x, x, x])));
    expect(alpha.value).toBeCloseTo(1, 12);
    expect([alpha.lower, alpha.upper]).toEqual([expect.closeTo(1, 10), expect.closeTo(1, 10)]);
    expect(alpha.sem).toBeCloseTo(0, 6);
  });

  it('names the item that does not vary and keeps the rest', () => {
    const { alpha, items } = present(
      scaleAnalysis([
        [1, 3, 2],
        [2, 3, 2],
        [4, 3, 5],
      ]),
    );
    expect(reasonOf(items[1]?.itemRest ?? { ok: true })).toMatch(/item does not vary/);
    expect(reasonOf(alpha.standardized)).toMatch(/does not vary/);
    expect(present(items[1]?.alphaIfDropped ?? { ok: false, reason: '' }).value).toBeGreaterThan(alpha.value);
  });

  it('has no alpha without an item of two, says how many persons were left out, or refuses gaps', () => {
    const table = [
      [1, 2],
      [2, 4],
      [3, 3],
      [null, 4],
    ];
    const { alpha, items } = present(scaleAnalysis(table));
    expect([alpha.n, alpha.omitted]).toEqual([3, 1]);
    expect(reasonOf(items[0]?.alphaIfDropped ?? { ok: true })).toMatch(/fewer than two/);
    expect(reasonOf(cronbachAlpha(table, { missing: 'refuse' }))).toMatch(/1 answers are missing/);
  });

  it('can be negative', () => {
    expect(
      present(
        cronbachAlpha([
          [1, 5],
          [2, 3],
          [3, 2],
          [4, 2],
        ]),
      ).value,
    ).toBeLessThan(0);
  });

  it('has no interval from an impossible alpha or a single person', () => {
    expect(reasonOf(feldtInterval(1.2, 30, 4))).toMatch(/exceed 1/);
    expect(reasonOf(feldtInterval(0.8, 1, 4))).toMatch(/two persons/);
    expect(reasonOf(standardErrorOfMeasurement(-1, 0.8))).toMatch(/from 0 upwards/);
    expect(reasonOf(standardErrorOfMeasurement(2, 1.1))).toMatch(/up to 1/);
    expect(present(standardErrorOfMeasurement(7.5, 0.8)).value).toBeCloseTo(3.3541019662, 9);
  });
});

describe('alpha of repeated sessions', () => {
  // R 4.2.2, covariances between (moments, n0) and within clients: alpha .966171852982616 and .781318340072524.
  const clients = [
    ...[1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 10, 10, 10, 10, 10],
  ];
  const sessions = [
    [3, 3.9, 3.4],
    [2.9, 3.4, 4.7],
    [3.1, 3.7, 4.9],
    [1.6, 2.6, 2.9],
    [5, 5.5, 4.8],
    [4.4, 4.7, 4.6],
    [5.5, 6.7, 5.6],
    [2.6, 3, 3.7],
    [4, 4.4, 4.8],
    [3.4, 3.5, 3.4],
    [3.9, 4, 4.7],
    [3.4, 2.9, 4.1],
    [4.1, 3.2, 3.4],
    [3.8, 2.7, 4.4],
    [4.7, 6, 5.9],
    [3.1, 4.2, 3.5],
    [4.4, 3.7, 3.7],
    [6, 6.1, 4.5],
    [4.4, 4, 4.3],
    [3.2, 2.8, 4],
    [5.5, 4.5, 5.4],
    [2.8, 3.7, 5.2],
    [3, 2.8, 4.3],
    [4.4, 4.4, 4.2],
    [4.1, 5, 5.9],
    [3.5, 3.2, 2.8],
    [3.3, 2.5, 3.8],
    [2.2, 2.6, 2.6],
    [1.9, 0, 0.7],
    [0.4, 1.4, 0.4],
    [4.6, 4.7, 3.9],
    [3.4, 3.1, 3.5],
    [3.5, 2.8, 4],
    [3.9, 2.5, 2.8],
    [2.7, 2.5, 4.3],
  ];

  it('differs between clients and within them', () => {
    const alpha = present(multilevelAlpha(sessions, clients));
    expect(present(alpha.between).value).toBeCloseTo(0.966171852982616, 10);
    expect(present(alpha.within).value).toBeCloseTo(0.781318340072524, 10);
    expect([alpha.clients, alpha.sessions, alpha.omitted]).toEqual([10, 35, 0]);
  });

  it('gives reasons', () => {
    expect(reasonOf(multilevelAlpha(sessions, clients.slice(1)))).toMatch(/as many clients/);
    expect(reasonOf(multilevelAlpha(sessions.slice(0, 4), [1, 1, 1, 1]))).toMatch(/two clients/);
    expect(reasonOf(multilevelAlpha(sessions.slice(0, 3), [1, 2, 3]))).toMatch(/two complete sessions/);
    const same = present(
      multilevelAlpha(
        [
          [1, 2],
          [2, 1],
          [1, 2],
          [2, 1],
        ],
        ['A', 'A', 'B', 'B'],
      ),
    );
    expect(reasonOf(same.between)).toMatch(/do not differ on item 1/);
  });
});
