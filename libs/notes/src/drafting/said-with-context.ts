import type { EvidenceTurn } from '../citations/evidence.js';
import { longestQuotation, type Said } from './said.js';

/** Begins or ends with a word that points at what was said before. */
const pointsBack =
  /^(?:that|it|this|those|these|they|them|he|she|which|i think (?:that|it)|because|then)\b|^(?:that|it)[’']s\b|\b(?:that|it|this|them|those)\W*$/iu;

/** Whether a statement says little without what was said right before it. */
export const needsContext = ({ text, cutBefore }: Said): boolean => cutBefore || pointsBack.test(text);

/**
 * A statement together with the one before it in the same turn, where it points back at that and both are short enough;
 * else as it is. Still a stretch of the turn's text.
 *
 * @param inTurn everything that is said in the turn
 */
export function saidWithContext(said: Said, inTurn: readonly Said[], turns: readonly EvidenceTurn[]): Said {
  const before = inTurn[said.order - 1];
  if (!before || !needsContext(said) || before.words + said.words > longestQuotation) return said;
  const text = turns[said.turn]?.text.slice(before.start, said.end) ?? said.text;
  return {
    ...said,
    text,
    start: before.start,
    order: before.order,
    words: before.words + said.words,
    cutBefore: before.cutBefore,
  };
}
