import fc from 'fast-check';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables, scoreTables } from '../testing/tables.js';
import {
  allSplitHalves,
  alphaFromCovariances,
  correlationsOf,
  covarianceMatrix,
  disattenuatedCorrelation,
  guttmanLambdas,
  lengthNeeded,
  spearmanBrown,
  splitHalf,
} from './index.js';

const attitude = storedCase<{ input: { items: number[][] } }>('methods/d8_alpha_attitude').input.items;

describe('halves of a scale', () => {
  it('odd against even is the correlation of the two sums', () => {
    // R 4.2.2: cor(rowSums(attitude[, c(1,3,5,7)]), rowSums(attitude[, c(2,4,6)])).
    const half = present(splitHalf(present(covarianceMatrix(attitude))));
    expect(half.r).toBeCloseTo(0.85620735022586, 12);
    expect(half.spearmanBrown).toBeCloseTo(present(spearmanBrown(half.r, 2)).value, 12);
  });

  it('all 35 divisions of seven items lie between the bounds, of which psych visits 18', () => {
    const correlations = present(correlationsOf(present(covarianceMatrix(attitude))));
    const all = present(allSplitHalves(correlations));
    expect([all.splits, all.exhaustive]).toEqual([35, true]);
    expect(all.largest).toBeCloseTo(0.892632206338469, 12);
    // psych 2.2.9 prints a minimum of .743 and a mean of .851 here, from the first 18 divisions.
    const brute = combinations(7, 3).map((half) => present(splitHalf(correlations, half)).lambda4);
    expect(all.smallest).toBeCloseTo(Math.min(...brute), 12);
    expect(all.mean).toBeCloseTo(brute.reduce((sum, x) => sum + x, 0) / 35, 12);
  });

  it('average to alpha when the number of items is even', () => {
    fc.assert(
      fc.property(scoreTables(4), (table) => {
        const covariances = present(covarianceMatrix(table));
        const all = allSplitHalves(covariances);
        const alpha = alphaFromCovariances(covariances);
        if (!all.ok || !alpha.ok || alpha.value < -10) return;
        expect(all.splits).toBe(3);
        expect(all.mean).toBeCloseTo(alpha.value, 8);
      }),
    );
  });

  it('of a long scale are a seeded sample', () => {
    const items = Array.from({ length: 60 }, (_, p) =>
      Array.from({ length: 24 }, (__, i) => ((p * 7 + i * 3) % 11) + p / 10),
    );
    const covariances = present(covarianceMatrix(items));
    const sample = present(allSplitHalves(covariances, { most: 500, seed: 4 }));
    expect([sample.splits, sample.exhaustive]).toEqual([500, false]);
    expect(allSplitHalves(covariances, { most: 500, seed: 4 })).toEqual(sample);
    expect(present(allSplitHalves(covariances, { most: 500, seed: 5 })).mean).not.toBe(sample.mean);
    expect(sample.mean).toBeCloseTo(present(alphaFromCovariances(covariances)).value, 1);
  });

  it('gives reasons', () => {
    const two = present(
      covarianceMatrix([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    );
    expect(reasonOf(splitHalf(two))).toMatch(/−1/);
    expect(reasonOf(splitHalf(two, [0, 1]))).toMatch(/Both halves/);
    expect(reasonOf(allSplitHalves(two))).toMatch(/does not vary/);
    expect(reasonOf(allSplitHalves(present(covarianceMatrix([[1], [2]]))))).toMatch(/two items/);
  });
});

function combinations(n: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: n - from }, (_, at) => from + at).flatMap((first) =>
    combinations(n, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

describe('Guttman’s bounds', () => {
  it('are ordered λ1 ≤ λ3 = alpha ≤ λ2 where alpha is not negative', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 6 }), (table) => {
        const covariances = present(covarianceMatrix(table));
        const bounds = guttmanLambdas(covariances);
        if (!bounds.ok) return;
        expect(bounds.lambda3).toBeCloseTo(present(alphaFromCovariances(covariances)).value, 10);
        expect(bounds.lambda3).toBeLessThanOrEqual(bounds.lambda2 + 1e-9);
        if (bounds.lambda3 >= 0) expect(bounds.lambda1).toBeLessThanOrEqual(bounds.lambda3 + 1e-12);
      }),
    );
  });

  it('λ6 needs items that are no sums of others', () => {
    const bounds = present(
      guttmanLambdas(
        present(
          covarianceMatrix([
            [1, 2, 3],
            [2, 2, 4],
            [4, 1, 5],
            [3, 3, 6],
          ]),
        ),
      ),
    );
    expect(reasonOf(bounds.lambda6)).toMatch(/sum of others/);
    expect(reasonOf(guttmanLambdas(present(covarianceMatrix([[1], [2]]))))).toMatch(/two of them/);
  });
});

describe('length and attenuation', () => {
  it('the formula of Spearman and Brown and its inverse', () => {
    expect(present(spearmanBrown(0.5, 2)).value).toBeCloseTo(2 / 3, 12);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        (r, wanted) => {
          const times = present(lengthNeeded(r, wanted)).value;
          expect(present(spearmanBrown(r, times)).value).toBeCloseTo(wanted, 9);
        },
      ),
    );
    expect(reasonOf(spearmanBrown(-0.6, 3))).toMatch(/no variance/);
    expect(reasonOf(spearmanBrown(0.5, 0))).toMatch(/positive number of times/);
    expect(reasonOf(spearmanBrown(NaN, 2))).toMatch(/finite/);
    expect(reasonOf(lengthNeeded(0, 0.8))).toMatch(/between 0 and 1/);
  });

  it('corrects a correlation and its interval, beyond 1 if need be', () => {
    const { input, expected } = storedCase<{
      input: { r: number; relA: number; relB: number; n: number };
      expected: { rhoCorrected: number; ciR: [number, number]; ciCorrected: [number, number] };
    }>('methods/d9_disattenuation');
    const corrected = present(disattenuatedCorrelation(input.r, [input.relA, input.relB], input.n));
    expect(corrected.value).toBeCloseTo(expected.rhoCorrected, 9);
    const [observed, interval] = [present(corrected.observedInterval), present(corrected.interval)];
    expect([observed.lower, observed.upper]).toEqual(expected.ciR.map((x) => expect.closeTo(x, 8) as number));
    expect([interval.lower, interval.upper]).toEqual(expected.ciCorrected.map((x) => expect.closeTo(x, 8) as number));
    const beyond = present(disattenuatedCorrelation(0.8, [0.7, 0.6]));
    expect(beyond.value).toBeCloseTo(0.8 / Math.sqrt(0.42), 12);
    expect(beyond.exceedsOne).toBe(true);
    expect(reasonOf(beyond.interval)).toMatch(/not given/);
    expect(reasonOf(disattenuatedCorrelation(0.5, [0, 0.8]))).toMatch(/cannot correct/);
    expect(reasonOf(disattenuatedCorrelation(1.5, [0.9, 0.8]))).toMatch(/between −1 and 1/);
  });
});
