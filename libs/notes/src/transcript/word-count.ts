import type { Speaker, Turn } from './turn.js';

/** Words of a text: what stands between white space. "Mm-hmm." is one word. */
export const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Words that one speaker says in a transcript. */
export const wordsBy = (turns: readonly Turn[], speaker: Speaker): number =>
  turns.reduce((sum, turn) => sum + (turn.speaker === speaker ? wordsOf(turn.text) : 0), 0);
