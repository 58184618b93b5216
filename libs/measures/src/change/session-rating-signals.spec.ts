import fc from 'fast-check';
import {
  sessionRatingSignals,
  type SessionRatingReason,
  type SessionRatingParameters,
} from './session-rating-signals.js';
import { reasonOf, sessionsOf, valueOf, workedExample } from './testing/worked-example.js';

const at = (
  totals: readonly (number | null)[],
  reason: SessionRatingReason,
  parameters?: SessionRatingParameters,
): number[] =>
  sessionsOf(valueOf(sessionRatingSignals(totals, parameters)).flags.filter((flag) => flag.reason === reason));

describe('session rating signals', () => {
  const { input, expected } = workedExample<{
    input: { total: number[] };
    expected: { atOrBelowCutoff: number[]; dropAtLeast1: number[] };
  }>('f1_srs_rules');

  it('equal the worked example', () => {
    expect(at(input.total, 'low-total')).toEqual(expected.atOrBelowCutoff);
    expect(at(input.total, 'drop')).toEqual(expected.dropAtLeast1);
  });

  it('include or exclude the cut-off as set', () => {
    expect(at([36, 35.9], 'low-total')).toEqual([1, 2]);
    expect(at([36, 35.9], 'low-total', { cutOffIncluded: false })).toEqual([2]);
    expect(at([34, 35], 'low-total', { cutOff: 34 })).toEqual([1]);
  });

  it('compare with the last total, over a missing session', () => {
    const found = valueOf(sessionRatingSignals([39, null, 37.5]));
    expect(found.flags).toEqual([{ session: 3, reason: 'drop', score: 37.5, comparedWith: 39, item: null }]);
  });

  it('name the low items', () => {
    const found = valueOf(
      sessionRatingSignals([38, 38], {}, [
        [10, 9, 9.5, 9.5],
        [10, 8.9, null, 9.5],
      ]),
    );
    expect(found.flags).toEqual([{ session: 2, reason: 'low-item', score: 8.9, comparedWith: 9, item: 2 }]);
  });

  it('take the highest total every time as a signal', () => {
    expect(at([40, 40, 40, 40, 39.5, 40], 'always-highest')).toEqual([3, 4]);
    expect(at([40, 40], 'always-highest', { alwaysHighestRun: 2 })).toEqual([2]);
  });

  it('put totals into the bands of the site', () => {
    const bands = [
      { name: 'fair', from: 35 },
      { name: 'poor', from: 0 },
      { name: 'good', from: 39 },
    ];
    expect(valueOf(sessionRatingSignals([34.9, 35, null, 40], { bands })).bands).toEqual([
      { session: 1, band: 'poor' },
      { session: 2, band: 'fair' },
      { session: 4, band: 'good' },
    ]);
  });

  it('never change when later totals arrive', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10)), { minLength: 1 });
    fc.assert(
      fc.property(totals, totals, (before, after) => {
        fc.pre(before.some((total) => total !== null));
        const later = valueOf(sessionRatingSignals([...before, ...after])).flags;
        expect(later.filter((flag) => flag.session <= before.length)).toEqual(
          valueOf(sessionRatingSignals(before)).flags,
        );
      }),
    );
  });

  it('give a reason without scores and for values that make no sense', () => {
    expect(reasonOf(sessionRatingSignals([]))).toMatch(/at least 1/);
    expect(reasonOf(sessionRatingSignals([null, null]))).toMatch(/at least 1/);
    expect(reasonOf(sessionRatingSignals([Number.NaN]))).toMatch(/session 1/);
    expect(reasonOf(sessionRatingSignals([38], {}, [[Infinity]]))).toMatch(/item/);
    expect(reasonOf(sessionRatingSignals([38], { drop: 0 }))).toMatch(/drop/);
  });
});
