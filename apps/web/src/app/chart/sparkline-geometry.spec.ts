import { type SparklineData, type SparklineFrame, sparklineGeometry } from './sparkline-geometry.js';

const frame: SparklineFrame = { width: 110, height: 50, margin: 5, minimum: 1, maximum: 5, lastSession: 11 };
const data = (values: (number | null | 'missed')[], rest: Partial<SparklineData> = {}): SparklineData => ({
  series: values.map((value, index) => ({
    session: index + 1,
    value: typeof value === 'number' ? value : null,
    missed: value === 'missed',
  })),
  expected: null,
  marks: [],
  ...rest,
});

describe('sparklineGeometry', () => {
  it('spans the scale and the longest treatment, whatever the scores are', () => {
    expect(sparklineGeometry(data([1, 5]), frame).line).toBe('M5 45L15 5');
  });

  it('interrupts the line where there is no score and bridges it apart', () => {
    const geometry = sparklineGeometry(data([3, null, 3]), frame);
    expect(geometry.line).toBe('M5 25M25 25');
    expect(geometry.bridges).toBe('M5 25L25 25');
  });

  it('shows missed sessions at the middle of the scores', () => {
    expect(sparklineGeometry(data([2, 'missed', 4]), frame).missed).toEqual([{ x: 15, y: 25 }]);
  });

  it('does not show a missed session that has a score all the same', () => {
    const held = { series: [{ session: 1, value: 4, missed: true }], expected: null, marks: [] };
    expect(sparklineGeometry(held, frame).missed).toEqual([]);
  });

  it('puts ▼ below the point and ▲ above it; only alerts are filled', () => {
    const marks = [
      { session: 1, kind: 'rupture', strength: 'look' },
      { session: 2, kind: 'repair', strength: 'alert' },
    ] as const;
    const [rupture, repair] = sparklineGeometry(data([3, 3], { marks }), frame).marks;
    expect(rupture).toEqual({ path: 'M1 28H9L5 34Z', kind: 'rupture', filled: false });
    expect(repair).toEqual({ path: 'M11 22H19L15 16Z', kind: 'repair', filled: true });
  });

  it('keeps an expected range that passes the end of the scale inside the frame', () => {
    expect(sparklineGeometry(data([4], { expected: { low: 4, high: 5.6 } }), frame).band).toEqual({ y: 5, height: 10 });
  });

  it('has neither line nor last point without scores', () => {
    const empty = sparklineGeometry(data(['missed', null]), frame);
    expect(empty).toMatchObject({ line: '', bridges: '', last: null });
    expect(empty.missed).toEqual([{ x: 5, y: 25 }]);
  });

  it('draws a single session of the only client', () => {
    expect(sparklineGeometry(data([3]), { ...frame, lastSession: 1 }).last).toEqual({ x: 5, y: 25 });
  });
});
