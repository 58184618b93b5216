import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import {
  columnOf,
  completePairs,
  completeRows,
  correlationMatrix,
  describeSeries,
  fisherInterval,
  kendallCorrelation,
  midRanks,
  packRatings,
  pearsonCorrelation,
  quantileOfSorted,
  spearmanCorrelation,
} from './index.js';

describe('tables of ratings', () => {
  it('pack rows, count gaps and leave the input alone', () => {
    const { matrix } = present(
      packRatings([
        [1, null, 3],
        [4, 5, 6],
      ]),
    );
    expect([matrix.rows, matrix.columns, matrix.missing]).toEqual([2, 3, 1]);
    expect([...matrix.cells]).toEqual([1, NaN, 3, 4, 5, 6]);
    expect([...columnOf(matrix, 1)]).toEqual([NaN, 5]);
    expect([...completeRows(matrix).cells]).toEqual([4, 5, 6]);
  });

  it('accept a packed table and check it', () => {
    const cells = Float64Array.of(1, NaN, 3, 4);
    expect(present(packRatings({ rows: 2, columns: 2, cells, missing: 0 })).matrix.missing).toBe(1);
    expect(reasonOf(packRatings({ rows: 2, columns: 3, cells, missing: 0 }))).toMatch(/need 6 cells; there are 4/);
    expect(
      reasonOf(packRatings({ rows: 2, columns: 2, cells: Float64Array.of(1, 2, -Infinity, 4), missing: 0 })),
    ).toMatch(/Row 2, column 1/);
    expect(reasonOf(packRatings({ rows: 0, columns: 2, cells: new Float64Array(0), missing: 0 }))).toMatch(
      /no ratings/,
    );
  });
});

describe('one series', () => {
  it('has mean, standard deviation and range of what was observed', () => {
    const d = present(describeSeries([3, null, 5, 4]));
    expect([d.n, d.missing, d.mean, d.min, d.max, present(d.sd).value]).toEqual([3, 1, 4, 3, 5, 1]);
  });

  it('keeps its digits at an offset of a million', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 30 }), (values) => {
        const plain = present(present(describeSeries(values.map((x) => x / 8))).sd).value;
        const moved = present(present(describeSeries(values.map((x) => 1e6 + x / 8))).sd).value;
        expect(moved).toBeCloseTo(plain, 10);
      }),
    );
  });

  it('gives reasons', () => {
    expect(reasonOf(describeSeries([null, null]))).toMatch(/No value/);
    expect(reasonOf(describeSeries([1, Infinity]))).toMatch(/Value 2/);
    expect(reasonOf(describeSeries([1, NaN]))).toMatch(/Value 2/);
    expect(reasonOf(present(describeSeries([1])).sd)).toMatch(/two values/);
  });

  it('quantiles of type 7 and mid-ranks as R', () => {
    const sorted = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6).sort();
    expect([0.025, 0.3, 0.975].map((p) => quantileOfSorted(sorted, p))).toEqual(
      [1, 2.1, 8.475].map((x) => expect.closeTo(x, 12) as number),
    );
    const { ranks, tieSum } = midRanks(Float64Array.of(10, 20, 20, 5, 20));
    expect([...ranks]).toEqual([2, 4, 4, 1, 4]);
    expect(tieSum).toBe(24);
  });
});

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 4,
  maxLength: 40,
});

describe('correlations', () => {
  const attitude = storedCase<{ input: { data: number[][] } }>('cor_attitude').input.data;
  const likert = storedCase<{ input: { data: number[][] } }>('cor_likert_ties').input.data;

  it.each([
    ['attitude, rating and complaints', attitude, 0.654971208215473, 5.00735404175244, 5.51833681505023e-7],
    ['Likert items with ties', likert, 0.459697423651118, 3.10943981714525, 0.00187442466561994],
  ])('Kendall: cor.test(exact = FALSE) of R, %s', (_name, data, tau, z, p) => {
    const kendall = present(
      kendallCorrelation(
        data.map((row) => row[0] as number),
        data.map((row) => row[1] as number),
      ),
    );
    expect(kendall.value).toBeCloseTo(tau, 12);
    expect(kendall.z).toBeCloseTo(z, 10);
    expect(kendall.p / p).toBeCloseTo(1, 8);
  });

  it('Kendall counts concordant less discordant pairs', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const kendall = kendallCorrelation(
          values.map(([a]) => a),
          values.map(([, b]) => b),
        );
        if (!kendall.ok) return;
        let s = 0;
        values.forEach(([a, b], i) =>
          values.slice(0, i).forEach(([c, d]) => (s += Math.sign(a - c) * Math.sign(b - d))),
        );
        expect(kendall.s).toBe(s);
      }),
    );
  });

  it('are symmetric, bounded, and blind to what they should not see', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const x = values.map(([a]) => a);
        const y = values.map(([, b]) => b);
        for (const correlate of [pearsonCorrelation, spearmanCorrelation]) {
          const r = correlate(x, y);
          if (!r.ok) continue;
          expect(Math.abs(r.value)).toBeLessThanOrEqual(1);
          expect(present(correlate(y, x)).value).toBeCloseTo(r.value, 12);
          expect(
            present(
              correlate(
                x.map((v) => 1e6 - 3 * v),
                y,
              ),
            ).value,
          ).toBeCloseTo(-r.value, 7);
        }
        const ranked = spearmanCorrelation(x, y);
        if (ranked.ok)
          expect(
            present(
              spearmanCorrelation(
                x.map((v) => Math.exp(v)),
                y,
              ),
            ).value,
          ).toBeCloseTo(ranked.value, 12);
      }),
    );
  });

  it('leave incomplete pairs out and say how many remain', () => {
    expect(present(pearsonCorrelation([1, 2, null, 4, 5], [2, 4, 6, null, 9])).n).toBe(3);
    expect(reasonOf(completePairs([1, 2], [1]))).toMatch(/2 values, the second 1/);
    const matrix = present(
      correlationMatrix([
        [1, 2, null],
        [2, 1, 3],
        [3, 5, 4],
        [4, 4, 6],
      ]),
    );
    expect(matrix.cells[2]?.[2]).toMatchObject({ ok: true, value: 1, n: 3 });
    expect(matrix.cells[0]?.[2]).toMatchObject({ ok: true, n: 3 });
  });

  it('give reasons', () => {
    expect(reasonOf(pearsonCorrelation([1], [2]))).toMatch(/two pairs/);
    expect(reasonOf(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3]))).toMatch(/first series does not vary/);
    expect(reasonOf(spearmanCorrelation([1, 2, 3], [5, 5, 5]))).toMatch(/second series does not vary/);
    expect(reasonOf(kendallCorrelation([5, 5], [1, 2]))).toMatch(/first series/);
    expect(reasonOf(kendallCorrelation([1, 2], [5, 5]))).toMatch(/second series/);
    expect(reasonOf(kendallCorrelation([1], [1]))).toMatch(/two pairs/);
    expect(reasonOf(pearsonCorrelation([1, Infinity], [1, 2]))).toMatch(/Pair 2/);
    const exact = present(pearsonCorrelation([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]));
    expect(exact.value).toBeCloseTo(1, 12);
    expect(reasonOf(fisherInterval(1, 30))).toMatch(/exactly 1/);
    expect(reasonOf(fisherInterval(0.5, 3))).toMatch(/four pairs/);
    expect(reasonOf(present(pearsonCorrelation([1, 2], [1, 2])).test)).toMatch(/three pairs/);
  });
});
