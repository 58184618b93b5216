import type { Turn } from '../transcript/turn.js';

export interface WindowLength {
  readonly seconds: number;
  readonly turns: number;
}

export const usualWindow: WindowLength = { seconds: 300, turns: 40 };

/** Whether enough turns say when they begin (nine of ten) to count by the clock. */
export const isTimed = (turns: readonly Turn[]): boolean =>
  turns.length > 0 && turns.filter((turn) => turn.start !== null).length >= 0.9 * turns.length;

/**
 * Cuts a transcript into windows: five minutes, or forty turns where it is not timed. A rest shorter than half a window
 * belongs to the window before it.
 *
 * @returns first and last turn of each, from 0; every turn is in exactly one
 * @example
 * windowsOf(turns); // [[0, 41], [42, 90]]
 */
export function windowsOf(turns: readonly Turn[], length: WindowLength = usualWindow): (readonly [number, number])[] {
  const timed = isTimed(turns);
  const windows: [number, number][] = [];
  const from = turns.find((turn) => turn.start !== null)?.start ?? 0;
  let clock = from;
  let current = -1;
  turns.forEach((turn, index) => {
    // Turns that overlap may begin before the one listed ahead of them; time does not run backwards for that.
    clock = Math.max(clock, turn.start ?? clock);
    const number = timed ? Math.floor((clock - from) / length.seconds) : Math.floor(index / length.turns);
    const last = windows.at(-1);
    if (number === current && last) last[1] = index;
    else windows.push([index, index]);
    current = number;
  });
  const rest = windows.at(-1);
  const before = windows.at(-2);
  if (rest && before && isShort(turns, rest, timed, length, clock)) {
    before[1] = rest[1];
    windows.pop();
  }
  return windows;
}

function isShort(
  turns: readonly Turn[],
  [first, last]: readonly [number, number],
  timed: boolean,
  length: WindowLength,
  end: number,
): boolean {
  if (!timed) return last - first + 1 < length.turns / 2;
  return end - (turns[first]?.start ?? end) < length.seconds / 2;
}
