import { type Turn } from '@attune/contracts';

export type Speaker = Turn['speaker'];

/** A stretch of one speaker on the strip; `from` and `to` run from 0 (start of the session) to 1 (end). */
export interface TalkSegment {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/** Who speaks when, ready to be drawn. */
export interface TalkStrip {
  /** `time` where every turn has a start; otherwise turns are laid out by their words, and the strip says so. */
  readonly basis: 'time' | 'words';
  /** Where the strip begins: seconds at which the first turn starts; 0 words. */
  readonly origin: number;
  /** Seconds or words from end to end. */
  readonly length: number;
  readonly segments: readonly TalkSegment[];
  /** Start of each turn on the strip, 0 to 1, in the order of the turns. */
  readonly starts: readonly number[];
}

/** Number of words of a text: runs of characters between spaces. */
export function wordCount(text: string): number {
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/u).length;
}

interface Span {
  readonly speaker: Speaker;
  readonly from: number;
  readonly to: number;
}

/**
 * Lays a transcript out from left to right. Times are used only where every turn has a start, because a strip that mixes
 * seconds and words would show neither. A turn without an end lasts until the next one starts; the last one gets the
 * median length of the others.
 */
export function talkStrip(turns: readonly Turn[]): TalkStrip {
  const timed = turns.length > 1 && turns.every((turn) => turn.start !== null);
  const spans = timed ? timeSpans(turns) : wordSpans(turns);
  const basis = timed ? 'time' : 'words';
  const origin = spans.reduce((first, span) => Math.min(first, span.from), spans[0]?.from ?? 0);
  const length = spans.reduce((longest, span) => Math.max(longest, span.to), origin) - origin;
  if (length === 0) return { basis, origin, length, segments: [], starts: turns.map(() => 0) };
  const place = (at: number): number => (at - origin) / length;
  return {
    basis,
    origin,
    length,
    segments: joined(spans).map((span) => ({ ...span, from: place(span.from), to: place(span.to) })),
    starts: spans.map((span) => place(span.from)),
  };
}

function timeSpans(turns: readonly Turn[]): Span[] {
  const starts = turns.map((turn) => turn.start ?? 0);
  const gaps = starts.slice(1).flatMap((start, index) => positive(start - (starts[index] ?? 0)));
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  return turns.map((turn, index) => {
    const from = starts[index] ?? 0;
    const following = starts[index + 1];
    const to = turn.end ?? following ?? from + usual;
    return { speaker: turn.speaker, from, to: Math.max(from, to) };
  });
}

function positive(value: number): number[] {
  return value > 0 ? [value] : [];
}

function wordSpans(turns: readonly Turn[]): Span[] {
  let from = 0;
  return turns.map((turn) => {
    const span = { speaker: turn.speaker, from, to: from + wordCount(turn.text) };
    from = span.to;
    return span;
  });
}

/** Neighbouring spans of the same speaker without a gap become one, which keeps the drawing of a long session small. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (span.to <= span.from) continue;
    if (last !== undefined && last.speaker === span.speaker && span.from <= last.to) {
      result[result.length - 1] = { ...last, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** The turn that is spoken at a place of the strip (0 to 1): the last one that has started there. */
export function turnAt(strip: TalkStrip, place: number): number {
  let found = 0;
  for (const [index, start] of strip.starts.entries()) if (start <= place) found = index;
  return found;
}

/** One SVG path for all stretches of one speaker, in a box of the given width, between `top` and `top + height`. */
export function segmentPath(
  segments: readonly TalkSegment[],
  speaker: Speaker,
  box: { width: number; top: number; height: number },
): string {
  const least = 0.75;
  return segments
    .filter((segment) => segment.speaker === speaker)
    .map((segment) => {
      const x = segment.from * box.width;
      const width = Math.max((segment.to - segment.from) * box.width - 0.4, least);
      return `M${x.toFixed(2)} ${box.top}h${width.toFixed(2)}v${box.height}h-${width.toFixed(2)}z`;
    })
    .join('');
}
