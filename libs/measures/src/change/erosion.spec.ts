import fc from 'fast-check';
import { type Estimate } from '../estimate.js';
import { type ErosionBaseline } from './slow-erosion.js';
import { detectByCusum } from './cusum.js';
import { detectByEwma } from './ewma.js';
import {
  anySeries,
  expectNumbers,
  reasonOf,
  sessionsOf,
  valueOf,
  worked,
  workedExample,
} from './testing/worked-example.js';

const { params, expected } = workedExample<{
  params: { mu: number; sigma: number };
  expected: {
    ewma: { session: number; z: number; lcl: number }[];
    cusum: { session: number; c: number }[];
    ewmaFlags: number[];
    cusumFlags: number[];
  };
}>('a8_ewma_cusum');
const known = { from: 'known', mean: params.mu, sigma: params.sigma } as const;
const first = { from: 'first', scores: 5, sem: 0.28 } as const;

describe('slow erosion against the worked example', () => {
  it('moving average: every average, limit and flag', () => {
    const found = valueOf(detectByEwma(worked, { baseline: known }));
    for (const [index, { session, z, lcl }] of expected.ewma.entries())
      expectNumbers(found.points[index], { session, average: z, limit: lcl });
    expect(sessionsOf(found.flags)).toEqual(expected.ewmaFlags);
    expect(found.flags.map((flag) => flag.repairSession)).toEqual([9, 9, 9, null, null, null]);
  });

  it('cumulative sum: every sum and flag, and which flags are new signals', () => {
    const found = valueOf(detectByCusum(worked, { baseline: known }));
    for (const [index, { session, c }] of expected.cusum.entries())
      expectNumbers(found.points[index], { session, sum: c });
    expect(sessionsOf(found.flags)).toEqual(expected.cusumFlags);
    expect([...new Set(found.flags.map((flag) => flag.signalSession))]).toEqual([6, 11]);
    expect(found.flags[0]?.repairSession).toBe(10);
  });
});

type Detect = (
  scores: readonly (number | null)[],
  parameters: { readonly baseline: ErosionBaseline },
) => Estimate<{
  readonly centre: number;
  readonly sigma: number;
  readonly points: readonly { readonly session: number }[];
  readonly flags: readonly { readonly session: number }[];
}>;
const methods: readonly (readonly [string, Detect])[] = [
  ['moving average', detectByEwma],
  ['cumulative sum', detectByCusum],
];

describe.each(methods)('%s', (_name, detect) => {
  it('takes level and spread from the first scores, the spread not below the SEM, and judges only later ones', () => {
    const found = valueOf(detect(worked, { baseline: first }));
    expectNumbers(found, { centre: 5.66, sigma: 0.28 });
    expect(found.points[0]?.session).toBe(6);
    expectNumbers(valueOf(detect(worked, { baseline: { ...first, sem: 0.1 } })), { sigma: 0.175 / 1.128 });
  });

  it('never changes a flag when later scores arrive', () => {
    fc.assert(
      fc.property(anySeries(6), anySeries(6), (before, after) => {
        const early = sessionsOf(valueOf(detect(before, { baseline: first })).flags);
        const later = sessionsOf(valueOf(detect([...before, ...after], { baseline: first })).flags);
        expect(later.filter((session) => session <= before.length)).toEqual(early);
      }),
    );
  });

  it('passes over missing sessions', () => {
    const gaps = worked.flatMap((score) => [score, null]);
    const plain = valueOf(detect(worked, { baseline: first })).flags;
    expect(sessionsOf(valueOf(detect(gaps, { baseline: first })).flags)).toEqual(
      plain.map((flag) => 2 * flag.session - 1),
    );
  });

  it('gives a reason where it cannot judge', () => {
    expect(reasonOf(detect([], { baseline: known }))).toMatch(/at least 1/);
    expect(reasonOf(detect([5, 5, 5, 5, 5], { baseline: first }))).toMatch(/at least one more/);
    expect(reasonOf(detect(worked, { baseline: { ...first, scores: 2 } }))).toMatch(/baseline.scores/);
    expect(reasonOf(detect(worked, { baseline: { ...known, sigma: 0 } }))).toMatch(/sigma/);
    expect(reasonOf(detect(worked, { baseline: { ...known, mean: Number.NaN } }))).toMatch(/mean/);
    expect(reasonOf(detect([5, Number.NaN], { baseline: known }))).toMatch(/session 2/);
  });

  it('flags nothing in a constant series', () => {
    expect(valueOf(detect([5, 5, 5, 5, 5, 5, 5], { baseline: first })).flags).toEqual([]);
  });
});

it('refuses parameters that make no sense', () => {
  expect(reasonOf(detectByEwma(worked, { baseline: known, lambda: 1.1 }))).toMatch(/lambda/);
  expect(reasonOf(detectByCusum(worked, { baseline: known, limit: 0 }))).toMatch(/limit/);
});
