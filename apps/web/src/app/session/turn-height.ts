/** Room that the words of a turn have on one line. */
export interface TurnMetrics {
  /** Width of the transcript in pixels. */
  readonly width: number;
  /** Whether speaker and time stand above the words (narrow) or beside them. */
  readonly stacked: boolean;
}

const LINE = 21;
const PADDING = 12;
const CHARACTER = 6.9;
/** Columns of time and speaker beside the words. */
const BESIDE = 168;

/** Estimated height of a turn in pixels, from the length of its text; corrected once the turn is on the page. */
export function estimatedHeight(text: string, { width, stacked }: TurnMetrics): number {
  const room = Math.max(width - (stacked ? 24 : BESIDE), 80);
  const lines = text
    .split('\n')
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil((paragraph.length * CHARACTER) / room)), 0);
  return lines * LINE + PADDING + (stacked ? LINE : 0);
}
