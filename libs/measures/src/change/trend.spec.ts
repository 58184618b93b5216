import fc from 'fast-check';
import { growthShape } from './growth-shape.js';
import { leastSquares } from './least-squares.js';
import { anySeries, expectNumbers, reasonOf, valueOf, worked, workedExample } from './testing/worked-example.js';
import { timeTrend } from './time-trend.js';

interface RegressionPart {
  n: number;
  defined?: boolean;
  coef: number[];
  se: (number | null)[];
  t?: number[];
  p?: number[];
  df: number;
  sigma: number | null;
  r2: number;
}
interface Regression {
  input: { id: string[]; t: number[]; y: number[] };
  expected: { id: string; linear: RegressionPart; quadratic: RegressionPart }[];
}

/** The tolerance of the R files: 1e−8 relative, 1e−9 absolute. */
const expectClose = (found: readonly number[], expected: readonly (number | null)[]): void => {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((found[index] ?? Number.NaN) - (value ?? Number.NaN))).toBeLessThan(
      1e-9 + 1e-8 * Math.abs(value ?? 0),
    );
};

describe.each(['regression_clients_10', 'regression_anscombe'])('least squares against R: %s', (name) => {
  const { input, expected } = workedExample<Regression>(name);

  it.each(
    expected.flatMap((client) => [[client.id, 'linear', client] as const, [client.id, 'quadratic', client] as const]),
  )('%s %s', (id, degree, client) => {
    const part = client[degree];
    const sessions = input.id.flatMap((own, row) =>
      own === id ? [{ session: input.t[row] ?? Number.NaN, score: input.y[row] ?? Number.NaN }] : [],
    );
    const fit = timeTrend(sessions, degree === 'linear' ? 1 : 2, { centred: false });
    if (part.defined === false) {
      expect(reasonOf(fit)).toMatch(/need|combination/);
      return;
    }
    const found = valueOf(fit);
    expect([found.n, found.df]).toEqual([part.n, part.df]);
    expectClose(found.coefficients, part.coef);
    expect(valueOf(found.r2).value).toBeCloseTo(part.r2, 9);
    if (part.sigma === null) {
      expect(reasonOf(found.inference)).toMatch(/nothing is left/);
      return;
    }
    const inference = valueOf(found.inference);
    expectClose([inference.sigma], [part.sigma]);
    expectClose(inference.se, part.se);
    expectClose(inference.t, part.t ?? []);
    for (const [index, p] of (part.p ?? []).entries())
      expect(Math.abs((inference.p[index] ?? Number.NaN) / p - 1)).toBeLessThan(1e-6);
  });
});

interface Shape {
  b: number[];
  se: number[];
  t: number[];
  p: number[];
  rss: number;
  df: number;
  n: number;
  aicc: number;
  residSd: number;
  tMean: number;
  vertex: number | null;
}

describe('growth shapes against the worked examples', () => {
  const { input, expected } = workedExample<{
    input: Record<string, number[]>;
    expected: Record<string, { label: string; linear: Shape; quadratic: Shape }>;
  }>('a6_growth_shapes');

  it.each(Object.keys(input))('%s: label, both fits with errors, p and AICc', (name) => {
    const found = valueOf(growthShape(input[name] ?? []));
    const shapes = expected[name];
    expect(found.label).toBe(shapes?.label);
    for (const [fit, shape] of [
      [found.linear, shapes?.linear],
      [valueOf(found.quadratic), shapes?.quadratic],
    ] as const) {
      if (shape === undefined) throw new Error('example without a shape');
      const { b, se, t, rss, df, n, aicc, residSd, tMean, vertex } = shape;
      const inference = valueOf(fit.inference);
      expectNumbers(fit, { rss, df, n, centre: tMean });
      expectNumbers(fit.coefficients, b);
      expectNumbers(inference.se, se);
      expectNumbers(inference.t, t);
      for (const [index, p] of shape.p.entries())
        expect(Math.abs((inference.p[index] ?? Number.NaN) / p - 1)).toBeLessThan(1e-8);
      expectNumbers(inference, { sigma: residSd });
      expectNumbers(valueOf(fit.aicc), { value: aicc });
      if (vertex !== null) expectNumbers(valueOf(fit.vertex), { session: vertex });
    }
  });
});

describe('growth shape, rule and minima', () => {
  it('is curved when the turn lies outside the observed sessions', () => {
    const shape = valueOf(growthShape([1, 2, 2.9, 3.7, 4.4, 5, 5.5, 5.9].map((score, at) => score + 0.01 * (at % 2))));
    expect([shape.label, valueOf(shape.quadratic).vertex.ok]).toEqual(['curved', true]);
  });

  it('needs 5 scores for a line and 7 for a parabola', () => {
    expect(reasonOf(growthShape([5, 4, 5, 4]))).toMatch(/at least 5/);
    const six = valueOf(growthShape([5.6, 5.1, 4.7, 4.8, 5.1, 5.6]));
    expect(reasonOf(six.quadratic)).toMatch(/at least 7/);
    expect(six.label).toBe('stable');
  });

  it('names an exact course although no error is left to test it against', () => {
    expect(valueOf(growthShape([4, 4.25, 4.5, 4.75, 5, 5.25, 5.5])).label).toBe('linearUp');
    expect(valueOf(growthShape([5.5, 5.25, 5, 4.75, 4.5])).label).toBe('linearDown');
    expect(valueOf(growthShape([9, 4, 1, 0, 1, 4, 9])).label).toBe('U');
    const flat = valueOf(growthShape([5, 5, 5, 5, 5, 5, 5]));
    expect(flat.label).toBe('stable');
    expect(reasonOf(flat.linear.inference)).toMatch(/exact/);
    expect(reasonOf(flat.linear.aicc)).toMatch(/exact/);
    expect(reasonOf(flat.linear.r2)).toMatch(/does not vary/);
  });

  it('refuses what is no number', () => {
    expect(reasonOf(growthShape([5, 5, Infinity, 5, 5, 5]))).toMatch(/session 3/);
    expect(reasonOf(growthShape(worked, { alpha: 1.2 }))).toMatch(/alpha/);
    expect(reasonOf(growthShape([null, null, null, null, null]))).toMatch(/at least 5/);
  });

  it('does not depend on the unit or the origin of the scale, and mirrors with it', () => {
    const mirrored = {
      stable: 'stable',
      linearUp: 'linearDown',
      linearDown: 'linearUp',
      U: 'invertedU',
      invertedU: 'U',
      curved: 'curved',
    } as const;
    fc.assert(
      fc.property(anySeries(8), fc.constantFrom(0.5, 12), fc.constantFrom(-30, 1e6), (scores, unit, origin) => {
        const { label } = valueOf(growthShape(scores));
        const at = (sign: number) =>
          valueOf(growthShape(scores.map((score) => (score === null ? null : sign * unit * score + origin)))).label;
        expect([at(1), at(-1)]).toEqual([label, mirrored[label]]);
      }),
    );
  });
});

describe('least squares, properties', () => {
  it('leaves residuals that no column explains, in any order of rows', () => {
    fc.assert(
      fc.property(anySeries(6), (scores) => {
        const sessions = scores.flatMap((score, index) => (score === null ? [] : [{ session: index + 1, score }]));
        const fit = valueOf(timeTrend(sessions, 2));
        const dot = (column: (t: number) => number) =>
          fit.residuals.reduce((sum, e, index) => sum + e * column(sessions[index]?.session ?? 0), 0);
        for (const column of [() => 1, (t: number) => t, (t: number) => t * t])
          expect(Math.abs(dot(column))).toBeLessThan(1e-7);
        const backwards = valueOf(timeTrend([...sessions].reverse(), 2));
        for (const [index, b] of fit.coefficients.entries()) expect(backwards.coefficients[index]).toBeCloseTo(b, 9);
      }),
    );
  });

  it('gives a reason for what cannot be fitted', () => {
    expect(reasonOf(leastSquares([], []))).toMatch(/column/);
    expect(reasonOf(leastSquares([1, 2], [[1, 1, 1]]))).toMatch(/as many values/);
    expect(reasonOf(leastSquares([1], [[1], [2]]))).toMatch(/at least 2 rows/);
    expect(reasonOf(leastSquares([1, Number.NaN], [[1, 1]]))).toMatch(/finite/);
    expect(
      reasonOf(
        leastSquares(
          [1, 2, 4],
          [
            [1, 1, 1],
            [2, 2, 2],
          ],
        ),
      ),
    ).toMatch(/combination/);
    expect(reasonOf(timeTrend([], 1))).toMatch(/no scores/);
  });
});
