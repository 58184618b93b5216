import { type Turn } from '@attune/contracts';
import fc from 'fast-check';
import { segmentPath, talkStrip, turnAt, wordCount } from './talk-strip.js';
import { talkTable } from './talk-table.js';

let index = 0;
const turn = (
  speaker: Turn['speaker'],
  text: string,
  start: number | null = null,
  end: number | null = null,
): Turn => ({
  index: index++,
  speaker,
  name: null,
  start,
  end,
  text,
  origin: [0, 0],
});

describe('talkStrip', () => {
  it('lays turns out by time where every turn has a start; a turn without an end lasts until the next', () => {
    const strip = talkStrip([turn('therapist', 'a', 0), turn('client', 'b', 10), turn('therapist', 'c', 30, 40)]);
    expect(strip.basis).toBe('time');
    expect(strip.length).toBe(40);
    expect(strip.segments).toEqual([
      { speaker: 'therapist', from: 0, to: 0.25 },
      { speaker: 'client', from: 0.25, to: 0.75 },
      { speaker: 'therapist', from: 0.75, to: 1 },
    ]);
  });

  it('begins with the first turn, so that an excerpt fills the strip', () => {
    const strip = talkStrip([turn('client', 'a', 1000, 1010), turn('therapist', 'b', 1010, 1020)]);
    expect([strip.origin, strip.length]).toEqual([1000, 20]);
    expect(strip.starts).toEqual([0, 0.5]);
  });

  it('leaves silence empty', () => {
    const strip = talkStrip([turn('client', 'a', 0, 10), turn('client', 'b', 30, 40)]);
    expect(strip.segments).toEqual([
      { speaker: 'client', from: 0, to: 0.25 },
      { speaker: 'client', from: 0.75, to: 1 },
    ]);
  });

  it('lays turns out by words as soon as one start is missing', () => {
    const strip = talkStrip([turn('client', 'one two three', 0), turn('therapist', 'four', null)]);
    expect(strip.basis).toBe('words');
    expect(strip.length).toBe(4);
    expect(strip.segments[0]).toEqual({ speaker: 'client', from: 0, to: 0.75 });
  });

  it('is empty for a transcript without words or times', () => {
    expect(talkStrip([]).segments).toEqual([]);
    expect(talkStrip([turn('client', '   ')]).length).toBe(0);
  });

  it('stays inside 0 to 1 and in order for any transcript', () => {
    const speaker = fc.constantFrom<Turn['speaker']>('client', 'therapist', 'other');
    const anyTurn = fc.record({
      index: fc.nat(),
      speaker,
      name: fc.constant(null),
      start: fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 4 }),
      end: fc.option(fc.integer({ min: 0, max: 5000 })),
      text: fc.string(),
      origin: fc.constant<[number, number]>([0, 0]),
    });
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 60 }), (turns) => {
        const strip = talkStrip(turns);
        expect(strip.starts).toHaveLength(turns.length);
        for (const segment of strip.segments) {
          expect(segment.from).toBeGreaterThanOrEqual(0);
          expect(segment.to).toBeLessThanOrEqual(1);
          expect(segment.to).toBeGreaterThan(segment.from);
        }
        if (strip.basis === 'words') {
          const shares = strip.segments.reduce((sum, segment) => sum + segment.to - segment.from, 0);
          expect(shares).toBeCloseTo(strip.length === 0 ? 0 : 1, 9);
        }
      }),
    );
  });
});

describe('turnAt', () => {
  it('is the last turn that has started at that place', () => {
    const strip = talkStrip([turn('therapist', 'a', 0), turn('client', 'b', 10), turn('therapist', 'c', 30, 40)]);
    expect([0, 0.2, 0.25, 0.7, 1].map((place) => turnAt(strip, place))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('segmentPath', () => {
  it('draws the stretches of one speaker only, each at least wide enough to be seen', () => {
    const segments = [
      { speaker: 'client' as const, from: 0, to: 0.5 },
      { speaker: 'therapist' as const, from: 0.5, to: 1 },
      { speaker: 'client' as const, from: 0.99999, to: 1 },
    ];
    const path = segmentPath(segments, 'client', { width: 100, top: 2, height: 10 });
    expect(path).toBe('M0.00 2h49.60v10h-49.60zM100.00 2h0.75v10h-0.75z');
  });
});

describe('talkTable', () => {
  it('counts every word once, in the part of the session where its turn starts', () => {
    const turns = [
      turn('therapist', 'one two', 0),
      turn('client', 'three', 50),
      turn('client', 'four five six', 90, 100),
    ];
    const rows = talkTable(turns, 2);
    expect(rows.map(({ from, to, words }) => [from, to, words.client, words.therapist])).toEqual([
      [0, 50, 0, 2],
      [50, 100, 4, 0],
    ]);
  });

  it('has no rows for an empty transcript', () => {
    expect(talkTable([])).toEqual([]);
  });
});

describe('wordCount', () => {
  it('counts runs of characters between spaces', () => {
    expect(['', '  ', 'one', " it's  fine\n… really "].map(wordCount)).toEqual([0, 0, 1, 4]);
  });
});
