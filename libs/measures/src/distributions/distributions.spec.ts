import {
  fQuantile,
  tQuantile,
  normalQuantile,
  chiSquareQuantile,
  chiSquareUpperTail,
  fCdf,
  fUpperTail,
  normalTwoSided,
  tCdf,
  tTwoSided,
} from './index.js';
import { seededRandom } from '../random/index.js';

describe('distribution functions against R 4.2', () => {
  it.each([
    ['qt(.975, 4)', tQuantile(0.975, 4), 2.7764451051977934],
    ['qnorm(.975)', normalQuantile(0.975), 1.9599639845400545],
    ['qchisq(.95, 3)', chiSquareQuantile(0.95, 3), 7.814727903251178],
    ['pt(2, 10)', tCdf(2, 10), 0.9633059826146297],
  ])('%s', (_name, ours, r) => {
    expect(Math.abs(ours / r - 1)).toBeLessThan(1e-12);
  });

  it('F with one numerator degree of freedom is the square of t, and its functions are inverse', () => {
    expect(fQuantile(0.95, 1, 10)).toBeCloseTo(tQuantile(0.975, 10) ** 2, 10);
    for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) expect(fCdf(fQuantile(p, 5, 18.3), 5, 18.3)).toBeCloseTo(p, 10);
  });
});

describe('seeded chance', () => {
  it('repeats with the seed and has the moments of the normal distribution', () => {
    const a = seededRandom(7);
    const b = seededRandom(7);
    const draws = Array.from({ length: 20_000 }, () => a.normal());
    expect(draws.slice(0, 50)).toEqual(Array.from({ length: 50 }, () => b.normal()));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

describe('tails that a p-value needs', () => {
  it.each([
    ['pf(11.0272479564033, 5, 15, lower.tail=FALSE)', fUpperTail(11.0272479564033, 5, 15), 0.000134566516484337],
    ['pf(50, 19, 38, lower.tail=FALSE)', fUpperTail(50, 19, 38), 3.7589310772766506e-21],
    ['2*pt(-40, 29)', tTwoSided(40, 29), 6.3468773297293173e-27],
    [
      'pchisq(228.585426352863, 27, lower.tail=FALSE)',
      chiSquareUpperTail(228.585426352863, 27),
      8.0388286822487583e-34,
    ],
    ['pchisq(3.1, 1, lower.tail=FALSE)', chiSquareUpperTail(3.1, 1), 0.078292294146410202],
    ['pchisq(700, 594, lower.tail=FALSE)', chiSquareUpperTail(700, 594), 0.0017031802412819932],
    ['pchisq(2, 5, lower.tail=FALSE)', chiSquareUpperTail(2, 5), 0.84914503608460967],
    ['2*pnorm(-17.6518305829914)', normalTwoSided(17.6518305829914), 9.85107094092615e-70],
  ])('%s', (_name, ours, r) => {
    expect(Math.abs(ours / r - 1)).toBeLessThan(1e-11);
  });

  it('has its limits at nothing and at everything', () => {
    expect(fUpperTail(Infinity, 3, 4)).toBe(0);
    expect(fUpperTail(0, 3, 4)).toBe(1);
    expect(tTwoSided(0, 5)).toBe(1);
  });

  it('keeps the F quantile accurate at the degrees of freedom of ten million cells', () => {
    // 40-digit value; R 4.2 prints 2.56650039880601 (its chi-square approximation beyond 4e5 degrees of freedom).
    expect(Math.abs(fQuantile(0.975, 5, 39_996_000) / 2.566500714276577 - 1)).toBeLessThan(1e-13);
    expect(fCdf(fQuantile(0.975, 1_999_999, 7_999_996), 1_999_999, 7_999_996)).toBeCloseTo(0.975, 8);
  });
});
