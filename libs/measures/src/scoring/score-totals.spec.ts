import { findInstrument } from '../instruments/index.js';
import { scoreTotals } from './index.js';

const srs = findInstrument('srs-3')!;
const waiSr = findInstrument('wai-sr-c')!;

describe('scoreTotals', () => {
  it('keeps a total as a total and converts only the metric', () => {
    expect(scoreTotals(srs, [{ scale: 'total', value: 35.2 }])).toEqual({
      ok: true,
      scores: [
        {
          scale: 'total',
          name: 'Total',
          value: 35.2,
          itemMean: 8.8,
          answered: 0,
          items: 4,
          prorated: false,
          totalsOnly: true,
          minimum: 0,
          maximum: 40,
          keyState: 'verified',
        },
      ],
    });
  });

  it.each([
    ['who-5', 52, 2.6],
    ['arm-5-c', 5.8, 5.8],
    ['wai-36-c', 252, 7],
  ])('converts %s %d to the item mean %d', (id, value, itemMean) => {
    expect(scoreTotals(findInstrument(id)!, [{ scale: 'total', value }])).toMatchObject({
      scores: [{ value, itemMean }],
    });
  });

  it('takes subscales and total side by side', () => {
    expect(
      scoreTotals(waiSr, [
        { scale: 'bond', value: 18 },
        { scale: 'total', value: 50 },
      ]),
    ).toMatchObject({
      ok: true,
      scores: [{ scale: 'bond', itemMean: 4.5 }, { scale: 'total' }],
    });
  });

  it.each([
    [[{ scale: 'total', value: 61 }], 'Total: 61 is not a score from 12 to 60. Check the metric (sum or mean).'],
    [[{ scale: 'total', value: 4.2 }], 'Total: 4.2 is not a score from 12 to 60. Check the metric (sum or mean).'],
    [
      [{ scale: 'total', value: Number.NaN }],
      'Total: NaN is not a score from 12 to 60. Check the metric (sum or mean).',
    ],
    [
      [{ scale: 'rapport', value: 4 }],
      'Working Alliance Inventory - Short Revised, client has no scale "rapport" (it has: task, bond, goal, total).',
    ],
    [
      [
        { scale: 'bond', value: 18 },
        { scale: 'bond', value: 17 },
      ],
      'Bond is given twice. Keep one value.',
    ],
  ])('refuses %j', (totals, message) => {
    expect(scoreTotals(waiSr, totals)).toMatchObject({ ok: false, problems: [{ scale: totals[0]!.scale, message }] });
  });

  it('refuses a form without a key and an empty list', () => {
    expect(scoreTotals(findInstrument('calpas-p')!, [{ scale: 'total', value: 4 }])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('No key'),
    });
    expect(scoreTotals(waiSr, [])).toMatchObject({ ok: false });
  });
});
