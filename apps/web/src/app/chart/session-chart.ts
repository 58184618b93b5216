/** Plain data of the charts over sessions. Every position on the x axis is an index into `sessions`. */
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'cross';

export interface ChartPoint {
  /** Mean item score, or another number in the range of the scale. */
  readonly value: number;
  /** Ends of the error whisker; absent where the standard error of measurement is not known. */
  readonly whisker?: { readonly low: number; readonly high: number };
  /** What else is known about the number: items answered, raters, proration. Shown on pointing and in the table. */
  readonly note?: string;
}

export interface ChartLine {
  readonly name: string;
  /** Name of the colour in the design tokens, for example `--client`. */
  readonly colour: string;
  readonly shape: Shape;
  /** Dash pattern in pixels; solid without. */
  readonly dash?: readonly number[];
  /** False shows points only, where sessions are too far apart for a line to mean anything. */
  readonly connected: boolean;
  /** One entry per session; null where there is no score. Never interpolated. */
  readonly points: readonly (ChartPoint | null)[];
}

export interface ChartMark {
  readonly at: number;
  /** The height that it stands at: ▼ below it, ▲ above it. */
  readonly value: number;
  readonly kind: 'rupture' | 'repair';
  /** Alerts are filled, "look" is hollow. */
  readonly filled: boolean;
}

export interface SessionChart {
  /** Session numbers, in order. */
  readonly sessions: readonly number[];
  /** The range of the scale, not of the scores. */
  readonly minimum: number;
  readonly maximum: number;
  readonly lines: readonly ChartLine[];
  /** The expected range, one entry per session; null before it can be computed. */
  readonly band?: readonly ({ readonly low: number; readonly high: number } | null)[];
  /** Rupture episodes from start to repair; `to: null` for one that has not ended. */
  readonly shaded?: readonly { readonly from: number; readonly to: number | null }[];
  readonly marks?: readonly ChartMark[];
}
