import fc from 'fast-check';
import { type Estimate } from '../estimate.js';
import { type AdjacentDrop } from './adjacent-drops.js';
import { detectDetrendedDrops } from './detrended-drop.js';
import { detectByGumzThreshold } from './gumz-threshold.js';
import { detectReliableDrops } from './reliable-drop.js';
import { detectRuptureRepair } from './rupture-repair-sequence.js';
import { anySeries, reasonOf, sessionsOf, valueOf, worked } from './testing/worked-example.js';
import { classifyThreePatterns } from './three-patterns.js';
import { detectVShapes } from './v-shape.js';

type Series = readonly (number | null)[];
type Found = Estimate<{ readonly flags: readonly Pick<AdjacentDrop, 'session' | 'preSession' | 'drop'>[] }>;

const dropMethods: readonly (readonly [string, number, (scores: Series, unit?: number) => Found])[] = [
  ['V-shape', 4, (scores: Series) => detectVShapes(scores, { kSd: 1 })],
  ['rupture–repair sequence', 4, (scores: Series) => detectRuptureRepair(scores)],
  [
    'combined threshold',
    4,
    (scores: Series, unit = 1) => detectByGumzThreshold(scores, { interIndividualSd: 0.63 * unit, k: 1 }),
  ],
  ['three patterns', 3, (scores: Series, unit = 1) => classifyThreePatterns(scores, { reliableChange: 0.79 * unit })],
  ['reliable drop', 2, (scores: Series, unit = 1) => detectReliableDrops(scores, { sem: 0.29 * unit })],
  ['drop against the own trend', 5, (scores: Series) => detectDetrendedDrops(scores, { k: 1 })],
];

describe.each(dropMethods)('%s, properties', (_name, minimum, detect) => {
  const flagged = (scores: Series, unit?: number): number[] => sessionsOf(valueOf(detect(scores, unit)).flags);

  it('does not depend on the unit or the origin of the scale', () => {
    fc.assert(
      fc.property(anySeries(6), fc.constantFrom(0.5, 3, 20), fc.constantFrom(-50, 0, 1e6), (scores, unit, origin) => {
        const moved = scores.map((score) => (score === null ? null : unit * score + origin));
        expect(flagged(moved, unit)).toEqual(flagged(scores, 1));
      }),
    );
  });

  it('flags only sessions that have a score lower than the one before', () => {
    fc.assert(
      fc.property(anySeries(6), (scores) => {
        for (const flag of valueOf(detect(scores)).flags) {
          expect(flag.drop).toBeGreaterThan(0);
          expect(flag.session - flag.preSession).toBeLessThanOrEqual(2);
          expect(scores[flag.session - 1]).not.toBeNull();
        }
      }),
    );
  });

  it('does not depend on trailing sessions without a score', () => {
    fc.assert(
      fc.property(anySeries(6), (scores) => {
        expect(flagged([...scores, null, null])).toEqual(flagged(scores));
      }),
    );
  });

  it('gives a reason below its minimum and for a score that is no number', () => {
    expect(reasonOf(detect([]))).toContain(`at least ${minimum} scores`);
    expect(reasonOf(detect([null, null, null, null, null, null]))).toContain(`at least ${minimum} scores`);
    expect(reasonOf(detect([5]))).toContain(`at least ${minimum} scores`);
    expect(reasonOf(detect([5, Number.NaN, 5, 5, 5, 5, 5]))).toMatch(/session 2/);
    expect(reasonOf(detect([5, 5, 5, 5, 5, 5, Number.NEGATIVE_INFINITY]))).toMatch(/session 7/);
  });

  it('flags nothing when all scores are equal', () => {
    expect(flagged([5, 5, 5, 5, 5, 5])).toEqual([]);
  });
});

describe('parameters', () => {
  it('are refused in words when they make no sense', () => {
    expect(reasonOf(detectVShapes(worked, { kSd: -1 }))).toMatch(/kSd/);
    expect(reasonOf(detectVShapes(worked, { maximumGap: 0.5 }))).toMatch(/maximumGap/);
    expect(reasonOf(detectRuptureRepair(worked, { kSd: Number.NaN }))).toMatch(/kSd/);
    expect(reasonOf(detectByGumzThreshold(worked, { interIndividualSd: 0 }))).toMatch(/interIndividualSd/);
    expect(reasonOf(classifyThreePatterns(worked, { reliableChange: -1 }))).toMatch(/reliableChange/);
    expect(reasonOf(detectReliableDrops(worked, { sem: 0 }))).toMatch(/sem/);
  });

  it('given as undefined keep their default', () => {
    const found = valueOf(detectReliableDrops(worked, { sem: 0.2846, maximumGap: undefined }));
    expect(found.parameters).toEqual({ sem: 0.2846, z: 1.96, maximumGap: 1 });
    expect(sessionsOf(found.flags)).toEqual([6, 11]);
  });
});

describe('finality', () => {
  it('a reliable drop and the start of a pattern never change when later scores arrive', () => {
    fc.assert(
      fc.property(anySeries(4), anySeries(4), (before, after) => {
        const methods: readonly ((scores: Series) => Found)[] = [
          (scores: Series) => detectReliableDrops(scores, { sem: 0.3 }),
          (scores: Series) => classifyThreePatterns(scores, { reliableChange: 0.8 }),
        ];
        for (const detect of methods) {
          const early = sessionsOf(valueOf(detect(before)).flags);
          const later = sessionsOf(valueOf(detect([...before, ...after])).flags);
          expect(later.filter((session) => session <= before.length)).toEqual(early);
        }
      }),
    );
  });
});
