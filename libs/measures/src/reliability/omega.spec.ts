import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { seededRandom } from '../random/index.js';
import {
  alphaFromCovariances,
  covarianceMatrix,
  correlationsOf,
  extractFactors,
  omegaHierarchical,
  omegaTotal,
  symmetricMatrix,
} from './index.js';

const thurstone = storedCase<{
  input: { correlations: number[][]; n: number };
  expected: Record<string, number> & { mlLoadings: number[] };
}>('methods/d8_omega_thurstone');
const abilities = present(symmetricMatrix(thurstone.input.correlations, thurstone.input.n));
const { expected } = thurstone;
const attitude = storedCase<{ input: { items: number[][] } }>('methods/d8_alpha_attitude').input.items;

describe('omega of nine ability tests (Thurstone)', () => {
  it('with one factor lies below alpha, and the fit says why', () => {
    const omega = present(omegaTotal(abilities, 'ml'));
    expect(omega.value).toBeCloseTo(expected.omega1FactorML as number, 5);
    expect(omega.value).toBeLessThan(present(alphaFromCovariances(abilities)).value);
    expect(omega.loadings).toEqual(expected.mlLoadings.map((loading) => expect.closeTo(loading, 4) as number));
    // R 4.2.2: factanal(covmat = Thurstone, factors = 1, n.obs = 213), psych::fa(Thurstone, 1, n.obs = 213, fm = "ml").
    const fit = present(omega.fit);
    expect(fit.chiSquare).toBeCloseTo(228.585426352863, 4);
    expect([fit.df, fit.p]).toEqual([27, expect.closeTo(0, 12)]);
    // null.chisq of psych::fa on 36 degrees of freedom.
    expect(fit.tli).toBeCloseTo((1081.968276567256 / 36 - 228.585426354409 / 27) / (1081.968276567256 / 36 - 1), 6);
    expect(fit.cfi).toBeCloseTo(1 - (228.585426354409 - 27) / (1081.968276567256 - 36), 6);
    expect(fit.residual).toBeCloseTo(0.119718164299, 5);
    expect(fit.rmsea).toBeCloseTo(Math.sqrt((228.585426352863 - 27) / (27 * 212)), 6);
  });

  it('by least squares', () => {
    expect(present(omegaTotal(abilities, 'minres')).value).toBeCloseTo(expected.omega1FactorMinres as number, 5);
  });

  it('with a general factor and three group factors, as psych::omega', () => {
    const omega = present(omegaHierarchical(abilities, 3));
    expect(omega.total).toBeCloseTo(expected.omegaTotal3factor as number, 4);
    expect(omega.hierarchical).toBeCloseTo(expected.omegaHierarchical as number, 4);
    const fit = present(omega.fit);
    expect(fit.df).toBe(12);
    expect(fit.p).toBeGreaterThan(0.9);
    expect(omega.loadings).toHaveLength(9);
    expect(omega.loadings[0]).toHaveLength(4);
  });

  it('by maximum likelihood has the chi-square of factanal for three factors', () => {
    // R 4.2.2: factanal(covmat = Thurstone, factors = 3, n.obs = 213): 2.82331935393959 on 12.
    expect(present(present(omegaHierarchical(abilities, 3, 'ml')).fit).chiSquare).toBeCloseTo(2.82331935393959, 4);
  });
});

describe('omega of raw items', () => {
  it('has the chi-square of factanal(attitude, 1)', () => {
    const fit = present(present(omegaTotal(attitude)).fit);
    expect(fit.chiSquare).toBeCloseTo(24.6916299614629, 5);
    expect(fit.p).toBeCloseTo(0.0377365762692611, 7);
  });

  it('is the same for items on other scales, except the unstandardised one', () => {
    const omega = present(omegaTotal(attitude));
    const stretched = present(omegaTotal(attitude.map((row) => row.map((x, item) => 100 + (item + 1) * x))));
    expect(stretched.value).toBeCloseTo(omega.value, 8);
    expect(Math.abs(present(stretched.unstandardized).value - present(omega.unstandardized).value)).toBeGreaterThan(
      0.001,
    );
  });

  it('finds the loadings that made the answers, and equals alpha when they are equal', () => {
    const random = seededRandom(5);
    const rows = Array.from({ length: 20_000 }, () => {
      const trait = random.normal();
      return [0.7, 0.7, 0.7, 0.7].map((loading) => loading * trait + Math.sqrt(1 - loading ** 2) * random.normal());
    });
    const correlations = present(correlationsOf(present(covarianceMatrix(rows))));
    const omega = present(omegaTotal(correlations));
    for (const loading of omega.loadings) expect(loading).toBeCloseTo(0.7, 1);
    expect(omega.value).toBeCloseTo(present(alphaFromCovariances(correlations)).value, 3);
    expect(present(omega.fit).rmsea).toBeLessThan(0.03);
    expect(reasonOf(omega.unstandardized)).toMatch(/no standard deviations/);
  });
});

describe('omega at the edge', () => {
  it('says that three items fit any one factor', () => {
    const omega = present(omegaTotal(attitude.map((row) => row.slice(0, 3))));
    expect(reasonOf(omega.fit)).toMatch(/no degrees of freedom/);
  });

  it('marks an item that the factor would explain more than wholly', () => {
    const heywood = present(
      symmetricMatrix(
        [
          [1, 0.9, 0.9, 0.1],
          [0.9, 1, 0.7, 0.1],
          [0.9, 0.7, 1, 0.1],
          [0.1, 0.1, 0.1, 1],
        ],
        100,
      ),
    );
    expect(present(omegaTotal(heywood, 'ml')).heywood).toEqual([0]);
  });

  it.each([
    [
      'two items',
      [
        [1, 2],
        [2, 3],
        [3, 5],
        [4, 4],
      ],
      /three items/,
    ],
    [
      'an item that does not vary',
      [
        [1, 2, 3],
        [2, 2, 4],
        [4, 2, 3],
      ],
      /Variable 2 does not vary/,
    ],
    ['one person', [[1, 2, 3]], /two complete rows/],
    [
      'an item that is a sum of others',
      [
        [1, 2, 3],
        [2, 2, 4],
        [4, 1, 5],
        [3, 3, 6],
      ],
      /singular/,
    ],
  ])('%s: a reason', (_name, table, reason) => {
    expect(reasonOf(omegaTotal(table))).toMatch(reason);
  });

  it('refuses matrices that are none, and factors that cannot be identified', () => {
    expect(
      reasonOf(
        symmetricMatrix(
          [
            [1, 0.5],
            [0.4, 1],
          ],
          10,
        ),
      ),
    ).toMatch(/not symmetric/);
    expect(reasonOf(symmetricMatrix([[1, 0.5]], 10))).toMatch(/as many rows/);
    expect(reasonOf(symmetricMatrix([], 10))).toMatch(/empty/);
    expect(reasonOf(symmetricMatrix([[NaN]], 10))).toMatch(/finite/);
    expect(reasonOf(omegaHierarchical(abilities, 2))).toMatch(/three or more/);
    expect(reasonOf(extractFactors(abilities, 6, 'ml'))).toMatch(/too few/);
  });
});
