import fc from 'fast-check';
import type { Turn } from '../transcript/turn.js';
import { hasMeasuredEnds, timingOf } from './timing.js';
import { windowsOf } from './windows.js';

const at = (start: number | null, end: number | null = null, speaker: Turn['speaker'] = 'client'): Turn => ({
  speaker,
  start,
  end,
  text: 'Yes.',
});

describe('windows of a transcript', () => {
  it('are five minutes long, the last one with a short rest', () => {
    const turns = [0, 100, 299, 300, 500, 601, 700].map((start) => at(start));
    expect(windowsOf(turns)).toEqual([
      [0, 2],
      [3, 6],
    ]);
    expect(windowsOf([...turns, at(790)])).toEqual([
      [0, 2],
      [3, 4],
      [5, 7],
    ]);
  });

  it('are forty turns long where there are no times', () => {
    expect(windowsOf(Array.from({ length: 100 }, () => at(null)))).toEqual([
      [0, 39],
      [40, 79],
      [80, 99],
    ]);
    expect(windowsOf(Array.from({ length: 90 }, () => at(null)))).toEqual([
      [0, 39],
      [40, 89],
    ]);
    expect(windowsOf([])).toEqual([]);
  });

  it('hold every turn once, whatever the times', () => {
    const starts = fc.array(fc.option(fc.integer({ min: 0, max: 7200 })), { maxLength: 200 });
    fc.assert(
      fc.property(starts, (times) => {
        const windows = windowsOf(times.map((time) => at(time)));
        const turns = windows.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
        expect(turns).toEqual(times.map((_, index) => index));
      }),
    );
  });
});

describe('timing', () => {
  const turns = [
    at(0, 10, 'therapist'),
    at(12, 15, 'client'),
    at(15.5, 20, 'therapist'),
    at(24, 30, 'client'),
    at(28, 33, 'therapist'),
  ];

  it('takes latencies, pauses and interruptions from changes of speaker', () => {
    expect(hasMeasuredEnds(turns)).toBe(true);
    expect(timingOf(turns, 0, 4)).toEqual({
      clientLatency: 3,
      therapistLatency: 0.25,
      pauses: 0.25,
      interruptions: 0.25,
    });
    expect(timingOf(turns, 0, 0)).toEqual({});
  });

  it('does not take filled-in ends for measured ones', () => {
    expect(hasMeasuredEnds([at(0, 5), at(5, 9), at(9, 12)])).toBe(false);
    expect(hasMeasuredEnds([at(0), at(5), at(9)])).toBe(false);
    expect(hasMeasuredEnds([])).toBe(false);
  });
});
