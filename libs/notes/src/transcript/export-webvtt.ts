import type { NamedTurn } from './named-turn.js';
import type { Turn } from './turn.js';

/** Turns as a WebVTT file; `name` may be left out. */
export function exportWebVtt(turns: readonly (Turn & Partial<Pick<NamedTurn, 'name'>>)[]): string {
  return ['WEBVTT', ...turns.map((turn) => turn.text)].join('\n\n');
}
