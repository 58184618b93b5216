import type { NamedTurn } from './named-turn.js';
import type { Turn } from './turn.js';

/** Turns as plain text, one labelled paragraph each; `name` may be left out. */
export function exportPlainText(turns: readonly (Turn & Partial<Pick<NamedTurn, 'name'>>)[]): string {
  return turns.map((turn) => turn.text).join('\n\n');
}
