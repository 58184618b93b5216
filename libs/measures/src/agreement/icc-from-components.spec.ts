import { present, reasonOf } from '../testing/estimates.js';
import { seededRandom } from '../random/index.js';
import { iccForms, iccFromComponents, intraclassCorrelations } from './index.js';

const shroutFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

describe('intraclass correlations from variance components', () => {
  it('equal those of the mean squares when nothing is missing, with the same intervals', () => {
    const fromMeanSquares = present(intraclassCorrelations(shroutFleiss));
    const fromComponents = present(iccFromComponents(shroutFleiss));
    expect(fromComponents.effectiveRatings).toBe(4);
    for (const { shroutFleiss: form } of iccForms) {
      const exact = present(fromMeanSquares.forms[form]);
      const fitted = present(fromComponents.forms[form]);
      expect(fitted.value).toBeCloseTo(exact.value, 6);
      expect([fitted.df1, fitted.df2]).toEqual([exact.df1, exact.df2]);
      expect(fitted.f).toBeCloseTo(exact.f, 4);
      expect(present(fitted.interval).lower).toBeCloseTo(present(exact.interval).lower, 5);
      expect(present(fitted.interval).upper).toBeCloseTo(present(exact.interval).upper, 5);
    }
  });

  it('use every rating that was made', () => {
    const gaps = shroutFleiss.map((row, target) => row.map((x, rater) => ((target + rater) % 4 === 0 ? null : x)));
    const icc = present(iccFromComponents(gaps));
    expect([icc.ratings, icc.missing, icc.n, icc.k]).toEqual([18, 6, 6, 4]);
    expect(icc.effectiveRatings).toBeCloseTo(3, 12);
    expect(present(icc.forms['ICC(2,1)']).df2).toBe(18 - 6 - 4 + 1);
  });

  it('cover the truth about as often as they claim, with a third of the cells missing', () => {
    // Truth: targets 1, raters 0.25, residual 1, so ICC(2,1) = 1/2.25.
    const random = seededRandom(11);
    let covered = 0;
    const trials = 60;
    for (let trial = 0; trial < trials; trial += 1) {
      const raters = Array.from({ length: 5 }, () => 0.5 * random.normal());
      const table = Array.from({ length: 40 }, () => {
        const target = random.normal();
        return raters.map((rater) => (random.uniform() < 1 / 3 ? null : target + rater + random.normal()));
      });
      const icc = present(iccFromComponents(table));
      const interval = present(present(icc.forms['ICC(2,1)']).interval);
      if (interval.lower <= 1 / 2.25 && 1 / 2.25 <= interval.upper) covered += 1;
    }
    expect(covered / trials).toBeGreaterThanOrEqual(0.85);
  }, 30_000);

  it('say that a component is zero instead of printing a negative one', () => {
    const icc = present(
      iccFromComponents([
        [5, 4, 5, 6],
        [4, 6, 5, 4],
        [6, 5, 4, 5],
        [5, 5, 6, 4],
        [4, 5, 5, 6],
      ]),
    );
    // lme4 1.1.31: targets 0, raters 0, residual 0.576315789, REML criterion 46.4445056001569.
    expect(icc.crossed.target).toBeCloseTo(0, 8);
    expect(icc.crossed.residual).toBeCloseTo(0.576315789473684, 6);
    expect(icc.crossed.criterion).toBeCloseTo(46.4445056001569, 6);
    expect(icc.notes.join(' ')).toMatch(/zero/);
  });

  it.each([
    ['one target', [[3, 4, null]]],
    [
      'no target rated twice',
      [
        [3, null],
        [null, 4],
        [5, null],
      ],
    ],
    [
      'nothing rated',
      [
        [null, null],
        [null, null],
      ],
    ],
    [
      'all equal',
      [
        [2, 2],
        [2, null],
        [2, 2],
      ],
    ],
  ])('%s: a reason', (_name, table) => {
    expect(reasonOf(iccFromComponents(table))).not.toBe('');
  });
});
