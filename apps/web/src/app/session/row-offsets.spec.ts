import fc from 'fast-check';
import { RowOffsets } from './row-offsets.js';

describe('RowOffsets', () => {
  it('knows where rows of different heights start', () => {
    const rows = new RowOffsets([10, 20, 30]);
    expect([0, 1, 2, 3].map((row) => rows.top(row))).toEqual([0, 10, 30, 60]);
    expect([0, 9, 10, 29, 30, 59, 60, 999, -5].map((offset) => rows.rowAt(offset))).toEqual([
      0, 0, 1, 1, 2, 2, 2, 2, 0,
    ]);
  });

  it('takes measured heights and reports the difference, ignoring what is less than half a pixel', () => {
    const rows = new RowOffsets([10, 20, 30]);
    expect(rows.measured(1, 25)).toBe(5);
    expect(rows.measured(1, 25.3)).toBe(0);
    expect(rows.total).toBe(65);
  });

  it('agrees with adding up, for any heights and any measurements', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 80 });
    const measurements = fc.array(fc.tuple(fc.nat(79), fc.integer({ min: 1, max: 300 })), { maxLength: 40 });
    fc.assert(
      fc.property(heights, measurements, fc.nat(20_000), (estimates, measured, offset) => {
        const rows = new RowOffsets(estimates);
        const known = [...estimates];
        for (const [row, height] of measured) {
          if (row >= known.length) continue;
          rows.measured(row, height);
          known[row] = height;
        }
        const tops = known.map((_, row) => known.slice(0, row).reduce((sum, height) => sum + height, 0));
        expect(tops.map((_, row) => rows.top(row))).toEqual(tops);
        expect(rows.rowAt(offset)).toBe(tops.findLastIndex((top) => top <= offset));
      }),
    );
  });

  it('is empty for an empty list', () => {
    expect(new RowOffsets([]).rowAt(10)).toBe(0);
    expect(new RowOffsets([]).total).toBe(0);
  });
});
