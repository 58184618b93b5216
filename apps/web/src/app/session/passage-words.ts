import { type Passage, type PassageFamily, type Turn } from '@attune/contracts';
import { clockTime } from './clock-time.js';

/** What a family of passages is called, and the shape that stands for it beside the text. No colour says good or bad. */
export const passageFamily: Readonly<Record<PassageFamily, { readonly name: string; readonly shape: string }>> = {
  withdrawal: { name: 'Possible withdrawal', shape: '▽' },
  confrontation: { name: 'Possible confrontation', shape: '◇' },
  repair: { name: 'Possible repair move', shape: '△' },
};

/** Where a stretch of turns is: `18:10–21:30` where timed, otherwise `turns 88–94` counted from 1. */
export function placeOf(turns: readonly Turn[], [first, last]: readonly [number, number]): string {
  const [from, to] = [turns[first]?.start ?? null, turns[last]?.start ?? null];
  if (from !== null && to !== null) return first === last ? clockTime(from) : `${clockTime(from)}–${clockTime(to)}`;
  return first === last ? `turn ${first + 1}` : `turns ${first + 1}–${last + 1}`;
}

/** One passage as a line that a screen reader can say. */
export const passageLabel = (passage: Passage, turns: readonly Turn[]): string =>
  `${passageFamily[passage.family].name}, ${placeOf(turns, passage.turns)}`;
