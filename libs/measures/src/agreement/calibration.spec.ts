import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import {
  calibrationAgainstGold,
  meetsCalibrationRule,
  raterDrift,
  targetsForPrecision,
  targetsForTest,
} from './index.js';

const worked = storedCase<{
  input: { gold: number[]; rater: number[] };
  params: { blockSize: number };
  expected: Record<string, number> & { blockBias: number[] };
}>('methods/d11_calibration_gold');
const { gold, rater } = worked.input;

describe('calibration against gold', () => {
  const calibration = present(calibrationAgainstGold(rater, gold));

  it('bias, line, errors, exact and adjacent agreement, and both coefficients', () => {
    const { expected } = worked;
    const line = present(calibration.line);
    expect({
      bias: calibration.bias,
      sdDiff: calibration.sdOfDifferences,
      tBias: present(calibration.biasTest).t,
      mae: calibration.meanAbsoluteError,
      rmse: calibration.rootMeanSquareError,
      intercept: line.intercept,
      slope: line.slope,
      exact: calibration.exact,
      within1: calibration.adjacent,
      iccA1: present(calibration.agreement).value,
      iccC1: present(calibration.consistency).value,
    }).toEqual(
      Object.fromEntries(
        Object.entries(expected)
          .filter(([key]) => key !== 'blockBias')
          .map(([key, value]) => [key, expect.closeTo(value as number, 8)]),
      ),
    );
  });

  it('meets or misses the rule that the programme set, in words', () => {
    const rule = { lowerAgreement: 0.55, largestBias: 0.5, segments: 12 };
    expect(meetsCalibrationRule(calibration, rule)).toEqual({ met: true, unmet: [] });
    const strict = meetsCalibrationRule(calibration, { lowerAgreement: 0.95, largestBias: 0.25, segments: 20 });
    expect(strict.met).toBe(false);
    expect(strict.unmet.join(' ')).toMatch(/12 segments.*20.*bias is 0\.42.*0\.25.*lower limit.*0\.95/s);
  });

  it('gives reasons where there is nothing to estimate', () => {
    expect(reasonOf(calibrationAgainstGold([1], [2]))).toMatch(/two segments/);
    const constant = present(calibrationAgainstGold([3, 3, 3], [3, 3, 3]));
    expect(reasonOf(constant.line)).toMatch(/full range/);
    expect(reasonOf(constant.biasTest)).toMatch(/equal/);
    expect(meetsCalibrationRule(constant, { lowerAgreement: 0.6, largestBias: 0.5, segments: 2 }).unmet[0]).toMatch(
      /cannot be estimated/,
    );
  });
});

describe('drift of a rater', () => {
  it('has the bias of every block', () => {
    const drift = present(raterDrift(rater, gold, worked.params.blockSize));
    expect(drift.blocks.map(({ bias }) => bias)).toEqual(worked.expected.blockBias);
    expect(drift.blocks.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [5, 8],
      [9, 12],
    ]);
  });

  it('marks a block that leaves the band round the bias at calibration, and only that one', () => {
    const steady = [3, 4, 2, 5, 3, 4, 2, 5];
    const drifted = [3, 4, 2, 4.9, 3, 4.1, 2, 5, 5.1, 6, 4, 7];
    const anchors = [...steady, 3, 4, 2, 5];
    const drift = present(raterDrift(drifted, anchors, 4));
    expect(drift.blocks.map(({ outside }) => outside)).toEqual([false, false, true]);
    const accepted = present(raterDrift(drifted.slice(8), anchors.slice(8), 4, 2));
    expect(accepted.blocks[0]?.outside).toBe(false);
  });

  it('gives reasons', () => {
    expect(reasonOf(raterDrift([1, 2], [1, 2], 1))).toMatch(/two segments/);
    expect(reasonOf(raterDrift([1], [1], 4))).toMatch(/there is one/);
  });
});

describe('planning a reliability study', () => {
  const planned = storedCase<{
    expected: {
      walterOneSided: { rho0: number; rho1: number; k: number; n: number }[];
      walterTwoSided: { rho0: number; rho1: number; k: number; n: number }[];
      bonett: { rho: number; k: number; w: number; n: number }[];
    };
  }>('methods/d10_sample_size').expected;

  it('to test a reliability (Walter, Eliasziw and Donner 1998)', () => {
    for (const { rho0, rho1, k, n } of planned.walterOneSided) {
      expect(present(targetsForTest({ rho0, rho1, k })).exact).toBeCloseTo(n, 6);
    }
    for (const { rho0, rho1, k, n } of planned.walterTwoSided) {
      const plan = present(targetsForTest({ rho0, rho1, k, sided: 'two' }));
      expect(plan.exact).toBeCloseTo(n, 6);
      expect(plan.targets).toBe(Math.ceil(n));
    }
  });

  it('to estimate it with a given width (Bonett 2002)', () => {
    for (const { rho, k, w, n } of planned.bonett) {
      expect(present(targetsForPrecision({ rho, k, width: w })).exact).toBeCloseTo(n, 6);
    }
  });

  it('refuses plans that make no sense', () => {
    expect(reasonOf(targetsForTest({ rho0: 0.8, rho1: 0.6, k: 2 }))).toMatch(/ρ₀ < ρ₁/);
    expect(reasonOf(targetsForTest({ rho0: 0.6, rho1: 0.8, k: 1 }))).toMatch(/two ratings/);
    expect(reasonOf(targetsForTest({ rho0: 0.6, rho1: 0.8, k: 2, power: 1 }))).toMatch(/between 0 and 1/);
    expect(reasonOf(targetsForPrecision({ rho: 1, k: 2, width: 0.2 }))).toMatch(/below 1/);
    expect(reasonOf(targetsForPrecision({ rho: 0.8, k: 2, width: NaN }))).toMatch(/width/);
  });
});
