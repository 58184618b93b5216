import { type Turn } from '@attune/contracts';
import { type TurnSelection } from './session-desk.js';

/** Between pieces of several turns: what the citation check accepts as "and, later in the same turns". */
const BETWEEN = ' … ';

/**
 * What somebody has marked with the mouse or by touch in the list of turns: the words of the turns only, without times
 * and speakers, so that a quotation made of it is verbatim. Null where nothing in the turns is marked.
 */
export function markedWords(
  selection: Selection | null,
  list: HTMLElement,
  turns: readonly Turn[],
): TurnSelection | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const pieces: { readonly turn: Turn; readonly text: string }[] = [];
  for (const words of list.querySelectorAll<HTMLElement>('[data-row] .text')) {
    if (!range.intersectsNode(words)) continue;
    const turn = turns[Number(words.closest<HTMLElement>('[data-row]')?.dataset['row'])];
    const text = wordsWithin(range, words).trim();
    if (turn && text !== '') pieces.push({ turn, text });
  }
  return selectionOf(pieces);
}

/** Whole turns as a selection, for those who read with the keyboard. */
export function wholeTurns(turns: readonly Turn[]): TurnSelection | null {
  return selectionOf(turns.map((turn) => ({ turn, text: turn.text })));
}

function selectionOf(pieces: readonly { readonly turn: Turn; readonly text: string }[]): TurnSelection | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  return {
    turns: [first.turn.origin[0], last.turn.origin[1]],
    text: pieces.map((piece) => piece.text).join(BETWEEN),
  };
}

function wordsWithin(range: Range, words: HTMLElement): string {
  const part = range.cloneRange();
  if (part.comparePoint(words, 0) >= 0) part.setStart(words, 0);
  if (part.comparePoint(words, words.childNodes.length) <= 0) part.setEnd(words, words.childNodes.length);
  return part.toString();
}
