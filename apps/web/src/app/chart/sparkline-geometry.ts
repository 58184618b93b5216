/** One client's scores by session, as plain data. */
export interface SparklineData {
  readonly series: readonly { readonly session: number; readonly value: number | null; readonly missed: boolean }[];
  readonly expected: { readonly low: number; readonly high: number } | null;
  readonly marks: readonly {
    readonly session: number;
    readonly kind: 'rupture' | 'repair';
    readonly strength: 'alert' | 'look';
  }[];
}

export interface SparklineFrame {
  readonly width: number;
  readonly height: number;
  /** Free space on every side, for marks at the edge. */
  readonly margin: number;
  /** The range of the scale: the same for every client, never fitted to the scores. */
  readonly minimum: number;
  readonly maximum: number;
  /** The session at the right edge: the same for every client, so that lengths can be compared. */
  readonly lastSession: number;
}

export interface SparklineGeometry {
  /** Line through neighbouring sessions; a session without a score interrupts it. */
  readonly line: string;
  /** Straight pieces across sessions without a score, drawn faintly. */
  readonly bridges: string;
  readonly band: { readonly y: number; readonly height: number } | null;
  readonly missed: readonly { readonly x: number; readonly y: number }[];
  readonly marks: readonly { readonly path: string; readonly kind: 'rupture' | 'repair'; readonly filled: boolean }[];
  readonly last: { readonly x: number; readonly y: number } | null;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Where everything of a sparkline goes, in the units of its frame (x to the right, y down). */
export function sparklineGeometry(data: SparklineData, frame: SparklineFrame): SparklineGeometry {
  const { width, height, margin, minimum, maximum } = frame;
  const last = Math.max(frame.lastSession, 2);
  const x = (session: number): number => rounded(margin + ((session - 1) / (last - 1)) * (width - 2 * margin));
  const y = (value: number): number => {
    const inside = Math.min(Math.max(value, minimum), maximum);
    return rounded(height - margin - ((inside - minimum) / (maximum - minimum)) * (height - 2 * margin));
  };

  const scored = data.series.flatMap(({ session, value }) =>
    value === null ? [] : [{ session, x: x(session), y: y(value) }],
  );
  let line = '';
  let bridges = '';
  scored.forEach((point, index) => {
    const before = scored[index - 1];
    const neighbours = before !== undefined && point.session - before.session === 1;
    if (before && !neighbours) bridges += `M${before.x} ${before.y}L${point.x} ${point.y}`;
    line += `${neighbours ? 'L' : 'M'}${point.x} ${point.y}`;
  });

  const level = y(scored.length > 0 ? middleOf(data) : (minimum + maximum) / 2);
  const at = (session: number): number => scored.find((point) => point.session === session)?.y ?? level;
  const lastPoint = scored.at(-1);
  return {
    line,
    bridges,
    band: data.expected && bandOf(y(data.expected.high), y(data.expected.low)),
    missed: data.series
      .filter((one) => one.missed && one.value === null)
      .map((one) => ({ x: x(one.session), y: level })),
    marks: data.marks.map(({ session, kind, strength }) => ({
      path: markPath(x(session), at(session), kind),
      kind,
      filled: strength === 'alert',
    })),
    last: lastPoint ? { x: lastPoint.x, y: lastPoint.y } : null,
  };
}

const bandOf = (top: number, bottom: number) => ({ y: top, height: Math.max(1, rounded(bottom - top)) });

/** The height at which missed sessions are drawn: the middle of the scores that there are. */
function middleOf(data: SparklineData): number {
  const values = data.series.flatMap((one) => (one.value === null ? [] : [one.value]));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** ▼ just below the point of a rupture, ▲ just above that of a repair. */
function markPath(x: number, y: number, kind: 'rupture' | 'repair'): string {
  const side = 4;
  const tip = kind === 'rupture' ? y + 9 : y - 9;
  const base = kind === 'rupture' ? y + 3 : y - 3;
  return `M${rounded(x - side)} ${rounded(base)}H${rounded(x + side)}L${x} ${rounded(tip)}Z`;
}
