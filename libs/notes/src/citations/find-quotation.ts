import type { Speaker } from '../transcript/turn.js';
import type { Block, EvidenceIndex } from './evidence-index.js';
import { foldText, indexOfWords } from './fold-text.js';

/** Turns of the original from 0, as a sentence cites them. */
export interface CitedTurns {
  readonly first: number;
  readonly last: number;
}

/** Where a quotation stands, or that only somebody else says it. */
export interface FoundQuotation {
  /** Turns of the original, counted from 1; empty where it was not found. */
  readonly turns: readonly number[];
  /** Who says it in the cited turns, where that is not who the sentence says. */
  readonly saidBy: Speaker | null;
}

/**
 * Looks for a quotation in cited turns, word by word (see `foldText`). A full stop or comma right before the closing
 * mark may belong to the sentence around it. Where it does not stand there as a whole, an ellipsis may join pieces of at
 * least two words that follow one another in the same turn.
 *
 * @param quotation what stands between the marks
 * @param speaker who the sentence says has said it; null where it does not say
 */
export type FindQuotation = (
  quotation: string,
  cited: readonly CitedTurns[],
  speaker: 'client' | 'therapist' | null,
) => FoundQuotation;

/** A search in one transcript that reads the cited turns once for each different quotation. */
export function quotationFinder(index: EvidenceIndex): FindQuotation {
  const known = new Map<string, readonly Block[]>();
  const blocksWithIt = (quotation: string, from: number, to: number, speaker: Speaker | null): readonly Block[] => {
    const key = `${from} ${to} ${speaker} ${quotation}`;
    const found = known.get(key) ?? search(quotation, from, to, index, speaker);
    known.set(key, found);
    return found;
  };
  return (quotation, cited, speaker) => {
    const turns = new Set<number>();
    let other: Speaker | null = null;
    for (const range of cited) {
      const found = blocksOf(range, index).flatMap(([from, to]) => blocksWithIt(quotation, from, to, speaker));
      const own = found.find((block) => !contradicts(block, speaker));
      for (const turn of own ? turnsOf(own, range) : []) turns.add(turn);
      other ??= found[0]?.speaker ?? null;
    }
    return { turns: [...turns].sort((a, b) => a - b), saidBy: turns.size ? null : other };
  };
}

/** A turn (from 1) anywhere in the transcript that holds the quotation; undefined where none does. */
export function turnWith(quotation: string, index: EvidenceIndex): number | undefined {
  if (index.blocks.length === 0) return undefined;
  const [block] = search(quotation, 0, index.blocks.length - 1, index, null);
  return block && block.first + 1;
}

const contradicts = ({ speaker }: Block, said: Speaker | null): boolean =>
  said !== null && (speaker === 'client' || speaker === 'therapist') && speaker !== said;

const turnsOf = ({ first, last }: Block, cited: CitedTurns): number[] => {
  const from = Math.max(first, cited.first);
  return Array.from({ length: Math.min(last, cited.last) - from + 1 }, (_, step) => from + step + 1);
};

/** First and last block of a stretch of turns; none where the stretch is not in the transcript. */
function blocksOf({ first, last }: CitedTurns, { blockOf }: EvidenceIndex): [number, number][] {
  const [from, to] = [blockOf[first], blockOf[last]];
  return from === undefined || to === undefined || from > to ? [] : [[from, to]];
}

/** The first block that holds the quotation said by the speaker; where none does, the first that holds it at all. */
function search(quotation: string, from: number, to: number, index: EvidenceIndex, speaker: Speaker | null): Block[] {
  const whole = foldText(quotation);
  const variants = [whole, whole.replace(/[.,]$/u, '')].filter((words) => /[\p{L}\p{N}]/u.test(words));
  let other: Block | undefined;
  for (const words of new Set(variants)) {
    for (const block of blocksWith(words, from, to, index)) {
      if (!contradicts(block, speaker)) return [block];
      other ??= block;
    }
  }
  const pieces = piecesOf(whole);
  for (let at = from; pieces.length > 0 && at <= to; at += 1) {
    const block = index.blocks[at];
    if (!block || !holdsInOrder(index.text.slice(block.start, block.end), pieces)) continue;
    if (!contradicts(block, speaker)) return [block];
    other ??= block;
  }
  return other ? [other] : [];
}

/** The blocks of a stretch in which folded words stand, each once, in order. */
function* blocksWith(words: string, from: number, to: number, { blocks, text }: EvidenceIndex): Generator<Block> {
  const start = blocks[from]?.start ?? 0;
  const stretch = text.slice(start, blocks[to]?.end ?? start);
  let at = from;
  for (let place = indexOfWords(stretch, words, 0); place >= 0;) {
    while ((blocks[at]?.end ?? Infinity) <= start + place) at += 1;
    const block = blocks[at];
    if (!block) return;
    yield block;
    place = indexOfWords(stretch, words, block.end - start);
  }
}

/** Pieces between ellipses; none where one of several has a single word, which could be put together to mean anything. */
function piecesOf(folded: string): string[] {
  const pieces = folded
    .split(/\[?\.{3,}\]?/u)
    .map((piece) => piece.trim().replace(/^[,.;:]+\s*/u, ''))
    .filter((piece) => piece !== '');
  const joined = pieces.length > 1 && pieces.some((piece) => !/\S\s+\S/u.test(piece));
  return joined ? [] : pieces;
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const place = indexOfWords(text, piece, from);
    if (place < 0) return false;
    from = place + piece.length;
  }
  return true;
}

/** Whether a quotation stands in a short text such as a goal, by the same rules. */
export function foundInText(quotation: string, text: string): boolean {
  const [whole, words] = [foldText(quotation), foldText(text)];
  return [whole, whole.replace(/[.,]$/u, '')].some((variant) => indexOfWords(words, variant, 0) >= 0);
}
