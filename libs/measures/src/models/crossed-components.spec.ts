import fc from 'fast-check';
import { fitCrossedComponents } from './crossed-components.js';
import { seededRandom } from '../random/index.js';
import { fitMixedModel } from './fit-mixed-model.js';
import { reasonOf, reference, valueOf } from './testing/reference.js';

type Table = (number | null)[][];

describe('a table with missing cells', () => {
  interface Case {
    input: { ratings: Table };
    expected: {
      reml_all_data: {
        n_obs: number;
        varcomp: { target: number; rater: number; residual: number };
        grand_mean: number;
        reml_criterion: number;
      };
    };
    tolerance: { rel: number; abs: number };
  }
  const { input, expected, tolerance } = reference<Case>('icc_missing_30x4');
  const fit = valueOf(fitCrossedComponents(input.ratings));
  const { reml_all_data: lmer } = expected;

  it('equals lme4', () => {
    const near = (actual: number, value: number): void =>
      expect(Math.abs(actual - value)).toBeLessThan(tolerance.abs + tolerance.rel * Math.abs(value));
    near(fit.targetVariance, lmer.varcomp.target);
    near(fit.raterVariance, lmer.varcomp.rater);
    near(fit.residualVariance, lmer.varcomp.residual);
    near(fit.mean, lmer.grand_mean);
    near(fit.criterion, lmer.reml_criterion);
    expect(fit.cells).toBe(lmer.n_obs);
  });

  it('says in words that raters do not differ', () => {
    expect(fit.singular).toBe(true);
    expect(fit.notes).toEqual(['Singular fit: the variance between raters is estimated as zero.']);
  });
});

/** Two-way mean squares of a complete table, the textbook way. */
function meanSquares(table: number[][]): { targets: number; raters: number; residual: number } {
  const n = table.length;
  const k = table[0]!.length;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const grand = mean(table.flat());
  const rowMeans = table.map(mean);
  const columnMeans = table[0]!.map((_, j) => mean(table.map((row) => row[j]!)));
  const rest = table.map((row, i) => row.map((x, j) => (x - rowMeans[i]! - columnMeans[j]! + grand) ** 2)).flat();
  return {
    targets: (k * rowMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (n - 1),
    raters: (n * columnMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0)) / (k - 1),
    residual: rest.reduce((sum, x) => sum + x, 0) / ((n - 1) * (k - 1)),
  };
}

const complete = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  );

describe('properties', () => {
  it('equals the mean squares on complete tables where these give no negative component', () => {
    let compared = 0;
    fc.assert(
      fc.property(complete, (table) => {
        const ms = meanSquares(table);
        fc.pre(ms.residual > 0.01 && ms.targets > 1.05 * ms.residual && ms.raters > 1.05 * ms.residual);
        compared++;
        const fit = valueOf(fitCrossedComponents(table));
        const k = table[0]!.length;
        expect(fit.targetVariance).toBeCloseTo((ms.targets - ms.residual) / k, 4);
        expect(fit.raterVariance).toBeCloseTo((ms.raters - ms.residual) / table.length, 4);
        expect(fit.residualVariance).toBeCloseTo(ms.residual, 4);
        expect(fit.singular).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBe(60);
  });

  it('does not mind the order of targets and raters, an offset of a million, or the unit', () => {
    const { input } = reference<{ input: { ratings: Table } }>('icc_missing_30x4');
    const plain = valueOf(fitCrossedComponents(input.ratings));
    const turned = valueOf(fitCrossedComponents([...input.ratings].reverse().map((row) => [...row].reverse())));
    const shifted = valueOf(
      fitCrossedComponents(input.ratings.map((row) => row.map((x) => (x === null ? null : 1e6 + 1000 * x)))),
    );
    expect(turned.targetVariance).toBeCloseTo(plain.targetVariance, 5);
    expect(shifted.targetVariance / 1e6).toBeCloseTo(plain.targetVariance, 5);
    expect(shifted.residualVariance / 1e6).toBeCloseTo(plain.residualVariance, 5);
    expect((shifted.mean - 1e6) / 1000).toBeCloseTo(plain.mean, 6);
  });

  it.each([
    [10_000, 5, 1, 0.5],
    [300, 6, 100, 50],
    [300, 6, 0.4, 0.2],
  ])(
    'equals the mean squares of %i targets × %i raters that differ by SD %d and %d, residual SD 1',
    (n, k, sdT, sdR) => {
      const random = seededRandom(1);
      const targets = Array.from({ length: n }, () => sdT * random.normal());
      const raters = Array.from({ length: k }, () => sdR * random.normal());
      const table = targets.map((target) => raters.map((rater) => target + rater + random.normal()));
      const fit = valueOf(fitCrossedComponents(table));
      const ms = meanSquares(table);
      const close = (actual: number, value: number): void =>
        expect(Math.abs(actual - value)).toBeLessThan(1e-4 * value);
      const [target, rater] = [(ms.targets - ms.residual) / k, (ms.raters - ms.residual) / n];
      close(fit.targetVariance, target);
      close(fit.raterVariance, rater);
      close(fit.residualVariance, ms.residual);
    },
  );

  it('is the same model as the general one', () => {
    const table: Table = [
      [4, 5, null, 7],
      [2, 3, 3, 6],
      [6, null, 7, 9],
      [3, 4, 5, 5],
      [5, 5, 6, null],
    ];
    const cells = table.flatMap((row, target) => row.flatMap((y, rater) => (y === null ? [] : [{ y, target, rater }])));
    const general = valueOf(
      fitMixedModel({
        y: cells.map(({ y }) => y),
        fixed: [],
        random: [
          { name: 'rater', group: cells.map(({ rater }) => rater), terms: ['intercept'] },
          { name: 'target', group: cells.map(({ target }) => target), terms: ['intercept'] },
        ],
      }),
    );
    const fit = valueOf(fitCrossedComponents(table));
    expect(fit.criterion).toBeCloseTo(general.criterion, 8);
    expect(fit.raterVariance).toBeCloseTo(general.variances[0]!.covariance[0]![0]!, 5);
  });
});

describe('what cannot be estimated', () => {
  it.each<[Table, string]>([
    [[], 'There are no ratings'],
    [[[null, null]], 'There are no ratings'],
    [[[1, 2, 3]], 'Only one target'],
    [[[1], [2], [3]], 'Only one rater'],
    [
      [
        [1, null],
        [null, 2],
      ],
      'No target is rated twice',
    ],
    [
      [
        [3, 3],
        [3, 3],
      ],
      'does not vary',
    ],
    [
      [
        [1, 2],
        [2, 3],
        [4, 5],
      ],
      'reproduce the outcome exactly',
    ],
    [
      [
        [1, Infinity],
        [2, 3],
      ],
      'not a finite number',
    ],
  ])('%j', (table, reason) => {
    expect(reasonOf(fitCrossedComponents(table))).toContain(reason);
  });
});
